import { Injectable } from '@nestjs/common';
import { dateIn } from '#domain/calendar/zone.js';
import type { Calendar } from '#domain/calendar/calendar.js';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { workingDaysBetween } from '#domain/calendar/working-days.js';
import type { Holder, SpellStep } from '#domain/spells/state.js';
import { Lists } from '#record/lists.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { Eyes } from './cells-seen.js';
import { isLarge, Lately } from './lately.js';
import { SPELL_STEPS } from './spell-view.js';

/** A step or, of a member, its whole way from being asked to its decision. */
export const MEASURED = ['answer', ...SPELL_STEPS] as const;

export type Measured = SpellStep | 'answer';

export interface SpellFilter {
  /** Id of the organisation with which the matters lay. */
  readonly organisation?: string;
  readonly step?: Measured;
  /** Id of the workstream. */
  readonly workstream?: string;
}

/** How long matters lay with somebody, over the portfolio, in working days without the time for which a clock stood still. */
export interface SpellFigures {
  readonly holder: Holder;
  /** `null`: it lies with no single organisation, or that is not stated. */
  readonly organisation: string | null;
  readonly step: Measured;
  /** O4: of these answers alone, the body that decided; `null`: whichever did. */
  readonly body: string | null;
  /** Matters that were settled there. */
  readonly settled: number;
  /** `null`: not stated, for there is none. */
  readonly median: number | null;
  readonly longest: number | null;
  /** Matters that lie there still, and how long they have. */
  readonly open: number;
  readonly openMedian: number | null;
  readonly openLongest: number | null;
  /** Working days for which clocks stood still, all together. */
  readonly stopped: number;
}

/** Units of whoever asks; organisation, step and workstream that are asked for. */
type Question = readonly [readonly string[], string | null, string | null, string | null];

type Place = Pick<SpellFigures, 'holder' | 'organisation' | 'step' | 'body'>;

/** Matters that lay in one place equally long: whether they were settled there, or lie there since a day and still. */
interface Alike extends Place {
  readonly settled: boolean;
  readonly waits: boolean;
  readonly days: number;
  /** Day since which the clock runs; `null`: it stands still, or they lie there no longer. */
  readonly since: PlainDate | null;
  readonly count: number;
  /** Working days for which clocks stood still, of all of them. */
  readonly stopped: number;
}

/**
 * `runs`: how long each matter lay in each place in one go, as somebody may see it whose units stand in $1: of an answer
 * that is sealed they see that it was asked, and nothing of what came after.
 */
const RUNS = `
  seen AS (
    SELECT s.project, s.matter, s.run, s.holder, s.organisation, s.step, s.stop, s.since,
           CASE WHEN NOT hidden.is THEN s.until END AS until,
           CASE WHEN NOT hidden.is THEN s.days END AS days,
           (s.until IS NULL OR hidden.is) AND s.stop IS DISTINCT FROM 'call_in' AS waits,
           s.done AND NOT hidden.is AS done,
           CASE WHEN NOT hidden.is THEN s.body END AS body
      FROM spells s
      JOIN projects p ON p.id = s.project
     CROSS JOIN LATERAL (SELECT s.sealed IS NOT NULL AND s.unit <> ALL($1::text[]) AS is) hidden
     WHERE (NOT hidden.is OR s.sealed = 'asked')
       AND ($2::text IS NULL OR s.organisation = $2)
       AND ($4::text IS NULL OR p.workstream = $4)),
  runs AS (
    SELECT holder, organisation, step, NULL AS body, bool_or(done) AND NOT bool_or(waits) AS settled, bool_or(waits) AS waits,
           coalesce(sum(days) FILTER (WHERE stop IS NULL), 0)::int AS days,
           coalesce(sum(days) FILTER (WHERE stop IS NOT NULL), 0)::int AS stopped,
           max(since) FILTER (WHERE until IS NULL AND stop IS NULL) AS since
      FROM seen WHERE $3::text IS NULL OR step = $3
     GROUP BY project, matter, run, holder, organisation, step
    UNION ALL
    SELECT 'organisation', organisation, 'answer', max(body), max(body) IS NOT NULL AND NOT bool_or(waits), bool_or(waits),
           coalesce(sum(days) FILTER (WHERE stop IS NULL), 0)::int,
           coalesce(sum(days) FILTER (WHERE stop IS NOT NULL), 0)::int,
           max(since) FILTER (WHERE until IS NULL AND stop IS NULL)
      FROM seen WHERE matter LIKE 'answer/%' AND ($3::text IS NULL OR $3 = 'answer')
     GROUP BY project, matter, run, organisation)`;

