import { Controller, Get, Query as QueryString, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '#access/access.js';
import type { Command, CommandType } from '#access/permissions.js';
import { type InterestEntry, InterestRegister } from '#use-cases/queries/interest-register.js';
import { type About } from '#use-cases/queries/openings.js';
import { seatMattersOf } from '#use-cases/queries/seat-matters.js';
import { addressOf } from '../commands/command-page.js';
import { INTERESTS, seatTitle } from '../gates/gate-words.js';
import { type Query, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dateInWords, momentInWords, upperFirst } from '../words.js';
import { scopeInWords } from './interests.presenter.js';

const REMOVED = 'Removed from the record';

/** V9: the register of interests, which everybody on the programme may read. */
@Controller()
@UseGuards(SignedIn)
export class InterestsController {
  constructor(
    private readonly register: InterestRegister,
    private readonly views: Views,
  ) {}

  @Get('interests')
  async list(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.views.send(request, reply, 'interests/register', {
      title: 'Register of interests',
      section: 'interests',
      mayDeclare: mattersOf(request, 'DeclareStandingInterest').length > 0,
      interests: listOf('/interests', query, await this.all(request), FILTERS),
    });
  }

  @Get('interests.csv')
  async file(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    sendCsv(reply, 'interests', fileOf(query, await this.all(request), FILTERS));
  }

  /** Those that stand come first. */
  private async all(request: FastifyRequest): Promise<Table> {
    const entries = await this.register.entries(request.directory!);
    const own = mattersOf(request, 'EndStandingInterest').map(({ interest }) => interest);
    const [standing, ended] = [true, false].map((stands) =>
      entries.filter(({ endedAt }) => (endedAt === null) === stands),
    );
    return table(
      'Interests in the register',
      ['Who', 'Interest', 'What it is', 'In', 'Since', 'Entered', 'Status', 'Ended', 'Do'],
      [...standing, ...ended].map((entry) => [
        ...wordsOf(entry, request),
        entry.endedAt ? 'Ended' : 'Stands',
        entry.endedAt
          ? { text: `${momentInWords(entry.endedAt)}: ${entry.endedBecause ?? REMOVED}`, key: entry.endedAt }
          : '',
        own.includes(entry.id)
          ? { text: 'End', href: addressOf('/programme', 'EndStandingInterest', { interest: entry.id }) }
          : removal(entry, request),
      ]),
    );
  }
}

const FILTERS = [
  { name: 'kind', column: 1 },
  { name: 'status', column: 6 },
];

function wordsOf(
  entry: InterestEntry,
  { directory }: FastifyRequest,
): (string | { readonly text: string; readonly key: string })[] {
  const seats = entry.seats.map((seat) => seatTitle({ directory: directory! }, seat)).join(', ');
  return [
    `${entry.person.name ?? 'name removed'}${seats && ` (${seats})`}`,
    upperFirst(INTERESTS[entry.kind]),
    entry.nature ?? REMOVED,
    scopeInWords({ directory: directory! }, entry),
    { text: dateInWords(entry.since), key: entry.since },
    { text: momentInWords(entry.declaredAt), key: entry.declaredAt },
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
