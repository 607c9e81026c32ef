import type { PoolClient } from 'pg';
import type { Instant } from '#domain/calendar/instant.js';
import type { Heads } from './heads.js';
import { type Head, type Step, beginning } from './history.js';
import { type AnyKind, type Kind, type Typed, idOf, streamOf } from './kind.js';
import { type Mark, markPart } from './marks.js';
import type { Composer, Part } from './parts.js';
import { type KeptPayload, keptPayload } from './payloads.js';
import { HEAD, type HeadRow, headOf, readingOne } from './reading.js';
import type { Statement, Tables } from './statements.js';
import { type Person, peoplePart } from './people.js';
import { type Text, textsPart } from './texts.js';
import { clearingOf, partsOf } from './writing.js';

/** A command as its sender names it. */
export interface CommandId {
  readonly id: string;
  /** Opaque id of the person, or `process`. */
  readonly principal: string;
  readonly payloadHash: string;
}

/** An accepted command with the answer it was given, and what is kept of what it said. */
export interface AnsweredCommand extends Omit<CommandId, 'payloadHash'>, KeptPayload {
  readonly stream: string;
  readonly version: number;
  readonly answer: unknown;
}

/** A stream as it stands under the lock. */
export interface Opened<State> {
  /** The same command, when it was accepted before: nothing more is to be done. */
  readonly answered: AnsweredCommand | null;
  readonly head: Head<State>;
  /** The instant of this command: taken under the lock, never before the stream's last event. */
  readonly now: Instant;
  /** Rises whenever a stream of the directory changes; it cannot change before this transaction ends. */
  readonly directoryVersion: string;
}

/** What is written beside the events of a command. */
export interface Conclusion {
  /** Answer that every copy of the command gets, as JSON. */
  readonly answer: unknown;
  /** Free texts whose references the events carry. */
  readonly texts?: readonly Text[];
  /** People whom the events name by opaque id for the first time. */
  readonly newcomers?: readonly Person[];
  /** The command left nothing ready for the process, which need not look before `nextDue`. */
  readonly settled?: { readonly nextDue: Instant | null };
}

/**
 * One transaction of the record. It speaks to the driver itself, not through an entity manager: the statements are few,
 * prepared and sent together, which makes a command two round trips.
 */
export class Transaction {
  private readonly sent: Promise<unknown>[] = [];
  private readonly appended: Head<unknown>[] = [];

  constructor(
    private readonly client: PoolClient,
    private readonly tables: Tables,
    private readonly composer: Composer,
    private readonly heads: Heads,
    private readonly clock?: () => Promise<Instant>,
  ) {
    void this.send({ text: 'BEGIN', values: [] });
  }

  /**
   * Takes the locks in their fixed order (command, directory, stream) and reads under them. A copy of the command waits
   * here for the first and then finds its answer. Throws StillWorking when that takes more than two seconds.
   */
  async open<State, Event extends Typed>(
    kind: Kind<State, Event>,
    id: string,
    command: CommandId,
  ): Promise<Opened<State>> {
    const stream = streamOf(kind, id);
    const known = this.heads.known(stream) as Head<State> | undefined;
    const [, rows] = await Promise.all([
      this.send(locking(kind, stream, command.id)),
      this.send<OpenedRow>(reading(kind, { stream, command: command.id, known: known?.hash ?? null })),
    ]);
    const { command: answered, present, directoryVersion, ...row } = rows[0];
    const head = standing(kind, row, known) ?? beginning<State>(stream);
    if (head.state !== null && !head.stale) this.heads.remember(head);
    const now = this.clock ? await this.clock() : present;
    return { answered, head, now: head.lastAt && head.lastAt > now ? head.lastAt : now, directoryVersion };
  }

  /**
   * Writes what a command came to, as one statement. It is only sent here; whether it held is known when the
   * transaction ends.
   */
  append<State>(
    step: Step<State>,
    command: CommandId,
    { answer, texts = [], newcomers = [], settled }: Conclusion,
  ): void {
    const { stream, version } = step.after;
    for (const statement of clearingOf(this.tables, step)) void this.send(statement);
    const parts = [
      ...partsOf(this.tables, [step], 'waiting'),
      answering({ ...command, ...keptPayload(command.payloadHash), stream, version, answer }),
      ...(texts.length > 0 ? [textsPart(texts)] : []),
      ...(newcomers.length > 0 ? [peoplePart(newcomers)] : []),
      ...(settled ? [markPart([{ project: idOf(stream), version, nextDue: settled.nextDue }])] : []),
    ];
    void this.send(this.composer.compose(parts));
    this.appended.push({ ...step.after, stale: false });
  }

  /** The next human reference of a series, `DMT-PROC-001`; a transaction that ends without a commit leaves no gap. */
  async nextReference(prefix: string): Promise<string> {
    const [row] = await this.send<{ last: number }>({
      name: 'next reference',
      text: `INSERT INTO reference_counters AS c (prefix, last) VALUES ($1, 1)
        ON CONFLICT (prefix) DO UPDATE SET last = c.last + 1 RETURNING last`,
      values: [prefix],
    });
    return `${prefix}-${String(row.last).padStart(3, '0')}`;
  }

