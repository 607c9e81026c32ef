import { accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { changeHold } from './change-hold.js';
import type { ReviewHold } from './commands.js';
import type { HoldReviewed } from './events.js';
import { isHeld } from './holds.js';
import { refuse } from './refuse.js';

/** X6: a hold is looked at every so many working days. */
export const reviewHold: Decide<ReviewHold, HoldReviewed> = (project, { note }) =>
  isHeld(project) ? accept({ type: 'HoldReviewed', note }) : refuse('HOLD.NOT_HELD');

export const holdReviewed: Evolve<HoldReviewed> = (project, { event: { note }, actor: by, at }) =>
  changeHold(project, ({ reviews }) => ({ reviewedAt: at, reviews: [...reviews, { note, by, at }] }));
