import type { PlainDate } from '../calendar/instant.js';
import type { Project } from '../projects/state.js';

/** The day on which the plan ends. */
export const finishOf = ({ delivery: { milestones } }: Project): PlainDate | null =>
  milestones.reduce<PlainDate | null>((last, { due }) => (last === null || due > last ? due : last), null);
