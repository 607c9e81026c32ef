import { workingDaysBetween } from '../calendar/working-days.js';
import { rebaselinePolicy } from '../policy/additions.js';
import type { Project } from '../projects/state.js';
import type { Materiality, MaterialTest, Terms, UnitEffect, UnitTest } from './state.js';

/**
 * X2: whether a change of the baseline is material, by which tests, and what it means for each unit. A test is failed
 * from its number on. Equal baselines fail none, and what fails a test still does when it becomes worse.
 */
export function compare(before: Terms, after: Terms, project: Pick<Project, 'policy' | 'calendar'>): Materiality {
  const limits = rebaselinePolicy(project);
  const units = effectsOn(before, after, limits);
  const workingDaysLater =
    before.finish && after.finish ? workingDaysBetween(before.finish, after.finish, project.calendar) : 0;
  const failed: Readonly<Record<MaterialTest, boolean>> = {
    cost: hasRisen(before.wholeLifeCost, after.wholeLifeCost, limits.costPercent),
    benefit: hasFallen(before.netAnnualBenefit, after.netAnnualBenefit, limits.benefitPercent),
    own_benefit: units.some(({ tests }) => tests.includes('own_benefit')),
    share: units.some(({ tests }) => tests.includes('share')),
    finish: workingDaysLater >= limits.finishDays,
    lead: after.lead !== before.lead,
    scope: after.scopeChanges || !sameParts(before.parts, after.parts),
  };
  const tests = (Object.keys(failed) as MaterialTest[]).filter((test) => failed[test]);
  return {
    material: tests.length > 0,
    tests,
    wholeLifeCost: { before: before.wholeLifeCost, after: after.wholeLifeCost },
    netAnnualBenefit: { before: before.netAnnualBenefit, after: after.netAnnualBenefit },
    lead: { before: before.lead, after: after.lead },
    finish: { before: before.finish, after: after.finish, workingDaysLater },
    units,
  };
}

type Limits = ReturnType<typeof rebaselinePolicy>;

/** Who comes in or goes has decided on that; only who is in both can be hit by the change. */
const effectsOn = (before: Terms, after: Terms, limits: Limits): readonly UnitEffect[] =>
  [...new Set([...Object.keys(before.units), ...Object.keys(after.units)])].sort().map((unit) => {
    const [from = null, to = null] = [before.units[unit], after.units[unit]];
    if (!from || !to) return { unit, before: from, after: to, tests: [] };
    const worse = BigInt(to.netBenefit) < BigInt(from.netBenefit);
    const failed: Readonly<Record<UnitTest, boolean>> = {
      own_benefit:
        hasFallen(from.netBenefit, to.netBenefit, limits.ownBenefitPercent) || (worse && BigInt(to.netBenefit) < 0n),
      share: hasRisen(from.share, to.share, limits.sharePercent),
    };
    return { unit, before: from, after: to, tests: (Object.keys(failed) as UnitTest[]).filter((test) => failed[test]) };
  });

const hasRisen = (before: string, after: string, percent: number): boolean =>
  isAtLeast(BigInt(after) - BigInt(before), BigInt(before), percent);

const hasFallen = (before: string, after: string, percent: number): boolean =>
  isAtLeast(BigInt(before) - BigInt(after), BigInt(before), percent);

/** Exact: a difference of so many per cent of the size of what it is measured by. */
const isAtLeast = (difference: bigint, of: bigint, percent: number): boolean =>
  difference > 0n && difference * 100n >= BigInt(percent) * (of < 0n ? -of : of);

const sameParts = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === after.length && before.every((part) => after.includes(part));
