import { duties } from '#domain/agenda/duties.js';
import type { Address, Duty } from '#domain/agenda/state.js';
import { isOfMembers } from '#domain/participation/sealed.js';
import { unitOf } from '#domain/participation/units.js';
import { calendarsOf } from '#domain/projects/own-calendars.js';
import type { Instant } from '#domain/calendar/instant.js';
import { addresseeOf } from '../directory/addressees.js';
import { shownStatus } from './participation-view.js';
import { type NearView, nearDeadline } from './near-view.js';
import { type PersonView, personView, type Reading } from './reading.js';

/** Somebody whom a project waits for. */
export interface AddresseeView {
  readonly address: Address;
  /** The role, post or seat in words. */
  readonly words: string;
  readonly holders: readonly PersonView[];
}

/** Something that waits for somebody. */
export interface DutyView {
  readonly timer: string;
  /** Command that settles it. */
  readonly what: string;
  readonly organisations: readonly string[];
  readonly waitsFor: readonly AddresseeView[];
  readonly since: Instant;
  readonly dueAt: Instant | null;
  /** T1: calendars by which the deadline was computed; none without a deadline. */
  readonly calendars: readonly { readonly id: string; readonly version: number }[];
  /** T1: closures and weeks before elections of those who are waited for, in or near which the deadline falls. */
  readonly near: readonly NearView[];
}

/** Who holds a project up; what begins to wait later does not yet. */
export const waitingNow = (reading: Reading, now: Instant): readonly DutyView[] =>
  waitingFor(reading).filter(({ since }) => since <= now);

/** What waits for somebody or will, if nothing happens, the most urgent first; what has no deadline comes last. */
export const waitingFor = (reading: Reading): readonly DutyView[] =>
  duties(reading.project)
    .filter((duty) => !hasAnswered(reading, duty))
    .map((duty) => dutyView(duty, reading))
    .sort(mostUrgentFirst);

export const mostUrgentFirst = (a: DutyView, b: DutyView): number =>
  (a.dueAt ?? NEVER).localeCompare(b.dueAt ?? NEVER) || a.since.localeCompare(b.since);

/** While answers are sealed: a duty of members whose answer is in, whatever it is, for those who may know that it is. */
export const hasAnswered = (reading: Reading, { what, organisations }: Duty): boolean =>
  isOfMembers(what) &&
  organisations.length > 0 &&
  organisations.every((each) => shownStatus(reading, unitOf(reading.project, each)!.id) === 'ANSWERED');

/** Sorts behind every instant. */
const NEVER = '~';

export const dutyView = ({ timer, what, organisations, holders, since, dueAt }: Duty, reading: Reading): DutyView => ({
  timer,
  what,
  organisations,
  waitsFor: holders.map((address) => addresseeView(address, reading)),
  since,
  dueAt,
  calendars: dueAt ? calendarsOf(reading.project, organisations) : [],
  near: nearDeadline(reading.directory, organisations, dueAt),
});

export function addresseeView(address: Address, reading: Pick<Reading, 'directory' | 'nameOf'>): AddresseeView {
  const { words, holders } = addresseeOf(address, reading.directory);
  return { address, words, holders: holders.map((id) => personView(id, reading)) };
}
