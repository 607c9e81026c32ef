import type { DataSource, EntityManager } from 'typeorm';
import { fold } from './history.js';
import { type AnyKind, kindOf } from './kind.js';
import { Composer } from './parts.js';
import { type Row, difference } from './rows.js';
import { type Statement, type Tables, tablesOf } from './statements.js';
import { lockOnStreams } from './transaction.js';
import { type Written, brokenLinks, namesOfStreams, readWritten } from './written.js';

/** What rebuild says of one stream; with faults it was left as it is. */
export interface RebuiltStream {
  readonly stream: string;
  readonly version: number;
  readonly faults: readonly string[];
}

/** Streams rebuilt in one transaction: commands on them wait for its end, and must not wait long. */
const BATCH = 25;

/**
 * Writes every state and every derived row again from the events, a few streams at a time and while others work. Heads,
 * events and messages are evidence and stay as they are; a stream with a broken chain is left alone. Answers how many
 * were left alone.
 */
export async function rebuild(
  dataSource: DataSource,
  kinds: readonly AnyKind[],
  onStream?: (report: RebuiltStream) => void,
): Promise<number> {
  const tables = tablesOf(dataSource);
  for (const table of [...tables.values()].reverse()) await run(dataSource.manager, table.sweep());
  const names = await namesOfStreams(dataSource.manager);
  let left = 0;
  for (let at = 0; at < names.length; at += BATCH) {
    const streams = names.slice(at, at + BATCH);
    const reports = await dataSource.transaction((manager) => rebuildStreams(manager, { tables, streams, kinds }));
    left += reports.filter(({ faults }) => faults.length > 0).length;
    if (onStream) reports.forEach(onStream);
  }
  return left;
}

interface Job {
  readonly tables: Tables;
  readonly streams: readonly string[];
  readonly kinds: readonly AnyKind[];
}

/** A stream as its events make it. */
interface Fresh {
  readonly stream: string;
  readonly kind: AnyKind;
  readonly state: unknown;
}

async function rebuildStreams(manager: EntityManager, { tables, streams, kinds }: Job): Promise<RebuiltStream[]> {
  await run(manager, lockOnStreams(streams));
  const fresh: Fresh[] = [];
  const reports = (await readWritten(manager, streams)).map((written): RebuiltStream => {
    const { stream, head } = written;
    const found = freshOf(written, kinds);
    if ('kind' in found) fresh.push(found);
    return { stream, version: head?.version ?? 0, faults: 'faults' in found ? found.faults : [] };
  });
  if (fresh.length > 0) await write(manager, tables, fresh);
  return reports;
}

function freshOf(written: Written, kinds: readonly AnyKind[]): Fresh | { readonly faults: readonly string[] } {
  const { stream, entries } = written;
  const faults = brokenLinks(written);
  if (faults.length > 0) return { faults };
  const kind = kindOf(stream, kinds);
  if (!kind) return { faults: ['it is of no known kind'] };
  try {
    return { stream, kind, state: entries.reduce<unknown>((before, entry) => fold(kind, before, entry), null) };
  } catch (error) {
    return { faults: [`it cannot be folded: ${String(error)}`] };
  }
}

async function write(manager: EntityManager, tables: Tables, fresh: readonly Fresh[]): Promise<void> {
  await manager.query(
    `UPDATE streams s SET fold_version = r."foldVersion", state_version = s.version, state = r.state
       FROM json_to_recordset($1) AS r(stream text, "foldVersion" int, state json) WHERE s.stream = r.stream`,
    [
      JSON.stringify(
        fresh.map(({ stream, kind, state }) => ({ stream, state, foldVersion: kind.aggregate.foldVersion })),
      ),
    ],
  );
  const image: Record<string, Row[]> = {};
  for (const table of [...tables.values()].reverse()) {
    const holders = fresh.filter(({ kind }) => kind.tables.includes(table.name));
    if (holders.length === 0) continue;
    await run(manager, table.clear(holders.map(({ stream }) => stream)));
    image[table.name] = holders.flatMap(({ kind, state }): readonly Row[] => kind.rowsOf(state)[table.name] ?? []);
  }
  const changes = difference([...tables.values()], {}, image);
  await run(manager, new Composer().compose(changes.map((change) => tables.get(change.table)!.change(change))));
}

const run = (manager: EntityManager, { text, values }: Statement): Promise<unknown> => manager.query(text, values);
