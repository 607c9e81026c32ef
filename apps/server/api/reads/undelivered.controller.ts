import { Controller, Param, Post, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { READ_UNDELIVERED, RESEND } from '#access/delivery.js';
import { DEFAULT_LIMIT } from '#use-cases/queries/page.js';
import { Undelivered } from '#use-cases/queries/undelivered.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Problem } from '../../http/problem.js';
import { Change } from '../change.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { LimitQuery } from './queries.js';
import { Asked, pageRequestOf } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';

/** Messages that reached nobody. */
@ApiTags('Messages')
@Controller('api/v1/undelivered')
@UseGuards(Gatekeeper)
export class UndeliveredReadsController {
  constructor(
    private readonly undelivered: Undelivered,
    private readonly whoIsWho: WhoIsWho,
  ) {}

  @Read('', 'Messages that could not be delivered: those that have failed first, then those still tried.', {
    answer: answers.undelivered,
    permission: { kind: 'roles', roles: READ_UNDELIVERED },
  })
  @ApiQuery({ type: LimitQuery })
  async list(@Asked(LimitQuery) query: LimitQuery) {
    const { limit = DEFAULT_LIMIT } = pageRequestOf(query);
    return { items: await this.undelivered.list(limit) };
  }

  @Change(Post, ':message/resendings', 'Tries a message that has failed once more; asked twice, it is tried once.', {
    answer: answers.resent,
    permission: { kind: 'roles', roles: RESEND },
  })
  async resend(@Who() person: string, @Param('message') message: string) {
    if (!/^[0-9a-f]{64}$/.test(message)) throw new Problem('REQUEST.NOT_FOUND');
    return { again: await this.undelivered.resend(message, person, (await this.whoIsWho.present())!) };
  }
}
