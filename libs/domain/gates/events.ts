import type { PlainDate } from '../calendar/instant.js';
import type { ConditionMoved } from '../conditions/state.js';
import type { TextRef } from '../kernel/event.js';
import type {
  Capacity,
  Choice,
  Elector,
  Gate,
  InterestKind,
  ItemId,
  Motion,
  NotedInterest,
  Paper,
  Recusal,
  Tally,
  VotingRule,
} from './state.js';

interface OnRound {
  readonly item: ItemId;
  readonly round: number;
}

export interface GateSubmitted {
  readonly type: 'GateSubmitted';
  readonly item: Gate;
  readonly round: number;
  readonly paper: Paper;
}

export interface ItemSubmitted {
  readonly type: 'ItemSubmitted';
  readonly item: ItemId;
  readonly round: number;
  readonly paper: Paper;
  readonly reason: TextRef;
  readonly exitPlan: TextRef | null;
  /** Opaque id of whoever asks, who may not vote on it; the chair who confirms an unviable route (O8) does not ask. */
  readonly submittedBy: string;
}

export interface ItemScheduled extends OnRound {
  readonly type: 'ItemScheduled';
  readonly meeting: string;
  readonly date: PlainDate;
}

/** V1: the meeting of the item was moved, and the item stays with it. */
export interface ItemMoved extends OnRound {
  readonly type: 'ItemMoved';
  readonly meeting: string;
  readonly date: PlainDate;
  /** Day on which the meeting would have been. */
  readonly before: PlainDate;
  /** Its notice is too short now, so that the chair is asked for a reason. */
  readonly late: boolean;
}

/** The item has no meeting any more: its own was cancelled, or moved to a day on which it cannot be taken. */
export interface ItemTakenOff extends OnRound {
  readonly type: 'ItemTakenOff';
  readonly meeting: string;
  /** Day for which the item was put to it. */
  readonly before: PlainDate;
  /** `not_before`: it was deferred to a later day (V16); `meet_by`: another meeting is in time for it (V2). */
  readonly ground: 'cancelled' | 'not_before' | 'meet_by';
}

export interface LateItemAllowed extends OnRound {
  readonly type: 'LateItemAllowed';
  readonly meeting: string;
  readonly reason: TextRef;
}

/** V1: the papers went to the members as they stood. */
export interface PapersIssued extends OnRound {
  readonly type: 'PapersIssued';
  readonly meeting: string;
  readonly date: PlainDate;
  /** Hash of the paper; that of its exempt appendix, which goes to those who may read it (V12); absent: there is none. */
  readonly paper: string;
  readonly appendix?: string;
  /** Seats that are told. */
  readonly told: readonly string[];
}

export interface VoteOpened extends OnRound {
  readonly type: 'VoteOpened';
  readonly method: 'written' | 'meeting';
  readonly meeting: string | null;
  readonly motion: Motion;
  readonly deferTo: PlainDate | null;
  /** Of a motion to approve with conditions (V15); absent: none. */
  readonly conditions?: readonly ConditionMoved[];
  readonly electorate: readonly Elector[];
  readonly present: readonly string[];
  readonly presiding: string | null;
  readonly rule: VotingRule;
  /** V9: seats that take no part; absent: none. */
  readonly recused?: readonly Recusal[];
  /** V9: what the register of interests holds of those who hold the seats; absent: nothing. */
  readonly interests?: readonly NotedInterest[];
  /** Hash of the paper voted on. */
  readonly paper: string;
}

/** V2: too few seats or organisations in the room; the item goes to a meeting by `meetBy`. */
export interface MeetingInquorate extends OnRound {
  readonly type: 'MeetingInquorate';
  readonly meeting: string;
  readonly present: readonly string[];
  readonly rule: VotingRule;
  readonly meetBy: PlainDate;
}

export interface VoteCast extends OnRound {
  readonly type: 'VoteCast';
  readonly seat: string;
  readonly choice: Choice;
  readonly reason: TextRef | null;
  /** Hash of the paper it was cast on. */
  readonly paper: string;
  /** Absent: its holder's or substitute's, from before others could vote for a seat. */
  readonly as?: Capacity;
  /** What shows the will of a seat whose vote the secretary recorded; absent: nobody recorded it for the seat. */
  readonly evidence?: TextRef;
}

/** The seat's vote takes the place of the one named; both stay in the record. */
export interface VoteChanged extends OnRound {
  readonly type: 'VoteChanged';
  readonly seat: string;
  /** Version of the vote it replaces. */
  readonly replaces: number;
  readonly choice: Choice;
  readonly reason: TextRef | null;
  /** Hash of the paper it was cast on. */
  readonly paper: string;
  readonly as: Capacity;
}

export interface CastingVoteUsed extends OnRound {
  readonly type: 'CastingVoteUsed';
  readonly seat: string;
  readonly choice: 'for' | 'against';
}

/** V5: neither chair nor deputy takes part; the seat that the eligible members chose. */
export interface PresidingChosen extends OnRound {
  readonly type: 'PresidingChosen';
  readonly seat: string;
}

/** V8: seats of an open vote have passed to others, or fallen vacant. */
export interface HoldersChanged extends OnRound {
  readonly type: 'HoldersChanged';
  readonly seats: readonly { readonly seat: string; readonly holder: string | null }[];
  /** Whether those who can vote could still make a quorum and carry the motion. */
  readonly meetsRule: boolean;
}

