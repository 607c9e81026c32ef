import type { PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Confidence, ReviewedGate } from './state.js';

/** OR of the organisation, before G1: the project shall be reviewed before each gate. */
export interface AskForMajorRoute {
  readonly type: 'AskForMajorRoute';
  readonly organisation: string;
  readonly reason: TextRef;
}

/** PL: one case, and G1 and G2 in one vote. */
export interface TakeQuickWinRoute {
  readonly type: 'TakeQuickWinRoute';
}

/** PL: G1 is asked by itself after all. */
export interface LeaveQuickWinRoute {
  readonly type: 'LeaveQuickWinRoute';
}

/** AR, not of the lead organisation. */
export interface RecordAssurance {
  readonly type: 'RecordAssurance';
  readonly gate: ReviewedGate;
  readonly confidence: Confidence;
  readonly reviewedOn: PlainDate;
  readonly findings: TextRef;
  readonly recommendations: readonly { readonly text: TextRef }[];
}

/** PL */
export interface RespondToReview {
  readonly type: 'RespondToReview';
  readonly review: number;
  readonly response: TextRef;
}

/** PL of a major project: something that must be ready before G4 is. */
export interface ConfirmReadiness {
  readonly type: 'ConfirmReadiness';
  readonly criterion: string;
  readonly evidence: TextRef;
}

export type AssuranceCommand =
  AskForMajorRoute | TakeQuickWinRoute | LeaveQuickWinRoute | RecordAssurance | RespondToReview | ConfirmReadiness;
