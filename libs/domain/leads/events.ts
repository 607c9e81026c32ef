import type { TextRef } from '../kernel/event.js';
import type { NewDecision } from '../participation/state.js';

export interface LeadStoodDown {
  readonly type: 'LeadStoodDown';
  readonly organisation: string;
  readonly reason: TextRef;
}

export interface LeadNominated {
  readonly type: 'LeadNominated';
  readonly organisation: string;
  readonly post: string;
}

export interface LeadAccepted {
  readonly type: 'LeadAccepted';
  readonly organisation: string;
  readonly post: string;
  /** X5: of a nominated organisation; absent: the lead of an adopted project. */
  readonly acceptance?: NewDecision;
}

/** X5: beside the approval at GR. The rights and tasks of the lead pass here, and not before. */
export interface LeadChanged {
  readonly type: 'LeadChanged';
  readonly from: string;
  readonly organisation: string;
  readonly post: string;
}

export type LeadEvent = LeadStoodDown | LeadNominated | LeadAccepted | LeadChanged;
