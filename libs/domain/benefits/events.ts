import type { Month } from '../calendar/instant.js';
import type { BenefitLine } from '../cases/state.js';
import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';
import type { ReturnLine } from './state.js';

interface OfReturn {
  readonly unit: string;
  readonly month: Month;
}

/** B1: beside GateApproved of G3; lines of units that have not joined are not among them. */
export interface BaselineFrozen {
  readonly type: 'BaselineFrozen';
  readonly lines: readonly BenefitLine[];
}

export interface ReturnSubmitted extends OfReturn {
  readonly type: 'ReturnSubmitted';
  readonly lines: readonly ReturnLine[];
}

export interface BenefitConfirmed extends OfReturn {
  readonly type: 'BenefitConfirmed';
  /** The benefits lead is of the unit, so an assurance reviewer must countersign. */
  readonly needsCountersignature: boolean;
}

export interface ReturnCountersigned extends OfReturn {
  readonly type: 'ReturnCountersigned';
}

export interface BenefitValidated extends OfReturn {
  readonly type: 'BenefitValidated';
}

export interface BenefitQueried extends OfReturn {
  readonly type: 'BenefitQueried';
  readonly query: TextRef;
}

export interface CountedAsNil extends OfReturn {
  readonly type: 'CountedAsNil';
}

export interface BenefitCaptured {
  readonly type: 'BenefitCaptured';
  readonly line: string;
  readonly amount: Pence;
  readonly budgetYear: string;
  readonly budgetLine: string;
}

/** B4: what the line promised from the start of `into` on is promised by that instead. */
export interface BenefitTurned {
  readonly type: 'BenefitTurned';
  readonly line: string;
  readonly into: BenefitLine;
  readonly evidence: TextRef;
}

/** B6: beside GateApproved of a write-off item. */
export interface BenefitWrittenOff {
  readonly type: 'BenefitWrittenOff';
  readonly line: string;
}

export interface ProjectClosed {
  readonly type: 'ProjectClosed';
}

export type BenefitEvent =
  | BaselineFrozen
  | ReturnSubmitted
  | BenefitConfirmed
  | ReturnCountersigned
  | BenefitValidated
  | BenefitQueried
  | CountedAsNil
  | BenefitCaptured
  | BenefitTurned
  | BenefitWrittenOff
  | ProjectClosed;
