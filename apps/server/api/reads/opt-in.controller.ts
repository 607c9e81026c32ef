import { Controller, Param, Res, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { movementsView } from '#use-cases/queries/movement-view.js';
import { optInView, ownDecisionView, participationView } from '#use-cases/queries/participation-view.js';
import { baselinesView } from '#use-cases/queries/baselines-view.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { SupposedViability } from '#use-cases/queries/supposed-viability.js';
import { viabilityNow } from '#use-cases/queries/viability-view.js';
import { ViabilityRuns } from '#use-cases/queries/viability-runs.js';
import type { Code } from '../../http/codes.js';
import { Problem } from '../../http/problem.js';
import { readProject } from '../../http/read-project.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { type InUnit, tagged } from './in-project.js';
import { NoQuery } from './queries.js';
import { Asked } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';
import { supposedIn, SupposingQuery } from './supposing.js';

/** Who takes part in projects: answers, viability, baselines, joining late and leaving. */
@ApiTags('Projects')
@Controller('api/v1/projects')
@UseGuards(Gatekeeper)
export class OptInReadsController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly supposed: SupposedViability,
    private readonly runs: ViabilityRuns,
    private readonly clock: DemoClock,
  ) {}

  @Read(':project/opt-in', 'The opt-in: every unit, the window, and what the test of viability found.', {
    answer: answers.optIn,
  })
  async optIn(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return optInView(await readProject(this.projects, id, person));
  }

  @Read(
    ':project/opt-in/viability',
    'Whether the project is worth starting: with the answers as they are now, and as it was last tested, round by round.',
    { answer: answers.viabilityNow },
  )
  async viability(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return viabilityNow(await readProject(this.projects, id, person), person);
  }

  @Read(
    ':project/opt-in/viability/runs',
    'Every run of the test of viability, with its rounds in words, when it was and what made it necessary; the first of them first.',
    { answer: answers.viabilityRuns },
  )
  async viabilityRuns(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return { items: await this.runs.of(await readProject(this.projects, id, person)) };
  }

  @Read(
    ':project/opt-in/what-if',
    'What the test of viability would come to with other answers, terms or figures; nothing is recorded. For the project lead, the programme office and, of its own answer, each member.',
    { answer: answers.supposedViability },
  )
  @ApiQuery({ type: SupposingQuery })
  async supposedViability(
    @Who() person: string,
    @Param('project') id: string,
    @Asked(SupposingQuery) query: SupposingQuery,
  ) {
    const version = query.caseVersion === undefined ? undefined : Number(query.caseVersion);
    const answer = await this.supposed.of(
      await readProject(this.projects, id, person),
      person,
      supposedIn(query),
      version,
    );
    if ('code' in answer) throw new Problem(answer.code as Code, answer.sentence);
    const { caseVersion, mayAsk, actual, supposed } = answer;
    return { caseVersion, mayAsk, actual, supposed };
  }

  @Read(
    ':project/movements',
    'Units that joined late or leave, with what each unit paid or got back over it, and what it would mean if another one did.',
    { answer: answers.movements },
  )
  async movements(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return movementsView(await readProject(this.projects, id, person), await this.clock.now());
  }

  @Read(
    ':project/baselines',
    'The baselines approved, how the project as it stands differs from the last, who decides again, and how delivery runs (B1, X2, X3).',
    { answer: answers.baselines },
  )
  async baselines(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return baselinesView(await readProject(this.projects, id, person));
  }

  @Read(':project/participations/:unit', 'The part of a unit in the opt-in.', {
    answer: answers.participation,
    versioned: true,
  })
  async participation(
    @Who() person: string,
    @Param() { project, unit }: InUnit,
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(participationView(await readProject(this.projects, project, person), unit), reply);
  }

  @Read(':project/decisions/:organisation', 'What an organisation decided in the opt-in, if it has.', {
    answer: answers.decision,
    versioned: true,
  })
  async decision(
    @Who() person: string,
    @Param() { project, organisation }: { readonly project: string; readonly organisation: string },
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(ownDecisionView(await readProject(this.projects, project, person), organisation), reply);
  }
}
