import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { PastProjects } from '#use-cases/queries/past-projects.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { readPast } from '../http/read-past.js';
import { readProject } from '../http/read-project.js';
import { sayingRemoved } from './removed.js';
import type { Table } from './shared/tables.js';
import { dateInWords } from './words.js';

/** A project as a page shows it. */
export interface Shown {
  readonly reading: Reading;
  /** As it is today: what somebody may see is decided by this, whatever is shown. */
  readonly present: Reading;
  /** The last moment of which the page tells. */
  readonly until: string;
  /** The end of which day it shows; `null`: it shows today. */
  readonly on: string | null;
}

/** Reads projects for pages that show them as they are or, with `?on=`, as they were at the end of a day. */
@Injectable()
export class AsItWas {
  constructor(
    private readonly projects: ProjectReader,
    private readonly past: PastProjects,
    private readonly clock: DemoClock,
  ) {}

  /** Throws Problem: there is no such project, or nothing to be shown of that day. */
  async read(id: string, on: unknown, { reader }: FastifyRequest): Promise<Shown> {
    const [found, now] = await Promise.all([readProject(this.projects, id, reader!.id), this.clock.now()]);
    const present = sayingRemoved(found);
    if (typeof on !== 'string' || on === '') return { reading: present, present, until: now, on: null };
    const { reading, until } = await readPast(this.past, id, on, reader!.id);
    return { reading: sayingRemoved(reading), present, until, on };
  }
}

/** What the frame says of a page about a day: which day, and where today is; how to get to another day. */
export const dayFrame = ({ on, until }: Pick<Shown, 'on' | 'until'>, path: string) => ({
  dayPath: path,
  today: until.slice(0, 10),
  ...(on && { on, onInWords: dateInWords(on) }),
});

/** Pages of a project that can be shown as they were. */
const WITH_A_PAST = /^\/projects\/[^/?#]+(\/(gates\/[^/?#]+(\/(paper|exempt))?|opt-in))?(?=[?#]|$)/;

/** An address that keeps to the day, where the page behind it can. */
export function onDay(href: string, on: string | null): string {
  if (on === null || !WITH_A_PAST.test(href)) return href;
  const [path, hash] = href.split('#', 2);
  return `${path}${path.includes('?') ? '&' : '?'}on=${on}${hash === undefined ? '' : `#${hash}`}`;
}

/** A table of which the links keep to the day. */
export const tableOnDay = (table: Table, on: string | null): Table => ({
  ...table,
  rows: table.rows.map((row) => row.map((cell) => (cell.href ? { ...cell, href: onDay(cell.href, on) } : cell))),
});
