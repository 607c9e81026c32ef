import { Controller, Get, Query as QueryString, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Directory } from '#domain/kernel/facts.js';
import { type Query, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { amounts, type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';

/** The member organisations. */
@Controller()
@UseGuards(SignedIn)
export class MembersController {
  constructor(private readonly views: Views) {}

  @Get('organisations')
  async list(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.views.send(request, reply, 'shared/list-page', {
      title: 'Organisations',
      section: 'administration',
      things: listOf('/organisations', query, membersIn(request.directory!), FILTERS),
      nothing: 'There are no such organisations.',
    });
  }

  @Get('organisations.csv')
  file(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    sendCsv(reply, 'organisations', fileOf(query, membersIn(request.directory!), FILTERS));
  }
}

const FILTERS = [{ name: 'unit', column: 2 }];

const membersIn = ({ programme, organisations }: Directory): Table =>
  table(
    'Organisations',
    ['Organisation', 'Short', 'Decision unit', amounts('Posts'), amounts('Vacant'), amounts('Seats')],
    organisations.map(({ id, name, abbreviation, posts }) => [
      { text: name, href: `/organisations/${id}` },
      abbreviation,
      programme.units.find(({ organisations: members }) => members.includes(id))?.name ?? 'none',
      String(posts.length),
      String(posts.filter(({ holder }) => holder === null).length),
      String(programme.seats.filter(({ organisation }) => organisation === id).length),
    ]),
  );
