import type { PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { DecisionRoute } from '../organisations/state.js';
import type { Pence } from '../money/pence.js';
import type { NewDecision } from '../participation/state.js';
import type { Leaving } from './leaving.js';
import type { SettlementLine, Tranche } from './state.js';

/** O10: the decision of one organisation to join late. Its unit joins once all its keys are turned and count (M1, V13). */
export interface LateJoinRequested {
  readonly type: 'LateJoinRequested';
  readonly unit: string;
  readonly decision: NewDecision;
}

/** O10: the unit is in: what it pays, what each of the others gets back, and what it brings beside the baseline. */
export interface LateJoined {
  readonly type: 'LateJoined';
  readonly unit: string;
  readonly lines: readonly SettlementLine[];
  readonly tranche: Tranche;
}

/** X4: the unit leaves on that day; what it means for each unit if it does. */
export interface NoticeGiven {
  readonly type: 'NoticeGiven';
  readonly unit: string;
  readonly organisation: string;
  readonly reason: TextRef;
  readonly body: string;
  readonly route: DecisionRoute;
  readonly decidedOn: PlainDate;
  readonly reference: string;
  readonly leavesOn: PlainDate;
  readonly settlement: Leaving;
}

/** X4: the steering group lets the unit leave sooner. */
export interface NoticeWaived {
  readonly type: 'NoticeWaived';
  readonly unit: string;
  readonly leavesOn: PlainDate;
  readonly reason: TextRef;
}

/** X4: the unit is out: what it bears, and what that leaves to each of the others. */
export interface UnitWithdrawn {
  readonly type: 'UnitWithdrawn';
  readonly unit: string;
  readonly settlement: Omit<Leaving, 'borne'> & {
    /** Absent: of an older one the sum alone is kept. */
    readonly borne?: Leaving['borne'];
    readonly relief?: Pence;
  };
}

export type MovementEvent = LateJoinRequested | LateJoined | NoticeGiven | NoticeWaived | UnitWithdrawn;
