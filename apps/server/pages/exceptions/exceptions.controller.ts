import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExceptionKind, ExceptionStatus } from '#domain/exceptions/state.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import {
  EXCEPTION_KINDS,
  EXCEPTION_STATUSES,
  Exceptions,
  type ExceptionSummary,
} from '#use-cases/queries/exceptions.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { Problem } from '../../http/problem.js';
import { deedsThat, framedRegister, idAsked } from '../projects/register.js';
import { readProject } from '../../http/read-project.js';
import { sayingRemoved } from '../removed.js';
import { allOf } from '../shared/all-pages.js';
import { askedIn, FREE, type Query as Sent, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { countOf, dateInWords } from '../words.js';
import { exceptionSheet } from './exception-sheet.js';
import { ANSWERS, KINDS, STATUSES } from './exception-words.js';

/** The register of exceptions, over all projects or of one, and each exception by itself. */
@Controller()
@UseGuards(SignedIn)
export class ExceptionsController {
  constructor(
    private readonly exceptions: Exceptions,
    private readonly projects: ProjectReader,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get('exceptions')
  async list(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const asked = askedOf(query);
    const frame = await framedRegister(this.projects, asked.project, request.reader!.id, 'Exceptions');
    const [exceptions, counts] = await Promise.all([this.all(asked), this.exceptions.counts(asked.project)]);
    await this.views.send(request, reply, 'exceptions/exception-list', {
      ...frame,
      asked,
      counts: `${countOf(counts.open, 'exception')} open, ${counts.answered} answered and not done yet, ${counts.closed} closed`,
      statuses: EXCEPTION_STATUSES.map((value) => ({ value, text: STATUSES[value] })),
      kinds: EXCEPTION_KINDS.map((value) => ({ value, text: KINDS[value] })),
      exceptions: listOf('/exceptions', query, exceptions, [], asked),
    });
  }

  @Get('exceptions.csv')
  async file(@Query() query: Sent, @Res() reply: FastifyReply) {
    sendCsv(reply, 'exceptions', fileOf(query, await this.all(askedOf(query))));
  }

  @Get('projects/:project/exceptions/:exception')
  async show(
    @Param('project') id: string,
    @Param('exception') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const [found, now] = await Promise.all([readProject(this.projects, id, request.reader!.id), this.clock.now()]);
    const reading = sayingRemoved(found);
    const exception = exceptionSheet(reading, number);
    if (!exception) throw new Problem('REQUEST.NOT_FOUND');
    await this.views.send(request, reply, 'exceptions/exception', {
      title: `Exception ${number}`,
      section: 'projects',
      caption: `${reading.project.reference} ${reading.project.title}`,
      folder: `/projects/${id}`,
      exception,
      deeds: deedsThat(reading, request.reader!.id, now, ({ about }) => about.exception === number),
    });
  }

  private async all({ status, kind, project }: Wanted): Promise<Table> {
    const filter = { project, status: status as ExceptionStatus, kind: kind as ExceptionKind };
    return exceptionTable(await allOf((page) => this.exceptions.find({ ...filter, ...page })));
  }
}

type Wanted = ReturnType<typeof askedOf>;

const exceptionTable = (exceptions: readonly ExceptionSummary[]): Table =>
  table(
    'Exceptions, the latest first',
    ['Exception', 'Project', 'Kind', 'Raised', 'Report', 'Status', 'Answer'],
    exceptions.map(({ project, id, reference, title, kind, raisedAt, reportedAt, reportDueAt, status, answer }) => [
      { text: `${reference} ${id}`, href: `/projects/${project}/exceptions/${id}` },
      title,
      KINDS[kind],
      { text: dateInWords(raisedAt), key: raisedAt },
      reportedAt ? `Filed ${dateInWords(reportedAt)}` : status === 'open' ? `Due ${dateInWords(reportDueAt)}` : '',
      STATUSES[status],
      answer ? ANSWERS[answer] : '',
    ]),
  );

function askedOf(query: Sent) {
  const asked = askedIn(query, { status: EXCEPTION_STATUSES, kind: EXCEPTION_KINDS, project: FREE });
  return { ...asked, project: idAsked(asked.project) };
}
