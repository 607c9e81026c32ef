import { inPounds, type Pence } from '../money/pence.js';
import type { Failing, FailedCondition, MeasurableCondition, ViabilityRound } from './state.js';

type NameOf = (unit: string) => string;

/** O7: how the test went, a sentence or more for each round. */
export const roundsInWords = (rounds: readonly ViabilityRound[], nameOf: NameOf): readonly string[] =>
  rounds.map((round, index) => `Round ${index + 1}: ${roundInWords(round, nameOf)}`);

function roundInWords(round: ViabilityRound, nameOf: NameOf): string {
  const { units, failing } = round;
  if (units.length === 0) return 'nobody counts.';
  const count = `${units.length} ${units.length === 1 ? 'unit' : 'units'}`;
  const outcome = failing.length > 0 ? failing.map((each) => failingInWords(each, round, nameOf)) : [STABLE];
  return [`${count}, ${sharesInWords(round, nameOf)}.`, ...outcome].join(' ');
}

const STABLE = 'Nobody’s condition fails and nobody bears more than it accepts, so these are the units that count.';

/** `share £60,000 each`, `shares: GLA £700, TfL £25,000` */
function sharesInWords({ units, shares, running }: ViabilityRound, nameOf: NameOf): string {
  const all = units.map((unit) => shareInWords(shares[unit], running?.[unit]));
  return new Set(all).size === 1
    ? `share ${all[0]}${units.length === 1 ? '' : ' each'}`
    : `shares: ${units.map((unit, index) => `${nameOf(unit)} ${all[index]}`).join('; ')}`;
}

const shareInWords = (once: Pence, yearly: Pence = '0'): string =>
  yearly === '0' ? inPounds(once) : `${inPounds(once)} and ${inPounds(yearly)} a year`;

function failingInWords({ unit, what, conditions, accepts }: Failing, round: ViabilityRound, nameOf: NameOf): string {
  const name = nameOf(unit);
  if (what === 'cap') {
    const most = accepts === undefined ? 'the largest share' : `the ${inPounds(accepts)}`;
    return `The share of ${name} is ${inPounds(round.shares[unit])}, more than ${most} that it accepts, so it is asked again and leaves.`;
  }
  const failed = conditions ?? [];
  return failed.length === 0
    ? `A condition of ${name} fails, so it leaves.`
    : `The condition of ${name} ${failed.map(conditionInWords).join(' and its condition ')}, so it leaves.`;
}

const conditionInWords = ({ condition, found }: FailedCondition): string =>
  `“${inWords(condition)}” fails ${
    found === null ? 'because it would never pay back' : `at ${inMeasure(condition, found)}`
  }`;

/** `payback at most 1.75 years` */
export const inWords = (condition: MeasurableCondition): string =>
  `${AT_MOST[condition.metric]} ${inMeasure(condition, condition.value)}`;

const AT_MOST: Readonly<Record<MeasurableCondition['metric'], string>> = {
  cost_share: 'share of the cost at most',
  payback_years: 'payback at most',
  units_joined: 'units at least',
};

export function inMeasure({ metric }: MeasurableCondition, value: string): string {
  switch (metric) {
    case 'cost_share':
      return inPounds(value);
    case 'payback_years':
      return `${value} ${value === '1' ? 'year' : 'years'}`;
    case 'units_joined':
      return value;
  }
}
