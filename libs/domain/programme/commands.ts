import type { Calendar } from '../calendar/calendar.js';
import type { Policy } from '../policy/policy.js';
import type { Programme } from './state.js';

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

export type ProgrammeCommand = AdoptProgramme | AdoptPolicy | AdoptCalendar | ErasePerson;
