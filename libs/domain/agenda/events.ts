import type { Instant, PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { LadderName, Rung } from '../policy/policy.js';
import type { Address } from './state.js';

/** One rung of one ladder; `overtaken` rungs were due before it and are not sent. */
export interface RemindersSent {
  readonly type: 'RemindersSent';
  readonly timer: string;
  readonly what: string;
  readonly offset: string;
  readonly dueAt: Instant;
  readonly recipients: readonly Address[];
  /** Absent: on its day; else its recipients had put it off to this one. */
  readonly postponed?: true;
  readonly overtaken: readonly {
    readonly offset: string;
    readonly dueAt: Instant;
    readonly recipients: readonly Address[];
    readonly postponed?: true;
  }[];
}

export interface ReminderPlanSet {
  readonly type: 'ReminderPlanSet';
  readonly ladder: LadderName;
  /** Empty: those of the policy. */
  readonly rungs: readonly Rung[];
  /** Of the project's plan, from 1. */
  readonly planVersion: number;
  readonly reason: TextRef;
}

export interface ReminderPostponed {
  readonly type: 'ReminderPostponed';
  readonly timer: string;
  readonly what: string;
  /** Where whoever put it off is reached, and reminded on that day instead. */
  readonly recipients: readonly Address[];
  readonly until: PlainDate;
  /** When the next reminder would have gone out. */
  readonly from: Instant;
}

/** A reminder reached nobody, and goes to somebody else. */
export interface ReminderUndelivered {
  readonly type: 'ReminderUndelivered';
  readonly timer: string;
  readonly what: string;
  readonly address: Address;
  /** `null`: there is nobody left to tell. */
  readonly movedTo: Address | null;
  readonly matterDueAt: Instant | null;
}

export type AgendaEvent = RemindersSent | ReminderPlanSet | ReminderPostponed | ReminderUndelivered;
