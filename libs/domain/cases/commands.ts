import type { TextRef } from '../kernel/event.js';
import type { Case, Contribution, OptimismBias, PartFigures, Scope } from './state.js';

/** PL (C2) */
export interface SaveScope extends Scope {
  readonly type: 'SaveScope';
}

/** PL (C1, C11); parts left out stand for one required part. */
export interface SaveCase extends Case {
  readonly type: 'SaveCase';
}

/** PL, on the route of a quick win (C1): one combined case in place of the five. */
export interface SaveJustification extends Omit<
  Case,
  'strategic' | 'economic' | 'commercial' | 'financial' | 'management' | 'justification'
> {
  readonly type: 'SaveJustification';
  readonly justification: TextRef;
}

/** PL: opens the case to the members' comments and finance reviewers (C4). */
export interface OpenMemberReview {
  readonly type: 'OpenMemberReview';
}

/** OR of the unit (C3) */
export interface SaveOwnFigures {
  readonly type: 'SaveOwnFigures';
  readonly unit: string;
  readonly parts: readonly PartFigures[];
  /** Left out: none. */
  readonly contributions?: readonly Contribution[];
}

/** PL: marked "estimate, not agreed" (C3). */
export interface EstimateFigures {
  readonly type: 'EstimateFigures';
  readonly unit: string;
  readonly parts: readonly PartFigures[];
  readonly contributions?: readonly Contribution[];
}

/** OR of the unit: makes the lead's estimate its own figures, as it stands (C3). */
export interface AgreeEstimate {
  readonly type: 'AgreeEstimate';
  readonly unit: string;
}

/** C4 */
export interface GiveComment {
  readonly type: 'GiveComment';
  /** Organisation for which the comment is given; the actor's own. */
  readonly organisation: string;
  readonly text: TextRef;
}

/** PL (C6) */
export interface RecordEquality {
  readonly type: 'RecordEquality';
  readonly step: 'screening' | 'assessment';
  /** For an assessment: false with the reason in `text`. */
  readonly needed?: boolean;
  readonly text: TextRef;
}

/** PL (C5): names the legal basis for the parties as they are now. */
export interface RecordPowers {
  readonly type: 'RecordPowers';
  readonly text: TextRef;
}

/** PL (C7) */
export interface RecordOptimismBias extends Omit<OptimismBias, 'running' | 'evidence'> {
  readonly type: 'RecordOptimismBias';
  /** Left out: nothing is outsourced. */
  readonly running?: number;
  readonly evidence?: TextRef;
}

export type CaseCommand =
  | SaveScope
  | SaveCase
  | SaveJustification
  | OpenMemberReview
  | SaveOwnFigures
  | EstimateFigures
  | AgreeEstimate
  | GiveComment
  | RecordEquality
  | RecordPowers
  | RecordOptimismBias;
