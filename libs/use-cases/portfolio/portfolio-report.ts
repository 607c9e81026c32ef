import { Injectable } from '@nestjs/common';
import { workingDaysBetween } from '#domain/calendar/working-days.js';
import { dateIn } from '#domain/calendar/zone.js';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { TextRef } from '#domain/kernel/event.js';
import type { Directory } from '#domain/kernel/facts.js';
import { realisationPolicy } from '#domain/policy/additions.js';
import { Lists } from '#record/lists.js';
import { Texts } from '#record/texts.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { Eyes } from '../queries/cells-seen.js';
import { isLarge, Lately } from '../queries/lately.js';
import { cursorOf, DEFAULT_LIMIT, keyOf, type Page, pageOf, type PageRequest } from '../queries/page.js';
import { membersOf } from '../queries/participation-matrix.js';
import { ASKED, ASKED_COUNT, askedOf, type PortfolioFilter } from './chosen.js';
import { type Group, GROUPS } from './groups.js';
import { measureOf, type Measure } from './measures.js';
import { type Ages, numbersOf, type PortfolioNumber } from './numbers.js';

/** A thing behind a figure. */
export interface Thing {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  readonly kind: string;
  readonly part: string | null;
  readonly member: string | null;
  readonly at: Instant | null;
  /** In pence, own units or working days, as its measure says. */
  readonly amount: string | null;
  /** Number of its entry in the history of the project; `null`: there is none, or it is not to be seen yet. */
  readonly entry: number | null;
  /** Why, where a reason was given. */
  readonly reason: string | null;
}

/** What can be said of the list behind a figure. */
export interface ThingsFilter extends PortfolioFilter, PageRequest {
  readonly kind?: string;
  readonly part?: string;
  readonly member?: string;
  readonly order?: ThingOrder;
}

/** By which things can be sorted: texts, so that a place among them can be named. */
const ORDERS = {
  reference: 'p.reference',
  title: 'lower(p.title)',
  date: `coalesce(to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), '~')`,
  // The greatest first; an amount never has more digits.
  amount: `coalesce(to_char(100000000000000000000 - t.amount, 'FM000000000000000000000000000'), '~')`,
} as const;

export type ThingOrder = keyof typeof ORDERS;

export const THING_ORDERS = Object.keys(ORDERS) as readonly ThingOrder[];

const SORT_KEY = /^[\s\S]{1,400}$/;

/** Section 8: the numbers of the portfolio, and the things behind each. */
@Injectable()
export class PortfolioReport {
  private readonly lately = new Lately<readonly PortfolioNumber[]>(() => isLarge(this.lists));

  constructor(
    private readonly lists: Lists,
    private readonly texts: Texts,
    private readonly directory: DirectoryReader,
    private readonly eyes: Eyes,
  ) {}

  /**
   * As they may be read by a person: of answers that are sealed nothing is counted. Over thousands of projects as they
   * were lately.
   */
  async numbers(filter: PortfolioFilter, person: string, now: Instant): Promise<readonly PortfolioNumber[]> {
    const directory = (await this.directory.present())!;
    const look = await this.eyes.of(person);
    const { policy, calendar } = directory.programme;
    const today = dateIn(calendar.zone, now);
    const question = JSON.stringify([filter, look, policy.version, calendar.version, today]);
    return this.lately.of(question, () => this.workedOut(askedOf(filter, look, directory, now), directory, now));
  }

  /** How old these are, where they were kept; `null`: they are of now. */
  ageOf(figures: readonly PortfolioNumber[]): number | null {
    return this.lately.ageOf(figures);
  }

  private async workedOut(asked: readonly unknown[], directory: Directory, now: Instant) {
    const [groups, ages] = await Promise.all([
      this.lists.rows<Group>(`WITH ${ASKED} ${GROUPS}`, asked),
      this.ages(asked, directory, now),
    ]);
    const { programme } = directory;
    return numbersOf(groups, ages, {
      workstreams: programme.workstreams.map(({ id }) => id),
      members: membersOf(directory).map(({ id }) => id),
      realisation: realisationPolicy(programme),
    });
  }

