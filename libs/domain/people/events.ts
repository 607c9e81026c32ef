import type { TextRef } from '../kernel/event.js';
import type { Post } from '../programme/state.js';
import type { Left, Move } from './state.js';

/** Name and address of this person are known from now on; they are kept beside the record (T2). */
export interface PersonAdded {
  readonly type: 'PersonAdded';
  readonly person: string;
}

/** The post, and with it what hangs on it, is another person's, or nobody's. */
export interface PostHolderReplaced {
  readonly type: 'PostHolderReplaced';
  readonly post: string;
  readonly holder: string | null;
  readonly before: string | null;
  /** The replacement of which it is a part, by which both have been told. */
  readonly replacement?: string;
}

/** There is one post more in an organisation, vacant at first. */
export interface PostEstablished {
  readonly type: 'PostEstablished';
  readonly post: Post;
}

/** A post that nobody held is there no longer; it keeps its title and its id. */
export interface PostAbolished {
  readonly type: 'PostAbolished';
  readonly post: string;
  readonly reason: TextRef;
}

/** V8: what somebody held passes to others, by one decision. */
export interface PersonReplaced {
  readonly type: 'PersonReplaced';
  readonly replacement: string;
  readonly person: string;
  readonly moves: readonly Move[];
  /** What remains, or has nobody who follows, each with its reason. */
  readonly left: readonly Left[];
}

export interface ReplacementFinished {
  readonly type: 'ReplacementFinished';
  readonly replacement: string;
  /** What had passed to somebody else in the meantime. */
  readonly left: readonly Left[];
}

/** What is recorded of people in the stream of the programme. */
export type PeopleEvent = PersonAdded | PostHolderReplaced | PersonReplaced | ReplacementFinished;
