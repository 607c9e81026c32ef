import { Injectable } from '@nestjs/common';
import type { TextRef } from '#domain/kernel/event.js';
import { Lists } from '#record/lists.js';
import { Texts, referencesIn } from '#record/texts.js';
import type { HistoryEntry } from './history.js';
import { inTexts, type Reading } from './reading.js';

/** An event of any stream, with the words it refers to. */
export interface Entry extends HistoryEntry, Pick<Reading, 'text' | 'removedAt'> {}

interface Row extends Omit<HistoryEntry, 'actor'> {
  readonly actor: string;
  readonly name: string | null;
}

const COLUMNS = `e.version, e.type, e.at, e.due_at AS "dueAt", e.actor, p.name, e.body, e.hash, e.previous_hash AS "previousHash"
  FROM events e LEFT JOIN people p ON p.id = e.actor`;

/** How many entries of the history are read at once. */
const MOST = 100;

/** Entries of the record by their number in a stream: what a link to one of them shows. */
@Injectable()
export class Entries {
  constructor(
    private readonly lists: Lists,
    private readonly texts: Texts,
  ) {}

  /** What one command recorded, given the number of any of its entries; the first of them first. */
  async ofCommand(stream: string, version: number): Promise<readonly Entry[]> {
    return this.read(
      `SELECT ${COLUMNS}
        WHERE e.stream = $1
          AND e.command_id = (SELECT command_id FROM events WHERE stream = $1 AND version = $2)
        ORDER BY e.version`,
      [stream, version],
    );
  }

  /** `null`: there is no such entry. */
  async one(stream: string, version: number): Promise<Entry | null> {
    const [entry] = await this.read(`SELECT ${COLUMNS} WHERE e.stream = $1 AND e.version = $2`, [stream, version]);
    return entry ?? null;
  }

  /** The first entry that refers to a text; `null`: none of this stream does. */
  async referringTo(stream: string, text: TextRef): Promise<Entry | null> {
    const [entry] = await this.read(
      `SELECT ${COLUMNS} WHERE e.stream = $1 AND e.body::text ~ $2 ORDER BY e.version LIMIT 1`,
      [stream, referencesIn(text)],
    );
    return entry ?? null;
  }

  /** What came after an entry, the latest first. */
  async since(stream: string, version: number): Promise<readonly Entry[]> {
    return this.read(`SELECT ${COLUMNS} WHERE e.stream = $1 AND e.version > $2 ORDER BY e.version DESC LIMIT ${MOST}`, [
      stream,
      version,
    ]);
  }

  /** All entries of some types, the first of them first. */
  async ofTypes(stream: string, types: readonly string[]): Promise<readonly Entry[]> {
    return this.read(`SELECT ${COLUMNS} WHERE e.stream = $1 AND e.type = ANY($2) ORDER BY e.version`, [stream, types]);
  }

  /** The latest entries before one, or of all; and whether there are earlier ones. */
  async before(
    stream: string,
    version: number | null,
    count: number,
  ): Promise<{ entries: readonly Entry[]; more: boolean }> {
    const entries = await this.read(
      `SELECT ${COLUMNS}
        WHERE e.stream = $1 AND ($2::int IS NULL OR e.version < $2)
        ORDER BY e.version DESC LIMIT $3`,
      [stream, version, count + 1],
    );
    return { entries: entries.slice(0, count), more: entries.length > count };
  }

  private async read(text: string, values: readonly unknown[]): Promise<readonly Entry[]> {
    const rows = await this.lists.rows<Row>(text, values);
    const references = JSON.stringify(rows.map(({ body }) => body)).match(/(?<=")[0-9a-f]{64}(?=")/g) ?? [];
    const words = inTexts(await this.texts.read([...new Set(references)]));
    return rows.map(({ actor, name, ...rest }) => ({ ...rest, actor: { id: actor, name }, ...words }));
  }
}
