/** RFC 3339 in UTC with milliseconds, `2009-03-09T17:00:00.000Z`: comparable as text. */
export type Instant = string;

/** For sorting: the earlier first. */
export const inOrder = (a: Instant, b: Instant): number => (a < b ? -1 : a > b ? 1 : 0);

/** A plain date, `2009-03-09`: comparable as text. */
export type PlainDate = string;

/** A month, `2009-03`. */
export type Month = string;
