import type { PlainDate } from '../calendar/instant.js';
import type { ConditionMoved } from '../conditions/state.js';
import type { TextRef } from '../kernel/event.js';
import type { Choice, Gate, InterestKind, ItemId, Motion } from './state.js';

interface OnItem {
  readonly item: ItemId;
}

interface OnRound extends OnItem {
  readonly round: number;
}

/** PL: asks for a gate. */
export interface SubmitToGate {
  readonly type: 'SubmitToGate';
  readonly gate: Gate;
}

/** PL, SC, PO: asks the steering group to cancel (X7) or to write a benefit line off (B6). */
export interface SubmitItem {
  readonly type: 'SubmitItem';
  readonly kind: 'cancel' | 'write-off';
  /** Benefit line of a write-off. */
  readonly line?: string;
  readonly reason: TextRef;
  /** Needed to cancel (X7). */
  readonly exitPlan?: TextRef;
}

/** SS: puts an item to a declared meeting (V1). */
export interface ScheduleItem extends OnRound {
  readonly type: 'ScheduleItem';
  readonly meeting: string;
}

/** SC: records the reason for which a late item is taken (V1). */
export interface AllowLateItem extends OnRound {
  readonly type: 'AllowLateItem';
  readonly meeting: string;
  readonly reason: TextRef;
}

/** SS: issues the papers of an item to the members, for the meeting it is put to (V1). */
export interface IssuePapers extends OnRound {
  readonly type: 'IssuePapers';
}

/** SS: opens a vote on a motion, by written procedure (V6) or in the meeting the item is put to (V2). */
export interface OpenVote extends OnRound {
  readonly type: 'OpenVote';
  readonly method: 'written' | 'meeting';
  readonly motion: Motion;
  /** Needed to defer (V16). */
  readonly deferTo?: PlainDate;
  /** Needed to approve with conditions (V15). */
  readonly conditions?: readonly ConditionMoved[];
}

/** SM, or the substitute named for the seat (V3). */
export interface CastVote extends OnRound {
  readonly type: 'CastVote';
  readonly seat: string;
  readonly choice: Choice;
  /** Needed against. */
  readonly reason?: TextRef;
}

/** SM, or whoever acts for the seat: the vote named gives way to another (V3, V6). */
export interface ChangeVote extends OnRound {
  readonly type: 'ChangeVote';
  readonly seat: string;
  /** Version of the vote that it replaces: 1 for the first. */
  readonly replaces: number;
  readonly choice: Choice;
  /** Needed against. */
  readonly reason?: TextRef;
}

/** SS: the vote of a seat whose holder cannot give it, with what shows its will (V3). */
export interface RecordVoteFor extends OnRound {
  readonly type: 'RecordVoteFor';
  readonly seat: string;
  readonly choice: Choice;
  /** Needed against. */
  readonly reason?: TextRef;
  readonly evidence: TextRef;
}

/** Process: seats of an open vote have passed to others (V8). */
export interface NoteHolders extends OnRound {
  readonly type: 'NoteHolders';
}

/** Process: a meeting has been declared to which the item goes by itself (V2, V16), or its own was moved or cancelled (V1). */
export interface MoveToMeeting extends OnRound {
  readonly type: 'MoveToMeeting';
}

/** Process: the register of interests bears on an open vote (V9). */
export interface NoteInterests extends OnRound {
  readonly type: 'NoteInterests';
}

/** Whoever presides, in a tie (V5). */
export interface UseCastingVote extends OnRound {
  readonly type: 'UseCastingVote';
  readonly choice: 'for' | 'against';
}

/** SM, or whoever acts for the seat: declares an interest, or that there is none (V9). */
export interface DeclareInterest {
  readonly type: 'DeclareInterest';
  readonly seat: string;
  /** Left out: in the whole project. */
  readonly item?: ItemId;
  readonly kind: InterestKind;
  /** Needed unless there is none. */
  readonly nature?: TextRef;
}

