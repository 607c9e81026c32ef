import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';
import type { ChainStep } from '../organisations/state.js';
import type { NewDecision, ParticipationStatus, StepTaken, UnviableRoute, Viability } from './state.js';

export interface MarkedNotRelevant {
  readonly type: 'MarkedNotRelevant';
  readonly unit: string;
  readonly reason: TextRef;
}

export interface InvitationClaimed {
  readonly type: 'InvitationClaimed';
  readonly unit: string;
}

/** All units not marked NOT_RELEVANT are invited (O1); earlier answers of another pass count no longer (O8). */
export interface OptInOpened {
  readonly type: 'OptInOpened';
  readonly window: number;
  readonly days: number;
  readonly units: readonly string[];
  readonly caseVersion: number;
  /** M3: what the authorities of units of two keys have delegated to the other key. */
  readonly delegated: Readonly<Record<string, Pence>>;
  /** Whether answers are sealed in this window; not stated: they are not. */
  readonly sealed?: boolean;
  /** Chains of approval of its members; absent: none has one. */
  readonly chains?: Readonly<Record<string, readonly ChainStep[]>>;
}

/** A member has another chain of approval from now on. */
export interface ChainNoted {
  readonly type: 'ChainNoted';
  readonly organisation: string;
  readonly chain: readonly ChainStep[];
}

/** A step before an organisation decides; on a new version of the case it is taken anew. */
export interface StepBeforeDecision extends Omit<StepTaken, 'by' | 'at'> {
  readonly type: 'DecisionRecommended' | 'DecisionChecked';
  readonly unit: string;
}

export interface DecisionRecommended extends StepBeforeDecision {
  readonly type: 'DecisionRecommended';
}

export interface DecisionChecked extends StepBeforeDecision {
  readonly type: 'DecisionChecked';
}

/** The decision of one organisation and the status that its unit has with it (M1, M2). */
export interface DecisionRecorded {
  readonly type: 'DecisionRecorded';
  readonly unit: string;
  readonly decision: NewDecision;
  readonly status: ParticipationStatus;
}

/** M1: one key of two is turned; beside DecisionRecorded. */
export interface SecondKeyAwaited {
  readonly type: 'SecondKeyAwaited';
  readonly unit: string;
  /** Organisation whose key is awaited. */
  readonly organisation: string;
}

/** O3, O9: a unit joined again without its measurable conditions, or accepted its share. */
export interface Reconfirmed {
  readonly type: 'Reconfirmed';
  readonly unit: string;
  readonly decision: NewDecision;
  readonly status: ParticipationStatus;
}

/** V13: the organisation called its decision in; its unit has the status that is left without it. */
export interface DecisionCalledIn {
  readonly type: 'DecisionCalledIn';
  readonly unit: string;
  readonly organisation: string;
  readonly reason: TextRef;
  readonly status: ParticipationStatus;
  /** X5: it was its acceptance of the lead; absent: what it decided in the opt-in. */
  readonly lead?: true;
}

/** V13: nobody called the decision in while it could be; it counts from now on. */
export interface DecisionEffective {
  readonly type: 'DecisionEffective';
  readonly unit: string;
  readonly organisation: string;
  readonly status: ParticipationStatus;
  /** X5: it was its acceptance of the lead; absent: what it decided in the opt-in. */
  readonly lead?: true;
}

export interface OptInExtended {
  readonly type: 'OptInExtended';
  readonly days: number;
  readonly reason: TextRef;
}

export interface OptInClosed {
  readonly type: 'OptInClosed';
  readonly early: boolean;
}

export interface ViabilityPassed {
  readonly type: 'ViabilityPassed';
  readonly viability: Viability;
}

export interface ViabilityFailed {
  readonly type: 'ViabilityFailed';
  readonly viability: Viability;
}

/** O3: INVITED, PENDING_SECOND_KEY or DEFERRED became LAPSED; O9: CONDITION_FAILED or RECONFIRM became DECLINED. */
export interface SilenceEnded {
  readonly type: 'SilenceEnded';
  readonly unit: string;
  readonly status: 'LAPSED' | 'DECLINED';
}

export interface UnviableRouteProposed {
  readonly type: 'UnviableRouteProposed';
  readonly route: UnviableRoute;
  readonly reason: TextRef;
  readonly exitPlan: TextRef | null;
}

/** Back to drafting; G2 is voted again on the new version (O8). */
export interface ReworkStarted {
  readonly type: 'ReworkStarted';
}

/** A new window for the units that have not joined (O8). */
export interface InvitedAgain {
  readonly type: 'InvitedAgain';
  readonly window: number;
  readonly days: number;
  readonly units: readonly string[];
  /** As in `OptInOpened`. */
  readonly sealed?: boolean;
}

export type ParticipationEvent =
  | MarkedNotRelevant
  | InvitationClaimed
  | OptInOpened
  | DecisionRecorded
  | SecondKeyAwaited
  | Reconfirmed
  | ChainNoted
  | DecisionRecommended
  | DecisionChecked
  | DecisionCalledIn
  | DecisionEffective
  | OptInExtended
  | OptInClosed
  | ViabilityPassed
  | ViabilityFailed
  | SilenceEnded
  | UnviableRouteProposed
  | ReworkStarted
  | InvitedAgain;
