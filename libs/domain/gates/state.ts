import type { Instant, PlainDate } from '../calendar/instant.js';
import type { ConditionMoved } from '../conditions/state.js';
import type { TextRef } from '../kernel/event.js';

/** G4: of the major route only. */
export type Gate = 'G1' | 'G2' | 'G3' | 'G4' | 'G5';

/**
 * What the steering group is asked: a gate, a re-baseline (X2), an item of kind cancel (X7) or write-off (B6), which names its benefit line:
 * `write-off/<line>`, or whether a chair's action on a gate is confirmed (V10).
 */
export type ItemId = Gate | 'GR' | 'cancel' | `write-off/${string}` | `chairs-action/${Gate}`;

/** What is moved. An item of kind cancel or write-off is carried by `approve`. */
export type Motion = 'approve' | 'approve_with_conditions' | 'defer' | 'refer_back' | 'reject';

export type Choice = 'for' | 'against' | 'abstain';

/**
 * How a round ended; `not_needed`: the item was withdrawn while it waited; `held`: the project was put on hold (X6);
 * `lapsed`, `reported`: a chair's action was not confirmed (V10).
 */
export type Outcome =
  | 'approved'
  | 'approved_cond'
  | 'deferred'
  | 'referred_back'
  | 'rejected'
  | 'inquorate'
  | 'lost'
  | 'called_in'
  | 'not_needed'
  | 'held'
  | 'lapsed'
  | 'reported';

/** A seat as it stood when the vote opened (V7). */
export interface Elector {
  readonly seat: string;
  readonly organisation: string;
  readonly office: 'chair' | 'deputy' | 'member';
  readonly holder: string | null;
}

/** In which right somebody acts for a seat: V3, and the secretary where a vote is recorded for an absent seat. */
export type Capacity = 'holder' | 'substitute' | 'deputy' | 'secretary';

export interface Vote {
  readonly seat: string;
  readonly choice: Choice;
  readonly reason: TextRef | null;
  /** Opaque id of the person who cast it. */
  readonly by: string;
  readonly at: Instant;
  /** Hash of the paper it was cast on. */
  readonly paper: string;
  /** 1, and one more each time the seat changes its vote. */
  readonly version: number;
  readonly as: Capacity;
  /** What shows the will of an absent seat, where the secretary recorded the vote. */
  readonly evidence: TextRef | null;
}

/** V5 */
export interface CastingVote {
  readonly seat: string;
  readonly choice: 'for' | 'against';
  readonly by: string;
  readonly at: Instant;
}

/** V3, V8: who may vote for a seat in place of its holder, and since when; for as long as whoever named them holds the seat. */
export interface Substitute {
  readonly person: string;
  /** Opaque id of the holder who named them. */
  readonly by: string;
  readonly at: Instant;
}

/** V9; `none`: whoever stands in or follows says so before voting. */
export type InterestKind = 'none' | 'personal' | 'prejudicial' | 'organisational';

/** V9: what somebody who acts for a seat has declared. */
export interface Interest {
  readonly seat: string;
  /** Opaque id of who declared it. */
  readonly person: string;
  /** `null`: in the whole project. */
  readonly item: ItemId | null;
  readonly kind: InterestKind;
  readonly nature: TextRef | null;
  readonly as: Capacity;
  readonly at: Instant;
  /** Its entry in the register of interests; absent: declared in this project alone. */
  readonly standing?: string;
}

/** V9: an interest of the register as a vote takes note of it. */
export interface NotedInterest {
  /** Its entry in the register. */
  readonly interest: string;
  readonly seat: string;
  readonly person: string;
  readonly kind: Exclude<InterestKind, 'none'>;
  /** The words of the register, which are removed there if ever. */
  readonly standing: TextRef;
  readonly as: Capacity;
}

/** V9: a seat that takes no part in an item, over an interest of the person named. */
export interface Recusal {
  readonly seat: string;
  readonly person: string;
  readonly at: Instant;
}

/** V9: a vote that counts no longer, over an interest declared after it. */
export interface StruckVote extends Vote {
  readonly struckAt: Instant;
}

/** Which share carries a motion: of the votes for and against, or of all eligible seats. */
export interface Majority {
  readonly share: { readonly numerator: number; readonly denominator: number };
  readonly reached: 'more_than' | 'at_least';
  readonly of: 'votes_cast' | 'eligible_seats';
}

/** The rule in force when the vote opened; it is what counts at the close (V2, V4). */
export interface VotingRule {
  readonly policyVersion: number;
  readonly quorumSeats: number;
  readonly quorumOrganisations: number;
  readonly establishedSeats: number;
  /** Absent: more than half of the votes for and against (V4). */
  readonly majority?: Majority;
  /** Seats without whose vote for it nothing is carried; absent: none. */
  readonly mustAgree?: readonly string[];
}

export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** V5: the second vote of whoever presides, counted only in a tie. */
  readonly casting: 'for' | 'against' | null;
  /** Seats present and eligible, of how many organisations (V2). */
  readonly present: number;
  readonly organisations: number;
  readonly quorate: boolean;
  /** Seats that may vote; absent from tallies counted before it mattered. */
  readonly eligible?: number;
  /** Seats that had to agree and did not; absent: none. */
  readonly disagreeing?: readonly string[];
}

/** A paper as frozen: content-addressed in the record. */
export interface Paper {
  readonly hash: string;
  readonly title: string;
  readonly size: number;
  /** Case version it was made from; 0 for the scope (G1). */
  readonly caseVersion: number;
}

