import { Controller, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { READ_UNDELIVERED, RESEND } from '#access/delivery.js';
import type { Directory } from '#domain/kernel/facts.js';
import { WebhookList } from '#use-cases/queries/webhook-list.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Problem } from '../../http/problem.js';
import { Change } from '../change.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { linked } from './pages.js';
import { NoQuery, WebhookCallsQuery } from './queries.js';
import { Asked, pageRequestOf } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';

/** Other systems that are told of what happens; their secrets are shown on a page alone. */
@ApiTags('Messages')
@Controller('api/v1/programme/webhooks')
@UseGuards(Gatekeeper)
export class WebhookReadsController {
  constructor(
    private readonly webhooks: WebhookList,
    private readonly whoIsWho: WhoIsWho,
  ) {}

  @Read('', 'Every webhook there has been, with how many messages were told, wait and have failed.', {
    answer: answers.webhooks,
    permission: { kind: 'roles', roles: READ_UNDELIVERED },
  })
  async all(@Asked(NoQuery) _: NoQuery) {
    return { items: await this.webhooks.all((await this.whoIsWho.present())!) };
  }

  @Read(':webhook/calls', 'What a webhook was told, and what became of it, the latest first.', {
    answer: answers.webhookCalls,
    permission: { kind: 'roles', roles: READ_UNDELIVERED },
  })
  @ApiQuery({ type: WebhookCallsQuery })
  async calls(
    @Param('webhook') webhook: string,
    @Asked(WebhookCallsQuery) query: WebhookCallsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { programme } = await this.with(webhook);
    const filter = { ...pageRequestOf(query), status: query.status } as never;
    return linked(await this.webhooks.calls(programme.id, webhook, filter), request, reply);
  }

  @Change(Post, ':webhook/resendings', 'Tells a webhook again what it would not take; asked twice, it is told once.', {
    answer: answers.resent,
    permission: { kind: 'roles', roles: RESEND },
  })
  async again(@Who() person: string, @Param('webhook') webhook: string) {
    return { again: await this.webhooks.again(webhook, person, await this.with(webhook)) };
  }

  private async with(webhook: string): Promise<Directory> {
    const directory = (await this.whoIsWho.present())!;
    if (directory.programme.webhooks?.some(({ id }) => id === webhook)) return directory;
    throw new Problem('REQUEST.NOT_FOUND');
  }
}
