import type { PlainDate } from '../calendar/instant.js';
import type { OwnCalendar } from '../calendar/own-calendar.js';
import type { PostAbolished, PostEstablished, PostHolderReplaced } from '../people/events.js';
import type { Organisation, Scheme } from './state.js';

export interface OrganisationAdopted {
  readonly type: 'OrganisationAdopted';
  readonly organisation: Organisation;
}

/** O4: how the organisation decides from now on; decisions taken before stand. */
export interface SchemeAdopted extends Scheme {
  readonly type: 'SchemeAdopted';
  readonly version: number;
  readonly adoptedOn: PlainDate;
  readonly reference: string;
}

/** T1: which days it takes off from now on; projects follow by themselves. */
export interface OwnCalendarAdopted {
  readonly type: 'OwnCalendarAdopted';
  readonly calendar: OwnCalendar;
}

/** Every event of the stream `organisation/<id>`. */
export type OrganisationEvent =
  OrganisationAdopted | SchemeAdopted | OwnCalendarAdopted | PostHolderReplaced | PostEstablished | PostAbolished;
