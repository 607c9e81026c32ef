import type { Notice } from '#domain/agenda/notices.js';
import type { Instant } from '#domain/calendar/instant.js';
import { UnknownEvent } from '#domain/kernel/aggregate.js';
import type { Recorded } from '#domain/kernel/event.js';
import { type Entry, canonical, hashOf } from './chain.js';
import { type AnyKind, type Kind, type Typed } from './kind.js';
import { storableJson } from './storable.js';

/** Where a stream stands. */
export interface Head<State> {
  readonly stream: string;
  /** 0: it has not begun. */
  readonly version: number;
  readonly hash: string | null;
  readonly lastAt: Instant | null;
  readonly state: State | null;
  /** Its rows were written by another version of the fold. */
  readonly stale: boolean;
}

export const beginning = <State>(stream: string): Head<State> => ({
  stream,
  version: 0,
  hash: null,
  lastAt: null,
  state: null,
  stale: false,
});

/** Who caused events, when and by which command. */
export interface Cause {
  /** Opaque id of the person, or `process`. */
  readonly actor: string;
  readonly at: Instant;
  readonly commandId: string;
  /** When it fell due, of what the process does by itself. */
  readonly dueAt: Instant | null;
}

/** A message of the outbox, named by the event that calls for it: the same whenever the event is folded. */
export interface Message extends Notice {
  readonly stream: string;
  readonly version: number;
  /** Among the messages of the event, from 1. */
  readonly number: number;
}

/** What appending events to a stream comes to; nothing is written yet. */
export interface Step<State> {
  readonly kind: AnyKind;
  readonly before: Head<State>;
  readonly after: Head<State> & { readonly state: State; readonly hash: string };
  readonly entries: readonly Entry[];
  readonly messages: readonly Message[];
}

/** Links events to a stream and folds them into its state. Throws Unstorable. */
export function advance<State, Event extends Typed>(
  kind: Kind<State, Event>,
  before: Head<State>,
  events: readonly Event[],
  { actor, at, commandId, dueAt }: Cause,
): Step<State> {
  const { schemaVersion } = kind.aggregate;
  const entries: Entry[] = [];
  const messages: Message[] = [];
  let { version, hash, state } = before;
  for (const { type, ...rest } of events) {
    version += 1;
    // Folded as it will be read back: what JSON drops must not be in the state either.
    const body = JSON.parse(storableJson(canonical(rest))) as Entry['body'];
    const link = {
      stream: before.stream,
      version,
      type,
      schemaVersion,
      body,
      at,
      dueAt,
      actor,
      commandId,
      previousHash: hash,
    };
    const entry = { ...link, hash: hashOf(link) };
    state = fold(kind, state, entry);
    hash = entry.hash;
    entries.push(entry);
    messages.push(...messagesOf(kind, state, entry));
  }
  if (state === null || hash === null) throw new Error(`Nothing was to be appended to ${before.stream}.`);
  return { kind, before, after: { ...before, version, hash, lastAt: at, state }, entries, messages };
}

/** What the fold needs of an entry. */
export type Fact = Pick<Entry, 'version' | 'type' | 'schemaVersion' | 'body' | 'at' | 'actor'>;

/** Folds one entry with the only `evolve`. Throws UnknownEvent at an event or a schema version that it does not know. */
export function fold<State, Event extends Typed>(kind: Kind<State, Event>, state: State | null, fact: Fact): State {
  const { aggregate } = kind;
  if (fact.schemaVersion !== aggregate.schemaVersion) {
    throw new UnknownEvent(aggregate.kind, `${fact.type} (schema ${fact.schemaVersion})`);
  }
  return aggregate.evolve(state, recordedOf(fact));
}

export function messagesOf<State, Event extends Typed>(
  kind: Kind<State, Event>,
  state: State,
  fact: Fact & Pick<Entry, 'stream'>,
): Message[] {
  const { stream, version } = fact;
  return kind
    .noticesOf(state, recordedOf(fact))
    .map((notice, index) => ({ ...notice, stream, version, number: index + 1 }));
}

function recordedOf<Event extends Typed>({ type, body, at, actor, version }: Fact): Recorded<Event> {
  return { event: { ...body, type } as unknown as Event, at, actor, version };
}
