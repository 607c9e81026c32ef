import type { Month } from '../calendar/instant.js';
import { nextMonth } from '../calendar/months.js';
import type { BenefitLine } from '../cases/state.js';

/** What a line was to have brought by the end of each month, from the first of its profile to the last. */
export interface PlannedByMonth {
  /** `null`: it has no profile. */
  readonly from: Month | null;
  /** Added up, in pence or own units. */
  readonly amounts: readonly string[];
}

/** B5: the plan as a sum that grows, so that planned to date is found without adding up. */
export function plannedByMonth({ profile }: BenefitLine): PlannedByMonth {
  const months = profile.map(({ month }) => month).sort();
  if (months.length === 0) return { from: null, amounts: [] };
  const amounts: string[] = [];
  let total = 0n;
  for (let month = months[0]; month <= months.at(-1)!; month = nextMonth(month)) {
    for (const each of profile) if (each.month === month) total += BigInt(each.amount);
    amounts.push(total.toString());
  }
  return { from: months[0], amounts };
}
