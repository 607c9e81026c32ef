import type { BaselineFrozen } from '../benefits/events.js';
import type { ExceptionRaised } from '../exceptions/events.js';
import type { Room } from '../kernel/room.js';
import { rebaselineBegun } from './begin.js';
import type { RebaselineCommand } from './commands.js';
import type { RebaselineEvent } from './events.js';
import { object, objectionRaised } from './object.js';
import { closeReOptIn, reOptInClosed, reOptInOpened } from './re-opt-in.js';
import { rebaselineSubmitted, submitRebaseline } from './submit-rebaseline.js';

/** How the baseline that the steering group approved is replaced by another (X2, X3). */
export const rebaselines: Room<RebaselineCommand, RebaselineEvent, RebaselineEvent | BaselineFrozen | ExceptionRaised> =
  {
    decide: {
      SubmitRebaseline: submitRebaseline,
      Object: object,
      CloseReOptIn: closeReOptIn,
    },
    evolve: {
      RebaselineBegun: rebaselineBegun,
      RebaselineSubmitted: rebaselineSubmitted,
      ReOptInOpened: reOptInOpened,
      ObjectionRaised: objectionRaised,
      ReOptInClosed: reOptInClosed,
    },
  };
