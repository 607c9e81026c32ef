import type { Refusal } from '../kernel/decision.js';
import { inPounds, isAmount } from '../money/pence.js';
import { partById } from './figures.js';
import { refuse } from './refuse.js';
import type { Case, Contribution, ContributionKind, PartFigures } from './state.js';

const KINDS: readonly ContributionKind[] = ['cash', 'staff', 'assets', 'hosting'];

/** C3: where benefits are given by year, each year of the case has one, and none is above the full effect. */
export function barsYears({ years }: Case, { cashable, cashableByYear }: PartFigures): Refusal | null {
  if (!cashableByYear) return null;
  if (cashableByYear.length !== years || !cashableByYear.every(isAmount)) {
    return refuse('CASE.YEARLY_BENEFIT_WRONG', { years });
  }
  return cashableByYear.some((amount) => BigInt(amount) > BigInt(cashable))
    ? refuse('CASE.YEARLY_BENEFIT_TOO_LARGE', { most: inPounds(cashable) })
    : null;
}

/** C3: in kind, in a year, to a part of the scope. */
export function barsContribution(current: Case, contribution: Contribution): Refusal | null {
  const { part, kind, year, amount, days, description } = contribution;
  if (!partById(current, part)) return refuse('CASE.PART_UNKNOWN', { part });
  if (!KINDS.includes(kind)) return refuse('CASE.CONTRIBUTION_KIND_UNKNOWN');
  if (!Number.isInteger(year) || year < 0 || year > current.years) {
    return refuse('CASE.CONTRIBUTION_YEAR_WRONG', { years: current.years });
  }
  if (!isAmount(amount)) return refuse('CASE.AMOUNT_WRONG', { what: 'Each contribution' });
  const sound = kind === 'staff' ? days !== undefined && Number.isFinite(days) && days >= 0 : days === undefined;
  if (!sound) return refuse('CASE.CONTRIBUTION_DAYS_WRONG');
  return description ? null : refuse('CASE.CONTRIBUTION_UNDESCRIBED');
}

/** C3, C8: the cashable benefit of a year, counted from 1; of years that a profile does not reach there is none. */
export const cashableIn = ({ cashable, cashableByYear }: PartFigures, year: number): bigint =>
  BigInt(cashableByYear ? (cashableByYear[year - 1] ?? 0) : cashable);
