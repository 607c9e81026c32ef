import { isOver } from '#domain/recoveries/plans.js';
import { recoveriesOf } from '#domain/recoveries/ratings.js';
import type { Openings } from './situation.js';

export const recoveriesOpenings = {
  FileRecoveryPlan: ({ project }) =>
    recoveriesOf(project)
      .plans.filter((plan) => !isOver(project, plan))
      .map(({ id }) => ({ plan: id })),
} satisfies Openings;
