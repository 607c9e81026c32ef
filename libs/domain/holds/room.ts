import type { ItemScheduled } from '../gates/events.js';
import type { Room } from '../kernel/room.js';
import type { HoldCommand } from './commands.js';
import type { HoldEvent } from './events.js';
import { askToHold, declineHold, hold, holdAsked, holdDeclined, projectHeld } from './hold.js';
import { endHold, projectResumed, resume } from './resume.js';
import { holdReviewed, reviewHold } from './review-hold.js';

/** A project stands still for a time and goes on where it was (X6). */
export const holds: Room<HoldCommand, HoldEvent, HoldEvent | ItemScheduled> = {
  decide: {
    AskToHold: askToHold,
    DeclineHold: declineHold,
    Hold: hold,
    ReviewHold: reviewHold,
    Resume: resume,
    EndHold: endHold,
  },
  evolve: {
    HoldAsked: holdAsked,
    HoldDeclined: holdDeclined,
    ProjectHeld: projectHeld,
    HoldReviewed: holdReviewed,
    ProjectResumed: projectResumed,
  },
};
