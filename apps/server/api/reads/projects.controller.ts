import { Controller, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { History } from '#use-cases/queries/history.js';
import type { HistoryKind } from '#use-cases/queries/history-kinds.js';
import { PastProjects } from '#use-cases/queries/past-projects.js';
import { ProjectList } from '#use-cases/queries/project-list.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { projectView } from '#use-cases/queries/project-view.js';
import { remindersView } from '#use-cases/queries/reminder-view.js';
import { returnView } from '#use-cases/queries/return-view.js';
import { spellsView } from '#use-cases/queries/spell-view.js';
import { StreamHeads } from '#use-cases/queries/stream-heads.js';
import { Problem } from '../../http/problem.js';
import { readPast } from '../../http/read-past.js';
import { readProject } from '../../http/read-project.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { type InUnit, tagged } from './in-project.js';
import { linked } from './pages.js';
import { HeadQuery, HistoryQuery, NoQuery, OnQuery, ProjectsQuery } from './queries.js';
import { Asked, pageRequestOf } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';

/** Projects: all of them, and one at a glance, with its record, its reminders and whom it waited for. */
@ApiTags('Projects')
@Controller('api/v1/projects')
@UseGuards(Gatekeeper)
export class ProjectsController {
  constructor(
    private readonly list: ProjectList,
    private readonly projects: ProjectReader,
    private readonly past: PastProjects,
    private readonly history: History,
    private readonly heads: StreamHeads,
    private readonly clock: DemoClock,
  ) {}

  @Read('', 'Projects by reference, filtered and in pages.', { answer: answers.projects })
  @ApiQuery({ type: ProjectsQuery })
  async all(
    @Asked(ProjectsQuery) query: ProjectsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.list.find({ ...query, ...pageRequestOf(query) } as never);
    return linked(page, request, reply);
  }

  @Read(
    ':project',
    'A project at a glance: its stage, who holds it up, the next deadline, the versions of its things.',
    { answer: answers.project },
  )
  @ApiQuery({ type: OnQuery })
  async one(@Who() person: string, @Param('project') id: string, @Asked(OnQuery) { on }: OnQuery) {
    const present = await readProject(this.projects, id, person);
    if (on === undefined) return projectView(present, await this.clock.now());
    const { reading, until } = await readPast(this.past, id, on, person);
    return projectView(reading, until);
  }

  @Read(
    ':project/head',
    'Where the record of a project stands, to be compared with a copy: number and hash of its last event, and of another.',
    { answer: answers.head },
  )
  @ApiQuery({ type: HeadQuery })
  async head(@Param('project') id: string, @Asked(HeadQuery) { version }: HeadQuery) {
    const found = await this.heads.of(id, version === undefined ? undefined : Number(version));
    if (!found) throw new Problem('PROJECT.UNKNOWN');
    return found;
  }

  @Read(':project/returns/:unit/:month', 'The return of a unit for a month.', {
    answer: answers.return_,
    versioned: true,
  })
  async return(
    @Who() person: string,
    @Param() { project, unit, month }: InUnit & { readonly month: string },
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(returnView(await readProject(this.projects, project, person), unit, month), reply);
  }

  @Read(':project/reminders', 'Reminders that were sent, and those to come.', { answer: answers.reminders })
  async reminders(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return { items: remindersView(await readProject(this.projects, id, person)) };
  }

  @Read(':project/spells', 'With whom each matter lay, for how many working days, and why its clock stood still.', {
    answer: answers.spells,
  })
  async spells(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return { items: spellsView(await readProject(this.projects, id, person), await this.clock.now()) };
  }

  @Read(
    ':project/history',
    'What happened, the latest first: who, when, and the hash that links it to what went before.',
    { answer: answers.history },
  )
  @ApiQuery({ type: HistoryQuery })
  async events(
    @Who() person: string,
    @Param('project') id: string,
    @Asked(HistoryQuery) query: HistoryQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { sight } = await readProject(this.projects, id, person);
    const asked = { ...pageRequestOf(query), kind: query.kind as HistoryKind | undefined };
    return linked(await this.history.of(id, asked, sight), request, reply);
  }
}
