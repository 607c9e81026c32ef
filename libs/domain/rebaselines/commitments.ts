import type { Refusal } from '../kernel/decision.js';
import type { Project } from '../projects/state.js';
import { reOptInOf } from './deadlines.js';
import { refuse } from './refuse.js';

/** X3: nothing new is committed to until those that are affected have decided: no new milestone, no member, no closure. */
export const barsCommitment = (project: Project): Refusal | null =>
  reOptInOf(project) ? refuse('REBASELINE.NO_COMMITMENTS') : null;
