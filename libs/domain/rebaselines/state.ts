import type { Instant, PlainDate } from '../calendar/instant.js';
import type { BenefitLine, Case, Figures } from '../cases/state.js';
import type { Pence } from '../money/pence.js';
import type { Participation } from '../participation/state.js';

/** What a joined unit bears and gains. */
export interface UnitTerms {
  /** Share of the shared one-off cost. */
  readonly share: Pence;
  /** Own net benefit over the years of the case: cashable less own cost and its share of the shared cost. */
  readonly netBenefit: Pence;
  /** Own cashable benefit a year. */
  readonly cashable: Pence;
}

/** X2: what two baselines are compared by. */
export interface Terms {
  /** `null`: not stated. */
  readonly lead: string | null;
  /** One-off and, over the years of the case, running cost, shared and own. */
  readonly wholeLifeCost: Pence;
  /** Cashable benefit a year less running cost a year. */
  readonly netAnnualBenefit: Pence;
  readonly units: Readonly<Record<string, UnitTerms>>;
  /** Ids of the parts of the scope. */
  readonly parts: readonly string[];
  /** The case says that what the project is to do changes. */
  readonly scopeChanges: boolean;
  /** The last milestone of the plan; `null`: nothing is planned. */
  readonly finish: PlainDate | null;
}

/** X2: which test a change fails. The last two are of a unit. */
export type MaterialTest = 'cost' | 'benefit' | 'finish' | 'lead' | 'scope' | UnitTest;

export type UnitTest = 'own_benefit' | 'share';

/** What a change means for one unit; `null`: it is not in that baseline. */
export interface UnitEffect {
  readonly unit: string;
  readonly before: UnitTerms | null;
  readonly after: UnitTerms | null;
  readonly tests: readonly UnitTest[];
}

interface Change<Of> {
  readonly before: Of;
  readonly after: Of;
}

/** X2: how a baseline that is proposed differs from the one approved. */
export interface Materiality {
  readonly material: boolean;
  readonly tests: readonly MaterialTest[];
  readonly wholeLifeCost: Change<Pence>;
  readonly netAnnualBenefit: Change<Pence>;
  readonly lead: Change<string | null>;
  readonly finish: Change<PlainDate | null> & { readonly workingDaysLater: number };
  readonly units: readonly UnitEffect[];
}

/** B1: what the steering group approved at G3 or GR, as it stood then. */
export interface ApprovedBaseline {
  readonly gate: 'G3' | 'GR';
  readonly at: Instant;
  readonly caseVersion: number;
  readonly case: Case;
  readonly figures: Readonly<Record<string, Figures>>;
  readonly lines: readonly BenefitLine[];
  readonly terms: Terms;
}

/** Why a re-baseline began: the steering group asked for it, or a change is material by itself (X2). */
export type RebaselineGround = 'exception' | 'lead' | 'withdrawal';

/** X3: why a unit must decide again; `cap`: it would bear more than the largest share it accepted (O3). */
export type AffectedGround = UnitTest | 'cap' | 'condition' | 'new_duty' | 'objection';

export interface Affected {
  readonly unit: string;
  readonly grounds: readonly AffectedGround[];
}

/** X3: affected units decide again, the others may object. */
export interface ReOptIn {
  readonly openedAt: Instant;
  /** Version of the case that is decided on. */
  readonly caseVersion: number;
  /** Units that were in when it opened. */
  readonly members: readonly string[];
  readonly affected: readonly Affected[];
  /** How those units stood before they were asked. */
  readonly before: Readonly<Record<string, Participation>>;
}

/** X2: a baseline that is being replaced. */
export interface Rebaseline {
  readonly ground: RebaselineGround;
  readonly begunAt: Instant;
  /** Units to which the case gives a new duty, as the lead stated when it submitted. */
  readonly newDuties: readonly string[];
  /** Open from the approval at GR until it is done; `null`: GR is not approved. */
  readonly reOptIn: ReOptIn | null;
}

/** X3, X4: a unit that leaves over a re-baseline, because it declined or fell silent. */
export interface Leaving {
  readonly unit: string;
  readonly status: 'DECLINED' | 'LAPSED';
  readonly since: Instant;
}

export interface RebaselinesState {
  /** In the order in which they were approved; the last one is in force. */
  readonly approved: readonly ApprovedBaseline[];
  /** The one under way; `null`: the baseline stands. */
  readonly present: Rebaseline | null;
  /** Units that leave over a re-baseline, in the order in which that was settled. */
  readonly leaving: readonly Leaving[];
}
