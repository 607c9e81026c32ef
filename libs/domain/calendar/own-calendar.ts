import type { Calendar } from './calendar.js';
import type { PlainDate } from './instant.js';
import { addDays } from './working-days.js';

/**
 * Days on which an organisation does not work, a week or so in which it is closed, or the weeks before an election, in
 * which it works but its bodies take no decisions.
 */
export type OwnPeriodKind = 'non_working' | 'closure' | 'pre_election';

/** From one day to another, both included. */
export interface OwnPeriod {
  readonly kind: OwnPeriodKind;
  readonly title: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What an organisation's calendar adds to the programme's (T1). */
export interface OwnCalendar {
  readonly version: number;
  readonly periods: readonly OwnPeriod[];
}

/** Calendars put together before: deadlines ask for them by the hundred. */
const known = new WeakMap<Calendar, WeakMap<OwnCalendar, Calendar>>();

/** The programme's calendar with the days on which an organisation does not work. */
export function withOwn(calendar: Calendar, own: OwnCalendar | undefined): Calendar {
  if (!own) return calendar;
  let ofCalendar = known.get(calendar);
  if (!ofCalendar) known.set(calendar, (ofCalendar = new WeakMap()));
  let joined = ofCalendar.get(own);
  if (!joined) ofCalendar.set(own, (joined = { ...calendar, holidays: [...calendar.holidays, ...daysOff(own)] }));
  return joined;
}

/** T1: the period before an election that a date falls into. */
export const preElectionOn = (own: OwnCalendar | undefined, date: PlainDate): OwnPeriod | undefined =>
  own?.periods.find(({ kind, from, to }) => kind === 'pre_election' && from <= date && date <= to);

const daysOff = ({ periods }: OwnCalendar): readonly PlainDate[] =>
  periods.filter(({ kind }) => kind !== 'pre_election').flatMap(daysOf);

function daysOf({ from, to }: OwnPeriod): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
