import { riskPolicy } from '../policy/additions.js';
import type { RiskLevel, RiskRating } from '../policy/policy.js';
import type { Project } from '../projects/state.js';

/** From the least to the most. */
export const LEVELS: readonly RiskLevel[] = ['very_low', 'low', 'medium', 'high', 'very_high'];

/** From the least to the most. */
export const RATINGS: readonly RiskRating[] = ['low', 'medium', 'high', 'very_high'];

/** PR-33: what the matrix of the policy makes of likelihood and impact. */
export const ratingOf = (project: Pick<Project, 'policy'>, likelihood: RiskLevel, impact: RiskLevel): RiskRating =>
  riskPolicy(project).matrix[likelihood][impact];
