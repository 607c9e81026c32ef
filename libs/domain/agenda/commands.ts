import type { PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { LadderName, Rung } from '../policy/policy.js';
import type { Address } from './state.js';

/** Process: records every rung of every ladder that is due. */
export interface SendDueReminders {
  readonly type: 'SendDueReminders';
}

/** PO: in this project a ladder has rungs of its own from now on; none: those of the policy again. */
export interface SetReminderPlan {
  readonly type: 'SetReminderPlan';
  readonly ladder: LadderName;
  readonly rungs: readonly Rung[];
  readonly reason: TextRef;
}

/** Whoever a duty waits for: is not reminded of it before a day within its deadline. */
export interface PostponeReminder {
  readonly type: 'PostponeReminder';
  /** Of the duty. */
  readonly timer: string;
  readonly until: PlainDate;
}

/** Process: a reminder reached nobody. */
export interface NoteUndelivered {
  readonly type: 'NoteUndelivered';
  readonly timer: string;
  /** To which it went. */
  readonly address: Address;
}

export type AgendaCommand = SendDueReminders | SetReminderPlan | PostponeReminder | NoteUndelivered;
