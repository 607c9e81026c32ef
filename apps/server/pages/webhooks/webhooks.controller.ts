import { Body, Controller, Get, Param, Post, Query as QueryString, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayReadUndelivered, mayResend } from '#access/delivery.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { WebhookList } from '#use-cases/queries/webhook-list.js';
import { Problem } from '../../http/problem.js';
import { addressOf } from '../commands/command-page.js';
import { type Query, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { type Table, table } from '../shared/tables.js';
import { OwnForm, SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { countOf, momentInWords } from '../words.js';
import { kindInWords } from './webhooks.presenter.js';

/** Other systems that are told of what happens: the programme office keeps them, the auditor sees them. */
@Controller()
@UseGuards(SignedIn, OwnForm)
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhookList,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get('webhooks')
  async show(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const reader = { kind: 'person' as const, id: request.reader!.id };
    if (!mayReadUndelivered(reader, directory)) throw new Problem('ACCESS.NOT_YOURS');
    const all = await this.webhooks.all(directory);
    await this.views.send(request, reply, 'webhooks/webhooks', {
      title: 'Webhooks',
      mayKeep: mayResend(reader, directory),
      subscribe: addressOf('/programme', 'SubscribeWebhook'),
      webhooks: all.map(({ id, url, kinds, since, told, waiting, failed, ended, previousUntil }) => ({
        id,
        url,
        kinds: kinds.map(kindInWords).join(', '),
        since: momentInWords(since),
        ended: ended && momentInWords(ended),
        previousUntil: previousUntil && momentInWords(previousUntil),
        told: `${told} told, ${waiting} waiting, ${failed} failed`,
        failed,
        secret: `/webhooks/${id}/secret`,
        rotate: addressOf('/programme', 'RotateWebhookSecret', { webhook: id }),
        replay: addressOf('/programme', 'ReplayWebhook', { webhook: id }),
        end: addressOf('/programme', 'EndWebhook', { webhook: id }),
      })),
      untold: listOf('/webhooks', query, await this.untold(request), FILTERS),
    });
  }

  @Get('webhooks.csv')
  async file(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const reader = { kind: 'person' as const, id: request.reader!.id };
    if (!mayReadUndelivered(reader, request.directory!)) throw new Problem('ACCESS.NOT_YOURS');
    sendCsv(reply, 'webhooks', fileOf(query, await this.untold(request), FILTERS));
  }

  /** Shown to the programme office alone, which hands it to the other system. */
  @Get('webhooks/:webhook/secret')
  async secret(@Param('webhook') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    if (!mayResend({ kind: 'person', id: request.reader!.id }, directory)) throw new Problem('ACCESS.NOT_YOURS');
    const webhook = directory.programme.webhooks?.find((each) => each.id === id && each.ended === null);
    if (!webhook) throw new Problem('WEBHOOK.UNKNOWN');
    const [present, before] = this.webhooks.secretsOf(webhook, await this.clock.now());
    await this.views.send(request, reply, 'webhooks/secret', {
      title: 'Secret of a webhook',
      url: webhook.url,
      present,
      before,
      until: before && momentInWords(webhook.previousUntil!),
    });
  }

  @Post('webhooks')
  async again(@Body() body: Record<string, unknown>, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    if (!mayResend({ kind: 'person', id: request.reader!.id }, directory)) throw new Problem('ACCESS.NOT_YOURS');
    await this.webhooks.again(String(body.webhook), request.reader!.id, directory);
    void reply.redirect('/webhooks', 303);
  }

  /** What was not taken. */
  private async untold({ directory }: FastifyRequest): Promise<Table> {
    const untold = await this.webhooks.untold(directory!);
    const urlOf = (id: string) => directory!.programme.webhooks?.find((each) => each.id === id)?.url ?? id;
    return table(
      'What was not taken',
      ['Message', 'Kind', 'When', 'To', 'How it stands', 'Attempts', 'Why'],
      untold.map(({ event, type, at, webhook, status, attempts, nextAttemptAt, error }) => [
        event,
        kindInWords(type),
        { text: momentInWords(at), key: at },
        urlOf(webhook),
        status === 'failed' ? 'Failed' : 'Waiting',
        status === 'failed'
          ? `Failed after ${countOf(attempts, 'attempt')}`
          : `${countOf(attempts, 'attempt')}; the next at ${momentInWords(nextAttemptAt!)}`,
        error,
      ]),
    );
  }
}

const FILTERS = [
  { name: 'kind', column: 1 },
  { name: 'to', column: 3 },
  { name: 'standing', column: 4 },
];
