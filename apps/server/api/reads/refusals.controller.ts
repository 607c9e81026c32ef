import { Controller, Req, Res, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { READ_REFUSALS } from '#access/refusals.js';
import { Refusals } from '#use-cases/queries/refusals.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { linked } from './pages.js';
import { RefusalsQuery } from './queries.js';
import { Asked, pageRequestOf } from './query.js';
import { Read } from './read.js';

/** Who tried what in vain. */
@ApiTags('Programme')
@Controller('api/v1/refusals')
@UseGuards(Gatekeeper)
export class RefusalReadsController {
  constructor(private readonly refusals: Refusals) {}

  @Read('', 'Refused attempts, the latest first; not those on a project whose answers are sealed.', {
    answer: answers.refusals,
    permission: { kind: 'roles', roles: READ_REFUSALS },
  })
  @ApiQuery({ type: RefusalsQuery })
  async find(
    @Asked(RefusalsQuery) query: RefusalsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { command } = query;
    return linked(await this.refusals.find({ ...pageRequestOf(query), command }), request, reply);
  }
}
