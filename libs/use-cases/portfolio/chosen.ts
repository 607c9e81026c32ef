import { addDays } from '#domain/calendar/working-days.js';
import { dateIn } from '#domain/calendar/zone.js';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Stage } from '#domain/projects/state.js';
import { cellsSeen } from '../queries/cells-seen.js';

/** Which projects the report is about. */
export interface PortfolioFilter {
  readonly stage?: Stage;
  /** Id of the workstream. */
  readonly workstream?: string;
  /** Id of a unit or organisation: projects that it leads, or has joined as far as one may see. */
  readonly organisation?: string;
  /** First calendar year of the budget year in which they were proposed, or `not_stated`. */
  readonly year?: string;
}

/** Years that can be asked for: those of the calendar. */
export const BUDGET_YEARS: readonly string[] = [
  ...Array.from({ length: 24 }, (_, index) => String(2007 + index)),
  'not_stated',
];

type Look = readonly [own: readonly string[], seesThat: boolean, posts: readonly string[]];

/** Values of the thirteen parameters of `ASKED`. */
export function askedOf(
  { stage, workstream, organisation, year }: PortfolioFilter,
  look: Look,
  { programme }: Directory,
  now: Instant,
): readonly unknown[] {
  const unit = programme.units.find(({ id }) => id === organisation);
  const today = dateIn(programme.calendar.zone, now);
  return [
    ...[stage ?? null, workstream ?? null, organisation ?? null],
    unit?.organisations ?? (organisation === undefined ? [] : [organisation]),
    ...yearOf(year),
    ...look,
    ...[now, today, today.slice(0, 7), year === 'not_stated'],
  ];
}

/** From April to March. */
function yearOf(year: string | undefined): readonly [PlainDate | null, PlainDate | null] {
  if (year === undefined || year === 'not_stated') return [null, null];
  return [`${year}-04-01`, addDays(`${Number(year) + 1}-04-01`, -1)];
}

/** What is asked, the projects that are chosen by it, and answers as they may be seen. */
export const ASKED = `
  asked AS (
    SELECT $1::text AS stage, $2::text AS workstream, $3::text AS member, $4::text[] AS organisations, $5::date AS since,
           $6::date AS until, $7::text[] AS own, $8::boolean AS sees_that, $9::text[] AS posts, $10::timestamptz AS now,
           $11::date AS today, $12::text AS month, $13::boolean AS undated),
  chosen AS MATERIALIZED (
    SELECT p.* FROM projects p CROSS JOIN asked a
     WHERE (a.stage IS NULL OR p.stage = a.stage)
       AND (a.workstream IS NULL OR p.workstream = a.workstream)
       AND (a.member IS NULL OR p.lead_organisation = ANY(a.organisations) OR EXISTS (
             SELECT FROM standings s
              WHERE s.project = p.id AND s.member = a.member AND s.joined
                AND (p.sealed_until IS NULL OR s.unit = ANY(a.own))))
       AND (a.since IS NULL OR p.begun_on BETWEEN a.since AND a.until)
       AND (NOT a.undated OR p.begun_on IS NULL)),
  ${cellsSeen('$7', '$8', '$9')}`;

/** How many parameters `ASKED` has. */
export const ASKED_COUNT = 13;
