import type { PlainDate } from '../calendar/instant.js';
import type { OwnCalendar } from '../calendar/own-calendar.js';
import type { AbolishPost, EstablishPost, FollowReplacement, ReplacePostHolder } from '../people/commands.js';
import type { Organisation, Scheme } from './state.js';

/** Installation: a member with its scheme of delegation and its posts. */
export interface AdoptOrganisation extends Omit<Organisation, 'version' | 'earlier' | 'calendar' | 'formerPosts'> {
  readonly type: 'AdoptOrganisation';
}

/** OR of the organisation, PO for it: a new version of how it decides (O4, V13). */
export interface AdoptScheme extends Scheme {
  readonly type: 'AdoptScheme';
  readonly organisation: string;
  /** The next one. */
  readonly version: number;
  /** When its own body adopted it, and where that is written. */
  readonly adoptedOn: PlainDate;
  readonly reference: string;
}

/** OR of the organisation, PO for it: the next version of its own calendar, whole (T1). */
export interface AdoptOwnCalendar extends OwnCalendar {
  readonly type: 'AdoptOwnCalendar';
  readonly organisation: string;
}

export type OrganisationCommand =
  | AdoptOrganisation
  | AdoptScheme
  | AdoptOwnCalendar
  | ReplacePostHolder
  | EstablishPost
  | AbolishPost
  | FollowReplacement;
