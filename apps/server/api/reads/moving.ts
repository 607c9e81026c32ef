import type { OwnPeriod, OwnPeriodKind } from '#domain/calendar/own-calendar.js';
import { Line } from '#use-cases/validation/fields.js';
import { Problem } from '../../http/problem.js';

/** Another calendar of the programme: what is left out stays as it is. */
export class CalendarPreviewQuery {
  @Line(4000, { optional: true, description: 'Holidays that would be added, by commas: `2027-06-03,2027-06-04`.' })
  add?: string;
  @Line(4000, { optional: true, description: 'Holidays that would be taken out, by commas.' }) remove?: string;
}

/** Another calendar of a member, as a whole. */
export class OwnCalendarPreviewQuery {
  @Line(8000, {
    optional: true,
    description:
      'Its periods by commas: `non_working`, `closure` or `pre_election`, first and last day. `closure:2027-08-02:2027-08-06`. None: it has no days of its own.',
  })
  periods?: string;
}

const listed = (text: string | undefined): readonly string[] => text?.split(',') ?? [];

/** Throws Problem where one cannot be read. */
export const datesIn = (text: string | undefined): readonly string[] =>
  listed(text).map((each) => (DATE.test(each) ? each : unreadable(each)));

/** Throws Problem where one cannot be read. */
export const periodsIn = (text: string | undefined): readonly OwnPeriod[] => listed(text).map(periodIn);

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const PERIOD = /^(non_working|closure|pre_election):(\d{4}-\d{2}-\d{2}):(\d{4}-\d{2}-\d{2})$/;

function periodIn(text: string): OwnPeriod {
  const [, kind, from, to] = PERIOD.exec(text) ?? unreadable(text);
  return { kind: kind as OwnPeriodKind, title: `${from} to ${to}`, from, to };
}

function unreadable(text: string): never {
  throw new Problem('REQUEST.QUERY_INVALID', `“${text}” is not written as this address needs it.`);
}
