import type { TextRef } from '../kernel/event.js';
import type { Role } from '../programme/state.js';
import type { Move } from './state.js';

/** Somebody who was not known before: name and address are kept beside the record, under this opaque id (T2). */
interface WithNewcomer {
  readonly newcomer?: string;
}

/** PO, OR: somebody becomes known, before they hold anything. */
export interface AddPerson extends Required<WithNewcomer> {
  readonly type: 'AddPerson';
}

/** PO: a post of the programme itself passes to somebody else. */
export interface ReplaceOfficer extends WithNewcomer {
  readonly type: 'ReplaceOfficer';
  readonly post: string;
  /** Opaque id; `null`: the newcomer, or nobody. */
  readonly holder: string | null;
}

/** PO, OR of the own organisation: what somebody holds passes to others, all of it or some, at once (V8). */
export interface ReplacePerson extends WithNewcomer {
  readonly type: 'ReplacePerson';
  readonly person: string;
  /** `to` may be `newcomer`, or `vacant`, which is `null`. */
  readonly moves: readonly Move[];
}

/** Process: what was to follow in other streams has followed. */
export interface FinishReplacement {
  readonly type: 'FinishReplacement';
  readonly replacement: string;
}

export type PeopleCommand = AddPerson | ReplaceOfficer | ReplacePerson | FinishReplacement;

/** OR of the organisation, PO for it: a post of an organisation passes to somebody else. */
export interface ReplacePostHolder extends WithNewcomer {
  readonly type: 'ReplacePostHolder';
  readonly organisation: string;
  readonly post: string;
  /** Opaque id; `null`: the newcomer, or nobody. */
  readonly holder: string | null;
}

/** OR of the organisation, PO for it: there is one post more, held by somebody or vacant. */
export interface EstablishPost extends WithNewcomer {
  readonly type: 'EstablishPost';
  readonly organisation: string;
  /** Its id, once in the whole programme. */
  readonly post: string;
  readonly title: string;
  readonly role: Role;
  /** Opaque id; `null`: the newcomer, or nobody. */
  readonly holder: string | null;
}

/** OR of the organisation, PO for it: a post that nobody holds and that answers for nothing open is there no longer. */
export interface AbolishPost {
  readonly type: 'AbolishPost';
  readonly organisation: string;
  readonly post: string;
  readonly reason: TextRef;
}

/** Process: the posts of one organisation follow a replacement. */
export interface FollowReplacement {
  readonly type: 'FollowReplacement';
  readonly organisation: string;
  readonly replacement: string;
}