  /** `null`: there is no such measure. Throws BadCursor. */
  async things(code: string, filter: ThingsFilter, person: string, now: Instant): Promise<Page<Thing> | null> {
    const measure = measureOf(code);
    if (!measure) return null;
    const { kind, part, member, order = 'reference', after, limit = DEFAULT_LIMIT } = filter;
    const directory = (await this.directory.present())!;
    const [key, id] = after === undefined ? [null, null] : keyOf(after, SORT_KEY, SORT_KEY);
    const rows = await this.lists.rows<Row>(thingsSql(measure, order), [
      ...askedOf(filter, await this.eyes.of(person), directory, now),
      ...[kind ?? null, part ?? null, member ?? null, key, id, limit + 1, measure.events],
    ]);
    const { items, next } = pageOf(rows, limit, (row) => cursorOf(row.key, row.id));
    const words = await this.texts.read(items.flatMap(({ reason }) => reason ?? []));
    return {
      items: items.map((row) => thingOf(row, words.get(row.reason ?? '')?.words ?? null, directory, now)),
      next,
    };
  }

  private async ages(asked: readonly unknown[], directory: Directory, now: Instant): Promise<Ages> {
    const { calendar } = directory.programme;
    const rows = await this.lists.rows<{ member: string; days: number; since: PlainDate | null; count: number }>(
      `WITH ${ASKED}
       SELECT member, amount::int AS days, to_char(at AT TIME ZONE $${ASKED_COUNT + 1}, 'YYYY-MM-DD') AS since,
              count(*)::int AS count
         FROM (${measureOf('open-decisions')!.things}) things GROUP BY 1, 2, 3`,
      [...asked, calendar.zone],
    );
    const today = dateIn(calendar.zone, now);
    const ages = new Map<string, number[]>();
    for (const { member, days, since, count } of rows) {
      const age = days + (since ? workingDaysBetween(since, today, calendar) : 0);
      ages.set(member, [...(ages.get(member) ?? []), ...Array<number>(count).fill(age)]);
    }
    return ages;
  }
}

interface Row extends Thing {
  readonly measure: string;
  readonly key: string;
  readonly id: string;
  readonly reason: TextRef | null;
}

/** While answers are sealed, entries after the seal are numbered otherwise for everybody who looks: they are left out. */
const thingsSql = ({ code, things }: Measure, order: ThingOrder): string => {
  const [kind, part, member, key, id, limit, events] = Array.from({ length: 7 }, (_, i) => `$${ASKED_COUNT + 1 + i}`);
  return `
    WITH ${ASKED}
    SELECT t.*, e.version AS entry, e.reason
      FROM (SELECT '${code}' AS measure, t.project, p.reference, p.title, t.kind, t.part, t.member, t.at,
                   t.amount::text AS amount, p.sealed_from, ${ORDERS[order]} AS key, p.id::text || '/' || t.id AS id
              FROM (${things}) t JOIN projects p ON p.id = t.project
             WHERE (${kind}::text IS NULL OR t.kind = ${kind})
               AND (${part}::text IS NULL OR t.part = ${part})
               AND (${member}::text IS NULL OR t.member = ${member})
               AND (${key}::text IS NULL OR (${ORDERS[order]}, p.id::text || '/' || t.id) > (${key}, ${id}))
             ORDER BY key, p.id::text || '/' || t.id
             LIMIT ${limit}) t
      LEFT JOIN LATERAL (
           SELECT e.version, e.body ->> 'reason' AS reason FROM events e
            WHERE e.stream = 'project/' || t.project AND e.type = ANY(${events}::text[])
              AND (t.sealed_from IS NULL OR e.version <= t.sealed_from)
            ORDER BY coalesce(e.at = t.at, false) DESC, e.version DESC LIMIT 1) e ON true
     ORDER BY t.key, t.id`;
};

function thingOf(
  { measure, project, reference, title, kind, part, member, at, amount, entry }: Row,
  reason: string | null,
  { programme }: Directory,
  now: Instant,
): Thing {
  const thing = { project, reference, title, kind, part, member, at, amount, entry, reason };
  if (measure !== 'open-decisions' || at === null) return thing;
  const { calendar } = programme;
  const running = workingDaysBetween(dateIn(calendar.zone, at), dateIn(calendar.zone, now), calendar);
  return { ...thing, amount: String(Number(amount) + running) };
}
