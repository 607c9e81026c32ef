import type { ReminderPlan, RemindersState, UndeliveredEntry } from '../agenda/state.js';
import type { AssuranceState } from '../assurance/state.js';
import type { BenefitsState } from '../benefits/state.js';
import type { Calendar } from '../calendar/calendar.js';
import type { OwnCalendar } from '../calendar/own-calendar.js';
import type { Instant } from '../calendar/instant.js';
import type { CasesState } from '../cases/state.js';
import type { ConditionsState } from '../conditions/state.js';
import type { ContributionsState } from '../contributions/state.js';
import type { DeliveryState } from '../delivery/state.js';
import type { ExceptionsState } from '../exceptions/state.js';
import type { GatesState, Interest } from '../gates/state.js';
import type { HoldsState } from '../holds/state.js';
import type { TextRef } from '../kernel/event.js';
import type { LeadsState } from '../leads/state.js';
import type { MovementsState } from '../movements/state.js';
import type { ParticipationState } from '../participation/state.js';
import type { Policy } from '../policy/policy.js';
import type { PostImplementationReview } from '../post-implementation/state.js';
import type { Unit } from '../programme/state.js';
import type { RebaselinesState } from '../rebaselines/state.js';
import type { RecoveriesState } from '../recoveries/state.js';
import type { RisksState } from '../risks/state.js';
import type { SpellsState, StageTime } from '../spells/state.js';

/** The stages of the standard route. */
export type Stage =
  | 'PROPOSED'
  | 'SCOPING'
  | 'BUSINESS_CASE'
  | 'OPT_IN'
  | 'DELIVERY'
  | 'CLOSURE'
  | 'BENEFITS_WATCH'
  | 'CLOSED'
  | 'WITHDRAWN'
  | 'REJECTED'
  | 'CANCELLED';

/** What a source states of a project that ran before the programme used this system. */
export interface StatedFact {
  readonly what: string;
  readonly value: string;
  /** File and line, or another reference that can be looked up. */
  readonly source: string;
}

export interface Adopted {
  readonly asAt: string;
  readonly source: string;
  readonly stated: readonly StatedFact[];
}

/** Why words are removed: they tell of a person, were told in confidence, break the law, or stand there by mistake. */
export type RedactionGround = 'personal_data' | 'confidence' | 'unlawful' | 'mistake';

export interface Proposal {
  readonly status: 'waiting' | 'returned' | 'accepted' | 'withdrawn';
  /** Since when it waits where it now lies. */
  readonly since: Instant;
  readonly proposedBy: string;
  readonly reason: TextRef | null;
}

/** The stream `project/<id>`. */
export interface Project {
  readonly id: string;
  /** `DMT-PROC-001` */
  readonly reference: string;
  readonly title: string;
  /** `null`: not stated. */
  readonly summary: TextRef | null;
  readonly programme: string;
  /** `null`: not stated. */
  readonly workstream: string | null;
  /** Nulls: not stated, or no lead has accepted yet (AdoptProject). */
  readonly lead: { readonly organisation: string | null; readonly post: string | null };
  readonly units: readonly Unit[];
  readonly policy: Policy;
  readonly calendar: Calendar;
  /** T1: what organisations’ own calendars add, by organisation; absent: nothing. */
  readonly ownCalendars?: Readonly<Record<string, OwnCalendar>>;
  readonly stage: Stage;
  readonly stageSince: Instant;
  /** The stage whose ground is in the record, until the process enters it. */
  readonly movingTo: Stage | null;
  readonly holds: HoldsState;
  /** How many events stand in the stream. */
  readonly version: number;
  readonly lastAt: Instant;
  readonly adopted: Adopted | null;
  /** `null` for an adopted project. */
  readonly proposal: Proposal | null;
  readonly gates: GatesState;
  readonly conditions: ConditionsState;
  /** V15, X1 */
  readonly exceptions: ExceptionsState;
  /** V9: interests declared in it, or in an item of it. */
  readonly interests: readonly Interest[];
  readonly assurance: AssuranceState;
  readonly cases: CasesState;
  readonly participation: ParticipationState;
  readonly delivery: DeliveryState;
  readonly rebaselines: RebaselinesState;
  readonly leads: LeadsState;
  readonly movements: MovementsState;
  readonly benefits: BenefitsState;
  readonly contributions: ContributionsState;
  /** B6: as filed last; absent: it has not been. */
  readonly postImplementation?: PostImplementationReview;
  /** B5; absent: no month has been rated. */
  readonly recoveries?: RecoveriesState;
  /** PR-33; absent: none has been recorded. */
  readonly risks?: RisksState;
  readonly reminders: RemindersState;
  /** Absent: reminders are those of the policy, and nobody has put one off. */
  readonly reminderPlan?: ReminderPlan;
  /** Reminders that reached nobody; absent: none. */
  readonly undelivered?: readonly UndeliveredEntry[];
  /** With whom its matters lay, and for how long. */
  readonly spells: SpellsState;
  /** The stages it has been at, in their order; the last one is the present. */
  readonly stageTimes: readonly StageTime[];
}
