import type { Instant, Month, PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';

/** C2: what the scope records. */
export interface Scope {
  readonly currentPosition: TextRef;
  readonly level: 'strategic' | 'operational';
  readonly gainBand: 'quick' | 'medium' | 'long';
  /** One member's arrangement that could be opened to the others; `null`: none. */
  readonly existingArrangement: TextRef | null;
  readonly workstream: string;
  /** For the route; absent: not stated. */
  readonly wholeLifeCost?: Pence;
  readonly deliveryMonths?: number;
}

export interface Option {
  readonly title: string;
  readonly businessAsUsual: boolean;
}

/** O6: by what the shared cost of a part is split: equally, by staff, by use, or in proportions that were agreed. */
export type SharingKey = 'equal' | 'headcount' | 'usage' | 'fixed';

export interface Sharing {
  readonly by: SharingKey;
  /** Whole numbers, by unit, unless it is split equally. A unit without one cannot join the part. */
  readonly weights: readonly { readonly unit: string; readonly weight: number }[];
}

/** A part of the scope that a unit may join on its own (O3). A case without parts has one, required. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  /** Shared one-off cost, split among the units that join the part. */
  readonly sharedOneOff: Pence;
  /** Shared cost a year, split likewise. */
  readonly sharedRunning: Pence;
  /** Absent: split equally. */
  readonly sharing?: Sharing;
}

/** C9: a benefit line. Cashable lines count pence, others their own unit. */
export interface BenefitLine {
  readonly id: string;
  readonly title: string;
  /** Unit whose benefit it is. */
  readonly unit: string;
  readonly ownerPost: string;
  readonly cashable: boolean;
  readonly disBenefit: boolean;
  /** What is measured, in which unit of measure. */
  readonly measure: string;
  /** `null`: no dated baseline, so the line is not countable. */
  readonly baseline: { readonly value: string; readonly date: PlainDate } | null;
  readonly start: Month;
  /** Expected amount by month, in pence or in whole own units. */
  readonly profile: readonly { readonly month: Month; readonly amount: string }[];
  readonly dependencies: readonly string[];
}

export type PolicingScope = 'service' | 'authority_only' | 'delegated';

/** C1: the five cases, and what O3, O4 and O7 compute with. */
export interface Case {
  readonly strategic: TextRef | null;
  readonly economic: TextRef | null;
  readonly commercial: TextRef | null;
  readonly financial: TextRef | null;
  readonly management: TextRef | null;
  /** C1: the one combined case of a quick win, which has no others; absent: there are the five. */
  readonly justification?: TextRef;
  readonly options: readonly Option[];
  readonly parts: readonly Part[];
  /** The sum that limits of schemes of delegation are tested on (O4, M4). */
  readonly value: Pence;
  /** Years the net present value looks ahead, year 0 apart (C8). */
  readonly years: number;
  readonly minimumUnits: number;
  /** Units without which the project does not go ahead; the lead's is always one (O7). */
  readonly requiredUnits: readonly string[];
  readonly floors: { readonly netAnnualCashable: Pence | null; readonly netPresentValue: Pence | null };
  readonly policingScope: PolicingScope;
  readonly benefitLines: readonly BenefitLine[];
  /** X5: the organisation that is to lead, where the case is to change it; absent: the one that leads. */
  readonly lead?: string;
  /** X2: what the project is to do changes; absent: it does not. */
  readonly scopeChanges?: boolean;
  /** X4: what a unit pays that leaves, beside its share; absent: nothing. */
  readonly exitCost?: Pence;
  /** X4: until then everyone who joins is committed; absent: to no date. */
  readonly committedUntil?: PlainDate;
  /** C10: projects it enables; then it may have no cashable benefit. */
  readonly enables: readonly string[];
}

/** C3: a unit's own figures for one part. */
export interface PartFigures {
  readonly part: string;
  readonly oneOff: Pence;
  readonly running: Pence;
  readonly staffDays: number;
  /** Gross annual cashable benefit at full effect: what floors and payback are tested on (O6, O7). */
  readonly cashable: Pence;
  /** The same year by year, from year 1 to the last of the case; absent: at full effect in each. */
  readonly cashableByYear?: readonly Pence[];
}

export type ContributionKind = 'cash' | 'staff' | 'assets' | 'hosting';

/** C3: what a unit brings into a part of the scope in a year of the case; year 0 is that of the set-up. */
export interface Contribution {
  readonly part: string;
  readonly kind: ContributionKind;
  readonly year: number;
  /** What it is worth, in pence. */
  readonly amount: Pence;
  /** Of staff, and of nothing else. */
  readonly days?: number;
  readonly description: string;
}

export interface Figures {
  readonly unit: string;
  /** Rises with each change of this unit's figures (T2). */
  readonly revision: number;
  /** C3: made by the lead and not agreed; blocks G3. */
  readonly estimate: boolean;
  readonly parts: readonly PartFigures[];
  readonly contributions: readonly Contribution[];
  readonly by: string;
  readonly at: Instant;
}

export interface Comment {
  readonly organisation: string;
  /** C4: only the finance reviewer's counts. */
  readonly role: 'FIN' | 'OR' | 'other';
  readonly caseVersion: number;
  /** C4: the revision of the unit's figures that it speaks of; absent: there were none. */
  readonly figuresRevision?: number;
  readonly text: TextRef;
  readonly by: string;
  readonly at: Instant;
}

/** C6 */
export interface Equality {
  readonly screening: { readonly text: TextRef; readonly at: Instant } | null;
  /** An assessment, or the reasoned finding that none is needed. */
  readonly assessment: { readonly needed: boolean; readonly text: TextRef; readonly at: Instant } | null;
}

/** C5: on what legal basis the parties may do this together. */
export interface Powers {
  readonly text: TextRef;
  /** The organisations it speaks of: the parties of its date and, from the launch on, those of them that joined. */
  readonly parties: readonly string[];
  readonly lead: string | null;
  readonly by: string;
  readonly at: Instant;
}

/** C7: what the one-off cost is mostly spent on; its starting uplift is policy. */
export type CapitalKind = 'standard_buildings' | 'non_standard_buildings' | 'equipment';

/** C7: by how many per cent costs and time are taken to rise, and benefits to fall short. */
export interface OptimismBias {
  readonly kind: CapitalKind;
  readonly oneOff: number;
  /** `null`: nothing is outsourced. */
  readonly running: number | null;
  readonly time: number;
  readonly benefits: number;
  /** What allows less than the starting uplift, or than was stated before; `null`: none was needed. */
  readonly evidence: TextRef | null;
}

export interface CasesState {
  readonly scope: Scope | null;
  /** Rises with each ScopeSaved (T2). */
  readonly scopeRevision: number;
  /** Rises with each change of the case, or of figures once member review has begun (C11); 0: none yet. */
  readonly version: number;
  readonly current: Case | null;
  /** Since when the stage's draft waits for its lead: stage entered, returned or referred back. */
  readonly draftSince: Instant | null;
  /** C4: member review of this pass through BUSINESS_CASE. */
  readonly reviewOpenedAt: Instant | null;
  readonly figures: Readonly<Record<string, Figures>>;
  readonly comments: readonly Comment[];
  readonly equality: Equality;
  readonly powers: Powers | null;
  readonly optimismBias: OptimismBias | null;
}
