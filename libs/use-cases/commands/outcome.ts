import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Message } from '#record/history.js';
import type { Violation } from '../validation/validate.js';

/** What a person or a door asks for. */
export interface Given {
  /** Name of the command, `CastVote`. */
  readonly name: string;
  /** Id of the project, meeting or programme; `null` for a command that begins one. */
  readonly subject: string | null;
  /** Opaque id of the person. */
  readonly person: string;
  /** Chosen by whoever asks; the same id with the same content is the same command. */
  readonly commandId: string;
  /** Version of the thing acted on, as it was seen (T2); `null`: not stated. */
  readonly expected: string | null;
  readonly body: unknown;
}

/** What a recorded command is answered with, the first time and every time after. */
export interface Answer {
  /** `project/<id>` */
  readonly stream: string;
  readonly subject: string;
  /** Version and hash of the stream's head after the command: evidence of what was recorded. */
  readonly version: number;
  readonly hash: string;
  readonly events: readonly string[];
  readonly at: Instant;
}

export type Outcome =
  | {
      readonly kind: 'recorded';
      readonly answer: Answer;
      /** True: the process has nothing to do after it. False: it may have, or that is not known here. */
      readonly settled: boolean;
      /** Answers are sealed in this project, so that what the record numbers is not told as it is. */
      readonly sealed?: boolean;
    }
  /** The law had nothing to do. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'invalid'; readonly violations: readonly Violation[] }
  | {
      readonly kind: 'refused';
      /** `law`: a rule; `permission`: not theirs; `version`: stale; `command`: id reused, unknown command, in flight. */
      readonly ground: 'law' | 'permission' | 'version' | 'reused' | 'in_flight' | 'unknown';
      readonly code: string;
      readonly sentence: string;
      /** Of an id that is used again by the same person: what was recorded under it. */
      readonly answer?: Answer;
    };

/** What a command would come to, were it given now. */
export interface Foreseen {
  readonly kind: 'foreseen';
  /** When it was looked at. */
  readonly at: Instant;
  /** State of its stream after it. */
  readonly state: unknown;
  readonly directory: Directory;
  /** Who would be told of it. */
  readonly messages: readonly Message[];
  /** What the process would do at once; `null`: nothing. */
  readonly byItself: string | null;
}
