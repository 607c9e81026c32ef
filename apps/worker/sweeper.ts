import type { Nudge } from '#use-cases/ports.js';
import type { Sweep } from '#use-cases/process/sweep.js';

const AT_ONCE = 100;
const PAUSE = 1_000;

/** Every second nudges the projects that the process has lost sight of: a nudge was lost, or a workflow was ended. */
export const sweeping = (sweep: Sweep, nudge: Nudge) => async (): Promise<number> => {
  for (const project of await sweep.overdue(AT_ONCE)) nudge.nudge(project);
  return PAUSE;
};
