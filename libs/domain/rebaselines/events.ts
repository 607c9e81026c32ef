import type { Paper } from '../gates/state.js';
import type { TextRef } from '../kernel/event.js';
import type { Affected, Materiality, RebaselineGround } from './state.js';

/** X2: a change is material by itself; where the steering group asks for a re-baseline, its answer says so. */
export interface RebaselineBegun {
  readonly type: 'RebaselineBegun';
  readonly ground: Exclude<RebaselineGround, 'exception'>;
}

export interface RebaselineSubmitted {
  readonly type: 'RebaselineSubmitted';
  readonly item: 'GR';
  readonly round: number;
  readonly paper: Paper;
  readonly newDuties: readonly string[];
  /** X2: what changes, for the project and for each unit. */
  readonly materiality: Materiality;
  /** X3: who will have to decide again if it is approved. */
  readonly affected: readonly Affected[];
}

/** X3: beside the approval at GR. */
export interface ReOptInOpened {
  readonly type: 'ReOptInOpened';
  readonly caseVersion: number;
  readonly affected: readonly Affected[];
  /** Whether what they decide is sealed until all have; not stated: it is not. */
  readonly sealed?: boolean;
}

export interface ObjectionRaised {
  readonly type: 'ObjectionRaised';
  readonly unit: string;
  readonly organisation: string;
  readonly reason: TextRef;
}

/** X3: everyone has decided; the units named leave (X4) if the new baseline is adopted. */
export interface ReOptInClosed {
  readonly type: 'ReOptInClosed';
  readonly adopted: boolean;
  readonly leaving: readonly { readonly unit: string; readonly status: 'DECLINED' | 'LAPSED' }[];
}

export type RebaselineEvent = RebaselineBegun | RebaselineSubmitted | ReOptInOpened | ObjectionRaised | ReOptInClosed;
