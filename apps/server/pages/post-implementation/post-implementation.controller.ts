import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { PostImplementationReviews, type ReviewState } from '#use-cases/queries/post-implementation-reviews.js';
import { postImplementationView } from '#use-cases/queries/post-implementation-view.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { Problem } from '../../http/problem.js';
import { organisationName } from '../commands/command-page.js';
import { deedsThat } from '../projects/register.js';
import { readProject } from '../../http/read-project.js';
import { sayingRemoved } from '../removed.js';
import { allOf } from '../shared/all-pages.js';
import { type Query as Sent, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dateInWords } from '../words.js';
import { postImplementationSheet, recordedTable } from './post-implementation-sheet.js';

const LIST = '/post-implementation-reviews';

const STATES: Readonly<Record<ReviewState, string>> = {
  to_come: 'Not yet',
  open: 'Awaited',
  overdue: 'Overdue',
  filed: 'Filed',
};

const FILTERS = [
  { name: 'state', column: 6 },
  { name: 'lead', column: 2 },
];

/** What came of the projects that were closed: all of them, and each by itself (B6). */
@Controller()
@UseGuards(SignedIn)
export class PostImplementationController {
  constructor(
    private readonly reviews: PostImplementationReviews,
    private readonly projects: ProjectReader,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get('post-implementation-reviews')
  async list(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const now = await this.clock.now();
    const [reviews, counts] = await Promise.all([this.tableOf(now, request.directory!), this.reviews.counts(now)]);
    await this.views.send(request, reply, 'post-implementation/review-list', {
      title: 'Post-implementation reviews',
      section: 'portfolio',
      counts: `${counts.overdue} overdue, ${counts.open} awaited, ${counts.to_come} not to be filed yet, ${counts.filed} filed`,
      reviews: listOf(LIST, query, reviews, FILTERS),
    });
  }

  @Get('post-implementation-reviews.csv')
  async file(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const reviews = await this.tableOf(await this.clock.now(), request.directory!);
    sendCsv(reply, 'post-implementation-reviews', fileOf(query, reviews, FILTERS));
  }

  @Get('projects/:project/post-implementation-review')
  async show(@Param('project') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [found, now] = await Promise.all([readProject(this.projects, id, request.reader!.id), this.clock.now()]);
    const reading = sayingRemoved(found);
    const view = postImplementationView(reading);
    if (!view) throw new Problem('REQUEST.NOT_FOUND');
    await this.views.send(request, reply, 'post-implementation/post-implementation-review', {
      title: 'What came of it',
      section: 'projects',
      caption: `${reading.project.reference} ${reading.project.title}`,
      folder: `/projects/${id}`,
      review: postImplementationSheet(id, view),
      record: recordedTable(view.recorded),
      deeds: deedsThat(reading, request.reader!.id, now, ({ command }) => command === 'FilePostImplementationReview'),
    });
  }

  private async tableOf(now: Instant, directory: Directory): Promise<Table> {
    const reviews = await allOf((page) => this.reviews.find(page, now));
    return table(
      'Closed projects, the longest awaited first',
      ['Project', 'Title', 'Lead', 'Closed', 'Can be filed from', 'Due', 'Review', 'Filed'],
      reviews.map(({ project, reference, title, lead, closedAt, opensOn, dueAt, state, filedAt }) => [
        { text: reference, href: `/projects/${project}/post-implementation-review` },
        title,
        organisationName(directory, lead),
        dayCell(closedAt),
        dayCell(opensOn),
        dayCell(dueAt),
        STATES[state],
        filedAt ? dayCell(filedAt) : '',
      ]),
    );
  }
}

/** Sorted by its date. */
const dayCell = (at: string) => ({ text: dateInWords(at), key: at });
