import { Injectable } from '@nestjs/common';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { addDays } from '#domain/calendar/working-days.js';
import { dateIn, instantOf } from '#domain/calendar/zone.js';
import type { Project } from '#domain/projects/state.js';
import { type Fact, fold } from '#record/history.js';
import { projects } from '#record/kinds.js';
import { Lists } from '#record/lists.js';
import { DemoClock } from '../clock/demo-clock.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { PastDirectory } from '../directory/past-directory.js';
import { ProjectReader } from './project-reader.js';
import type { Reading } from './reading.js';

/** A project as it was, and the last moment of which it tells. */
export interface Past {
  readonly reading: Reading;
  readonly until: Instant;
}

/** Why there is nothing to be shown of a day: it is still to come, or the project was not there yet. */
export type NoPast = 'to come' | 'not yet';

/**
 * A project as it was at the end of a day: its events up to then, folded, and who was who by then. What was sealed then
 * is shown as it was seen then; words that have been removed since are not there.
 */
@Injectable()
export class PastProjects {
  constructor(
    private readonly lists: Lists,
    private readonly projects: ProjectReader,
    private readonly directory: DirectoryReader,
    private readonly pastDirectory: PastDirectory,
    private readonly clock: DemoClock,
  ) {}

  /** `day`: a date that exists. */
  async read(id: string, day: PlainDate, person: string | null = null): Promise<Past | NoPast> {
    const [directory, now] = await Promise.all([this.directory.present(), this.clock.now()]);
    const { zone } = directory!.programme.calendar;
    if (day > dateIn(zone, now)) return 'to come';
    const until = earlier(now, lastMomentOf(day, zone));
    const [facts, past] = await Promise.all([this.factsOf(id, until), this.pastDirectory.at(until)]);
    const state = facts.reduce<Project | null>((before, fact) => fold(projects, before, fact), null);
    if (!state) return 'not yet';
    const { hash } = facts.at(-1)!;
    return { reading: await this.projects.reading({ state, hash, directory: past ?? directory! }, person), until };
  }

  private factsOf(id: string, until: Instant): Promise<(Fact & { readonly hash: string })[]> {
    return this.lists.rows(
      `SELECT version, type, schema_version AS "schemaVersion", body, at, actor, hash
         FROM events WHERE stream = $1 AND at <= $2 ORDER BY version`,
      [`project/${id}`, until],
    );
  }
}

const lastMomentOf = (day: PlainDate, zone: string): Instant =>
  new Date(Date.parse(instantOf(addDays(day, 1), '00:00', zone)) - 1).toISOString();

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
