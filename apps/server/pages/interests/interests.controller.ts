import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '#access/access.js';
import type { Command, CommandType } from '#access/permissions.js';
import { type InterestEntry, InterestRegister } from '#use-cases/queries/interest-register.js';
import { type About } from '#use-cases/queries/openings.js';
import { seatMattersOf } from '#use-cases/queries/seat-matters.js';
import { addressOf } from '../commands/command-page.js';
import { INTERESTS, seatTitle } from '../gates/gate-words.js';
import { type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dateInWords, momentInWords, upperFirst } from '../words.js';
import { scopeInWords } from './interests.presenter.js';

const REMOVED = 'Removed from the record';

/** V9: the register of interests, which everybody on the programme may read. */
@Controller('interests')
@UseGuards(SignedIn)
export class InterestsController {
  constructor(
    private readonly register: InterestRegister,
    private readonly views: Views,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const entries = await this.register.entries(request.directory!);
    await this.views.send(request, reply, 'interests/register', {
      title: 'Register of interests',
      section: 'interests',
      mayDeclare: mattersOf(request, 'DeclareStandingInterest').length > 0,
      standing: this.standing(
        entries.filter(({ endedAt }) => endedAt === null),
        request,
      ),
      ended: this.ended(
        entries.filter(({ endedAt }) => endedAt !== null),
        request,
      ),
    });
  }

  private standing(entries: readonly InterestEntry[], request: FastifyRequest): Table {
    const own = mattersOf(request, 'EndStandingInterest').map(({ interest }) => interest);
    return table(
      'Interests that stand',
      ['Who', 'Interest', 'What it is', 'In', 'Since', 'Entered', 'Do'],
      entries.map((entry) => [
        ...wordsOf(entry, request),
        own.includes(entry.id)
          ? { text: 'End', href: addressOf('/programme', 'EndStandingInterest', { interest: entry.id }) }
          : removal(entry, request),
      ]),
    );
  }

  private ended(entries: readonly InterestEntry[], request: FastifyRequest): Table {
    return table(
      'Interests that have been ended',
      ['Who', 'Interest', 'What it was', 'In', 'Since', 'Entered', 'Ended', 'Do'],
      entries.map((entry) => [
        ...wordsOf(entry, request),
        `${momentInWords(entry.endedAt!)}: ${entry.endedBecause ?? REMOVED}`,
        removal(entry, request),
      ]),
    );
  }
}

function wordsOf(entry: InterestEntry, { directory }: FastifyRequest): string[] {
  const seats = entry.seats.map((seat) => seatTitle({ directory: directory! }, seat)).join(', ');
  return [
    `${entry.person.name ?? 'name removed'}${seats && ` (${seats})`}`,
    upperFirst(INTERESTS[entry.kind]),
    entry.nature ?? REMOVED,
    scopeInWords({ directory: directory! }, entry),
    dateInWords(entry.since),
    momentInWords(entry.declaredAt),
  ];
}

/** T2: offered to whoever may remove words, where there are any. */
const removal = ({ nature, reference }: InterestEntry, request: FastifyRequest) =>
  nature !== null && mattersOf(request, 'RedactRegister').length > 0
    ? { text: 'Remove words', href: addressOf('/programme', 'RedactRegister', { reference }) }
    : '';

/** What this person may do here. */
const mattersOf = ({ directory, reader }: FastifyRequest, command: CommandType): readonly About[] =>
  seatMattersOf(directory!, reader!.id, command).filter((about) =>
    may({ kind: 'person', id: reader!.id }, { type: command, ...about } as unknown as Command, null, directory!),
  );
