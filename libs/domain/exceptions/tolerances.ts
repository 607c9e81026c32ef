import { workingDaysBetween } from '../calendar/working-days.js';
import { tolerancePolicy } from '../policy/additions.js';
import type { Project } from '../projects/state.js';
import { approvedTerms } from '../rebaselines/baselines.js';
import type { Forecast, Tolerance } from './state.js';

/** X1: the tolerances that a forecast breaks: it lies beyond them, not at them. `null`: there is no baseline. */
export function brokenBy(project: Project, forecast: Forecast): readonly Tolerance[] | null {
  const approved = approvedTerms(project);
  if (!approved) return null;
  const { costPercent, days, benefitPercent } = tolerancePolicy(project);
  const { wholeLifeCost, netAnnualBenefit, finish } = forecast;
  const broken: Readonly<Record<Tolerance, boolean>> = {
    cost: wholeLifeCost !== null && isBeyond(BigInt(wholeLifeCost), BigInt(approved.wholeLifeCost), costPercent),
    time:
      finish !== null &&
      approved.finish !== null &&
      workingDaysBetween(approved.finish, finish, project.calendar) > days,
    benefit:
      netAnnualBenefit !== null &&
      isBeyond(-BigInt(netAnnualBenefit), -BigInt(approved.netAnnualBenefit), benefitPercent),
  };
  return (Object.keys(broken) as Tolerance[]).filter((tolerance) => broken[tolerance]);
}

/** Exact: more than so many per cent of its size above what was approved. */
const isBeyond = (forecast: bigint, approved: bigint, percent: number): boolean =>
  (forecast - approved) * 100n > BigInt(percent) * (approved < 0n ? -approved : approved);
