import type { Gate, Majority } from '../gates/state.js';
import type { Pence } from '../money/pence.js';

/** Working days after (or, negative, before) the due day. */
export type Offset = number;

/** One rung of a ladder: on which working day, to whom. */
export interface Rung {
  readonly offset: Offset;
  readonly to: readonly Recipient[];
  /** Counted from the trigger (`start`) or from the due day (`due`). */
  readonly from: 'start' | 'due';
}

/**
 * Whom a rung addresses: whoever the duty itself waits for, or a role: of the organisation the duty waits for
 * (`FIN`, `OR`, `OD`, `CE`), of the lead (`PL`) or of the programme (`PO`, `SC`, `SS`, `BL`, `MAG`).
 */
export type Recipient = 'holder' | 'PL' | 'OR' | 'OD' | 'FIN' | 'CE' | 'SC' | 'SS' | 'BL' | 'PO' | 'MAG';

/** Names of the ladders of reminders. */
export type LadderName =
  | 'proposal'
  | 'draft'
  | 'vote'
  | 'comment'
  | 'optIn'
  | 'secondKey'
  | 'deferral'
  | 'conditionFailed'
  | 'benefitReturn'
  | LaterLadder;

/** Ladders that a policy may lack which was adopted before they existed; nobody is reminded then. */
type LaterLadder =
  | 'condition'
  | 'discharge'
  | 'holdReview'
  | 'papers'
  | 'exceptionReport'
  | 'recoveryPlan'
  | 'riskReview'
  | 'exceptionAnswer'
  | 'reOptIn'
  | 'objection'
  | 'leadVacant'
  | 'notice'
  | 'callIn'
  | 'chain'
  | 'review'
  | 'reviewAge'
  | 'postImplementation'
  | 'action';

/** PR-33: how likely a risk is, and how hard it would hit. */
export type RiskLevel = 'very_low' | 'low' | 'medium' | 'high' | 'very_high';

/** PR-33: what a matrix makes of both. */
export type RiskRating = 'low' | 'medium' | 'high' | 'very_high';

type OfLevels<Value> = Readonly<Record<RiskLevel, Value>>;

/**
 * Every number of the rules: versioned data of the programme. A project keeps the version it began with. Days are
 * working days; money is whole pence.
 */
