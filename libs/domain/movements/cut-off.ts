import type { Milestone } from '../delivery/state.js';
import type { Project } from '../projects/state.js';

/** O10: until this milestone is reached a unit can join late: the one the plan names, else the last; `null`: no plan. */
export const cutOffOf = ({ delivery: { milestones } }: Project): Milestone | null =>
  milestones.find(({ cutOff }) => cutOff) ??
  milestones.reduce<Milestone | null>((last, each) => (last === null || each.due >= last.due ? each : last), null);
