import type { Instant } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { OrganisationDecision } from '../participation/state.js';

/** X5: an organisation that is to lead. */
export interface Nomination {
  readonly organisation: string;
  /** Post of its project lead. */
  readonly post: string;
  readonly by: string;
  readonly at: Instant;
  /** Its acceptance, which is also its decision on that version of the case; `null`: not yet. */
  readonly accepted: OrganisationDecision | null;
}

/** X5: the lead wants to lead no longer; its rights last until another is confirmed. */
export interface StoodDown {
  readonly reason: TextRef;
  readonly by: string;
  readonly at: Instant;
  /** The project was put on hold over it. */
  readonly held: boolean;
}

export interface LeadsState {
  readonly stoodDown: StoodDown | null;
  readonly nominated: Nomination | null;
  /** Organisations that led before, with the day on which that ended. */
  readonly former: readonly { readonly organisation: string; readonly until: Instant }[];
}
