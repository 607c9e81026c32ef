import type { Instant } from '../calendar/instant.js';
import type { Address } from './state.js';

/** One rung of one ladder; `overtaken` rungs were due before it and are not sent. */
export interface RemindersSent {
  readonly type: 'RemindersSent';
  readonly timer: string;
  readonly what: string;
  readonly offset: string;
  readonly dueAt: Instant;
  readonly recipients: readonly Address[];
  readonly overtaken: readonly {
    readonly offset: string;
    readonly dueAt: Instant;
    readonly recipients: readonly Address[];
  }[];
}

export type AgendaEvent = RemindersSent;
