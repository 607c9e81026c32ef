import type { Instant, PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';
import type { ChainStep, DecisionRoute, StepKind } from '../organisations/state.js';

export type ParticipationStatus =
  | 'INVITED'
  | 'NOT_RELEVANT'
  | 'PENDING_SECOND_KEY'
  | 'PROVISIONAL'
  | 'JOINED'
  | 'JOINED_COND'
  | 'CONDITION_FAILED'
  | 'DECLINED'
  | 'DEFERRED'
  | 'LAPSED'
  | 'RECONFIRM'
  | 'LATE_REQUESTED'
  | 'NOTICE_GIVEN'
  | 'WITHDRAWN';

export type Answer = 'join' | 'decline' | 'defer';

/** O5 */
export type ReasonCode =
  'own_arrangement' | 'no_benefit_at_our_scale' | 'resources' | 'timing' | 'powers' | 'police_family_route' | 'other';

/**
 * O6: measurable only in the direction that fewer units or a higher share makes harder.
 * `cost_share` at most so many pence, `payback_years` at most so many (up to two decimals), `units_joined` at least.
 */
export type Condition = MeasurableCondition | { readonly metric: 'judged'; readonly text: TextRef };

export type MeasurableCondition =
  | { readonly metric: 'cost_share' | 'payback_years'; readonly operator: '<='; readonly value: string }
  | { readonly metric: 'units_joined'; readonly operator: '>='; readonly value: string };

/** V11: the written support of the chair with which an officer decides in urgency. */
export interface Support {
  /** Post or name of the chair who gave it. */
  readonly chair: string;
  readonly givenOn: PlainDate;
  readonly reference: string;
}

/** What one organisation's own body decided (O3, O4). */
export interface OrganisationDecision {
  readonly organisation: string;
  readonly caseVersion: number;
  readonly answer: Answer;
  /** O5, of a decline. */
  readonly reasonCode: ReasonCode | null;
  readonly reason: TextRef | null;
  /** Of a deferral. */
  readonly until: PlainDate | null;
  readonly conditions: readonly Condition[];
  /** Parts of the scope joined; all of them unless named (O3). */
  readonly parts: readonly string[];
  /** O3: largest share of the shared one-off cost it accepts. */
  readonly largestShare: Pence | null;
  readonly body: string;
  readonly route: DecisionRoute;
  readonly decidedOn: PlainDate;
  readonly reference: string;
  /** V11; absent: not taken in urgency. */
  readonly support?: Support;
  /** V13: working days in which it may be called in, counted from when it was recorded; absent: none. */
  readonly callInDays?: number;
  /** O4: version of the organisation's scheme under which it was taken; absent: not noted at the time. */
  readonly schemeVersion?: number;
  readonly by: string;
  readonly at: Instant;
  /** V13: when the window in which it could be called in ended. */
  readonly effectiveAt?: Instant;
}

/** A decision as it is recorded; who recorded it and when stands with the event. */
export type NewDecision = Omit<OrganisationDecision, 'by' | 'at' | 'effectiveAt'>;

/** A decision that counts no longer, and why: its organisation replaced it, called it in, or was asked anew. */
export interface PastDecision {
  readonly decision: OrganisationDecision;
  readonly why: 'replaced' | 'called_in' | 'asked_anew';
  /** Given with a call-in (V13). */
  readonly reason: TextRef | null;
  readonly endedAt: Instant;
}

/** A step of its own chain of approval that an organisation has taken, on a version of the case. */
export interface StepTaken {
  readonly organisation: string;
  readonly step: StepKind;
  readonly caseVersion: number;
  /** What is recommended, and to which body; `null`: of a check. */
  readonly answer: Answer | null;
  readonly body: string | null;
  readonly route: DecisionRoute | null;
  /** What a check found, which does not bind those who decide; `null`: of a recommendation. */
  readonly finding: Finding | null;
  /** Why, or what was found. */
  readonly note: TextRef;
  readonly by: string;
  readonly at: Instant;
}

export type Finding = 'in_order' | 'not_in_order';

/** One decision unit in the opt-in. */
export interface Participation {
  readonly unit: string;
  readonly status: ParticipationStatus;
  /** Since when it has this status; the start of the ladders that depend on it. */
  readonly since: Instant;
  /** When it was last asked: invited, or asked again (O3, O8, O9). The days it has to answer are counted from it. */
  readonly askedAt: Instant;
  /** Rises with each change of this unit's participation (T2). */
  readonly revision: number;
  /** O1: kept when the unit claims its invitation, so that it is not marked again. */
  readonly notRelevantReason: TextRef | null;
  /** Last decision of each organisation (M1); one on an older version of the case does not count (O8). */
  readonly keys: Readonly<Record<string, OrganisationDecision>>;
  /** X3: after the launch, the version of the case on which it was asked again; absent: it was not. */
  readonly asksOn?: number;
  /** Date to which the unit deferred (O3). */
  readonly deferredTo: PlainDate | null;
  /** O2: every decision that was recorded and counts no longer, the oldest first. */
  readonly past: readonly PastDecision[];
  /** Every step that its organisations have taken before deciding, the oldest first. */
  readonly steps: readonly StepTaken[];
}

/** One round of O7, kept as computed. */
export interface ViabilityRound {
  readonly units: readonly string[];
  /** Share of the shared one-off cost by unit. */
  readonly shares: Readonly<Record<string, Pence>>;
  /** Share of the shared cost a year; absent: computed before it was kept. */
  readonly running?: Readonly<Record<string, Pence>>;
  /** Units whose condition or cap failed in this round, with what failed. */
  readonly failing: readonly Failing[];
}

/** Why a unit does not count from this round on. */
export interface Failing {
  readonly unit: string;
  readonly what: 'condition' | 'cap';
  /** The conditions that failed, with what was found; absent: a cap, or computed before it was kept. */
  readonly conditions?: readonly FailedCondition[];
  /** The largest share that it accepts; absent: a condition, or computed before it was kept. */
  readonly accepts?: Pence;
}

/** O6 */
export interface FailedCondition {
  readonly condition: MeasurableCondition;
  /** In the measure of the condition; `null`: its share never pays back. */
  readonly found: string | null;
}

/** What it comes to for a unit that counts (O6, O7, C8). */
export interface MemberResult {
  /** Its own cashable benefit a year, less its own running cost and its share of the shared one. */
  readonly netAnnualCashable: Pence;
  /** Rounded to whole pounds, in pence; so the members' need not add up to that of all. */
  readonly netPresentValue: Pence;
  /** Share of the shared one-off cost ÷ own cashable benefit a year, in years, rounded up; `null`: never. */
  readonly payback: string | null;
}

export type ViabilityTest = 'units' | 'required' | 'cashable_floor' | 'npv_floor';

export interface Viability {
  readonly passed: boolean;
  readonly rounds: readonly ViabilityRound[];
  readonly units: readonly string[];
  readonly shares: Readonly<Record<string, Pence>>;
  /** By unit that counts; absent: computed before it was kept. */
  readonly members?: Readonly<Record<string, MemberResult>>;
  readonly netAnnualCashable: Pence;
  /** Rounded once, to whole pounds, in pence (C8). */
  readonly netPresentValue: Pence;
  readonly failed: readonly ViabilityTest[];
  readonly conditionFailed: readonly string[];
  readonly reconfirm: readonly string[];
}

/** O8: what the lead proposed, waiting for the chair. */
export interface ProposedRoute {
  readonly route: UnviableRoute;
  readonly reason: TextRef;
  readonly exitPlan: TextRef | null;
  readonly by: string;
  readonly at: Instant;
}

export type UnviableRoute = 'rework' | 'invite_again' | 'cancel';

export interface OptIn {
  /** 1 for the first window; each InviteAgain or new pass through OPT_IN begins another. */
  readonly window: number;
  readonly openedAt: Instant;
  /** Working days of the window: 30, or 10 when invited again (O2, O8). */
  readonly days: number;
  /** Working days by which the chair extended it; 0: not extended. */
  readonly extension: number;
  readonly closedAt: Instant | null;
  readonly closedEarly: boolean;
  readonly viability: Viability | null;
  /** A decision changed after the last run of O7. */
  readonly stale: boolean;
  /** Since when the last run of O7 stands, or, where it is stale, since when it does not. */
  readonly viabilitySince: Instant;
  readonly proposedRoute: ProposedRoute | null;
  /** M3: by unit of two keys, the value up to which its authority let the other key decide alone. */
  readonly delegated: Readonly<Record<string, Pence>>;
  /** `null`: answers are open from the first. */
  readonly seal: Seal | null;
}

/** Until it ends, no member sees another's answer. */
export interface Seal {
  /** The entry of the record that opened the window: what is sealed came after it. */
  readonly from: number;
  /** Units whose answer is in, whatever it is, each with the entry by which it was. */
  readonly answered: Readonly<Record<string, number>>;
  /** Units that had answered before and are not asked in this window, as they stood when it opened; absent: none. */
  readonly before?: Readonly<Record<string, Participation>>;
  /** `null`: not yet. */
  readonly endedAt: Instant | null;
}

export interface ParticipationState {
  readonly units: Readonly<Record<string, Participation>>;
  /** How many windows there have been, in all passes. */
  readonly windows: number;
  /** `null` until OPT_IN has been opened in this pass. */
  readonly optIn: OptIn | null;
  /** Chains of approval of its members, as the project knows them; of those that have none, nothing. */
  readonly chains: Readonly<Record<string, readonly ChainStep[]>>;
}
