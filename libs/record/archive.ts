import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';
import { translated } from './errors.js';
import { Heads } from './heads.js';
import type { Head } from './history.js';
import type { Kind, Typed } from './kind.js';
import { Composer } from './parts.js';
import { type HeadRow, headOf, readingOne } from './reading.js';
import { tablesOf, type Tables } from './statements.js';
import { Transaction, readingAll } from './transaction.js';

/** A refusal by law or permission, kept as evidence; what was sent is not. */
export interface RefusedAttempt {
  readonly at: Instant;
  readonly principal: string;
  readonly command: string;
  readonly stream: string | null;
  /** The item of the steering group that the command was on, if it was on one. */
  readonly item?: string;
  readonly code: string;
}

/** The record: streams of events in PostgreSQL. */
export class Archive {
  private readonly tables: Tables;
  private readonly composer = new Composer();
  private readonly heads = new Heads();

  /** `clock`: instead of PostgreSQL's clock, for a rehearsal. */
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock?: () => Promise<Instant>,
  ) {
    this.tables = tablesOf(dataSource);
  }

  /**
   * One transaction, one commit: what `work` appended is recorded when this resolves, and nothing of it when `work`
   * throws. Throws StillWorking, Unavailable (then it may have been recorded: send the same command again).
   */
  async transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const tx = new Transaction(
        (await runner.connect()) as PoolClient,
        this.tables,
        this.composer,
        this.heads,
        this.clock,
      );
      try {
        const result = await work(tx);
        await tx.commit();
        return result;
      } catch (error) {
        await tx.rollback();
        throw error;
      }
    } catch (error) {
      throw translated(error);
    } finally {
      await runner.release();
    }
  }

  /** A stream as it stands, without a lock; `null`: there is none. */
  async read<State, Event extends Typed>(kind: Kind<State, Event>, id: string): Promise<Head<State> | null> {
    const { text, values } = readingOne(kind, id);
    const [row] = await this.query<HeadRow>(text, values);
    return row ? headOf(kind, row) : null;
  }

  /** Every stream of a kind. */
  async all<State, Event extends Typed>(kind: Kind<State, Event>): Promise<Head<State>[]> {
    const { text, values } = readingAll(kind);
    return (await this.query<HeadRow>(text, values)).map((row) => headOf(kind, row));
  }

  /** Rises whenever a stream of the directory changes. */
  async directoryVersion(): Promise<string> {
    const [row] = await this.query<{ version: string }>('SELECT version FROM directory_version', []);
    return row.version;
  }

  async refuse({ at, principal, command, stream, item, code }: RefusedAttempt): Promise<void> {
    await this.query(
      'INSERT INTO refused_attempts (at, principal, command, stream, item, code) VALUES ($1, $2, $3, $4, $5, $6)',
      [at, principal, command, stream, item ?? null, code],
    );
  }

  private query<R>(text: string, values: unknown[]): Promise<R[]> {
    return this.dataSource.query<R[]>(text, values);
  }
}
