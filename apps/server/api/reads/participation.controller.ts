import { Controller, Req, Res, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ParticipationMatrix } from '#use-cases/queries/participation-matrix.js';
import { ParticipationShares } from '#use-cases/queries/participation-shares.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { linked } from './pages.js';
import { MatrixQuery, NoQuery } from './queries.js';
import { Asked, pageRequestOf } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';

/** Which organisation takes part in what, over all projects. */
@ApiTags('Programme')
@Controller('api/v1/participation')
@UseGuards(Gatekeeper)
export class ParticipationReadsController {
  constructor(
    private readonly matrix: ParticipationMatrix,
    private readonly figures: ParticipationShares,
  ) {}

  @Read('matrix', 'Projects by members: how each stands in each, filtered, sorted and in pages.', {
    answer: answers.matrix,
  })
  @ApiQuery({ type: MatrixQuery })
  async rows(
    @Asked(MatrixQuery) query: MatrixQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { sort: order, ...filter } = query;
    return linked(
      await this.matrix.find({ ...filter, order, ...pageRequestOf(query) } as never, request.person),
      request,
      reply,
    );
  }

  @Read('shares', 'By member: invited, joined, declined, deferred, lapsed, and the share of running projects joined.', {
    answer: answers.shares,
  })
  async shares(@Who() person: string, @Asked(NoQuery) _: NoQuery) {
    return { items: await this.figures.byMember(person) };
  }
}
