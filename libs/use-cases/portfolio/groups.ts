import { measures, measuresBeside } from './measures.js';

/** Things of a measure that are alike, counted and added up. */
export interface Group {
  readonly code: string;
  readonly kind: string;
  /** Of all parts and members together. */
  readonly whole: boolean;
  readonly part: string | null;
  readonly member: string | null;
  readonly count: number;
  readonly projects: number;
  readonly total: string | null;
  readonly largest: string | null;
  /** Of working days. */
  readonly median: number | null;
}

/** SQL of all groups of all measures, in one look at the record, so that the numbers agree with each other. */
export const GROUPS = [...measures, ...measuresBeside]
  .map(
    ({ code, things, amounts }) =>
      `SELECT '${code}' AS code, kind, grouping(member) = 1 AS whole, part, member, count(*)::int AS count,
              count(DISTINCT project)::int AS projects, sum(amount)::text AS total, max(amount)::text AS largest,
              ${amounts === 'days' ? 'percentile_cont(0.5) WITHIN GROUP (ORDER BY amount)' : 'NULL::float8'} AS median
         FROM (${things}) things GROUP BY GROUPING SETS ((kind, part, member), (kind))`,
  )
  .join('\nUNION ALL\n');
