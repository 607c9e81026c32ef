import { isHeld } from '#domain/holds/holds.js';
import { type Openings, when } from './situation.js';

export const holdsOpenings = {
  AskToHold: ({ project }) => when(!isHeld(project) && project.holds.asked === null),
  DeclineHold: ({ project }) => when(project.holds.asked !== null),
  Hold: ({ project }) => when(!isHeld(project)),
  ReviewHold: ({ project }) => when(isHeld(project)),
  Resume: ({ project }) => when(isHeld(project)),
} satisfies Openings;
