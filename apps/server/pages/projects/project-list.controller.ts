import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rolesOf } from '#access/access.js';
import { mayReadRefusals } from '#access/refusals.js';
import { permissions } from '#access/permissions.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Stage } from '#domain/projects/state.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { Portfolio } from '#use-cases/queries/portfolio.js';
import { Exceptions } from '#use-cases/queries/exceptions.js';
import type { ProjectSummary } from '#use-cases/queries/project-list.js';
import { type ProjectOrder, PROJECT_ORDERS, SortedProjects } from '#use-cases/queries/sorted-projects.js';
import { workstreamName } from '../cases/case-sheet.js';
import { organisationName } from '../commands/command-page.js';
import { allOf } from '../shared/all-pages.js';
import { addressWith, askedIn, choicesOf, FREE, idsOf, type Query as Sent, sendCsv } from '../shared/asked.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { countOf, momentInWords } from '../words.js';
import { stageInWords, stageItems } from './stage-words.js';

const PAGE = 25;

/** All projects: filtered, sorted and in pages, all of it in the address. */
@Controller()
@UseGuards(SignedIn)
export class ProjectListController {
  constructor(
    private readonly projects: SortedProjects,
    private readonly portfolio: Portfolio,
    private readonly exceptions: Exceptions,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get('projects')
  async show(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const asked = listOf(query, directory);
    const order = asked.sort as ProjectOrder | undefined;
    const [page, counts, exceptions, now] = await Promise.all([
      this.projects.find({ ...asked, stage: asked.stage as Stage | undefined, order, limit: PAGE }),
      this.portfolio.counts(),
      this.exceptions.counts(),
      this.clock.now(),
    ]);
    await this.views.send(request, reply, 'projects/project-list', {
      title: 'Projects',
      section: 'projects',
      asked,
      counts: `${countOf(counts.all, 'project')}, ${counts.active} of them active`,
      exceptions: `${countOf(exceptions.open, 'exception')} open`,
      stages: stageItems,
      workstreams: choicesOf(directory.programme.workstreams),
      organisations: choicesOf(directory.organisations),
      columns: COLUMNS.map(({ text, sort }) => ({
        text,
        href: sort && addressWith('/projects', { ...asked, sort, after: undefined }),
        sorted: sort !== undefined && sort === (order ?? 'reference'),
      })),
      projects: page.items.map((project) => projectLine(project, directory, now)),
      next: page.next && addressWith('/projects', { ...asked, after: page.next }),
      first: asked.after && addressWith('/projects', { ...asked, after: undefined }),
      file: addressWith('/projects.csv', { ...asked, after: undefined }),
      deeds: beginningsFor(request.reader!.id, directory),
    });
  }

  @Get('projects.csv')
  async file(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const { sort, ...asked } = listOf(query, directory);
    const filter = { ...asked, stage: asked.stage as Stage | undefined, order: sort as ProjectOrder | undefined };
    const found = await allOf((page) => this.projects.find({ ...filter, ...page }));
    const now = await this.clock.now();
    const lines = found.map((project) => projectLine(project, directory, now));
    sendCsv(reply, 'projects', [
      COLUMNS.map(({ text }) => text),
      ...lines.map(({ reference, title, stage, lead, workstream, due }) => [
        reference,
        title,
        stage,
        lead,
        workstream,
        due,
      ]),
    ]);
  }
}

const COLUMNS: readonly { readonly text: string; readonly sort?: ProjectOrder }[] = [
  { text: 'Reference', sort: 'reference' },
  { text: 'Title', sort: 'title' },
  { text: 'Stage', sort: 'stage' },
  { text: 'Lead' },
  { text: 'Workstream' },
  { text: 'Next deadline', sort: 'deadline' },
];

const projectLine = (
  { id, reference, title, stage, leadOrganisation, workstream, nextDue, heldUntil }: ProjectSummary,
  directory: Directory,
  now: string,
) => ({
  href: `/projects/${id}`,
  reference,
  title,
  stage: `${stageInWords(stage)}${heldUntil ? ', on hold' : ''}`,
  lead: organisationName(directory, leadOrganisation),
  workstream: workstreamName(directory, workstream),
  due: nextDue ? `${momentInWords(nextDue)}${nextDue < now ? ', overdue' : ''}` : 'none',
});

const listOf = (query: Sent, { programme, organisations }: Directory) =>
  askedIn(query, {
    stage: stageItems.map(({ value }) => value),
    workstream: idsOf(programme.workstreams),
    lead: idsOf(organisations),
    sort: PROJECT_ORDERS,
    after: FREE,
  });

/** What somebody can begin here, by role. */
function beginningsFor(person: string, directory: Directory) {
  const roles = rolesOf(directory, person).map(({ role }) => role as string);
  const mayGive = (command: 'ProposeProject' | 'AdoptProject' | 'AdoptPolicy' | 'AdoptCalendar' | 'ErasePerson') =>
    permissions[command].some(({ role }) => roles.includes(role));
  return [
    ...(mayGive('ProposeProject') ? [{ href: '/propose-project', text: 'Propose a project' }] : []),
    ...(mayGive('AdoptProject') ? [{ href: '/adopt-project', text: 'Adopt a project that already runs' }] : []),
    ...(mayGive('AdoptPolicy') ? [{ href: '/programme/adopt-policy', text: 'Adopt a new version of the policy' }] : []),
    ...(mayGive('AdoptCalendar')
      ? [{ href: '/programme/adopt-calendar', text: 'Adopt a new version of the calendar' }]
      : []),
    ...(mayReadRefusals({ kind: 'person', id: person }, directory)
      ? [{ href: '/refusals', text: 'Look at what was refused' }]
      : []),
    ...(mayGive('ErasePerson') ? [{ href: '/programme/erase-person', text: 'Remove the name of a person' }] : []),
  ];
}
