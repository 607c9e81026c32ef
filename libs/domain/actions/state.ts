import type { ReminderEntry, ReminderPlan } from '../agenda/state.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import type { OwnCalendar } from '../calendar/own-calendar.js';
import type { TextRef } from '../kernel/event.js';

export const PRIORITIES = ['high', 'medium', 'low'] as const;

export type Priority = (typeof PRIORITIES)[number];

/** A recommendation to which the programme has to see, as its source states it; `null`: not stated. */
export interface StatedAction {
  /** `PURE-R1` */
  readonly id: string;
  /** Report that makes it: `PURE`. */
  readonly report: string;
  readonly section: string;
  /** Number in the report: `R1`. */
  readonly number: string;
  readonly page: string | null;
  readonly recommendation: string;
  readonly priority: Priority | null;
  readonly costs: string | null;
  /** Who is to see to it, in the words of the source. */
  readonly responsibility: string | null;
  readonly agreed: boolean | null;
  readonly comment: string | null;
  /** By when, in the words of the source: `Q2 2009`, `Ongoing`. */
  readonly date: string | null;
  readonly status: 'open' | 'complete';
  /** Post that is responsible here. */
  readonly post: string | null;
  readonly due: PlainDate | null;
  /** File and line, or another reference that can be looked up. */
  readonly source: string;
}

export interface Action extends StatedAction {
  /** Since when it waits for whom it waits, until when it does. */
  readonly since: Instant;
  /** When it was completed here; `null`: it is open, or its source states that it is complete. */
  readonly completedAt: Instant | null;
  readonly evidence: TextRef | null;
  /** T1: of the responsible post, whose days count; absent: of none, or not stated when it was given to the post. */
  readonly organisation?: string | null;
  /** Rises with whatever happens to it. */
  readonly revision: number;
}

/** The register of recommendations of the programme. */
export interface ActionPlan {
  readonly actions: readonly Action[];
  readonly reminders: readonly ReminderEntry[];
  /** What has been put off of them; absent: nothing ever. */
  readonly reminderPlan?: ReminderPlan;
  /** T1: calendars of those whose days are counted, as far as the plan has followed them; absent: none. */
  readonly ownCalendars?: Readonly<Record<string, OwnCalendar>>;
}
