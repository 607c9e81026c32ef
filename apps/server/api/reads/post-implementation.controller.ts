import { Controller, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { PostImplementationReviews } from '#use-cases/queries/post-implementation-reviews.js';
import { postImplementationView } from '#use-cases/queries/post-implementation-view.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { Problem } from '../../http/problem.js';
import { readProject } from '../../http/read-project.js';
import { etagOf } from '../commands/headers.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { linked } from './pages.js';
import { NoQuery, ReviewsQuery } from './queries.js';
import { Asked, pageRequestOf } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';

/** What came of the projects that were closed (B6). */
@ApiTags('Projects')
@Controller('api/v1')
@UseGuards(Gatekeeper)
export class PostImplementationReadsController {
  constructor(
    private readonly reviews: PostImplementationReviews,
    private readonly projects: ProjectReader,
    private readonly clock: DemoClock,
  ) {}

  @Read('post-implementation-reviews', 'What came of closed projects: the longest awaited first, in pages (B6).', {
    answer: answers.postImplementationReviews,
  })
  @ApiQuery({ type: ReviewsQuery })
  async all(
    @Asked(ReviewsQuery) query: ReviewsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const filter = { ...query, ...pageRequestOf(query) } as never;
    return linked(await this.reviews.find(filter, await this.clock.now()), request, reply);
  }

  @Read(
    'projects/:project/post-implementation-review',
    'What came of a closed project, with what the record says, or until when that is to be told (B6).',
    { answer: answers.postImplementationReview, versioned: true },
  )
  async one(
    @Who() person: string,
    @Param('project') id: string,
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const reading = await readProject(this.projects, id, person);
    const view = postImplementationView(reading);
    if (!view) throw new Problem('REQUEST.NOT_FOUND');
    void reply.header('etag', etagOf(view.version));
    return view;
  }
}
