import type { PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Support } from '../participation/state.js';

/** OD, OR of the lead organisation (X5). */
export interface StandDown {
  readonly type: 'StandDown';
  readonly organisation: string;
  readonly reason: TextRef;
}

/** OR of a unit in the project: another such organisation is to lead (X5). */
export interface NominateLead {
  readonly type: 'NominateLead';
  readonly organisation: string;
  /** Post of the project lead, in that organisation. */
  readonly post: string;
}

/**
 * PL of the organisation: takes on an adopted project; from then on its duties start. OD of an organisation that is
 * nominated: its body accepts the lead, on the version of the case that names it (X5).
 */
export interface AcceptLead {
  readonly type: 'AcceptLead';
  readonly organisation: string;
  readonly post: string;
  /** Of a nominated organisation. */
  readonly caseVersion?: number;
  readonly body?: string;
  readonly decidedOn?: PlainDate;
  readonly reference?: string;
  /** V11: of a decision in urgency. */
  readonly support?: Support;
}

/** Process: nobody has been confirmed to lead (X5, X6). */
export interface HoldWithoutLead {
  readonly type: 'HoldWithoutLead';
}

export type LeadCommand = StandDown | NominateLead | AcceptLead | HoldWithoutLead;