/** A version of an item's paper. */
export interface PaperVersion extends Paper {
  readonly at: Instant;
  /** Opaque id of the person who put it to the steering group. */
  readonly by: string;
  /** Why it took the place of the one before; `null`: it was submitted. */
  readonly why: TextRef | null;
  /** What the lead says about it; absent: nothing. */
  readonly remarks?: TextRef;
}

/** V12: a part of a paper that is not public: why, and the hash of what it says. */
export interface ExemptPart {
  /** Of Part 1 of Schedule 12A to the Local Government Act 1972. */
  readonly paragraph: number;
  /** For which the public interest is better served by keeping it so. */
  readonly reasons: TextRef;
  readonly appendix: string;
  readonly at: Instant;
  readonly by: string;
}

/** One ballot on an item. The next round begins scheduled when a round ends without settling the item. */
export interface Round {
  readonly number: number;
  readonly status: 'scheduled' | 'open' | 'closed';
  /** Since when the item waits in this round. */
  readonly since: Instant;
  /** The meeting it is put to, or `null`: not scheduled or a written procedure. */
  readonly meeting: string | null;
  readonly meetingDate: PlainDate | null;
  /** When it was put to that meeting. */
  readonly putAt: Instant | null;
  /** V1: the chair's recorded reason for a late item, with the meeting it was given for. */
  readonly lateReason: { readonly meeting: string; readonly reason: TextRef } | null;
  /** V1: the meeting whose move left it too little notice; absent or `null`: none did. */
  readonly shortNotice?: string | null;
  /** The first day for which it was put to a meeting that was then moved or cancelled; absent: none was. */
  readonly firstPut?: PlainDate;
  /** V1: as which papers went to the members, for which meeting; `null`: none did. */
  readonly issued: {
    readonly meeting: string;
    readonly paper: string;
    /** Hash of the exempt appendix, or `null`. */
    readonly appendix: string | null;
    readonly at: Instant;
    readonly by: string;
  } | null;
  /** V2, V6: only a meeting may take it (inquorate, called in, lost motion). */
  readonly meetingOnly: boolean;
  /** V16: date the item was deferred to. */
  readonly notBefore: PlainDate | null;
  /** V2, V16, X6: it goes to the next meeting by itself: there was no quorum, a motion was lost or tied, a hold came between. */
  readonly movesOn: boolean;
  /** V2: latest date of the meeting after an inquorate round. */
  readonly meetBy: PlainDate | null;
  readonly motion: Motion | null;
  /** Date of a motion to defer (V16). */
  readonly deferTo: PlainDate | null;
  /** Conditions of a motion to approve with conditions (V15). */
  readonly conditions: readonly ConditionMoved[];
  readonly method: 'written' | 'meeting' | null;
  readonly openedAt: Instant | null;
  /** Eligible seats, fixed when the vote opened (V7). */
  readonly electorate: readonly Elector[];
  /** Seats present at a meeting when the vote opened; in a written procedure a seat is present by voting. */
  readonly present: readonly string[];
  readonly presiding: string | null;
  readonly rule: VotingRule | null;
  /** The vote of each seat that has voted, as it stands. */
  readonly votes: readonly Vote[];
  /** Votes that their seats have changed since. */
  readonly replaced: readonly Vote[];
  /** V8: who holds a seat now, where that has changed since the vote opened. */
  readonly successors: Readonly<Record<string, string | null>>;
  /** V9: votes struck over an interest. */
  readonly struck: readonly StruckVote[];
  /** V9: seats that take no part over an interest; they are neither eligible nor in the quorum. */
  readonly recused: readonly Recusal[];
  readonly casting: CastingVote | null;
  /** V9: the casting vote of a seat that was removed after it had used it. */
  readonly castingStruck: CastingVote | null;
  /** V3: substitutes by seat. */
  readonly substitutes: Readonly<Record<string, Substitute>>;
  /** V10: seats that agree that the chair may approve the gate before the group meets. */
  readonly agreements: readonly {
    readonly seat: string;
    readonly by: string;
    readonly at: Instant;
    /** Hash of the paper agreed to. */
    readonly paper: string;
  }[];
  /** V10: how the chair approved it. */
  readonly chairsAction: {
    readonly seat: string;
    readonly agreedBy: string;
    readonly reason: TextRef;
    readonly by: string;
    readonly at: Instant;
  } | null;
  /** V6: seats that called the item into a meeting. */
  readonly calls: readonly string[];
  readonly outcome: Outcome | null;
  readonly tally: Tally | null;
  readonly closedAt: Instant | null;
}

export interface Item {
  readonly id: ItemId;
  /** `withdrawn`: no longer asked; `settled`: its last round decided it. */
  readonly status: 'waiting' | 'settled' | 'withdrawn';
  readonly submittedBy: string;
  readonly submittedAt: Instant;
  /** The present one. */
  readonly paper: Paper;
  /** Every version that was put to the steering group; the last one is the present. */
  readonly papers: readonly PaperVersion[];
  /** V12: every version of its exempt part; the last one is the present. */
  readonly exempt: readonly ExemptPart[];
  /** Reason and exit plan of an item of kind cancel, reason of a write-off. */
  readonly reason: TextRef | null;
  readonly exitPlan: TextRef | null;
  readonly rounds: readonly Round[];
  /** V9: seats that take no part in it, whoever stands in for them. */
  readonly recused: readonly Recusal[];
  /** Number of rounds that ended deferred (V16). */
  readonly deferrals: number;
}

export type GatesState = { readonly [Id in ItemId]?: Item };
