import type { PlainDate } from '../calendar/instant.js';
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

export type MovementCommand = RequestLateJoin;
