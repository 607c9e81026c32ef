import type { PlainDate } from './instant.js';

/** Non-working days of a zone, as adopted by a recorded decision (T1). */
export interface Calendar {
  readonly id: string;
  readonly version: number;
  /** IANA zone in which dates and times of day are meant. */
  readonly zone: string;
  /** Public holidays, ascending. */
  readonly holidays: readonly PlainDate[];
  /** Last year the holidays are known for; a later date is provisional. */
  readonly knownUntilYear: number;
}

/** A calendar as adopted: each holiday once, ascending, in whichever order they came. */
export const inOrder = (calendar: Calendar): Calendar => ({
  ...calendar,
  holidays: [...new Set(calendar.holidays)].sort(),
});
