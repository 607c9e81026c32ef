import { Controller, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UUID } from '#use-cases/queries/page.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { Risks } from '#use-cases/queries/risks.js';
import { risksInFull } from '#use-cases/queries/risks-in-full.js';
import { Problem } from '../../http/problem.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { linked } from './pages.js';
import { NoQuery, RisksQuery } from './queries.js';
import { Asked, pageRequestOf } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';

/** The register of risks, of one project and of all (PR-33). */
@ApiTags('Projects')
@Controller('api/v1')
@UseGuards(Gatekeeper)
export class RiskReadsController {
  constructor(
    private readonly risks: Risks,
    private readonly projects: ProjectReader,
  ) {}

  @Read('risks', 'Risks over all projects, the highest first, filtered and in pages (PR-33).', {
    answer: answers.risks,
  })
  @ApiQuery({ type: RisksQuery })
  async all(
    @Asked(RisksQuery) query: RisksQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return linked(await this.risks.find({ ...query, ...pageRequestOf(query) } as never), request, reply);
  }

  @Read('projects/:project/risks', 'The risks of a project, what is open first, each with all its versions (PR-33).', {
    answer: answers.risksOfProject,
  })
  async ofProject(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    const reading = UUID.test(id) ? await this.projects.read(id, person) : null;
    if (!reading) throw new Problem('PROJECT.UNKNOWN');
    return { items: risksInFull(reading) };
  }
}
