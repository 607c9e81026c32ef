import type { TextRef } from '../kernel/event.js';
import type { Case, Comment, Contribution, OptimismBias, PartFigures, Scope } from './state.js';

export interface ScopeSaved {
  readonly type: 'ScopeSaved';
  readonly scope: Scope;
}

/** `ground`: the case itself was saved, or a unit's figures changed after member review began (C11). */
export interface CaseVersionCreated {
  readonly type: 'CaseVersionCreated';
  readonly version: number;
  readonly ground: 'case' | 'figures';
  readonly case: Case;
}

export interface MemberReviewOpened {
  readonly type: 'MemberReviewOpened';
  readonly caseVersion: number;
}

export interface OwnFiguresSaved {
  readonly type: 'OwnFiguresSaved';
  readonly unit: string;
  readonly parts: readonly PartFigures[];
  /** Absent: none. */
  readonly contributions?: readonly Contribution[];
}

export interface FiguresEstimated {
  readonly type: 'FiguresEstimated';
  readonly unit: string;
  readonly parts: readonly PartFigures[];
  readonly contributions?: readonly Contribution[];
}

/** C3: the unit took the lead's estimate for its own figures. */
export interface EstimateAgreed {
  readonly type: 'EstimateAgreed';
  readonly unit: string;
}

export interface CommentGiven {
  readonly type: 'CommentGiven';
  readonly organisation: string;
  readonly role: Comment['role'];
  readonly caseVersion: number;
  readonly figuresRevision?: number;
  readonly text: TextRef;
}

export interface EqualityRecorded {
  readonly type: 'EqualityRecorded';
  readonly step: 'screening' | 'assessment';
  readonly needed: boolean;
  readonly text: TextRef;
}

/** C5: with the parties of its date. */
export interface PowersRecorded {
  readonly type: 'PowersRecorded';
  readonly text: TextRef;
  readonly parties: readonly string[];
  readonly lead: string | null;
}

export interface OptimismBiasRecorded extends OptimismBias {
  readonly type: 'OptimismBiasRecorded';
}

export type CaseEvent =
  | ScopeSaved
  | CaseVersionCreated
  | MemberReviewOpened
  | OwnFiguresSaved
  | FiguresEstimated
  | EstimateAgreed
  | CommentGiven
  | EqualityRecorded
  | PowersRecorded
  | OptimismBiasRecorded;
