import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rolesOf } from '#access/access.js';
import { permissions } from '#access/permissions.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { Settled } from '#use-cases/process/settled.js';
import { Entries } from '#use-cases/queries/entries.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { Problem } from '../../http/problem.js';
import { addressOf } from '../commands/command-page.js';
import { entryDetails } from '../history/entry-details.js';
import { entryView } from '../history/entry-view.js';
import { eventInWords } from '../history/event-words.js';
import { readProject } from '../read-project.js';
import { sayingRemoved } from '../removed.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { projectSheet } from './project-sheet.js';

/** How many entries of the history the page of a project shows. */
const ENTRIES = 20;

/** A project: where it stands, who holds it up, what comes next, what one can do, and all that happened. */
@Controller('projects')
@UseGuards(SignedIn)
export class ProjectController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly entries: Entries,
    private readonly settled: Settled,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get(':project')
  async show(
    @Param('project') id: string,
    @Query('before') before: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const [reading, now] = await Promise.all([this.read(id, request), this.clock.now()]);
    const { project } = reading;
    const [{ entries, more }, settled] = await Promise.all([
      this.entries.before(`project/${id}`, numberIn(before), ENTRIES, reading.sight),
      this.settled.wait(id, project.version, 0),
    ]);
    await this.views.send(request, reply, 'projects/project', {
      title: `${project.reference} ${project.title}`,
      section: 'projects',
      folder: `/projects/${id}`,
      settled,
      ...projectSheet(reading, request.reader!.id, now),
      history: entries.map((entry) => entryView(entry, `/projects/${id}`, (each) => eventInWords(reading, each))),
      earlier: more && `/projects/${id}?before=${entries.at(-1)!.version}#history`,
      latest: before !== undefined && `/projects/${id}#history`,
    });
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
