import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import { RecordClock } from '#record/clock.js';
import { Lists } from '#record/lists.js';
import { Marks } from '#record/marks.js';
import { Nudge } from '../ports.js';

/** How far the clock can be moved on at once. */
export const STRIDES = ['deadline', 'day', 'week'] as const;

export type Stride = (typeof STRIDES)[number];

export interface ClockMove {
  readonly now: Instant;
  /** How many due moments it stopped at on the way; where answers are sealed, none that tells of one. */
  readonly stops: number;
  /** False: the process did not follow within its time, so the clock stopped there. */
  readonly settled: boolean;
}

const DAYS: Readonly<Record<Exclude<Stride, 'deadline'>, number>> = { day: 1, week: 7 };
const DAY = 86_400_000;
/** Between two looks whether the process has finished, in milliseconds. */
const PAUSE = 25;
/** A nudge may be lost while Temporal is away: it is repeated after so many looks. */
const LOOKS_BETWEEN_NUDGES = 40;

/**
 * The demonstration clock: moves time on from due moment to due moment, and lets the process do at each what is due
 * there, so that everything happens at its own time. For development only.
 */
@Injectable()
export class DemoClock {
  /** How long one due moment may take the process, in milliseconds. */
  patience = 20_000;

  constructor(
    private readonly clock: RecordClock,
    private readonly marks: Marks,
    private readonly lists: Lists,
    private readonly nudge: Nudge,
  ) {}

  now(): Promise<Instant> {
    return this.clock.now();
  }

  async move(stride: Stride): Promise<ClockMove> {
    let settled = await this.settle();
    const target = await this.targetOf(stride);
    let stops = 0;
    while (settled) {
      const due = await this.marks.nextDue();
      const told = await this.dueToAll();
      const next = due !== null && due < target ? due : target;
      await this.clock.moveTo(next);
      settled = await this.settle();
      if (next === target || next === told) stops += 1;
      if (next === target) break;
    }
    return { now: await this.clock.now(), stops, settled };
  }

  /** The next deadline of anything that waits, else the next thing that happens by itself, else a day. */
  private async targetOf(stride: Stride): Promise<Instant> {
    const now = await this.clock.now();
    if (stride !== 'deadline') return later(now, DAYS[stride]);
    const [row] = await this.lists.rows<{ due: Instant | null }>(
      'SELECT min(next_due) AS due FROM projects WHERE next_due > $1',
      [now],
    );
    return row.due ?? (await this.dueToAll()) ?? later(now, DAYS.day);
  }

  /** The next thing that happens by itself, in projects in which no answers are sealed: elsewhere it may tell of one. */
  private async dueToAll(): Promise<Instant | null> {
    const [row] = await this.lists.rows<{ due: Instant | null }>(
      `SELECT least((SELECT min(m.next_due) FROM process_marks m JOIN projects p ON p.id = m.project
                      WHERE p.sealed_until IS NULL), (SELECT min(next_reminder_at) FROM actions)) AS due`,
      [],
    );
    return row.due;
  }

  /** Has the process do whatever is due now. */
  private async settle(): Promise<boolean> {
    const looks = this.patience / PAUSE;
    for (let look = 0; look < looks; look += 1) {
      const behind = await this.behind();
      if (behind.length === 0 && !(await this.actionsDue())) return true;
      if (look % LOOKS_BETWEEN_NUDGES === 0) for (const project of behind) this.nudge.nudge(project);
      await sleep(PAUSE);
    }
    return false;
  }

  /** Whether reminders of the action plan are still to be recorded, which the worker sees by itself. */
  private async actionsDue(): Promise<boolean> {
    const due = await this.lists.rows('SELECT FROM actions WHERE next_reminder_at <= $1', [await this.clock.now()]);
    return due.length > 0;
  }

  /** Projects that the process has not looked at since they changed, or in which something is due. */
  private async behind(): Promise<readonly string[]> {
    const rows = await this.lists.rows<{ project: string }>(
      `SELECT project FROM process_marks WHERE next_due <= $1
       UNION
       SELECT substr(s.stream, 9)::uuid
         FROM streams s LEFT JOIN process_marks m ON m.project = substr(s.stream, 9)::uuid
        WHERE s.kind = 'project' AND s.version > coalesce(m.version, 0)`,
      [await this.clock.now()],
    );
    return rows.map(({ project }) => project);
  }
}

const later = (now: Instant, days: number): Instant => new Date(Date.parse(now) + days * DAY).toISOString();
