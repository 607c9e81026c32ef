import { Controller, Get, Param, Query as QueryString, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rolesOf } from '#access/access.js';
import { permissions } from '#access/permissions.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { Settled } from '#use-cases/process/settled.js';
import { Entries } from '#use-cases/queries/entries.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { Problem } from '../../http/problem.js';
import { AsItWas, dayFrame, onDay, tableOnDay } from '../as-it-was.js';
import { addressOf } from '../commands/command-page.js';
import { entryDetails } from '../history/entry-details.js';
import { eventInWords } from '../history/event-words.js';
import { askedOfHistory, historyRows, historySheet } from '../history/project-history.js';
import { readProject } from '../../http/read-project.js';
import { sayingRemoved } from '../removed.js';
import { type Query, sendCsv } from '../shared/asked.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dateInWords } from '../words.js';
import { projectSheet } from './project-sheet.js';

/** A project: where it stands, who holds it up, what comes next, what one can do, and all that happened. */
@Controller('projects')
@UseGuards(SignedIn)
export class ProjectController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly asItWas: AsItWas,
    private readonly entries: Entries,
    private readonly settled: Settled,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get(':project')
  async show(
    @Param('project') id: string,
    @QueryString() query: Query,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const asked = askedOfHistory(query);
    const shown = await this.asItWas.read(id, asked.on, request);
    const { reading, until, on } = shown;
    const { project } = reading;
    const [history, settled] = await Promise.all([
      historySheet(this.entries, reading, asked),
      on !== null || this.settled.wait(id, project.version, 0),
    ]);
    const sheet = projectSheet(reading, request.reader!.id, until);
    await this.views.send(request, reply, 'projects/project', {
      title: `${project.reference} ${project.title}${on ? `, as it was on ${dateInWords(on)}` : ''}`,
      section: 'projects',
      folder: `/projects/${id}`,
      settled,
      ...dayFrame(shown, `/projects/${id}`),
      today: (await this.clock.now()).slice(0, 10),
      ...sheet,
      // At the end of a day that is over nothing can be done.
      deeds: on ? [] : sheet.deeds,
      gates: tableOnDay(sheet.gates, on),
      papers: tableOnDay(sheet.papers, on),
      optInPage: onDay(`/projects/${id}/opt-in`, on),
      history,
    });
  }

  @Get(':project/history.csv')
  async file(
    @Param('project') id: string,
    @QueryString() query: Query,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const asked = askedOfHistory(query);
    const { reading } = await this.asItWas.read(id, asked.on, request);
    const rows = await historyRows(this.entries, reading, asked);
    sendCsv(reply, `history-${reading.project.reference}`, rows);
  }

  /** The permanent address of an entry of the history. */
  @Get(':project/history/:version')
  async entry(
    @Param('project') id: string,
    @Param('version') version: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const reading = await this.read(id, request);
    const number = numberIn(version);
    const entry = number === null ? null : await this.entries.one(`project/${id}`, number, reading.sight);
    if (!entry) throw new Problem('ENTRY.UNKNOWN');
    const { project } = reading;
    await this.views.send(request, reply, 'history/entry', {
      title: eventInWords(reading, entry),
      section: 'projects',
      caption: `${project.reference} ${project.title}, entry ${entry.version}`,
      back: { href: `/projects/${id}#history`, text: 'Back to the project' },
      ...entryDetails(entry),
      removal: mayRemove(request) && addressOf(`/projects/${id}`, 'RedactText'),
      previous: entry.version > 1 && `/projects/${id}/history/${entry.version - 1}`,
      next: entry.version < project.version && `/projects/${id}/history/${entry.version + 1}`,
    });
  }

  private async read(id: string, { reader }: FastifyRequest): Promise<Reading> {
    return sayingRemoved(await readProject(this.projects, id, reader!.id));
  }
}

const mayRemove = ({ reader, directory }: FastifyRequest): boolean =>
  rolesOf(directory!, reader!.id).some(({ role }) => permissions.RedactText.some((grant) => grant.role === role));

const numberIn = (text: unknown): number | null =>
  typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null;
