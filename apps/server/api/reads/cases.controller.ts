import { Controller, Param, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { caseView, figuresView, scopeView } from '#use-cases/queries/case-view.js';
import { FigureHistory } from '#use-cases/queries/figure-history.js';
import { ledgerView, proposalView } from '#use-cases/queries/ledger-view.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { ratingsView } from '#use-cases/queries/rating-view.js';
import { readProject } from '../../http/read-project.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { found, tagged, type InUnit } from './in-project.js';
import { NoQuery } from './queries.js';
import { Asked } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';

/** What projects are about: their scope, case and figures, and what the members bring in. */
@ApiTags('Projects')
@Controller('api/v1/projects')
@UseGuards(Gatekeeper)
export class CaseReadsController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly figureHistory: FigureHistory,
    private readonly clock: DemoClock,
  ) {}

  @Read(':project/scope', 'The scope.', { answer: answers.scope, versioned: true })
  async scope(
    @Who() person: string,
    @Param('project') id: string,
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(scopeView(await readProject(this.projects, id, person)), reply);
  }

  @Read(':project/case', 'The business case, with comments and equality records.', {
    answer: answers.case_,
    versioned: true,
  })
  async case(
    @Who() person: string,
    @Param('project') id: string,
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(caseView(await readProject(this.projects, id, person)), reply);
  }

  @Read(':project/ratings', 'How far benefits were realised, month by month and line by line (B5).', {
    answer: answers.ratings,
  })
  async ratings(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return { items: ratingsView(await readProject(this.projects, id, person)) };
  }

  @Read(':project/figures/:unit', 'The figures of a unit.', { answer: answers.figures, versioned: true })
  async figures(
    @Who() person: string,
    @Param() { project, unit }: InUnit,
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(figuresView(await readProject(this.projects, project, person), unit), reply);
  }

  @Read(
    ':project/figures/:unit/history',
    'Who gave which figure of a unit when, in which version of the case, before and after; the first of them first.',
    { answer: answers.figureHistory },
  )
  async historyOfFigures(@Who() person: string, @Param() { project, unit }: InUnit, @Asked(NoQuery) _: NoQuery) {
    const reading = await readProject(this.projects, project, person);
    found(figuresView(reading, unit));
    return { items: await this.figureHistory.of(project, unit, reading.sight) };
  }

  @Read(':project/contributions', 'What the members have promised and delivered, by unit, year and kind.', {
    answer: answers.ledger,
  })
  async contributions(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return ledgerView(await readProject(this.projects, id, person));
  }

  @Read(
    ':project/contributions/proposals/:unit',
    'How the shared cost would be split anew if a unit joined, or left if it has joined (O10, X4); nothing is recorded.',
    { answer: answers.proposal },
  )
  async proposal(@Who() person: string, @Param() { project, unit }: InUnit, @Asked(NoQuery) _: NoQuery) {
    return found(proposalView(await readProject(this.projects, project, person), unit, await this.clock.now()));
  }
}
