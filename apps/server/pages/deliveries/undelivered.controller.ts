import { Body, Controller, Get, Post, Query as QueryString, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayReadUndelivered, mayResend } from '#access/delivery.js';
import { Undelivered } from '#use-cases/queries/undelivered.js';
import { Problem } from '../../http/problem.js';
import { type Query, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { OwnForm, SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { undeliveredTable } from './undelivered-table.js';

/** What could not be delivered: the programme office looks why, and sends it again. */
@Controller()
@UseGuards(SignedIn, OwnForm)
export class UndeliveredController {
  constructor(
    private readonly undelivered: Undelivered,
    private readonly views: Views,
  ) {}

  @Get('undelivered')
  async show(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const reader = { kind: 'person' as const, id: request.reader!.id };
    const things = await this.tableFor(request, mayResend(reader, request.directory!));
    await this.views.send(request, reply, 'deliveries/undelivered', {
      title: 'Messages that were not delivered',
      things: listOf('/undelivered', query, things, FILTERS),
    });
  }

  @Get('undelivered.csv')
  async file(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    sendCsv(reply, 'undelivered', fileOf(query, await this.tableFor(request, false), FILTERS));
  }

  /** Sent twice, it is tried once. */
  @Post('undelivered')
  async resend(@Body() body: Record<string, unknown>, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    if (!mayResend({ kind: 'person', id: request.reader!.id }, directory)) throw new Problem('ACCESS.NOT_YOURS');
    const message = String(body.message);
    if (!/^[0-9a-f]{64}$/.test(message)) throw new Problem('REQUEST.MALFORMED', 'Choose a message of the list.');
    await this.undelivered.resend(message, request.reader!.id, directory);
    void reply.redirect('/undelivered', 303);
  }

  private async tableFor({ directory, reader }: FastifyRequest, resends: boolean) {
    if (!mayReadUndelivered({ kind: 'person', id: reader!.id }, directory!)) throw new Problem('ACCESS.NOT_YOURS');
    return undeliveredTable(await this.undelivered.list(), directory!, resends);
  }
}

const FILTERS = [
  { name: 'kind', column: 0 },
  { name: 'project', column: 2 },
  { name: 'standing', column: 5 },
];
