import { Controller, Get, Query as QueryString, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '#access/access.js';
import type { Command } from '#access/permissions.js';
import type { Directory } from '#domain/kernel/facts.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { Names } from '#use-cases/queries/names.js';
import { seatMattersOf } from '#use-cases/queries/seat-matters.js';
import { seatReach } from '#use-cases/queries/seat-reach.js';
import { addressOf, organisationName, type Scene } from '../commands/command-page.js';
import { seatTitle } from '../gates/gate-words.js';
import { type Query, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dateInWords, listInWords } from '../words.js';
import { seatPages } from './seats.presenter.js';

/** The seats of the steering group: who holds them, and who votes for them during an absence. */
@Controller()
@UseGuards(SignedIn)
export class SeatsController {
  constructor(
    private readonly names: Names,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get('seats')
  async list(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const [nameOf, now] = await Promise.all([this.names.inDirectory(directory), this.clock.now()]);
    const { deputies = [] } = directory.programme;
    const scene = { directory, now, person: request.reader!.id, nameOf };
    await this.views.send(request, reply, 'seats/seat-list', {
      title: 'Seats of the steering group',
      section: 'seats',
      unmeetable: whyUnmeetable(directory),
      seats: listOf('/seats', query, seatTable(directory, nameOf), FILTERS),
      deputies: table(
        'Deputies',
        ['Seat', 'Deputy', 'Days', 'For'],
        deputies.map(({ seat, person, from, until, kinds }) => [
          seatTitle(scene, seat),
          nameOf(person) ?? 'name removed',
          `${dateInWords(from)} to ${dateInWords(until)}`,
          listInWords(kinds) || 'all items',
        ]),
      ),
      deeds: deedsOf(scene),
    });
  }

  @Get('seats.csv')
  async file(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    sendCsv(reply, 'seats', fileOf(query, seatTable(directory, await this.names.inDirectory(directory)), FILTERS));
  }
}

const FILTERS = [{ name: 'organisation', column: 1 }];

const seatTable = (directory: Directory, nameOf: (person: string | null) => string | null): Table =>
  table(
    'Seats',
    ['Seat', 'Organisation', 'Held by'],
    directory.programme.seats.map(({ title, organisation, holder }) => [
      title,
      { text: organisationName(directory, organisation), href: `/organisations/${organisation}` },
      holder === null ? 'vacant' : (nameOf(holder) ?? 'name removed'),
    ]),
  );

/** V7: said where no vote could be carried, and not only when one is opened. */
function whyUnmeetable(directory: Directory): string | null {
  const { seats, organisations, meetsRule } = seatReach(directory);
  return meetsRule ? null : `No vote can be carried: only ${seats} seats of ${organisations} organisations are held.`;
}

/** What this person may do with which seat. */
const deedsOf = (scene: Omit<Scene, 'about'>): readonly { readonly href: string; readonly text: string }[] =>
  seatPages.flatMap((page) =>
    seatMattersOf(scene.directory, scene.person, page.command)
      .filter((about) =>
        may(
          { kind: 'person', id: scene.person },
          { type: page.command, ...about } as unknown as Command,
          null,
          scene.directory,
        ),
      )
      .map((about) => ({
        href: addressOf('/programme', page.command, about),
        text: page.deed({ ...scene, about }),
      })),
  );