export interface Policy {
  readonly id: string;
  readonly version: number;
  /** Time of day at which a due day ends, `17:00` (T1). */
  readonly dueTime: string;
  /** Time of day at which reminders go out, `09:00`. */
  readonly reminderTime: string;
  readonly route: {
    /** Major from this whole-life cost. */
    readonly majorFrom: Pence;
    /** Quick win: a whole-life cost below this, and so many months of delivery at most; absent: the standard ones. */
    readonly quickWinBelow?: Pence;
    readonly quickWinMonths?: number;
    /** Major: a review before a gate is at most so many working days old. */
    readonly reviewDays?: number;
    /** Major: what must be ready before G4. */
    readonly readiness?: readonly { readonly id: string; readonly title: string }[];
  };
  readonly quorum: {
    /** V2: max(least, established seats × share, rounded up). */
    readonly least: number;
    readonly share: { readonly numerator: number; readonly denominator: number };
    readonly organisations: number;
    /** An inquorate item goes to a meeting within so many days. */
    readonly nextMeetingWithin: number;
  };
  /** V4; absent: a simple majority, and no seat whose agreement is needed. */
  readonly voting?: {
    readonly majority: Majority;
    /** Seats without whose vote for it nothing is carried. */
    readonly mustAgree: readonly string[];
  };
  readonly meeting: {
    /** V1: clear working days between notice and meeting. */
    readonly clearDays: number;
    /** V3: a substitute is named so many days before the meeting. */
    readonly substituteDays: number;
  };
  readonly writtenProcedure: {
    /** V6 */
    readonly days: number;
    readonly seatsToCallIn: number;
    /** V6: statutory bodies cannot use it; they meet. */
    readonly allowed: boolean;
  };
  readonly deferral: {
    /** V16: to a date at most so many days ahead. */
    readonly longest: number;
    /** V16: after a lost motion or tie, if no meeting is declared. */
    readonly withoutMeeting: number;
    /** V16: so many deferrals of one gate are reported to the Mayor's Advisory Group. */
    readonly reportedFrom: number;
  };
  readonly case: {
    /** C1: options, one of them business as usual. */
    readonly leastOptions: number;
    /** C4 */
    readonly commentDays: number;
    /** C8: discount rate in thousandths, 35 = 3.5 %. */
    readonly discountPerMille: number;
  };
  readonly optIn: {
    /** O2 */
    readonly windowDays: number;
    readonly extensionDays: number;
    readonly longStopDays: number;
    /** O3: silence so many days after the close lapses. */
    readonly lapseDays: number;
    /** O8, O9 */
    readonly inviteAgainDays: number;
    readonly reconfirmDays: number;
    /** Whether no member sees another's answer until all have answered or the window ends; absent: it does. */
    readonly sealed?: boolean;
  };
  readonly benefits: {
    /** B2: working day of the next month by which a unit returns, and by which it is validated. */
    readonly returnDay: number;
    readonly validationDay: number;
    /** A return missing so many days after its due day counts as nil. */
    readonly nilAfterDays: number;
  };
  /** V15; absent: adopted before there were conditions. */
  readonly conditions?: {
    /** An approval lapses so many days after a precedent condition was due. */
    readonly lapseDays: number;
  };
  /** V10; absent: adopted before there was one. */
  readonly chairsAction?: {
    /** What becomes of a chair's action that its meeting did not confirm. */
    readonly unconfirmed: 'lapses' | 'stands';
  };
  /** C5; absent: adopted before there was a powers check. */
  readonly powers?: {
    /** The gates that ask for it. */
    readonly requiredAt: readonly Gate[];
  };
  /** C7; absent: adopted before it was stated. */
  readonly optimismBias?: {
    /** The gates that ask for it. */
    readonly requiredAt: readonly Gate[];
    /** Starting uplifts in per cent: of one-off cost by its kind, and of running cost that is outsourced. */
    readonly standardBuildings: number;
    readonly nonStandardBuildings: number;
    readonly equipment: number;
    readonly outsourcing: number;
  };
  /** V15, X1; absent: adopted before there was a register of exceptions. */
  readonly exceptions?: {
    /** The lead reports on an exception within so many days. */
    readonly reportDays: number;
  };
  /** X6; absent: adopted before there were holds. */
  readonly hold?: {
    /** To a day at most so many days ahead. */
    readonly longest: number;
    /** Looked at every so many days. */
    readonly reviewEvery: number;
  };
  /** X2, X3; absent: adopted before there were re-baselines. */
  readonly rebaseline?: {
    /** X2: material from so many per cent on: whole-life cost, net annual benefit, a unit's own net benefit and share. */
    readonly costPercent: number;
    readonly benefitPercent: number;
    readonly ownBenefitPercent: number;
    readonly sharePercent: number;
    /** X2: or from a finish so many days later. */
    readonly finishDays: number;
    /** X3: who is affected decides again in so many days; the others may object in so many. */
    readonly decideDays: number;
    readonly objectDays: number;
  };
  /** X1: what the lead may use; absent: adopted before there were tolerances. */
  readonly tolerance?: {
    readonly costPercent: number;
    readonly days: number;
    readonly benefitPercent: number;
  };
  /** X5; absent: adopted before a lead could change. */
  readonly lead?: {
    /** Without a confirmed successor for so many days, the project is held. */
    readonly vacantDays: number;
  };
  /** X4; absent: adopted before a unit could leave. */
  readonly notice?: {
    readonly days: number;
  };
  /** T1; absent: adopted before members had calendars. */
  readonly calendars?: {
    /** A closure, or the weeks before an election, is told beside a date that is at most so many days away from it. */
    readonly nearDays: number;
  };
  /** B5: from which share of what was planned a realisation is green, and amber; below it is red; absent: adopted before. */
  readonly realisation?: {
    readonly greenPercent: number;
    readonly amberPercent: number;
  };
  /** B6; absent: adopted before what came of a project was asked for. */
  readonly postImplementation?: {
    /** The review is filed so many months after closure at the earliest, and at the latest. */
    readonly fromMonths: number;
    readonly untilMonths: number;
  };
  /** B5: what follows from ratings that are not green; absent: adopted before anything did. */
  readonly recovery?: {
    /** A recovery plan is filed within so many days. */
    readonly planDays: number;
    /** So many ambers in a row ask for one, as the first red does. */
    readonly ambersToPlan: number;
    /** So many reds in a row go to the steering group, and so many are told to the Mayor's Advisory Group. */
    readonly redsToEscalate: number;
    readonly redsToReport: number;
  };
  /** PR-33; absent: adopted before there was a register of risks. */
  readonly risks?: {
    readonly categories: readonly { readonly id: string; readonly title: string }[];
    /** What each level means, in words. */
    readonly likelihood: OfLevels<string>;
    readonly impact: OfLevels<string>;
    /** By likelihood, then by impact. */
    readonly matrix: OfLevels<OfLevels<RiskRating>>;
    /** An open risk is looked at again when so many days have passed, within so many more. */
    readonly reviewDays: number;
    readonly graceDays: number;
  };
  readonly ladders: Readonly<Record<Exclude<LadderName, LaterLadder>, readonly Rung[]>> & {
    readonly [Name in LaterLadder]?: readonly Rung[];
  };
}
