import type { Project } from '../projects/state.js';

/** Whether what came of a closed project is still to be told; of one that nobody here has led nobody can be asked. */
export const isReviewAwaited = ({ stage, lead, postImplementation }: Project): boolean =>
  stage === 'CLOSED' && lead.organisation !== null && lead.post !== null && !postImplementation;
