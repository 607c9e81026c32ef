import { benefits } from '#domain/benefits/room.js';
import { frozenLines } from '#domain/benefits/baseline.js';
import type { BenefitCommand } from '#domain/benefits/commands.js';
import type { ReturnLine } from '#domain/benefits/state.js';
import type { Instant, Month } from '#domain/calendar/instant.js';
import type { BenefitLine, Case } from '#domain/cases/state.js';
import type { ParticipationStatus } from '#domain/participation/state.js';
import type { Project } from '#domain/projects/state.js';
import { type Step, at, foldIn, inStage, proposed } from './domain.js';

/** £100 a month from April to June 2009, cashable, of Transport for London. */
export const line = (change: Partial<BenefitLine> = {}): BenefitLine => ({
  id: 'rates',
  title: 'Lower agency rates',
  unit: 'tfl',
  ownerPost: 'tfl-fin',
  cashable: true,
  disBenefit: false,
  measure: 'pence',
  baseline: { value: '50000', date: '2008-12-31' },
  start: '2009-04',
  profile: profile(['2009-04', '2009-05', '2009-06'], '10000'),
  dependencies: [],
  ...change,
});

export const profile = (months: readonly Month[], amount: string): BenefitLine['profile'] =>
  months.map((month) => ({ month, amount }));

/** A project whose case has these lines, with the answers of its units; all have joined unless named. */
export const withLines = (
  lines: readonly BenefitLine[],
  answers: Readonly<Record<string, ParticipationStatus>> = {},
): Project => {
  const project = inStage('OPT_IN', at('2009-03-02'), proposed());
  const units = Object.values(project.participation.units).map((each) => [
    each.unit,
    { ...each, status: answers[each.unit] ?? 'JOINED' },
  ]);
  return {
    ...project,
    cases: { ...project.cases, version: 1, current: { benefitLines: lines, parts: [], years: 1 } as unknown as Case },
    participation: { ...project.participation, units: Object.fromEntries(units) },
  };
};

/** G3 was approved on 26 March 2009: the baseline is frozen, and delivery begins. */
export const launched = (...lines: readonly BenefitLine[]): Project => {
  const g3 = at('2009-03-26');
  const project = withLines(lines);
  return inStage(
    'DELIVERY',
    g3,
    foldIn(benefits, project, 'process', g3, { type: 'BaselineFrozen', lines: frozenLines(project) }),
  );
};

/** What each line brought in a month; with evidence where it is more than nothing. */
export const amounts = (given: Readonly<Record<string, string>>): readonly ReturnLine[] =>
  Object.entries(given).map(([id, amount]) => ({
    line: id,
    amount,
    evidence: amount === '0' ? null : 'sha256:evidence',
  }));

/** Commands of a return, from the unit to the benefits lead, each by whom it is for. */
export const hands = (unit: string, month: Month, of = unit) => ({
  submits: (given: Readonly<Record<string, string>>, on: Instant): Step<BenefitCommand> => [
    { type: 'SubmitReturn', unit, month, lines: amounts(given) },
    `${of}-or`,
    on,
  ],
  confirms: (on: Instant): Step<BenefitCommand> => [{ type: 'ConfirmBenefit', unit, month }, `${of}-fin`, on],
  countersigned: (on: Instant): Step<BenefitCommand> => [{ type: 'CountersignReturn', unit, month }, 'ar', on],
  validated: (on: Instant): Step<BenefitCommand> => [
    { type: 'ValidateReturn', unit, month, verdict: 'validated' },
    'tfl-bl',
    on,
  ],
  queried: (on: Instant): Step<BenefitCommand> => [
    { type: 'ValidateReturn', unit, month, verdict: 'queried', query: 'sha256:query' },
    'tfl-bl',
    on,
  ],
  nil: (on: Instant): Step<BenefitCommand> => [{ type: 'CountAsNil', unit, month }, 'process', on],
});

/** A return that goes through every hand on one day. */
export const verified = (
  unit: string,
  month: Month,
  given: Readonly<Record<string, string>>,
  on: Instant,
): readonly Step<BenefitCommand>[] => {
  const hand = hands(unit, month, unit === 'met' ? 'mpa' : unit);
  const own = unit === 'tfl' ? [hand.countersigned(on)] : [];
  return [hand.submits(given, on), hand.confirms(on), ...own, hand.validated(on)];
};
