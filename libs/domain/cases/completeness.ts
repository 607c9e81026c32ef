import { openCriteria } from '../assurance/readiness.js';
import type { Instant } from '../calendar/instant.js';
import type { Gate } from '../gates/state.js';
import { openMilestones } from '../delivery/completeness.js';
import { partsJoined } from '../participation/keys.js';
import { invitedUnits, joinedUnits, unitOf } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import { withoutFinanceComment } from './comments.js';
import { commentDueAt } from './deadlines.js';
import { missingOptimismBias } from './optimism-bias.js';
import { missingPowers } from './powers.js';
import { figuresOf, hasFigures, partsOf } from './figures.js';
import { missingWeights } from './sharing.js';
import type { Case } from './state.js';

/** What a gate still needs of scope, case and figures, in words for people. */
export const missingFor = (project: Project, gate: Gate, now: Instant): readonly string[] => [
  ...missingAt(project, gate, now),
  ...missingPowers(project, gate),
  ...missingOptimismBias(project, gate),
];

function missingAt(project: Project, gate: Gate, now: Instant): readonly string[] {
  switch (gate) {
    case 'G1':
      return [...missingScope(project), ...missingScreening(project)];
    case 'G2':
      return [
        ...missingCase(project),
        ...missingComments(project, now),
        ...missingAssessment(project),
        ...missingFigures(project),
        ...missingWeights(project),
      ];
    case 'G3':
      return missingAgreement(project);
    case 'G4':
      return missingReadiness(project);
    case 'G5':
      return [];
  }
}

/** What gate GR still needs: a whole case, an assessment made anew (C6), figures that their units agree to (C3). */
export const missingForRebaseline = (project: Project): readonly string[] => [
  ...missingCase(project),
  ...missingRefresh(project),
  ...missingAgreement(project),
  // C5: as before the launch, which it takes the place of.
  ...missingPowers(project, 'G3'),
];

/** C6: the assessment is refreshed for a new baseline. */
function missingRefresh({ cases: { equality }, rebaselines: { present } }: Project): readonly string[] {
  const refreshed = present !== null && (equality.assessment?.at ?? '') > present.begunAt;
  return refreshed ? [] : ['the equality assessment, refreshed for the new baseline'];
}

/** What must be ready for service. */
const missingReadiness = (project: Project): readonly string[] => [
  ...(project.delivery.status === 'mobilising' ? ['the start of delivery'] : []),
  ...openMilestones(project).map(({ title }) => `the milestone “${title}”`),
  ...openCriteria(project).map(({ title }) => `ready for service: ${title.charAt(0).toLowerCase()}${title.slice(1)}`),
];

/** C2 */
function missingScope({ cases: { scope } }: Project): readonly string[] {
  if (!scope) return ['the scope'];
  return scope.currentPosition ? [] : ['the current position, in the scope'];
}

/** C6 */
const missingScreening = ({ cases: { equality } }: Project): readonly string[] =>
  equality.screening ? [] : ['the equality screening'];

/** C6 */
const missingAssessment = ({ cases: { equality } }: Project): readonly string[] =>
  equality.assessment ? [] : ['the equality assessment, or the reason why none is needed'];

/** C1, C9, C10 */
function missingCase({ cases: { current }, policy }: Project): readonly string[] {
  if (!current) return ['the business case'];
  const missing: string[] = current.justification
    ? []
    : CHAPTERS.filter((chapter) => !current[chapter]).map((chapter) => `the ${chapter} case`);
  if (current.options.length < policy.case.leastOptions) missing.push(`at least ${policy.case.leastOptions} options`);
  if (!current.options.some(({ businessAsUsual }) => businessAsUsual)) missing.push('the option of business as usual');
  if (!hasCountableBenefit(current) && !current.enables.some(Boolean)) {
    missing.push('a cashable benefit with a dated baseline, or the projects that this one enables');
  }
  return missing;
}

const CHAPTERS = ['strategic', 'economic', 'commercial', 'financial', 'management'] as const;

/** C9: without a dated baseline a line does not count. */
const hasCountableBenefit = ({ benefitLines }: Case): boolean =>
  benefitLines.some(({ cashable, disBenefit, baseline }) => cashable && !disBenefit && baseline !== null);

/** C4: comments, or the days for them; silence is "no comment". */
function missingComments(project: Project, now: Instant): readonly string[] {
  if (!project.cases.reviewOpenedAt) return ['the members’ review of the case'];
  return withoutFinanceComment(project)
    .filter((organisation) => now < commentDueAt(project, organisation)!)
    .map((organisation) => `the comment of the finance reviewer of ${nameOf(project, organisation)}`);
}

/** C3: each invited member has its figures, its own or estimated. */
const missingFigures = (project: Project): readonly string[] =>
  invitedUnits(project)
    .filter(({ id }) => !hasFigures(project, id, partsOf(project)))
    .map(({ name }) => `the figures of ${name}`);

/** C3: what has joined has figures for what it joined, and has agreed to them. */
const missingAgreement = (project: Project): readonly string[] =>
  joinedUnits(project).flatMap((unit) => {
    if (!hasFigures(project, unit.id, partsJoined(project, unit))) return [`the figures of ${unit.name}`];
    return figuresOf(project, unit.id)?.estimate ? [`the own figures of ${unit.name} in place of the estimate`] : [];
  });

/** The organisation by the name of its unit, or by its id where it shares one. */
function nameOf(project: Project, organisation: string): string {
  const unit = unitOf(project, organisation)!;
  return unit.organisations.length === 1 ? unit.name : organisation.toUpperCase();
}
