import type { Rag } from '../benefits/realisation.js';
import type { Project } from '../projects/state.js';
import type { RecoveriesState } from './state.js';

const NONE: RecoveriesState = { ratings: [], plans: [] };

export const recoveriesOf = ({ recoveries }: Project): RecoveriesState => recoveries ?? NONE;

/** Which baseline is in force, counted from 1. */
export const baselineOf = ({ rebaselines }: Project): number => Math.max(1, rebaselines.approved.length);

/** B5: how many ratings of a colour there are in a row with one more of it. Against another baseline it is the first. */
export function runningWith(project: Project, rag: Rag): number {
  const last = recoveriesOf(project).ratings.at(-1);
  return last && last.rag === rag && last.baseline === baselineOf(project) ? last.running + 1 : 1;
}