/** V9 */
export interface InterestDeclared {
  readonly type: 'InterestDeclared';
  readonly seat: string;
  /** `null`: in the whole project. */
  readonly item: ItemId | null;
  readonly kind: InterestKind;
  readonly nature: TextRef | null;
  readonly as: Capacity;
  /** Items from which it removes the seat; a vote cast there is struck. */
  readonly removes: readonly ItemId[];
  /** Items in which it strikes the vote of a substitute or deputy; the seat stays. */
  readonly strikes: readonly ItemId[];
  /** Of those, the items whose rule can no longer be met without the seat. */
  readonly unmeetable: readonly ItemId[];
}

/** V9: what the register of interests holds since the vote opened, of those who act for its seats. */
export interface InterestsNoted extends OnRound {
  readonly type: 'InterestsNoted';
  readonly interests: readonly NotedInterest[];
  /** Whether those who are left could still make a quorum and carry the motion. */
  readonly meetsRule: boolean;
}

export interface SubstituteNamed extends OnRound {
  readonly type: 'SubstituteNamed';
  readonly seat: string;
  /** `null`: nobody any more. */
  readonly person: string | null;
}

export interface MeetingCalled extends OnRound {
  readonly type: 'MeetingCalled';
  readonly seat: string;
  /** True when enough seats have called (V6): the round ends and the item waits for a meeting. */
  readonly carried: boolean;
}

/** A new version of the paper, from now on the one that is voted on. */
export interface PaperReissued extends OnRound {
  readonly type: 'PaperReissued';
  readonly paper: Paper;
  readonly why: TextRef;
  /** What the lead says about it; absent: what was said before. */
  readonly remarks?: TextRef;
  /** Of an item that cancels or writes off; absent: as before. */
  readonly reason?: TextRef;
  readonly exitPlan?: TextRef;
}

/** V12 */
export interface PaperExempted extends OnRound {
  readonly type: 'PaperExempted';
  readonly paragraph: number;
  readonly reasons: TextRef;
  readonly appendix: string;
}

export interface ChairsActionAgreed extends OnRound {
  readonly type: 'ChairsActionAgreed';
  readonly seat: string;
  /** Hash of the paper agreed to. */
  readonly paper: string;
}

/** V10: the gate is approved without a vote. */
export interface ChairsActionTaken extends OnRound {
  readonly type: 'ChairsActionTaken';
  readonly item: Gate;
  /** Seat of whoever took it, and the one that agreed. */
  readonly seat: string;
  readonly agreedBy: string;
  readonly reason: TextRef;
  /** Hash of the paper approved. */
  readonly paper: string;
  /** Seats that are told. */
  readonly told: readonly string[];
}

/** V10: not confirmed at the meeting to which it was put; the gate must be asked again. */
export interface ChairsActionLapsed extends OnRound {
  readonly type: 'ChairsActionLapsed';
  readonly gate: Gate;
}

/** V10: reported to the meeting, which did not confirm it; by policy it stands. */
export interface ChairsActionStands extends OnRound {
  readonly type: 'ChairsActionStands';
  readonly gate: Gate;
}

export interface ItemWithdrawn extends OnRound {
  readonly type: 'ItemWithdrawn';
  readonly reason: TextRef;
}

interface Closed extends OnRound {
  readonly tally: Tally;
}

export interface GateApproved extends Closed {
  readonly type: 'GateApproved';
}

/** V15: it takes effect once nothing is open that must come first. */
export interface ApprovedWithConditions extends Closed {
  readonly type: 'ApprovedWithConditions';
  readonly conditions: readonly ConditionMoved[];
}

/** V4, V5, V16: to a date, by motion, lost motion or tie. */
export interface GateDeferred extends Closed {
  readonly type: 'GateDeferred';
  readonly until: PlainDate;
  readonly ground: 'motion' | 'lost_motion' | 'tie';
  /** Which deferral of the item it is; from the second the Mayor's Advisory Group is told. */
  readonly count: number;
}

export interface GateReferredBack extends Closed {
  readonly type: 'GateReferredBack';
}

export interface GateRejected extends Closed {
  readonly type: 'GateRejected';
}

/** V4: a lost motion decides nothing while the meeting lasts; another may be moved. */
export interface MotionLost extends Closed {
  readonly type: 'MotionLost';
  readonly tie: boolean;
}

/** V2: a written procedure ended without quorum; the item goes to a meeting by `meetBy`. */
export interface VoteInquorate extends Closed {
  readonly type: 'VoteInquorate';
  readonly meetBy: PlainDate;
}

export type GateEvent =
  | GateSubmitted
  | ItemSubmitted
  | ItemScheduled
  | ItemMoved
  | ItemTakenOff
  | LateItemAllowed
  | PapersIssued
  | VoteOpened
  | MeetingInquorate
  | VoteCast
  | VoteChanged
  | CastingVoteUsed
  | PresidingChosen
  | HoldersChanged
  | InterestDeclared
  | InterestsNoted
  | SubstituteNamed
  | MeetingCalled
  | PaperReissued
  | PaperExempted
  | ChairsActionAgreed
  | ChairsActionTaken
  | ChairsActionLapsed
  | ChairsActionStands
  | ItemWithdrawn
  | GateApproved
  | ApprovedWithConditions
  | GateDeferred
  | GateReferredBack
  | GateRejected
  | MotionLost
  | VoteInquorate;
