import type { Instant, PlainDate } from '../calendar/instant.js';
import type { Gate } from '../gates/state.js';
import type { TextRef } from '../kernel/event.js';

/** How a project is taken through the gates. */
export type Route = 'quick_win' | 'standard' | 'major';

/** Gates before which a major project is reviewed. */
export type ReviewedGate = Exclude<Gate, 'G1'>;

/** Delivery confidence, in five steps. It is advice and never decides a gate. */
export type Confidence = 'green' | 'amber_green' | 'amber' | 'amber_red' | 'red';

/** A Gateway review by an independent reviewer. */
export interface Review {
  /** From 1, in the order of recording. */
  readonly number: number;
  readonly gate: ReviewedGate;
  readonly confidence: Confidence;
  readonly reviewedOn: PlainDate;
  readonly findings: TextRef;
  readonly recommendations: readonly { readonly text: TextRef }[];
  readonly by: string;
  readonly at: Instant;
  /** What the lead does about it; needed to submit after a red one. */
  readonly response: { readonly text: TextRef; readonly by: string; readonly at: Instant } | null;
}

export interface AssuranceState {
  /** Members that asked for the major route before G1. */
  readonly askedBy: readonly string[];
  /** The lead has taken the route of the quick win: one case, G1 and G2 in one vote. */
  readonly quickWin: boolean;
  readonly reviews: readonly Review[];
  /** What the major route must have ready before G4, with the evidence for it. */
  readonly readiness: Readonly<
    Record<string, { readonly evidence: TextRef; readonly by: string; readonly at: Instant }>
  >;
}
