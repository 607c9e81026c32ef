import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';
import { type Entry, hashOf } from './chain.js';

/** A stream as it is written, nothing believed yet. */
export interface Written {
  readonly stream: string;
  readonly entries: readonly Entry[];
  /** What `streams` says of it; `null`: nothing. */
  readonly head: WrittenHead | null;
}

export interface WrittenHead {
  readonly stream: string;
  readonly version: number;
  readonly hash: string;
  readonly lastAt: Instant;
  readonly foldVersion: number;
  readonly stateVersion: number;
  readonly state: unknown;
}

/** Names of all streams that have a head or an event, in their order. */
export async function namesOfStreams(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ stream: string }[]>(
    'SELECT stream FROM streams UNION SELECT stream FROM events ORDER BY stream',
  );
  return rows.map(({ stream }) => stream);
}

/** Every column of the events, as they are hashed. */
export const ENTRIES = `SELECT stream, version, type, schema_version AS "schemaVersion", body, at, due_at AS "dueAt", actor,
  command_id AS "commandId", previous_hash AS "previousHash", hash FROM events`;

export async function readWritten(manager: EntityManager, streams: readonly string[]): Promise<Written[]> {
  const heads = await manager.query<WrittenHead[]>(
    `SELECT stream, version, hash, last_at AS "lastAt", fold_version AS "foldVersion",
       state_version AS "stateVersion", state FROM streams WHERE stream = ANY($1)`,
    [streams],
  );
  const entries = await manager.query<Entry[]>(`${ENTRIES} WHERE stream = ANY($1) ORDER BY stream, version`, [streams]);
  const headOf = new Map(heads.map((head) => [head.stream, head]));
  const entriesOf = new Map(streams.map((stream): [string, Entry[]] => [stream, []]));
  for (const entry of entries) entriesOf.get(entry.stream)!.push(entry);
  return streams.map((stream) => ({ stream, entries: entriesOf.get(stream)!, head: headOf.get(stream) ?? null }));
}

/** Events with the head that is claimed for them. */
export interface Linked {
  readonly entries: readonly Entry[];
  readonly head: Pick<WrittenHead, 'version' | 'hash' | 'lastAt'> | null;
}

/** What is wrong with the links of a stream, in sentences; nothing when each event follows from the one before. */
export function brokenLinks({ entries, head }: Linked): string[] {
  const faults: string[] = [];
  let previous: Entry | null = null;
  for (const entry of entries) {
    const expected: number = (previous?.version ?? 0) + 1;
    if (entry.version !== expected) faults.push(`event ${expected} is missing`);
    if (entry.previousHash !== (previous?.hash ?? null))
      faults.push(`event ${entry.version} does not follow the one before`);
    if (entry.hash !== hashOf(entry)) faults.push(`event ${entry.version} does not match its hash`);
    previous = entry;
  }
  if (!head) faults.push('it has events but no head');
  else if (head.version !== previous?.version || head.hash !== previous.hash || head.lastAt !== previous.at) {
    faults.push(`its head is version ${head.version}, its events end at ${previous?.version ?? 0}`);
  }
  return faults;
}