/** Section 8, items 5 and 6: with whom matters lie long. */
@Injectable()
export class Spells {
  constructor(
    private readonly lists: Lists,
    private readonly directory: DirectoryReader,
    private readonly eyes: Eyes,
  ) {}

  private readonly lately = new Lately<readonly SpellFigures[]>(() => isLarge(this.lists));

  /** The slowest first, as it may be read by a person; over thousands of projects as it was lately. */
  async figures({ organisation, step, workstream }: SpellFilter, person: string, now: Instant) {
    const { calendar } = (await this.directory.present())!.programme;
    const [own] = await this.eyes.of(person);
    const today = dateIn(calendar.zone, now);
    const asked: Question = [own, organisation ?? null, step ?? null, workstream ?? null];
    const question = JSON.stringify([asked, calendar.version, today]);
    return this.lately.of(question, () => this.workedOut(asked, calendar, today));
  }

  /** How old these are, where they were kept; `null`: they are of now. */
  ageOf(figures: readonly SpellFigures[]): number | null {
    return this.lately.ageOf(figures);
  }

  /** In one look at the record: there are thousands of matters, and few that are not alike. */
  private async workedOut(asked: Question, calendar: Calendar, today: PlainDate): Promise<readonly SpellFigures[]> {
    const all = await this.lists.rows<Alike>(
      `WITH ${RUNS}
       SELECT holder, organisation, step, body, settled, waits, days, day AS since, count(*)::int AS count,
              sum(stopped)::int AS stopped
         FROM (SELECT *, CASE WHEN waits THEN to_char(since AT TIME ZONE $5, 'YYYY-MM-DD') END AS day FROM runs) each
        GROUP BY holder, organisation, step, body, settled, waits, days, day`,
      [...asked, calendar.zone],
    );
    const ageOf = ({ days, since }: Alike) => days + (since ? workingDaysBetween(since, today, calendar) : 0);
    return places(all)
      .map((place) =>
        figuresOf(
          place,
          all.filter((each) => isAt(place, each)),
          ageOf,
        ),
      )
      .sort(slowestFirst);
  }
}

/** Each place, whichever body decided; and of answers that were decided, by body. */
function places(all: readonly Alike[]): readonly Place[] {
  const found = all.flatMap(({ holder, organisation, step, body }) => [
    { holder, organisation, step, body: null },
    ...(body === null ? [] : [{ holder, organisation, step, body }]),
  ]);
  return [...new Map(found.map((place) => [JSON.stringify(place), place])).values()];
}

const isAt = (place: Place, each: Place): boolean =>
  place.holder === each.holder &&
  place.organisation === each.organisation &&
  place.step === each.step &&
  (place.body === null || place.body === each.body);

function figuresOf(place: Place, all: readonly Alike[], ageOf: (each: Alike) => number): SpellFigures {
  const settled = inOrder(all.filter((each) => each.settled).map(({ days, count }) => ({ days, count })));
  const open = place.body === null ? all.filter(({ waits }) => waits) : [];
  const ages = inOrder(open.map((each) => ({ days: ageOf(each), count: each.count })));
  return {
    ...place,
    settled: settled.length,
    median: medianOf(settled),
    longest: settled.at(-1) ?? null,
    open: ages.length,
    openMedian: medianOf(ages),
    openLongest: ages.at(-1) ?? null,
    stopped: all.reduce((sum, { stopped }) => sum + stopped, 0),
  };
}

/** Days of each matter, the fewest first. */
const inOrder = (all: readonly { readonly days: number; readonly count: number }[]): readonly number[] =>
  [...all].sort((a, b) => a.days - b.days).flatMap(({ days, count }) => Array<number>(count).fill(days));

/** Of numbers in their order; of none there is no median. */
function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

/** What is not stated comes last; the same median in the order of places, any body before each. */
const slowestFirst = (a: SpellFigures, b: SpellFigures): number =>
  (b.median ?? -1) - (a.median ?? -1) || compare(orderOf(a), orderOf(b));

const orderOf = ({ holder, organisation, step, body }: Place): string =>
  [holder, organisation ?? '~', step, body ?? ''].join(' ');

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
