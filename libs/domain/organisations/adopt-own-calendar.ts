import { isDate } from '../calendar/dates.js';
import { yearWithoutWorkingDay } from '../calendar/no-working-day.js';
import { type OwnPeriod, withOwn } from '../calendar/own-calendar.js';
import { type Decision, accept } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { Facts } from '../kernel/facts.js';
import type { AdoptOwnCalendar } from './commands.js';
import type { OwnCalendarAdopted } from './events.js';
import { refuse } from './refuse.js';
import type { Organisation } from './state.js';

/** T1: an organisation says on which days it does not work, and when its bodies take no decisions. */
export function adoptOwnCalendar(
  present: Organisation | null,
  { organisation, version: offered, periods }: AdoptOwnCalendar,
  { directory: { programme } }: Facts,
): Decision<OwnCalendarAdopted> {
  if (!present) return refuse('ORGANISATION.UNKNOWN');
  if (organisation !== present.id) return refuse('ORGANISATION.OTHER', { organisation: present.name });
  const version = (present.calendar?.version ?? 0) + 1;
  if (offered !== version) return refuse('ORGANISATION.OTHER_CALENDAR_VERSION', { version });
  const wrong = periods.find(({ from, to }) => !isDate(from) || !isDate(to) || from > to);
  if (wrong) return refuse('ORGANISATION.PERIOD_DATES', { period: wrong.title });
  const calendar = { version, periods: inOrder(periods) };
  const year = yearWithoutWorkingDay(withOwn(programme.calendar, calendar));
  if (year !== undefined) return refuse('ORGANISATION.NO_WORKING_DAY', { year });
  return accept({ type: 'OwnCalendarAdopted', calendar });
}

export const ownCalendarAdopted = (present: Organisation, { event }: Recorded<OwnCalendarAdopted>): Organisation => ({
  ...present,
  calendar: event.calendar,
});

const inOrder = (periods: readonly OwnPeriod[]): readonly OwnPeriod[] =>
  periods.map(({ kind, title, from, to }) => ({ kind, title, from, to })).sort((a, b) => a.from.localeCompare(b.from));
