import { Controller, Get, Param, Query as QueryString, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '#access/access.js';
import { mayAdminister } from '#access/administration.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { HoldingsReader } from '#use-cases/queries/holdings.js';
import { Names } from '#use-cases/queries/names.js';
import { Problem } from '../../http/problem.js';
import { addressOf } from '../commands/command-page.js';
import { type Query, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { amounts, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { personSheet } from './person-sheet.js';

/** Everybody who is known, and all that each of them holds. */
@Controller()
@UseGuards(SignedIn)
export class PeopleController {
  constructor(
    private readonly names: Names,
    private readonly holdings: HoldingsReader,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get('people')
  async list(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.views.send(request, reply, 'shared/list-page', {
      title: 'People',
      section: 'administration',
      says: 'The page of a person shows all that they hold, and replaces them everywhere at once when they leave.',
      things: listOf('/people', query, await this.tableFor(request), FILTERS),
      nothing: 'There are no such people.',
      deeds: [{ href: '/programme/add-person', text: 'Add a person' }],
    });
  }

  @Get('people.csv')
  async file(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    sendCsv(reply, 'people', fileOf(query, await this.tableFor(request), FILTERS));
  }

  /** For who looks after it, and for oneself. */
  @Get('people/:person')
  async show(@Param('person') person: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [directory, reader] = [request.directory!, request.reader!.id];
    const principal = { kind: 'person' as const, id: reader };
    if (person !== reader && !mayAdminister(principal, directory)) throw new Problem('ACCESS.NOT_YOURS', FOR_WHOM);
    const [everybody, now] = await Promise.all([this.names.ofEverybody(), this.clock.now()]);
    const known = everybody.find(({ id }) => id === person);
    if (!known) throw new Problem('PEOPLE.UNKNOWN', 'The record knows no such person.');
    const nameOf = (id: string | null) => everybody.find((each) => each.id === id)?.name ?? null;
    const holdings = await this.holdings.of(person, directory, now);
    const replaces =
      holdings.places.length > 0 && may(principal, { type: 'ReplacePerson', person, moves: [] }, null, directory);
    await this.views.send(request, reply, 'people/person', {
      title: known.name,
      section: 'administration',
      sheet: personSheet(holdings, directory, nameOf),
      replace: replaces && {
        action: addressOf('/programme', 'ReplacePerson'),
        person,
        people: everybody.filter(({ id }) => id !== person).map(({ id, name }) => ({ value: id, text: name })),
      },
    });
  }

  private async tableFor({ directory, reader }: FastifyRequest) {
    if (!mayAdminister({ kind: 'person', id: reader!.id }, directory!)) throw new Problem('ACCESS.NOT_YOURS', FOR_WHOM);
    const { programme, organisations } = directory!;
    const posts = [...programme.posts, ...organisations.flatMap((each) => each.posts)];
    const everybody = await this.names.ofEverybody();
    return table(
      'People',
      ['Name', 'Organisation', amounts('Posts'), amounts('Seats')],
      everybody.map(({ id, name }) => {
        const held = posts.filter(({ holder }) => holder === id);
        const seats = programme.seats.filter(({ holder }) => holder === id);
        const of = organisations.find((each) =>
          [...held, ...seats].some(({ organisation }) => organisation === each.id),
        );
        return [
          { text: name, href: `/people/${id}` },
          of?.name ?? (held.length > 0 ? 'The programme' : 'none'),
          String(held.length),
          String(seats.length),
        ];
      }),
    );
  }
}

const FILTERS = [{ name: 'organisation', column: 1 }];

const FOR_WHOM = 'Who holds what is looked after by the programme office and the representatives of the organisations.';