/** SS: records whom the eligible members chose to preside where neither chair nor deputy takes part (V5). */
export interface ChoosePresiding extends OnRound {
  readonly type: 'ChoosePresiding';
  readonly seat: string;
}

/** SM: names a substitute for the own seat (V3). */
export interface NameSubstitute extends OnRound {
  readonly type: 'NameSubstitute';
  readonly seat: string;
  /** `null`: the naming is withdrawn. */
  readonly person: string | null;
}

/** SM: asks that a written procedure be called into a meeting (V6). */
export interface CallIntoMeeting extends OnRound {
  readonly type: 'CallIntoMeeting';
  readonly seat: string;
}

/** SM: agrees in writing that the chair may approve a gate before the group meets (V10). */
export interface AgreeToChairsAction extends OnRound {
  readonly type: 'AgreeToChairsAction';
  readonly seat: string;
}

/** SC: approves a gate that cannot wait (V10). */
export interface TakeChairsAction extends OnRound {
  readonly type: 'TakeChairsAction';
  /** Only to approve; whatever else is moved is refused. */
  readonly motion: Motion;
  readonly reason: TextRef;
  /** The seat of another organisation that has agreed. */
  readonly agreedBy: string;
}

/** Process: the meeting to which a chair's action was put is over (V10). */
export interface EndChairsAction extends OnRound {
  readonly type: 'EndChairsAction';
}

/** PL of the project, SC, PO: what they asked is not asked any more. */
export interface WithdrawItem extends OnRound {
  readonly type: 'WithdrawItem';
  readonly reason: TextRef;
}

/** SS in a meeting, process in a written procedure (V4 to V6). */
export interface CloseVote extends OnRound {
  readonly type: 'CloseVote';
}

/** Words of a paper; those left out stay as they are. */
export interface PaperWords {
  /** What the lead says about the paper of a gate. */
  readonly remarks?: TextRef;
  readonly currentPosition?: TextRef;
  readonly existingArrangement?: TextRef;
  readonly strategic?: TextRef;
  readonly economic?: TextRef;
  readonly commercial?: TextRef;
  readonly financial?: TextRef;
  readonly management?: TextRef;
  readonly justification?: TextRef;
  /** G4: evidence that something is ready. */
  readonly readiness?: readonly { readonly criterion: string; readonly evidence: TextRef }[];
  /** G5: the report on the closure. */
  readonly handover?: TextRef;
  readonly lessons?: TextRef;
  /** Of an item that cancels or writes off. */
  readonly reason?: TextRef;
  readonly exitPlan?: TextRef;
}

/** PL, or whoever asked for the item: the paper of what waits or is voted on, with its words corrected, as a new version. */
export interface ReissuePaper extends OnRound, PaperWords {
  readonly type: 'ReissuePaper';
  /** Why it changes. */
  readonly why: TextRef;
}

/** SS (V12): sets an exempt part of the paper apart; a later one takes its place. */
export interface MarkExempt extends OnRound {
  readonly type: 'MarkExempt';
  /** 1 to 7, of Part 1 of Schedule 12A. */
  readonly paragraph: number;
  readonly reasons: TextRef;
  /** Hash of the document that holds what is exempt. */
  readonly appendix: string;
}

/** Process: a meeting closed after a lost motion and no other was carried (V4). */
export interface DeferLostItem extends OnRound {
  readonly type: 'DeferLostItem';
}

export type GateCommand =
  | SubmitToGate
  | SubmitItem
  | ScheduleItem
  | AllowLateItem
  | IssuePapers
  | OpenVote
  | CastVote
  | ChangeVote
  | RecordVoteFor
  | NoteHolders
  | NoteInterests
  | MoveToMeeting
  | UseCastingVote
  | DeclareInterest
  | ChoosePresiding
  | NameSubstitute
  | CallIntoMeeting
  | AgreeToChairsAction
  | TakeChairsAction
  | EndChairsAction
  | WithdrawItem
  | CloseVote
  | ReissuePaper
  | MarkExempt
  | DeferLostItem;
