import { riskPolicy } from '#domain/policy/additions.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { RiskLevel, RiskRating } from '#domain/policy/policy.js';
import type { Post } from '#domain/programme/state.js';
import { ACTIVE } from '#domain/projects/stages.js';
import type { Stage } from '#domain/projects/state.js';
import { lookDueAt } from '#domain/risks/deadlines.js';
import { possibleOwners } from '#domain/risks/owners.js';
import { LEVELS } from '#domain/risks/rating.js';
import { highestFirst, openRisks, presentOf, riskOf, risksOf, riskStatusOf } from '#domain/risks/register.js';
import type { Risk, RiskStatus, RiskVersion } from '#domain/risks/state.js';
import type { Reading } from './reading.js';

/** A risk as it stands, with its category in words and by when it is to be looked at again. */
export interface RiskView extends Risk {
  readonly status: RiskStatus;
  readonly present: RiskVersion;
  readonly categoryTitle: string;
  /** `null`: nobody has to any more. */
  readonly lookDueAt: Instant | null;
}

/** How many open risks there are of one likelihood and one impact. */
export interface RiskCell {
  readonly impact: RiskLevel;
  readonly rating: RiskRating;
  readonly count: number;
}

export interface RiskMatrixRow {
  readonly likelihood: RiskLevel;
  readonly cells: readonly RiskCell[];
}

/** PR-33: the register of a project: what is open first, the highest first. */
export function risksIn(reading: Reading): readonly RiskView[] {
  const { project } = reading;
  const open = highestFirst(openRisks(project));
  return [...open, ...risksOf(project).filter((risk) => !open.includes(risk))].map((risk) => viewOf(reading, risk));
}

export const openRisksIn = (reading: Reading): readonly RiskView[] =>
  risksIn(reading).filter(({ status }) => status === 'open');

export function riskIn(reading: Reading, id: string): RiskView | undefined {
  const risk = riskOf(reading.project, id);
  return risk && viewOf(reading, risk);
}

/** The matrix of the policy with the open risks in it, the most likely first. */
export function riskMatrixIn({ project }: Reading): readonly RiskMatrixRow[] {
  const { matrix } = riskPolicy(project);
  const present = openRisks(project).map(presentOf);
  return LEVELS.toReversed().map((likelihood) => ({
    likelihood,
    cells: LEVELS.map((impact) => ({
      impact,
      rating: matrix[likelihood][impact],
      count: present.filter((each) => each.likelihood === likelihood && each.impact === impact).length,
    })),
  }));
}

/** What can be answered where a risk is recorded or revised; `part`: whose part it threatens. */
export const riskTermsIn = (
  { project, directory }: Reading,
  part: string | null,
): {
  readonly owners: readonly Post[];
  readonly stages: readonly Stage[];
  readonly policy: ReturnType<typeof riskPolicy>;
} => ({
  owners: possibleOwners(project, directory).filter(({ organisation }) => part === null || organisation === part),
  stages: ACTIVE.slice(ACTIVE.indexOf(project.stage)),
  policy: riskPolicy(project),
});

function viewOf({ project }: Reading, risk: Risk): RiskView {
  const status = riskStatusOf(project, risk);
  return {
    ...risk,
    status,
    present: presentOf(risk),
    categoryTitle: riskPolicy(project).categories.find(({ id }) => id === risk.category)?.title ?? risk.category,
    lookDueAt: status === 'open' ? lookDueAt(project, risk) : null,
  };
}
