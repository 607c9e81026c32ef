import type { Instant, PlainDate } from '../calendar/instant.js';
import type { BenefitLine, Case, Figures } from '../cases/state.js';
import type { Pence } from '../money/pence.js';

/** What a joined unit bears and gains. */
export interface UnitTerms {
  /** Share of the shared one-off cost. */
  readonly share: Pence;
  /** Own net benefit over the years of the case: cashable less own cost and its share of the shared cost. */
  readonly netBenefit: Pence;
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

export interface RebaselinesState {
  /** In the order in which they were approved; the last one is in force. */
  readonly approved: readonly ApprovedBaseline[];
}
