import type { DataSource, EntityManager } from 'typeorm';
import { canonical, digestOf } from './chain.js';
import { type Message, fold, messagesOf } from './history.js';
import { type AnyKind, kindOf } from './kind.js';
import { type Statement, type Tables, tablesOf } from './statements.js';
import type { Row } from './rows.js';
import type { Rows } from './tables/tables.js';
import { type Referring, referencesOf, wordFaults } from './words.js';
import { type Written, brokenLinks, namesOfStreams, readWritten } from './written.js';

/** What verify says of one stream. */
export interface StreamReport {
  readonly stream: string;
  readonly version: number;
  readonly hash: string | null;
  /** In sentences; none: it is sound. */
  readonly faults: readonly string[];
}

export interface VerifyReport {
  readonly streams: number;
  readonly events: number;
  /** How many streams are not sound. */
  readonly damaged: number;
  /** Faults outside the streams: rows of no stream, altered texts and papers, people erased or not. */
  readonly faults: readonly string[];
  /** Over the heads of all streams, to be kept elsewhere: against its own database nobody can prove anything. */
  readonly digest: string;
}

/** Streams read at a time. */
const BATCH = 100;

/**
 * Checks the whole record in one snapshot: every chain with its head, every stored state against the fold, every
 * derived row against the state, that each message an event calls for has its row, and that words and names are gone
 * where their removal is recorded, and nowhere else.
 */
export const verify = (
  dataSource: DataSource,
  kinds: readonly AnyKind[],
  onStream?: (report: StreamReport) => void,
): Promise<VerifyReport> =>
  dataSource.transaction('REPEATABLE READ', async (manager) => {
    const tables = tablesOf(dataSource);
    const names = await namesOfStreams(manager);
    const reports: StreamReport[] = [];
    let events = 0;
    for (let at = 0; at < names.length; at += BATCH) {
      const batch = await readWritten(manager, names.slice(at, at + BATCH));
      for (const report of await reportsOf(manager, { batch, tables, kinds })) {
        reports.push(report);
        onStream?.(report);
      }
      events += batch.reduce((sum, { entries }) => sum + entries.length, 0);
    }
    return {
      streams: names.length,
      events,
      damaged: reports.filter(({ faults }) => faults.length > 0).length,
      faults: await faultsBeside(manager, tables),
      digest: digestOf(reports),
    };
  });

interface Batch {
  readonly batch: readonly Written[];
  readonly tables: Tables;
  readonly kinds: readonly AnyKind[];
}

/** A stream on its way through the checks. */
interface Examined extends StreamReport {
  readonly faults: string[];
  readonly kind?: AnyKind;
  readonly rows?: Rows;
  readonly messages: readonly Message[];
  readonly refers: Referring;
}

async function reportsOf(manager: EntityManager, { batch, tables, kinds }: Batch): Promise<readonly StreamReport[]> {
  const examined = batch.map((written) => examine(written, kinds));
  const byStream = new Map(examined.map((each) => [each.stream, each]));
  const folded = examined.filter(({ rows }) => rows);
  for (const table of tables.values()) {
    const concerned = folded.filter(({ kind }) => kind!.tables.includes(table.name));
    if (concerned.length === 0) continue;
    const expected = concerned.flatMap(({ rows }): readonly Row[] => rows![table.name] ?? []);
    const streams = concerned.map(({ stream }) => stream);
    for (const { stream } of await ask(manager, table.compare(streams, expected))) {
      byStream.get(stream)!.faults.push(`its rows in ${table.name} are not those of its state`);
    }
  }
  for (const { stream, version, number } of await lost(manager, folded)) {
    byStream.get(stream)!.faults.push(`message ${number} of event ${version} is lost`);
  }
  const referring = examined.map(({ refers }) => refers);
  for (const { stream, fault } of await wordFaults(manager, referring)) byStream.get(stream)!.faults.push(fault);
  return examined.map(({ stream, version, hash, faults }) => ({ stream, version, hash, faults }));
}

function examine(written: Written, kinds: readonly AnyKind[]): Examined {
  const { stream, entries, head } = written;
  const faults = brokenLinks(written);
  const refers = referencesOf(stream, entries);
  const report = { stream, version: head?.version ?? 0, hash: head?.hash ?? null, faults, messages: [], refers };
  const kind = kindOf(stream, kinds);
  if (!kind) faults.push('it is of no known kind');
  else if (head && head.foldVersion !== kind.aggregate.foldVersion) {
    faults.push(`it was folded by version ${head.foldVersion} of the fold and must be rebuilt`);
  }
  if (!kind || faults.length > 0) return report;
  try {
    let state: unknown = null;
    const messages: Message[] = [];
    for (const entry of entries) {
      state = fold(kind, state, entry);
      messages.push(...messagesOf(kind, state, entry));
      if (entry.version === head!.stateVersion && canonical(state) !== canonical(head!.state)) {
        faults.push(`its stored state is not the fold of its ${entry.version} events`);
      }
    }
    return { ...report, kind, rows: kind.rowsOf(state), messages };
  } catch (error) {
    faults.push(`it cannot be folded: ${error instanceof Error ? error.message : String(error)}`);
    return report;
  }
}

/** Messages that events call for and the outbox does not have. */
async function lost(manager: EntityManager, folded: readonly Examined[]): Promise<Message[]> {
  const calledFor = folded.flatMap(({ messages }) => messages);
  return manager.query<Message[]>(
    `SELECT c.* FROM json_to_recordset($1) AS c(stream text, version int, number int)
      WHERE NOT EXISTS (SELECT FROM messages m WHERE (m.stream, m.version, m.number) = (c.stream, c.version, c.number))`,
    [JSON.stringify(calledFor)],
  );
}

async function faultsBeside(manager: EntityManager, tables: Tables): Promise<string[]> {
  const faults: string[] = [];
  for (const table of tables.values()) {
    for (const { stream } of await ask(manager, table.orphans())) {
      faults.push(`${table.name} has rows of ${stream}, which does not exist`);
    }
  }
  const altered = await manager.query<{ what: string; hash: string }[]>(
    `SELECT 'text' AS what, hash FROM texts
      WHERE text IS NOT NULL AND encode(sha256(convert_to(salt || text, 'UTF8')), 'hex') <> hash
     UNION ALL
     SELECT 'document', hash FROM documents WHERE encode(sha256(content), 'hex') <> hash`,
  );
  const people = await manager.query<{ id: string; erased: boolean }[]>(
    `WITH erased AS (SELECT body ->> 'person' AS id FROM events WHERE type = 'PersonErased'),
      known AS (SELECT id, name IS NULL AND email IS NULL AS blank, id IN (SELECT id FROM erased) AS erased FROM people)
     SELECT id, erased FROM known WHERE blank <> erased ORDER BY id`,
  );
  return [
    ...faults,
    ...altered.map(({ what, hash }) => `${what} ${hash} does not match its hash`),
    ...people.map(({ id, erased }) =>
      erased
        ? `person ${id} still has a name, although erased`
        : `person ${id} has no name, and no erasure is recorded`,
    ),
  ];
}

const ask = (manager: EntityManager, { text, values }: Statement): Promise<{ stream: string }[]> =>
  manager.query(text, values);
