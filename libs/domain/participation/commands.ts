import type { PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';
import type { Answer, Condition, Finding, ReasonCode, Support, UnviableRoute } from './state.js';

/** PL (O1) */
export interface MarkNotRelevant {
  readonly type: 'MarkNotRelevant';
  readonly unit: string;
  readonly reason: TextRef;
}

/** OR of the unit (O1) */
export interface ClaimInvitation {
  readonly type: 'ClaimInvitation';
  readonly unit: string;
}

/** Process, after G2 */
export interface OpenOptIn {
  readonly type: 'OpenOptIn';
}

/** OD: enters what its own body decided (O2 to O6, M1 to M4). */
export interface RecordDecision {
  readonly type: 'RecordDecision';
  readonly organisation: string;
  readonly caseVersion: number;
  readonly answer: Answer;
  readonly reasonCode?: ReasonCode;
  readonly reason?: TextRef;
  readonly until?: PlainDate;
  readonly conditions?: readonly Condition[];
  readonly parts?: readonly string[];
  readonly largestShare?: Pence;
  readonly body: string;
  readonly decidedOn: PlainDate;
  readonly reference: string;
  /** V11: needed of a body that decides in urgency. */
  readonly support?: Support;
}

/** OD: joins again without its measurable conditions, or accepts the share (O3, O9). */
export interface Reconfirm {
  readonly type: 'Reconfirm';
  readonly organisation: string;
  readonly caseVersion: number;
  readonly largestShare?: Pence;
  readonly body: string;
  readonly decidedOn: PlainDate;
  readonly reference: string;
  readonly support?: Support;
}

/** OD: its own organisation calls in what it decided, within its window (V13). */
export interface CallIn {
  readonly type: 'CallIn';
  readonly organisation: string;
  readonly reason: TextRef;
}

/** Process: the window in which a decision could be called in is over (V13). */
export interface ReleaseDecision {
  readonly type: 'ReleaseDecision';
  readonly organisation: string;
}

/** OR, or the post that its chain names: recommends to one of its bodies what to decide. */
export interface RecommendDecision {
  readonly type: 'RecommendDecision';
  readonly organisation: string;
  readonly caseVersion: number;
  readonly answer: Answer;
  readonly body: string;
  readonly note: TextRef;
}

/** FIN, or the post that its chain names: says what its check of the matter found. */
export interface CheckDecision {
  readonly type: 'CheckDecision';
  readonly organisation: string;
  readonly caseVersion: number;
  readonly step: 'finance' | 'legal';
  readonly finding: Finding;
  readonly note: TextRef;
}

/** Process: a member has another chain of approval than the project knows. */
export interface NoteChain {
  readonly type: 'NoteChain';
  readonly organisation: string;
}

/** SC, once (O2) */
export interface ExtendOptIn {
  readonly type: 'ExtendOptIn';
  /** Working days, at most what the policy allows. */
  readonly days: number;
  readonly reason: TextRef;
}

/** Process (O2) */
export interface CloseOptIn {
  readonly type: 'CloseOptIn';
}

/** Process (O7) */
export interface RunViability {
  readonly type: 'RunViability';
}

/** Process: silence ends (O3, O9, DEFER date). */
export interface EndSilence {
  readonly type: 'EndSilence';
  readonly unit: string;
}

/** PL proposes (O8). */
export interface ChooseUnviableRoute {
  readonly type: 'ChooseUnviableRoute';
  readonly route: UnviableRoute;
  readonly reason: TextRef;
  /** Needed to cancel (X7). */
  readonly exitPlan?: TextRef;
}

/** SC confirms what the PL proposed (O8). */
export interface ConfirmUnviableRoute {
  readonly type: 'ConfirmUnviableRoute';
  readonly route: UnviableRoute;
}

export type ParticipationCommand =
  | MarkNotRelevant
  | ClaimInvitation
  | OpenOptIn
  | RecordDecision
  | Reconfirm
  | RecommendDecision
  | CheckDecision
  | NoteChain
  | CallIn
  | ReleaseDecision
  | ExtendOptIn
  | CloseOptIn
  | RunViability
  | EndSilence
  | ChooseUnviableRoute
  | ConfirmUnviableRoute;
