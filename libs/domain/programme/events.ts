import type { ActionEvent } from '../actions/events.js';
import type { Reach } from '../gates/reach.js';
import type { TextRef } from '../kernel/event.js';
import type { PassingEvent } from '../passings/events.js';
import type { PeopleEvent } from '../people/events.js';
import type { CalendarAdopted, PolicyAdopted, TextRedacted } from '../projects/events.js';
import type { WordingEvent } from '../wording/events.js';
import type { WebhookEvent } from '../webhooks/events.js';
import type { Deputy, Programme, StandingInterest } from './state.js';

export interface ProgrammeAdopted {
  readonly type: 'ProgrammeAdopted';
  readonly programme: Programme;
}

/** T2: name and address of this person are gone. */
export interface PersonErased {
  readonly type: 'PersonErased';
  readonly person: string;
}

/** V8: the seat is another person's, or nobody's. */
export interface SeatHolderReplaced {
  readonly type: 'SeatHolderReplaced';
  readonly seat: string;
  readonly holder: string | null;
  readonly before: string | null;
  /** V3: deputies whose appointment ends with the predecessor's; absent: none. */
  readonly deputies?: readonly string[];
  /** V7: how far the seats now held would come in a vote; absent: from before anybody was told. */
  readonly reach?: Reach;
  /** The replacement of which it is a part, by which both holders have been told. */
  readonly replacement?: string;
}

export interface DeputyAppointed extends Deputy {
  readonly type: 'DeputyAppointed';
}

export interface DeputyEnded {
  readonly type: 'DeputyEnded';
  readonly seat: string;
  readonly person: string;
}

/** V9 */
export interface StandingInterestDeclared extends Omit<StandingInterest, 'id' | 'at' | 'ended'> {
  readonly type: 'StandingInterestDeclared';
  readonly interest: string;
}

export interface StandingInterestEnded {
  readonly type: 'StandingInterestEnded';
  readonly interest: string;
  readonly reason: TextRef;
}

/** Every event of the stream `programme/<id>`. */
export type ProgrammeEvent =
  | ProgrammeAdopted
  | PolicyAdopted
  | CalendarAdopted
  | SeatHolderReplaced
  | DeputyAppointed
  | DeputyEnded
  | StandingInterestDeclared
  | StandingInterestEnded
  | WebhookEvent
  | WordingEvent
  | PeopleEvent
  | PassingEvent
  | ActionEvent
  | TextRedacted
  | PersonErased;
