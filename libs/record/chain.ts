import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Instant } from '#domain/calendar/instant.js';

/** A row of `events` as it is read back: instants with milliseconds, pence as strings. */
export interface Entry {
  readonly stream: string;
  /** Position in the stream, from 1. */
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  /** The event without its type. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: Instant;
  readonly dueAt: Instant | null;
  readonly actor: string;
  readonly commandId: string;
  /** Hash of the entry before; `null` at the beginning of a stream. */
  readonly previousHash: string | null;
  readonly hash: string;
}

/** RFC 8785: the one text of a JSON value. (The package is CommonJS; its types claim a default export that Node makes.) */
export const canonical = canonicalize as unknown as (value: unknown) => string;

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Hash of an entry: over every column but itself, the previous hash among them. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  const { stream, version, type, schemaVersion, body, at, dueAt, actor, commandId, previousHash } = entry;
  return sha256(canonical({ stream, version, type, schemaVersion, body, at, dueAt, actor, commandId, previousHash }));
}

/** One digest over the heads of all streams, to be kept where the database's owner cannot write. */
export const digestOf = (heads: readonly { stream: string; version: number; hash: string | null }[]): string =>
  sha256(canonical(heads.map(({ stream, version, hash }) => [stream, version, hash])));
