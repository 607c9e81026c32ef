import type { OwnPeriodKind } from '#domain/calendar/own-calendar.js';
import type { Organisation } from '#domain/organisations/state.js';
import { type Table, table } from '../shared/tables.js';
import { dateInWords } from '../words.js';

export const PERIODS: Readonly<Record<OwnPeriodKind, string>> = {
  non_working: 'Day off',
  closure: 'Closed',
  pre_election: 'Before an election: no decisions are taken',
};

/** T1: what an organisation takes off besides the bank holidays; `null`: nothing. */
export const ownCalendarTable = ({ calendar }: Organisation): Table | null =>
  calendar && calendar.periods.length > 0
    ? table(
        `Version ${calendar.version} of its own calendar`,
        ['What', 'Called', 'First day', 'Last day'],
        calendar.periods.map(({ kind, title, from, to }) => [PERIODS[kind], title, dateInWords(from), dateInWords(to)]),
      )
    : null;
