import type { Instant } from '../calendar/instant.js';
import type { OwnCalendar } from '../calendar/own-calendar.js';
import type { TextRef } from '../kernel/event.js';
import type { Pence } from '../money/pence.js';
import type { Post } from '../programme/state.js';

/** How a member's own decision may be taken (O4). */
export type DecisionRoute = 'officer' | 'board' | 'committee' | 'urgency';

/** A body or post of a member that may take decisions, with the limit of its scheme of delegation (O4, M4). */
export interface Delegation {
  readonly body: string;
  readonly name: string;
  readonly route: DecisionRoute;
  /** Largest value it may decide; `null`: no limit configured. */
  readonly limit: Pence | null;
  /** True where no source states it. */
  readonly assumed: boolean;
}

/** What comes before a decision is taken: somebody recommends it, finance checks it, legal advice is given. */
export type StepKind = 'recommendation' | 'finance' | 'legal';

/** A step of a member's own chain of approval, in the order of the chain. */
export interface ChainStep {
  readonly step: StepKind;
  /** Post that takes it; `null`: whoever represents the organisation recommends, its finance reviewer checks. */
  readonly post: string | null;
  /** Routes of decision that need it; none named: all of them. */
  readonly routes: readonly DecisionRoute[];
}

/** How a member decides: who may decide what, by which steps, and for how long a decision may be called in. */
export interface Scheme {
  readonly scheme: readonly Delegation[];
  /** M3: value up to which the unit's other key may decide alone; `null` where nothing is delegated. */
  readonly delegatedToPartner: Pence | null;
  /** V13: working days in which a decision may be called in; `null` or absent: none. */
  readonly callInDays?: number | null;
  /** Steps before a decision; absent: none. */
  readonly chain?: readonly ChainStep[];
}

/** A scheme that another has replaced. */
export interface FormerScheme extends Scheme {
  readonly version: number;
  readonly until: Instant;
}

/** A post that is there no longer: what it was called, so that what names it can still be read. */
export interface FormerPost extends Post {
  readonly until: Instant;
  readonly reason: TextRef;
}

/** The stream `organisation/<id>`. */
export interface Organisation extends Scheme {
  readonly id: string;
  readonly abbreviation: string;
  readonly name: string;
  /** `null`: not stated. */
  readonly functionalBody: boolean | null;
  readonly position: string | null;
  readonly posts: readonly Post[];
  /** Of its scheme; absent: the first. */
  readonly version?: number;
  /** T1: what its own calendar adds to the programme’s; absent: nothing. */
  readonly calendar?: OwnCalendar;
  /** What the scheme was before, the oldest first. */
  readonly earlier?: readonly FormerScheme[];
  /** Posts that were abolished, the first one first; absent: none was. */
  readonly formerPosts?: readonly FormerPost[];
}

export const formerPostsOf = ({ formerPosts = [] }: Pick<Organisation, 'formerPosts'>): readonly FormerPost[] =>
  formerPosts;

export const schemeVersionOf = ({ version }: Pick<Organisation, 'version'>): number => version ?? 1;
