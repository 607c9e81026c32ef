import { partsOf } from '#domain/cases/figures.js';
import { ownCashableIn, ownFigures, sharesOf } from '#domain/participation/shares.js';
import { invitedUnits, leadUnitOf, unitById } from '#domain/participation/units.js';
import { testViability } from '#domain/participation/viability.js';
import { barsSupposition, supposedQuestion, type Supposition } from '#domain/participation/what-if.js';
import type { Reading } from './reading.js';
import { canBeTested } from './viability-view.js';

/** What a unit gives and gets in a year of the case if all who are asked join, in pence; year 0 is that of the set-up. */
export interface GiveAndGet {
  readonly year: number;
  readonly own: string;
  readonly share: string;
  /** Of its own cost, what it has promised as contributions. */
  readonly contributed: string;
  readonly gets: string;
  readonly net: string;
}

/** Empty: there is no such unit, or no case yet. */
export function giveAndGet({ project }: Reading, id: string): readonly GiveAndGet[] {
  const { current, figures } = project.cases;
  if (!current || !unitById(project, id)) return [];
  const lead = leadUnitOf(project)?.id ?? id;
  const parts = partsOf(project);
  const all = invitedUnits(project).map((unit) => ({ unit: unit.id, parts }));
  const [once, yearly] = (['sharedOneOff', 'sharedRunning'] as const).map(
    (cost) => sharesOf(current.parts, all, lead, cost).get(id) ?? 0n,
  );
  const own = ownFigures(project, { unit: id, parts });
  return Array.from({ length: current.years + 1 }, (_, year) => {
    const [gives, share] = year === 0 ? [own.oneOff, once] : [own.running, yearly];
    const gets = year === 0 ? 0n : ownCashableIn(own, year);
    const contributed = (figures[id]?.contributions ?? [])
      .filter((each) => each.year === year)
      .reduce((sum, { amount }) => sum + BigInt(amount), 0n);
    return {
      year,
      ...{ own: `${gives}`, share: `${share}`, contributed: `${contributed}` },
      ...{ gets: `${gets}`, net: `${gets - gives - share}` },
    };
  });
}

/** What it would come to for a unit that joins, depending on the answers of the others. */
export interface Otherwise {
  /** All who are asked join; only those who have so far; all but one. */
  readonly if: 'all' | 'so_far' | 'without';
  /** The one that does not join. */
  readonly unit: string | null;
  readonly passed: boolean;
  /** Of the shared cost, once and a year; `null`: it does not count then. */
  readonly share: string | null;
  readonly running: string | null;
  readonly netAnnualCashable: string | null;
  readonly netPresentValue: string | null;
}

/** O7: within the seal, for it is asked of the project as whoever looks sees it; nothing is recorded. */
export function otherwise({ project }: Reading, id: string): readonly Otherwise[] {
  if (!canBeTested(project) || !unitById(project, id)) return [];
  const others = invitedUnits(project).filter((unit) => unit.id !== id);
  const suppose = (othersJoin: boolean, without?: string): Supposition => ({
    answers: { [id]: { answer: 'join' }, ...(without && { [without]: { answer: 'decline' } }) },
    othersJoin,
    figures: {},
  });
  const cases = [
    { if: 'all', unit: null, supposition: suppose(true) },
    { if: 'so_far', unit: null, supposition: suppose(false) },
    ...others.map((other) => ({ if: 'without', unit: other.id, supposition: suppose(true, other.id) }) as const),
  ] as const;
  return cases.flatMap(({ supposition, ...about }) => {
    if (barsSupposition(project, supposition)) return [];
    const { passed, rounds, members = {} } = testViability(supposedQuestion(project, supposition));
    const last = rounds.at(-1)!;
    return {
      ...about,
      passed,
      share: last.shares[id] ?? null,
      running: last.running?.[id] ?? null,
      netAnnualCashable: members[id]?.netAnnualCashable ?? null,
      netPresentValue: members[id]?.netPresentValue ?? null,
    };
  });
}
