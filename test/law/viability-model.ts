import type { Part } from '#domain/cases/state.js';
import type { Condition } from '#domain/participation/state.js';

/*
 * The test of viability (O7) written a second time, in the plainest way: every set of units is tried. Amounts are small
 * enough to be numbers.
 */

/** A unit that has joined, as the model counts with it. */
export interface Joined {
  readonly unit: string;
  readonly parts: readonly string[];
  readonly conditions: readonly Condition[];
  readonly cap: number | null;
  readonly own: { readonly oneOff: number; readonly running: number; readonly cashable: number };
}

export interface Question {
  readonly parts: readonly Part[];
  readonly minimumUnits: number;
  readonly required: readonly string[];
  readonly floors: { readonly netAnnualCashable: number | null; readonly netPresentValue: number | null };
  readonly years: number;
  readonly lead: string;
  /** In the order of the project. */
  readonly units: readonly Joined[];
}

export interface Answer {
  readonly units: readonly string[];
  readonly passed: boolean;
  readonly conditionFailed: readonly string[];
  readonly reconfirm: readonly string[];
}

/** The greatest set in which all conditions hold; of one that passes, those over their cap leave, and so on. */
export function solve(question: Question, among: readonly Joined[] = question.units): Answer {
  const stable = greatestStable(question, among);
  const passed = passes(question, stable);
  const over = passed ? stable.filter(({ unit, cap }) => cap !== null && paid(question, stable, unit) > cap) : [];
  const failed = among.filter((each) => !stable.includes(each)).map(({ unit }) => unit);
  if (over.length === 0) return { units: namesOf(stable), passed, conditionFailed: failed, reconfirm: [] };
  const rest = solve(
    question,
    stable.filter((each) => !over.includes(each)),
  );
  return {
    ...rest,
    conditionFailed: [...failed, ...rest.conditionFailed],
    reconfirm: [...namesOf(over), ...rest.reconfirm],
  };
}

const namesOf = (units: readonly Joined[]): readonly string[] => units.map(({ unit }) => unit);

/** All that belong to any set in which all conditions hold. Throws where they do not hold in that set itself. */
function greatestStable(question: Question, among: readonly Joined[]): readonly Joined[] {
  const stable = subsets(among).filter((set) => allHold(question, set));
  const union = among.filter((each) => stable.some((set) => set.includes(each)));
  if (!allHold(question, union)) throw new Error(`There is no greatest set: ${namesOf(union).join()}`);
  return union;
}

const subsets = (units: readonly Joined[]): readonly (readonly Joined[])[] =>
  units.reduce<readonly (readonly Joined[])[]>((sets, unit) => [...sets, ...sets.map((set) => [...set, unit])], [[]]);

const allHold = (question: Question, set: readonly Joined[]): boolean =>
  set.every(({ unit, conditions, own: { cashable } }) =>
    conditions.every((condition) => {
      const share = () => counted(question, set, unit);
      switch (condition.metric) {
        case 'cost_share':
          return share() <= Number(condition.value);
        case 'payback_years':
          return share() * 100 <= Math.round(Number(condition.value) * 100) * cashable;
        case 'units_joined':
          return set.length >= Number(condition.value);
        case 'judged':
          return true;
      }
    }),
  );

const weigh = ({ sharing }: Part, unit: string): number =>
  !sharing || sharing.by === 'equal' ? 1 : sharing.weights.find((each) => each.unit === unit)!.weight;

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + each, 0);

/** Each part's cost among those who take it, penny by penny: whole pence, then the odd ones by largest remainder. */
export function paid(question: Question, set: readonly Joined[], unit: string, cost = oneOff): number {
  return sumOf(
    question.parts.map((part) => {
      const takers = namesOf(set.filter(({ parts }) => parts.includes(part.id)));
      if (!takers.includes(unit)) return 0;
      const whole = sumOf(takers.map((each) => weigh(part, each)));
      const exact = (each: string) => cost(part) * weigh(part, each);
      const rest = (each: string) => exact(each) % whole;
      const odd = cost(part) - sumOf(takers.map((each) => Math.floor(exact(each) / whole)));
      const before = takers.filter((other) => other !== unit && comesBefore(question, takers, rest, other, unit));
      return Math.floor(exact(unit) / whole) + (before.length < odd ? 1 : 0);
    }),
  );
}

export const oneOff = ({ sharedOneOff }: Part): number => Number(sharedOneOff);
export const running = ({ sharedRunning }: Part): number => Number(sharedRunning);

function comesBefore(
  { lead }: Question,
  takers: readonly string[],
  rest: (unit: string) => number,
  one: string,
  other: string,
): boolean {
  if (rest(one) !== rest(other)) return rest(one) > rest(other);
  if (one === lead || other === lead) return one === lead;
  return takers.indexOf(one) < takers.indexOf(other);
}

/** What a condition counts as a share: of an equal split what is paid, by weights rounded up. */
function counted(question: Question, set: readonly Joined[], unit: string): number {
  return sumOf(
    question.parts.map((part) => {
      const takers = namesOf(set.filter(({ parts }) => parts.includes(part.id)));
      if (!takers.includes(unit)) return 0;
      if ((part.sharing?.by ?? 'equal') === 'equal') return paid({ ...question, parts: [part] }, set, unit);
      const whole = sumOf(takers.map((each) => weigh(part, each)));
      return Math.ceil((oneOff(part) * weigh(part, unit)) / whole);
    }),
  );
}

function passes(question: Question, set: readonly Joined[]): boolean {
  const { minimumUnits, required, lead, floors } = question;
  const { netAnnualCashable, netPresentValue } = worth(question, set);
  return (
    set.length >= minimumUnits &&
    [lead, ...required].every((unit) => namesOf(set).includes(unit)) &&
    (floors.netAnnualCashable === null || netAnnualCashable >= floors.netAnnualCashable) &&
    (floors.netPresentValue === null || netPresentValue >= floors.netPresentValue)
  );
}

/** Without discount, which the money's own tests are about, rounded to whole pounds. */
export function worth({ parts, years }: Question, set: readonly Joined[]) {
  const taken = parts.filter(({ id }) => set.some((each) => each.parts.includes(id)));
  const total = (of: 'oneOff' | 'running' | 'cashable') => sumOf(set.map(({ own }) => own[of]));
  const yearly = total('cashable') - total('running') - sumOf(taken.map(running));
  const pence = years * yearly - total('oneOff') - sumOf(taken.map(oneOff));
  const pounds = Math.floor((Math.abs(pence) + 50) / 100);
  return { netAnnualCashable: yearly, netPresentValue: (pence < 0 ? -pounds : pounds) * 100 };
}
