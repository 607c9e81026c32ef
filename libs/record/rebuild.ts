import type { DataSource, EntityManager } from 'typeorm';
import { fold } from './history.js';
import { type AnyKind, kindOf } from './kind.js';
import { Composer } from './parts.js';
import { difference } from './rows.js';
import { type Statement, type Tables, tablesOf } from './statements.js';
import { lockOnStream } from './transaction.js';
import { type Written, brokenLinks, namesOfStreams, readWritten } from './written.js';

/** What rebuild says of one stream; with faults it was left as it is. */
export interface RebuiltStream {
  readonly stream: string;
  readonly version: number;
  readonly faults: readonly string[];
}

/**
 * Writes every state and every derived row again from the events, one stream at a time and while others work. Heads,
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
  let left = 0;
  for (const stream of await namesOfStreams(dataSource.manager)) {
    const report = await dataSource.transaction((manager) => rebuildStream(manager, { tables, stream, kinds }));
    if (report.faults.length > 0) left += 1;
    onStream?.(report);
  }
  return left;
}

interface Job {
  readonly tables: Tables;
  readonly stream: string;
  readonly kinds: readonly AnyKind[];
}

async function rebuildStream(manager: EntityManager, { tables, stream, kinds }: Job): Promise<RebuiltStream> {
  await run(manager, lockOnStream(stream));
  const [written] = await readWritten(manager, [stream]);
  const version = written!.head?.version ?? 0;
  const kind = kindOf(stream, kinds);
  const faults = [...brokenLinks(written!), ...(kind ? [] : ['it is of no known kind'])];
  if (!kind || faults.length > 0) return { stream, version, faults };

  const fresh = folded(kind, written!);
  if ('fault' in fresh) return { stream, version, faults: [fresh.fault] };
  await manager.query('UPDATE streams SET fold_version = $2, state_version = version, state = $3 WHERE stream = $1', [
    stream,
    kind.aggregate.foldVersion,
    JSON.stringify(fresh.state),
  ]);
  for (const table of [...kind.tables].reverse()) await run(manager, tables.get(table)!.clear([stream]));
  const changes = difference([...tables.values()], {}, kind.rowsOf(fresh.state));
  await run(manager, new Composer().compose(changes.map((change) => tables.get(change.table)!.change(change))));
  return { stream, version, faults };
}

/** The state, or the reason why there is none. */
function folded(kind: AnyKind, { entries }: Written): { state: unknown } | { fault: string } {
  try {
    return { state: entries.reduce<unknown>((before, entry) => fold(kind, before, entry), null) };
  } catch (error) {
    return { fault: `it cannot be folded: ${String(error)}` };
  }
}

const run = (manager: EntityManager, { text, values }: Statement): Promise<unknown> => manager.query(text, values);
