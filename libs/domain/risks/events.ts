import type { TextRef } from '../kernel/event.js';
import type { Risk, RiskAssessment, RiskEnd } from './state.js';

export interface RiskRecorded
  extends RiskAssessment, Pick<Risk, 'title' | 'cause' | 'effect' | 'category' | 'organisation'> {
  readonly type: 'RiskRecorded';
  readonly risk: string;
}

export interface RiskRevised extends RiskAssessment {
  readonly type: 'RiskRevised';
  readonly risk: string;
  readonly reason: TextRef;
}

export interface RiskClosed {
  readonly type: 'RiskClosed';
  readonly risk: string;
  readonly end: RiskEnd;
  readonly exception: string | null;
  readonly reason: TextRef;
}

export type RiskEvent = RiskRecorded | RiskRevised | RiskClosed;
