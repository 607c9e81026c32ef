import type { PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Confidence, ReviewedGate } from './state.js';

export interface MajorRouteAsked {
  readonly type: 'MajorRouteAsked';
  readonly organisation: string;
  readonly reason: TextRef;
}

export interface QuickWinTaken {
  readonly type: 'QuickWinTaken';
}

/** The project goes back to its scope, for G1 by itself. */
export interface QuickWinLeft {
  readonly type: 'QuickWinLeft';
  readonly ground: 'lead' | 'asked';
}

export interface AssuranceRecorded {
  readonly type: 'AssuranceRecorded';
  readonly number: number;
  readonly gate: ReviewedGate;
  readonly confidence: Confidence;
  readonly reviewedOn: PlainDate;
  readonly findings: TextRef;
  readonly recommendations: readonly { readonly text: TextRef }[];
}

export interface ReviewAnswered {
  readonly type: 'ReviewAnswered';
  readonly review: number;
  readonly response: TextRef;
}

export interface ReadinessConfirmed {
  readonly type: 'ReadinessConfirmed';
  readonly criterion: string;
  readonly evidence: TextRef;
}

export type AssuranceEvent =
  MajorRouteAsked | QuickWinTaken | QuickWinLeft | AssuranceRecorded | ReviewAnswered | ReadinessConfirmed;
