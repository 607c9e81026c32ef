import type { AgendaEvent } from '../agenda/events.js';
import type { AssuranceEvent } from '../assurance/events.js';
import type { BenefitEvent } from '../benefits/events.js';
import type { Calendar } from '../calendar/calendar.js';
import type { OwnCalendar } from '../calendar/own-calendar.js';
import type { CaseEvent } from '../cases/events.js';
import type { ConditionEvent } from '../conditions/events.js';
import type { ContributionEvent } from '../contributions/events.js';
import type { DeliveryEvent } from '../delivery/events.js';
import type { ExceptionEvent } from '../exceptions/events.js';
import type { GateEvent } from '../gates/events.js';
import type { HoldEvent } from '../holds/events.js';
import type { TextRef } from '../kernel/event.js';
import type { LeadEvent } from '../leads/events.js';
import type { MatterPassed } from '../passings/events.js';
import type { ParticipationEvent } from '../participation/events.js';
import type { MovementEvent } from '../movements/events.js';
import type { Policy } from '../policy/policy.js';
import type { Unit } from '../programme/state.js';
import type { PostImplementationEvent } from '../post-implementation/events.js';
import type { RebaselineEvent } from '../rebaselines/events.js';
import type { RecoveryEvent } from '../recoveries/events.js';
import type { RiskEvent } from '../risks/events.js';
import type { Adopted, RedactionGround, Stage } from './state.js';

/** The documents a project begins with, whole, so that its stream folds alone. */
interface Beginning {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly programme: string;
  readonly units: readonly Unit[];
  readonly policy: Policy;
  readonly calendar: Calendar;
}

export interface ProjectProposed extends Beginning {
  readonly type: 'ProjectProposed';
  readonly summary: TextRef;
  readonly workstream: string;
  readonly leadOrganisation: string;
  readonly leadPost: string;
}

export interface ProjectAdopted extends Beginning, Adopted {
  readonly type: 'ProjectAdopted';
  readonly workstream: string | null;
  readonly leadOrganisation: string | null;
  readonly stage: Stage;
}

export interface ProposalAccepted {
  readonly type: 'ProposalAccepted';
}

export interface ProposalReturned {
  readonly type: 'ProposalReturned';
  readonly reason: TextRef;
}

export interface ProposalResubmitted {
  readonly type: 'ProposalResubmitted';
  readonly title: string;
  readonly summary: TextRef;
}

export interface ProposalWithdrawn {
  readonly type: 'ProposalWithdrawn';
  readonly reason: TextRef;
}

export interface PolicyAdopted {
  readonly type: 'PolicyAdopted';
  readonly policy: Policy;
}

export interface CalendarAdopted {
  readonly type: 'CalendarAdopted';
  readonly calendar: Calendar;
}

/** T1: the deadlines and reminders of this organisation are counted by its own calendar from here on. */
export interface OwnCalendarFollowed {
  readonly type: 'OwnCalendarFollowed';
  readonly organisation: string;
  readonly calendar: OwnCalendar;
}

/** T2: the words of this reference, wherever the stream has it, are gone. */
export interface TextRedacted {
  readonly type: 'TextRedacted';
  readonly reference: TextRef;
  readonly ground: RedactionGround;
  readonly reason: TextRef | null;
}

/** The only event that changes the stage after the first. */
export interface StageEntered {
  readonly type: 'StageEntered';
  readonly stage: Stage;
  readonly from: Stage;
}

/** X7: beside GateApproved of an item of kind cancel. */
export interface ProjectCancelled {
  readonly type: 'ProjectCancelled';
  readonly reason: TextRef;
  readonly exitPlan: TextRef;
  /** Captured lines of undelivered benefit. */
  readonly flaggedForReversal: readonly string[];
}

export type ProjectsEvent =
  | ProjectProposed
  | ProjectAdopted
  | ProposalAccepted
  | ProposalReturned
  | ProposalResubmitted
  | ProposalWithdrawn
  | PolicyAdopted
  | CalendarAdopted
  | OwnCalendarFollowed
  | TextRedacted
  | StageEntered
  | ProjectCancelled
  | MatterPassed;

/** Every event of the stream `project/<id>`. */
export type ProjectEvent =
  | ProjectsEvent
  | CaseEvent
  | GateEvent
  | ConditionEvent
  | ExceptionEvent
  | HoldEvent
  | AssuranceEvent
  | ParticipationEvent
  | DeliveryEvent
  | RebaselineEvent
  | LeadEvent
  | MovementEvent
  | BenefitEvent
  | ContributionEvent
  | PostImplementationEvent
  | RecoveryEvent
  | RiskEvent
  | AgendaEvent;
