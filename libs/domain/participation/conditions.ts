import type { Refusal } from '../kernel/decision.js';
import { isAmount, pence } from '../money/pence.js';
import { refuse } from './refuse.js';
import type { Condition, MeasurableCondition } from './state.js';

/** What a unit finds in a round of O7, as far as conditions speak of it. */
export interface Finding {
  /** Its share of the shared one-off cost. */
  readonly share: bigint;
  /** Its own gross annual cashable benefit. */
  readonly cashable: bigint;
  readonly units: number;
}

/** O6: exact; payback is share ÷ cashable benefit, in years. */
export function holds(condition: Condition, { share, cashable, units }: Finding): boolean {
  switch (condition.metric) {
    case 'cost_share':
      return share <= BigInt(condition.value);
    case 'payback_years':
      return share * 100n <= hundredths(condition.value) * cashable;
    case 'units_joined':
      return BigInt(units) >= BigInt(condition.value);
    case 'judged':
      return true;
  }
}

/** O6: what a condition was held against, in its own measure; `null`: a share that never pays back. */
export function foundFor({ metric }: MeasurableCondition, { share, cashable, units }: Finding): string | null {
  switch (metric) {
    case 'cost_share':
      return pence(share);
    case 'payback_years':
      return paybackOf(share, cashable);
    case 'units_joined':
      return String(units);
  }
}

/** O6: years with at most two decimals, rounded up; `null`: never. */
export function paybackOf(share: bigint, cashable: bigint): string | null {
  if (share === 0n) return '0';
  if (cashable <= 0n) return null;
  const years = (share * 100n + cashable - 1n) / cashable;
  return `${years / 100n}.${(years % 100n).toString().padStart(2, '0')}`.replace(/\.?0+$/, '');
}

function hundredths(decimal: string): bigint {
  const [whole, fraction = ''] = decimal.split('.');
  return BigInt(`${whole}${fraction.padEnd(2, '0')}`);
}

/** What a condition says, and nothing beside. */
export const plainly = (condition: Condition): Condition => {
  if (condition.metric === 'judged') return { metric: condition.metric, text: condition.text };
  const { metric, operator, value } = condition;
  return { metric, operator, value } as Condition;
};

/** O6: only in the direction that fewer units or a higher share makes harder. */
export function barsCondition(condition: Condition): Refusal | null {
  if (condition.metric === 'judged') return condition.text ? null : refuse('PARTICIPATION.CONDITION_TEXT');
  const { metric, operator, value } = condition;
  if (operator !== (metric === 'units_joined' ? '>=' : '<=')) return refuse('PARTICIPATION.CONDITION_DIRECTION');
  const sound = { cost_share: isAmount(value), payback_years: YEARS.test(value), units_joined: UNITS.test(value) }[
    metric
  ];
  return sound ? null : refuse('PARTICIPATION.CONDITION_VALUE');
}

const YEARS = /^\d{1,3}(\.\d{1,2})?$/;
const UNITS = /^\d{1,3}$/;
