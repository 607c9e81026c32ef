import type { Room } from '../kernel/room.js';
import {
  askForMajorRoute,
  leaveQuickWinRoute,
  majorRouteAsked,
  quickWinLeft,
  quickWinTaken,
  takeQuickWinRoute,
} from './choose-route.js';
import type { AssuranceCommand } from './commands.js';
import type { AssuranceEvent } from './events.js';
import { confirmReadiness, readinessConfirmed } from './readiness.js';
import { assuranceRecorded, recordAssurance, respondToReview, reviewAnswered } from './reviews.js';

/** The route of a project, the reviews before its gates, and what must be ready before it goes into service. */
export const assurance: Room<AssuranceCommand, AssuranceEvent> = {
  decide: {
    AskForMajorRoute: askForMajorRoute,
    TakeQuickWinRoute: takeQuickWinRoute,
    LeaveQuickWinRoute: leaveQuickWinRoute,
    RecordAssurance: recordAssurance,
    RespondToReview: respondToReview,
    ConfirmReadiness: confirmReadiness,
  },
  evolve: {
    MajorRouteAsked: majorRouteAsked,
    QuickWinTaken: quickWinTaken,
    QuickWinLeft: quickWinLeft,
    AssuranceRecorded: assuranceRecorded,
    ReviewAnswered: reviewAnswered,
    ReadinessConfirmed: readinessConfirmed,
  },
};
