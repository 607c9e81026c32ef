import { WEBHOOK_KINDS } from '#domain/webhooks/kinds.js';
import { erasures } from './erasure.js';
import type { Message, Step } from './history.js';
import type { AnyKind } from './kind.js';
import type { Part } from './parts.js';
import { type Change, type Row, difference } from './rows.js';
import type { Statement, Tables } from './statements.js';
import type { Rows } from './tables/tables.js';

/** A state is stored whenever a stream passes a multiple of this: writing it each time cost a third of all throughput. */
const STATE_EVERY = 8;

/** Whether the messages of what is written go out, or are only recorded (streams loaded as they already happened). */
export type Delivery = 'waiting' | 'not_needed';

/** Everything that steps of different streams write. */
export function partsOf(tables: Tables, steps: readonly Step<unknown>[], delivery: Delivery): Part[] {
  const messages = steps.flatMap((step) => step.messages);
  return [
    events(steps),
    heads(steps),
    ...together(steps.flatMap((step) => changesOf(tables, step))).map((change) =>
      tables.get(change.table)!.change(change),
    ),
    ...(messages.length > 0 ? [outbox(messages, delivery)] : []),
    ...(delivery === 'waiting' ? webhookCalls(steps) : []),
    ...erasures(steps.flatMap(({ entries }) => entries)),
    ...(steps.some(({ kind }) => kind.inDirectory) ? [directoryChanged] : []),
  ];
}

/** Rows of another fold are not known here: they go as a whole before the new ones come. */
export const clearingOf = (tables: Tables, { kind, before }: Step<unknown>): Statement[] =>
  before.stale ? kind.tables.map((table) => tables.get(table)!.clear([before.stream])).reverse() : [];

/** The primary key is the last guard: had somebody appended in the meantime, whatever locks say, this would fail. */
const events = (steps: readonly Step<unknown>[]): Part => ({
  name: 'events',
  text: `INSERT INTO events (stream, version, type, schema_version, body, at, due_at, actor, command_id, previous_hash, hash)
    SELECT * FROM json_to_recordset($1) AS e(stream text, version int, type text, "schemaVersion" int, body jsonb,
      at timestamptz, "dueAt" timestamptz, actor text, "commandId" text, "previousHash" text, hash text)`,
  rows: steps.flatMap(({ entries }) => entries),
});

const heads = (steps: readonly Step<unknown>[]): Part => ({
  name: 'heads',
  text: `INSERT INTO streams (stream, kind, version, hash, last_at, fold_version, state_version, state)
    SELECT stream, kind, version, hash, "lastAt", "foldVersion", CASE WHEN state IS NULL THEN 0 ELSE version END, state
      FROM json_to_recordset($1) AS s(stream text, kind text, version int, hash text, "lastAt" timestamptz,
        "foldVersion" int, state json)
    ON CONFLICT (stream) DO UPDATE SET version = excluded.version, hash = excluded.hash, last_at = excluded.last_at,
      fold_version = excluded.fold_version, state = coalesce(excluded.state, streams.state),
      state_version = coalesce(nullif(excluded.state_version, 0), streams.state_version)`,
  rows: steps.map(headRow),
});

function headRow({ kind, before, after }: Step<unknown>): Row {
  const { stream, version, hash, lastAt, state } = after;
  const stored = before.stale || Math.floor(before.version / STATE_EVERY) < Math.floor(version / STATE_EVERY);
  const { kind: name, foldVersion } = kind.aggregate;
  return { stream, kind: name, version, hash, lastAt, foldVersion, ...(stored && { state }) };
}

function changesOf(tables: Tables, { kind, before, after }: Step<unknown>): Change[] {
  const image = before.state === null || before.stale ? {} : imageOf(kind, before.state);
  return difference([...tables.values()], image, imageOf(kind, after.state));
}

/** A state that is appended to once more is the same object, and has the same rows. */
const images = new WeakMap<object, Rows>();

function imageOf(kind: AnyKind, state: unknown): Rows {
  const known = images.get(state as object);
  if (known) return known;
  const image = kind.rowsOf(state);
  images.set(state as object, image);
  return image;
}

/** One change for a table and verb, so that steps of many streams are written as one. */
function together(changes: readonly Change[]): Change[] {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.verb} ${change.table}`;
    const known = merged.get(key);
    merged.set(key, known ? { ...known, rows: known.rows.concat(change.rows) } : change);
  }
  return [...merged.values()];
}

const outbox = (messages: readonly Message[], status: Delivery): Part => ({
  name: 'messages',
  text: `INSERT INTO messages (stream, version, number, address, kind, about, timer, due_at, status)
    SELECT * FROM json_to_recordset($1) AS m(stream text, version int, number int, "to" text, kind text, about text,
      timer text, "dueAt" timestamptz, status text)`,
  rows: messages.map((message) => ({ ...message, status })),
});

/** Other systems that are told of what happened, where there are any. */
function webhookCalls(steps: readonly Step<unknown>[]): Part[] {
  const rows = steps
    .flatMap(({ entries }) => entries)
    .filter(({ type }) => TOLD.has(type))
    .map(({ stream, version, type }) => ({ stream, version, type }));
  if (rows.length === 0) return [];
  const text = `INSERT INTO webhook_calls (programme, webhook, stream, version)
    SELECT w.programme, w.id, e.stream, e.version
      FROM json_to_recordset($1) AS e(stream text, version int, type text) JOIN webhooks w ON e.type = ANY(w.kinds)
     WHERE w.ended IS NULL`;
  return [{ name: 'webhook calls', text, rows }];
}

const TOLD: ReadonlySet<string> = new Set(WEBHOOK_KINDS);

const directoryChanged: Part = {
  name: 'directory',
  text: 'UPDATE directory_version SET version = version + json_array_length($1)',
  rows: [1],
};
