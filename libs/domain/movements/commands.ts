import type { PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Support } from '../participation/state.js';

/** OD: its organisation has decided to join a project that is being delivered (O10). */
export interface RequestLateJoin {
  readonly type: 'RequestLateJoin';
  readonly organisation: string;
  readonly caseVersion: number;
  /** Parts of the scope; all of them unless named (O3). */
  readonly parts?: readonly string[];
  readonly body: string;
  readonly decidedOn: PlainDate;
  readonly reference: string;
  /** V11: of a decision in urgency. */
  readonly support?: Support;
}

/** OD: its organisation has decided that its unit leaves (X4). */
export interface GiveNotice {
  readonly type: 'GiveNotice';
  readonly organisation: string;
  readonly reason: TextRef;
  readonly body: string;
  readonly decidedOn: PlainDate;
  readonly reference: string;
  /** V11: of a decision in urgency. */
  readonly support?: Support;
}

/** SC: for the steering group, lets a unit leave sooner (X4). */
export interface WaiveNotice {
  readonly type: 'WaiveNotice';
  readonly unit: string;
  readonly leavesOn: PlainDate;
  readonly reason: TextRef;
}

/** Process: the notice of a unit has ended (X4). */
export interface WithdrawUnit {
  readonly type: 'WithdrawUnit';
  readonly unit: string;
}

export type MovementCommand = RequestLateJoin | GiveNotice | WaiveNotice | WithdrawUnit;
