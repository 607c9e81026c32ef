import { Controller, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { PortfolioReport } from '#use-cases/portfolio/portfolio-report.js';
import { Problem } from '../../http/problem.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { linked } from './pages.js';
import { PortfolioQuery, ThingsQuery } from './queries.js';
import { Asked, pageRequestOf } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';

/** The numbers of the portfolio, and what stands behind each. */
@ApiTags('Programme')
@Controller('api/v1/portfolio')
@UseGuards(Gatekeeper)
export class PortfolioReadsController {
  constructor(
    private readonly report: PortfolioReport,
    private readonly clock: DemoClock,
  ) {}

  @Read('numbers', 'The twenty-one numbers of the report on the portfolio. What is not stated is null, never 0.', {
    answer: answers.portfolioNumbers,
  })
  @ApiQuery({ type: PortfolioQuery })
  async numbers(@Who() person: string, @Asked(PortfolioQuery) query: PortfolioQuery) {
    return { items: await this.report.numbers(query as never, person, await this.clock.now()) };
  }

  @Read('things/:measure', 'What stands behind a figure: each thing that is counted, with its entry in the record.', {
    answer: answers.portfolioThings,
  })
  @ApiQuery({ type: ThingsQuery })
  async things(
    @Who() person: string,
    @Param('measure') measure: string,
    @Asked(ThingsQuery) query: ThingsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { sort: order, ...filter } = query;
    const asked = { ...filter, order, ...pageRequestOf(query) } as never;
    const page = await this.report.things(measure, asked, person, await this.clock.now());
    if (!page) throw new Problem('REQUEST.NOT_FOUND', 'The report on the portfolio has no such measure.');
    return linked(page, request, reply);
  }
}
