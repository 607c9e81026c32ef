import type { ActionCommand } from '../actions/commands.js';
import type { Calendar } from '../calendar/calendar.js';
import type { Policy } from '../policy/policy.js';
import type { PassingCommand } from '../passings/commands.js';
import type { PeopleCommand } from '../people/commands.js';
import type { TextRef } from '../kernel/event.js';
import type { WordingCommand } from '../wording/commands.js';
import type { WebhookCommand } from '../webhooks/commands.js';
import type { RedactionGround } from '../projects/state.js';
import type { Deputy, Programme, StandingInterest } from './state.js';

/** Installation: a programme begins, whole. */
export interface AdoptProgramme extends Programme {
  readonly type: 'AdoptProgramme';
}

/** PO: the next version of the programme's numbers; projects follow it one by one (FollowPolicy). */
export interface AdoptPolicy extends Policy {
  readonly type: 'AdoptPolicy';
}

/** PO: the next version of the calendar; projects follow it one by one (FollowCalendar, T1). */
export interface AdoptCalendar extends Calendar {
  readonly type: 'AdoptCalendar';
}

/** PO: takes the name and address of a person away for good; the opaque id stays (T2). */
export interface ErasePerson {
  readonly type: 'ErasePerson';
  readonly person: string;
}

/** OR of the seat's organisation, PO: the seat passes to another person, or falls vacant (V8). */
export interface ReplaceSeatHolder {
  readonly type: 'ReplaceSeatHolder';
  readonly seat: string;
  /** Opaque id of the person; `null`: vacant. */
  readonly holder: string | null;
}

/** SM: who votes for the own seat during an absence (V3). */
export interface AppointDeputy extends Deputy {
  readonly type: 'AppointDeputy';
}

/** SM: the deputy acts no longer. */
export interface EndDeputy {
  readonly type: 'EndDeputy';
  readonly seat: string;
  readonly person: string;
}

/** SM: an interest that is declared once, for every matter it touches while it stands (V9). */
export interface DeclareStandingInterest extends Omit<StandingInterest, 'id' | 'person' | 'at' | 'ended'> {
  readonly type: 'DeclareStandingInterest';
}

/** SM: the interest is there no longer (V9). */
export interface EndStandingInterest {
  readonly type: 'EndStandingInterest';
  readonly interest: string;
  readonly reason: TextRef;
}

/** PO: words of the register of interests go for good (T2). */
export interface RedactRegister {
  readonly type: 'RedactRegister';
  readonly reference: TextRef;
  readonly ground: RedactionGround;
  readonly reason?: TextRef;
}

export type ProgrammeCommand =
  | AdoptProgramme
  | AdoptPolicy
  | AdoptCalendar
  | ReplaceSeatHolder
  | AppointDeputy
  | EndDeputy
  | DeclareStandingInterest
  | EndStandingInterest
  | RedactRegister
  | WebhookCommand
  | WordingCommand
  | PeopleCommand
  | PassingCommand
  | ActionCommand
  | ErasePerson;
