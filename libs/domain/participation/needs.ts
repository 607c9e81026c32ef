import { inPounds, pence, type Pence } from '../money/pence.js';
import type { Viability } from './state.js';
import type { ViabilityQuestion } from './viability.js';

/** O7: what would still have to come for the tests that fail; by test, with those that count as they are. */
export interface Needs {
  /** So many more units. */
  readonly units: number;
  /** Units that cannot be done without and do not count. */
  readonly required: readonly string[];
  readonly netAnnualCashable: Pence;
  readonly netPresentValue: Pence;
}

export function needsOf({ case: terms, lead }: ViabilityQuestion, viability: Viability): Needs {
  const required = [...new Set([lead, ...terms.requiredUnits])];
  return {
    units: Math.max(terms.minimumUnits - viability.units.length, 0),
    required: required.filter((unit) => !viability.units.includes(unit)),
    netAnnualCashable: below(terms.floors.netAnnualCashable, viability.netAnnualCashable),
    netPresentValue: below(terms.floors.netPresentValue, viability.netPresentValue),
  };
}

function below(floor: Pence | null, amount: Pence): Pence {
  const missing = floor === null ? 0n : BigInt(floor) - BigInt(amount);
  return pence(missing > 0n ? missing : 0n);
}

/** `1 more unit`, `£30,000 more net cashable benefit a year` */
export function needsInWords(needs: Needs, nameOf: (unit: string) => string): readonly string[] {
  const { units, required, netAnnualCashable, netPresentValue } = needs;
  return [
    ...(units > 0 ? [`${units} more ${units === 1 ? 'unit' : 'units'}`] : []),
    ...required.map((unit) => `${nameOf(unit)}, without which it does not go ahead`),
    ...(netAnnualCashable === '0' ? [] : [`${inPounds(netAnnualCashable)} more net cashable benefit a year`]),
    ...(netPresentValue === '0' ? [] : [`${inPounds(netPresentValue)} more net present value`]),
  ];
}
