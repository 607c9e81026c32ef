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
import { askedIn, choicesOf, FREE, idsOf, type Query as Sent, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dateInWords, monthInWords } from '../words.js';
import { PLANS, planSheet } from './recovery-sheet.js';

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
    const asked = askedOf(query, directory);
    const frame = await framedRegister(this.projects, asked.project, request.reader!.id, 'Recovery plans');
    await this.views.send(request, reply, 'recoveries/recovery-plan-list', {
      ...frame,
      asked,
      statuses: PLAN_STATUSES.map((value) => ({ value, text: PLANS[value] })),
      organisations: choicesOf(directory.organisations),
      plans: listOf('/recovery-plans', query, await this.all(asked, directory), [], asked),
    });
  }

  @Get('recovery-plans.csv')
  async file(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    sendCsv(reply, 'recovery-plans', fileOf(query, await this.all(askedOf(query, directory), directory)));
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

  private async all({ status, project, organisation }: Wanted, directory: Directory): Promise<Table> {
    const filter = { project, organisation, status: status as PlanStatus, now: await this.clock.now() };
    return planTable(await allOf((page) => this.plans.find({ ...filter, ...page })), directory);
  }
}

type Wanted = ReturnType<typeof askedOf>;

const planTable = (plans: readonly RecoveryPlanSummary[], directory: Directory): Table =>
  table(
    'Recovery plans, the latest first',
    ['Plan', 'Project', 'Organisation', 'Over', 'Asked for', 'Due', 'Filed', 'Status'],
    plans.map(({ project, id, reference, title, organisation, month, askedAt, dueAt, filedAt, status }) => [
      { text: `${reference} ${id}`, href: `/projects/${project}/recovery-plans/${id}` },
      title,
      organisation ? organisationName(directory, organisation) : 'Programme',
      { text: monthInWords(month), key: month },
      { text: dateInWords(askedAt), key: askedAt },
      { text: dateInWords(dueAt), key: dueAt },
      filedAt ? { text: dateInWords(filedAt), key: filedAt } : '',
      PLANS[status],
    ]),
  );

function askedOf(query: Sent, { organisations }: Directory) {
  const asked = askedIn(query, {
    status: PLAN_STATUSES,
    organisation: idsOf(organisations),
    project: FREE,
  });
  return { ...asked, project: idAsked(asked.project) };
}
