import type { Entry } from '../catalogue/entry.js';
import {
  AskForMajorRouteRequest,
  ConfirmReadinessRequest,
  LeaveQuickWinRouteRequest,
  RecordAssuranceRequest,
  RespondToReviewRequest,
  TakeQuickWinRouteRequest,
} from './requests.js';

export const assuranceEntries: readonly Entry[] = [
  {
    name: 'AskForMajorRoute',
    stream: 'project',
    noun: 'major-route-requests',
    summary: 'A member asks before G1 that the project be reviewed before each gate.',
    request: AskForMajorRouteRequest,
    begins: false,
    version: null,
  },
  {
    name: 'TakeQuickWinRoute',
    stream: 'project',
    noun: 'quick-wins',
    summary: 'The lead takes the route of a quick win: one case, and G1 and G2 in one vote.',
    request: TakeQuickWinRouteRequest,
    begins: false,
    version: null,
  },
  {
    name: 'LeaveQuickWinRoute',
    stream: 'project',
    noun: 'left-quick-wins',
    summary: 'The lead leaves the route of a quick win and asks G1 by itself.',
    request: LeaveQuickWinRouteRequest,
    begins: false,
    version: null,
  },
  {
    name: 'RecordAssurance',
    stream: 'project',
    noun: 'reviews',
    summary:
      'A reviewer records a Gateway review: delivery confidence and recommendations; advice, which decides nothing.',
    request: RecordAssuranceRequest,
    begins: false,
    version: null,
  },
  {
    name: 'RespondToReview',
    stream: 'project',
    noun: 'review-responses',
    summary: 'The lead says what it does about a review; a red one bars its gate until then.',
    request: RespondToReviewRequest,
    begins: false,
    version: null,
  },
  {
    name: 'ConfirmReadiness',
    stream: 'project',
    noun: 'readiness',
    summary: 'The lead of a major project confirms something that must be ready before G4.',
    request: ConfirmReadinessRequest,
    begins: false,
    version: null,
  },
];
