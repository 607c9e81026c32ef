import { inPounds } from '../assurance/choose-route.js';
import { routePolicy } from '../assurance/policy.js';
import { isQuickWinCost } from '../assurance/route.js';
import { dateOf } from '../calendar/due.js';
import { isDate, isMonth } from '../calendar/dates.js';
import type { Instant } from '../calendar/instant.js';
import type { Refusal } from '../kernel/decision.js';
import { type Directory, type Facts, postsOf } from '../kernel/facts.js';
import { isAmount, isSignedAmount } from '../money/pence.js';
import { unitById } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import { refuse } from './refuse.js';
import { barsSharing } from './sharing.js';
import type { BenefitLine, Case, Part } from './state.js';

/** What a case says must hang together at any time; whether it is complete is asked at the gate. */
export const barsCase = (project: Project, draft: Case, { directory }: Facts, now: Instant): Refusal | null =>
  barsTerms(project, draft) ??
  barsParts(project, draft.parts) ??
  barsLead(project, draft) ??
  barsLines(project, draft.benefitLines) ??
  first(draft.benefitLines, (line) => barsLine(project, line, directory, now));

/** O4, O7, C8 */
function barsTerms(project: Project, { value, years, minimumUnits, requiredUnits, floors }: Case): Refusal | null {
  if (!isAmount(value)) return refuse('CASE.AMOUNT_WRONG', { what: 'The value' });
  if (project.assurance.quickWin && !isQuickWinCost(project, value)) {
    return refuse('CASE.TOO_LARGE', { below: inPounds(routePolicy(project).quickWinBelow) });
  }
  if (!Number.isInteger(years) || years < 1 || years > 60) return refuse('CASE.YEARS_WRONG');
  const most = project.units.length;
  if (!Number.isInteger(minimumUnits) || minimumUnits < 1 || minimumUnits > most)
    return refuse('CASE.MINIMUM_WRONG', { most });
  if (![floors.netAnnualCashable, floors.netPresentValue].every((floor) => floor === null || isSignedAmount(floor))) {
    return refuse('CASE.FLOOR_WRONG');
  }
  return first(requiredUnits, (unit) => (unitById(project, unit) ? null : refuse('CASE.UNIT_UNKNOWN', { unit })));
}

/** X5: the case can only name the lead there is, or the one that is nominated. */
function barsLead({ lead: present, leads }: Project, { lead }: Case): Refusal | null {
  if (lead === undefined || lead === present.organisation || lead === leads.nominated?.organisation) return null;
  return refuse('CASE.LEAD_NOT_NOMINATED', { organisation: lead.toUpperCase() });
}

/** O3 */
function barsParts(project: Project, parts: readonly Part[]): Refusal | null {
  const twice = firstTwice(parts);
  if (twice !== undefined) return refuse('CASE.PART_TWICE', { part: twice });
  return first(parts, (part) =>
    isAmount(part.sharedOneOff) && isAmount(part.sharedRunning)
      ? barsSharing(project, part)
      : refuse('CASE.AMOUNT_WRONG', { what: `Each cost of ${part.title}` }),
  );
}

/** C9 */
function barsLines(project: Project, lines: readonly BenefitLine[]): Refusal | null {
  const twice = firstTwice(lines);
  if (twice !== undefined) return refuse('CASE.LINE_TWICE', { line: twice });
  return first(lines, ({ unit }) => (unitById(project, unit) ? null : refuse('CASE.UNIT_UNKNOWN', { unit })));
}

/** C9: a line has an owner in its unit, a baseline that has been taken, and amounts month by month. */
export function barsLine(project: Project, line: BenefitLine, directory: Directory, now: Instant): Refusal | null {
  const { id, unit, ownerPost, baseline, start, profile } = line;
  const { organisations } = unitById(project, unit)!;
  const owner = postsOf(directory).find((post) => post.id === ownerPost);
  if (!owner?.organisation || !organisations.includes(owner.organisation)) {
    return refuse('CASE.OWNER_UNKNOWN', { line: id, unit });
  }
  if (baseline && !(isDate(baseline.date) && baseline.date <= dateOf(now, project))) {
    return refuse('CASE.BASELINE_WRONG', { line: id });
  }
  const months = profile.map(({ month }) => month);
  const sound =
    [start, ...months].every(isMonth) &&
    months.every((month) => month >= start) &&
    new Set(months).size === months.length &&
    profile.every(({ amount }) => isAmount(amount));
  return sound ? null : refuse('CASE.PROFILE_WRONG', { line: id });
}

const firstTwice = (things: readonly { readonly id: string }[]): string | undefined =>
  things.find(({ id }, index) => things.findIndex((each) => each.id === id) < index)?.id;

function first<Thing>(things: readonly Thing[], bars: (thing: Thing) => Refusal | null): Refusal | null {
  for (const thing of things) {
    const refusal = bars(thing);
    if (refusal) return refusal;
  }
  return null;
}
