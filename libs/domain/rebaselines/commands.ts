import type { TextRef } from '../kernel/event.js';

/** PL: puts the new version of the case to the steering group at GR (X2). */
export interface SubmitRebaseline {
  readonly type: 'SubmitRebaseline';
  /** X3: units to which it gives a new duty; they decide again. */
  readonly newDuties: readonly string[];
}

/** OD: a unit that is not affected objects, and decides again (X3). */
export interface Object {
  readonly type: 'Object';
  readonly organisation: string;
  readonly reason: TextRef;
}

/** Process: everyone asked has decided, and nobody can object any more (X3). */
export interface CloseReOptIn {
  readonly type: 'CloseReOptIn';
}

export type RebaselineCommand = SubmitRebaseline | Object | CloseReOptIn;
