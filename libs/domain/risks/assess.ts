import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import type { Refusal } from '../kernel/decision.js';
import type { Directory } from '../kernel/facts.js';
import { ACTIVE } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import type { Assessing } from './commands.js';
import { possibleOwners } from './owners.js';
import { ratingOf } from './rating.js';
import { refuse } from './refuse.js';
import type { Proximity, RiskAssessment } from './state.js';

/** PR-33: how a risk stands, rated by the matrix, or why that cannot be said of it; `part`: whose part it threatens. */
export function assess(
  project: Project,
  { likelihood, impact, date, stage, owner, strategy, measures }: Assessing,
  part: string | null,
  directory: Directory,
  now: Instant,
): RiskAssessment | Refusal {
  const proximity = proximityIn(date, stage);
  if (!proximity) return refuse('RISK.PROXIMITY_NEEDED');
  if (hasPassed(project, proximity, now)) return refuse('RISK.PROXIMITY_PAST');
  const post = possibleOwners(project, directory).find(({ id }) => id === owner);
  if (!post) return refuse('RISK.OWNER_UNKNOWN');
  if (part !== null && post.organisation !== part) return refuse('RISK.OWNER_ELSEWHERE');
  const rating = ratingOf(project, likelihood, impact);
  return { likelihood, impact, rating, proximity, owner, ownerOrganisation: post.organisation, strategy, measures };
}

export const isRefused = (assessed: RiskAssessment | Refusal): assessed is Refusal => 'kind' in assessed;

function proximityIn(date: Assessing['date'], stage: Assessing['stage']): Proximity | null {
  if (date !== undefined && stage !== undefined) return null;
  if (date !== undefined) return { date };
  return stage === undefined ? null : { stage };
}

const hasPassed = (project: Project, proximity: Proximity, now: Instant): boolean =>
  'date' in proximity
    ? proximity.date < dateOf(now, project)
    : ACTIVE.indexOf(proximity.stage) < ACTIVE.indexOf(project.stage);