  /** A stream as it stands; `null`: there is none. */
  async read<State, Event extends Typed>(kind: Kind<State, Event>, id: string): Promise<Head<State> | null> {
    const [row] = await this.send<HeadRow>(readingOne(kind, id));
    return row ? headOf(kind, row) : null;
  }

  /** Every stream of a kind, as it stands. */
  async all<State, Event extends Typed>(kind: Kind<State, Event>): Promise<Head<State>[]> {
    const rows = await this.send<HeadRow>(readingAll(kind));
    return rows.map((row) => headOf(kind, row));
  }

  /** The process has looked and found nothing to do. */
  mark(mark: Mark): void {
    void this.send(this.composer.compose([markPart([mark])]));
  }

  /** For what is kept beside the record in the same commit. */
  query<R>(text: string, values: unknown[] = []): Promise<R[]> {
    return this.send({ text, values });
  }

  async commit(): Promise<void> {
    this.hold();
    const ended = this.client.query('COMMIT');
    await Promise.all([...this.sent, ended]);
    if ((await ended).command !== 'COMMIT')
      throw new Error('The transaction had failed before, so nothing was recorded.');
    for (const head of this.appended) this.heads.remember(head);
  }

  async rollback(): Promise<void> {
    await Promise.allSettled([...this.sent, this.client.query('ROLLBACK')]);
  }

  /** Sends without waiting; failures are met again at the end of the transaction. */
  private send<R>(statement: Statement): Promise<R[]> {
    this.hold();
    const rows = this.client.query(statement).then((result) => result.rows as R[]);
    rows.catch(() => undefined);
    this.sent.push(rows);
    return rows;
  }

  /** What is sent in one turn leaves as one packet: each wakes PostgreSQL, which costs both sides. */
  private hold(): void {
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
}

interface OpenedRow extends Omit<HeadRow, 'stream'> {
  readonly stream: string | null;
  readonly command: AnsweredCommand | null;
  readonly present: Instant;
  readonly directoryVersion: string;
}

/**
 * Advisory locks and not row locks: they also cover a stream that does not exist yet, cost no write, and, being a
 * statement of their own, let the next one see what was committed while they waited.
 */
const locking = ({ inDirectory }: AnyKind, stream: string, command: string): Statement => ({
  name: inDirectory ? 'lock with directory' : 'lock',
  text: `SELECT pg_advisory_xact_lock(hashtextextended($1, 1)),
    pg_advisory_xact_lock${inDirectory ? '' : '_shared'}(0),
    pg_advisory_xact_lock(hashtextextended($2, 2))`,
  values: [command, stream],
});

/** The locks under which streams are written, alone: nobody who holds one waits for another. */
export const lockOnStreams = (streams: readonly string[]): Statement => ({
  text: 'SELECT pg_advisory_xact_lock(hashtextextended(stream, 2)) FROM unnest($1::text[]) AS stream',
  values: [streams],
});

function standing<State, Event extends Typed>(
  kind: Kind<State, Event>,
  row: Omit<OpenedRow, 'command' | 'present' | 'directoryVersion'>,
  known: Head<State> | undefined,
): Head<State> | null {
  if (row.stream === null) return null;
  const isKnown = known?.hash === row.hash && row.foldVersion === kind.aggregate.foldVersion;
  return isKnown ? known : headOf(kind, row as HeadRow);
}

interface Sought {
  readonly stream: string;
  readonly command: string;
  readonly known: string | null;
}

const reading = ({ aggregate }: AnyKind, { stream, command, known }: Sought): Statement => ({
  name: 'open',
  text: `SELECT ${HEAD}, CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'principal', c.principal,
      'salt', c.salt, 'payloadHash', c.payload_hash, 'stream', c.stream, 'version', c.version, 'answer', c.answer) END AS command,
    clock_timestamp() + clock.ahead_ms * interval '1 millisecond' AS present,
    (SELECT version FROM directory_version) AS "directoryVersion"
    FROM clock LEFT JOIN streams s ON s.stream = $3 LEFT JOIN commands c ON c.id = $4`,
  values: [aggregate.foldVersion, known, stream, command],
});

export const readingAll = ({ aggregate }: AnyKind): Statement => ({
  name: `all of ${aggregate.kind}`,
  text: `SELECT ${HEAD} FROM streams s WHERE s.kind = '${aggregate.kind}' ORDER BY s.stream`,
  values: [aggregate.foldVersion, null],
});

const answering = (command: AnsweredCommand): Part => ({
  name: 'answer',
  text: `INSERT INTO commands (id, principal, salt, payload_hash, stream, version, answer)
    SELECT * FROM json_to_recordset($1) AS c(id text, principal text, salt text, "payloadHash" text, stream text, version int, answer json)`,
  rows: [command],
});
