import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Directory } from '#domain/kernel/facts.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import {
  PLAN_STATUSES,
  type PlanStatus,
  RecoveryPlans,
  type RecoveryPlanSummary,
} from '#use-cases/queries/recovery-plans.js';
import { Problem } from '../../http/problem.js';
import { organisationName } from '../commands/command-page.js';
import { deedsThat, framedRegister, idAsked } from '../projects/register.js';
import { readProject } from '../../http/read-project.js';
import { sayingRemoved } from '../removed.js';
import { allOf } from '../shared/all-pages.js';
import { addressWith, askedIn, choicesOf, FREE, idsOf, type Query as Sent, sendCsv } from '../shared/asked.js';
import { fileOf } from '../shared/list.js';
import { type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dateInWords, monthInWords } from '../words.js';
import { PLANS, planSheet } from './recovery-sheet.js';

const PAGE = 25;

/** Recovery plans over all projects or of one, and each by itself (B5). */
@Controller()
@UseGuards(SignedIn)
export class RecoveriesController {
  constructor(
    private readonly plans: RecoveryPlans,
    private readonly projects: ProjectReader,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get('recovery-plans')
  async list(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const asked = listOf(query, directory);
    const frame = await framedRegister(this.projects, asked.project, request.reader!.id, 'Recovery plans');
    const now = await this.clock.now();
    const page = await this.plans.find({ ...asked, status: asked.status as PlanStatus, now, limit: PAGE });
    await this.views.send(request, reply, 'recoveries/recovery-plan-list', {
      ...frame,
      asked,
      statuses: PLAN_STATUSES.map((value) => ({ value, text: PLANS[value] })),
      organisations: choicesOf(directory.organisations),
      plans: planTable(page.items, directory),
      file: addressWith('/recovery-plans.csv', { ...asked, after: undefined }),
      next: page.next && addressWith('/recovery-plans', { ...asked, after: page.next }),
      first: asked.after && addressWith('/recovery-plans', { ...asked, after: undefined }),
    });
  }

  @Get('recovery-plans.csv')
  async file(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const { status, project, organisation } = listOf(query, directory);
    const filter = { project, organisation, status: status as PlanStatus, now: await this.clock.now() };
    const all = await allOf((page) => this.plans.find({ ...filter, ...page }));
    sendCsv(reply, 'recovery-plans', fileOf({}, planTable(all, directory)));
  }

  @Get('projects/:project/recovery-plans/:plan')
  async show(
    @Param('project') id: string,
    @Param('plan') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const [found, now] = await Promise.all([readProject(this.projects, id, request.reader!.id), this.clock.now()]);
    const reading = sayingRemoved(found);
    const plan = planSheet(reading, number);
    if (!plan) throw new Problem('REQUEST.NOT_FOUND');
    await this.views.send(request, reply, 'recoveries/recovery-plan', {
      title: `Recovery plan ${number}`,
      section: 'projects',
      caption: `${reading.project.reference} ${reading.project.title}`,
      folder: `/projects/${id}`,
      plan,
      deeds: deedsThat(reading, request.reader!.id, now, ({ about }) => about.plan === number),
    });
  }
}

const planTable = (plans: readonly RecoveryPlanSummary[], directory: Directory): Table =>
  table(
    'Recovery plans, the latest first',
    ['Plan', 'Project', 'Organisation', 'Over', 'Asked for', 'Due', 'Filed', 'Status'],
    plans.map(({ project, id, reference, title, organisation, month, askedAt, dueAt, filedAt, status }) => [
      { text: `${reference} ${id}`, href: `/projects/${project}/recovery-plans/${id}` },
      title,
      organisation ? organisationName(directory, organisation) : 'Programme',
      monthInWords(month),
      dateInWords(askedAt),
      dateInWords(dueAt),
      filedAt ? dateInWords(filedAt) : '',
      PLANS[status],
    ]),
  );

function listOf(query: Sent, { organisations }: Directory) {
  const asked = askedIn(query, {
    status: PLAN_STATUSES,
    organisation: idsOf(organisations),
    project: FREE,
    after: FREE,
  });
  return { ...asked, project: idAsked(asked.project) };
}
