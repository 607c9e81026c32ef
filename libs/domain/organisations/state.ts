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

/** The stream `organisation/<id>`. */
export interface Organisation {
  readonly id: string;
  readonly abbreviation: string;
  readonly name: string;
  /** `null`: not stated. */
  readonly functionalBody: boolean | null;
  readonly position: string | null;
  readonly scheme: readonly Delegation[];
  /** M3: value up to which the unit's other key may decide alone; `null` where nothing is delegated. */
  readonly delegatedToPartner: Pence | null;
  readonly posts: readonly Post[];
}
