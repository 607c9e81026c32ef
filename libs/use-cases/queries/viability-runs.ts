import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import { causeInWords } from '#domain/participation/causes.js';
import { changeOptIn } from '#domain/participation/change-unit.js';
import { unitById } from '#domain/participation/units.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import type { Project } from '#domain/projects/state.js';
import { type Fact, fold } from '#record/history.js';
import { projects } from '#record/kinds.js';
import { Lists } from '#record/lists.js';
import type { Reading } from './reading.js';
import { numberSeen, trueNumber } from './sight.js';
import { type ViabilityView, viabilityView } from './viability-view.js';

/** One run of the test of viability, with what made it necessary. */
export interface ViabilityRun extends ViabilityView {
  /** Number of the entry in the history of the project, which has a permanent address. */
  readonly entry: number;
  readonly at: Instant;
  /** The first of them first. */
  readonly causes: readonly RunCause[];
}

/** Something on which the test depends, and which changed after it had been run. */
export interface RunCause {
  readonly entry: number;
  readonly at: Instant;
  readonly type: ProjectEvent['type'];
  readonly words: string;
}

/** Every run of the test of viability there has been (O7), from the events themselves. */
@Injectable()
export class ViabilityRuns {
  constructor(private readonly lists: Lists) {}

  /** The first of them first; of entries that are sealed, as whoever reads sees them. */
  async of({ project, sight, directory }: Reading): Promise<readonly ViabilityRun[]> {
    const entries = await this.lists.rows<Fact>(ENTRIES, [`project/${project.id}`, lastEntryOf({ project, sight })]);
    return runsIn(sight ? entries.filter(({ version }) => numberSeen(sight, version) !== null) : entries, directory);
  }
}

/** The true number of the last entry that is seen. */
export const lastEntryOf = ({ project: { version }, sight }: Pick<Reading, 'project' | 'sight'>): number =>
  sight ? trueNumber(sight, version) : version;

const ENTRIES = `SELECT version, type, schema_version AS "schemaVersion", body, at, actor
  FROM events WHERE stream = $1 AND version <= $2 ORDER BY version`;

/** The runs that entries tell of, numbered as they are seen. */
export function runsIn(
  entries: readonly Fact[],
  { organisations }: Pick<Reading['directory'], 'organisations'>,
): readonly ViabilityRun[] {
  const runs: ViabilityRun[] = [];
  let causes: RunCause[] = [];
  let project: Project | null = null;
  for (const [index, seen] of entries.entries()) {
    const fact: Fact = { ...seen, version: index + 1 };
    const after: Project = fold(projects, project, fact);
    const event = { ...fact.body, type: fact.type } as unknown as ProjectEvent;
    if (event.type === 'ViabilityPassed' || event.type === 'ViabilityFailed') {
      runs.push({ entry: fact.version, at: fact.at, causes, ...viabilityView(after, event.viability) });
      causes = [];
    } else if (project && makesStale(project, fact)) {
      const words = causeInWords(event, {
        unit: (id) => unitById(after, id)?.name ?? id,
        organisation: (id) => organisations.find((each) => each.id === id)?.name ?? id,
      });
      causes = [...causes, { entry: fact.version, at: fact.at, type: event.type, words }];
    }
    project = after;
  }
  return runs;
}

/** Whether the last run would not stand after an entry; a notice brings the next run with it, and its waiving (X4). */
const makesStale = (before: Project, fact: Fact): boolean =>
  before.participation.optIn !== null &&
  (TESTED_AT_ONCE.includes(fact.type) ||
    fold(projects, changeOptIn(before, { stale: false }), fact).participation.optIn?.stale === true);

const TESTED_AT_ONCE: readonly string[] = ['NoticeGiven', 'NoticeWaived'] satisfies ProjectEvent['type'][];
