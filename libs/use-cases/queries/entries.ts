import { Injectable } from '@nestjs/common';
import type { TextRef } from '#domain/kernel/event.js';
import { Lists } from '#record/lists.js';
import { Texts, referencesIn } from '#record/texts.js';
import type { HistoryEntry } from './history.js';
import { inTexts, type Reading } from './reading.js';
import { numberSeen, type Sight, trueNumber } from './sight.js';

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

/**
 * Entries of the record by their number in a stream: what a link to one of them shows. While answers are sealed, only
 * those that are seen, under the numbers under which they are, and their hashes when the seal has ended.
 */
@Injectable()
export class Entries {
  constructor(
    private readonly lists: Lists,
    private readonly texts: Texts,
  ) {}

  /** What one command recorded, given the number of any of its entries; the first of them first. */
  async ofCommand(stream: string, number: number, sight: Sight | null = null): Promise<readonly Entry[]> {
    return this.read(
      `AND e.command_id = (SELECT command_id FROM events WHERE stream = $1 AND version = $4) ORDER BY e.version`,
      [stream, sight ? trueNumber(sight, number) : number],
      sight,
    );
  }

  /** The same, given the hash of any of them: it stays the same when a seal ends. */
  async ofHash(stream: string, hash: string, sight: Sight | null = null): Promise<readonly Entry[]> {
    return this.read(
      `AND e.command_id = (SELECT command_id FROM events WHERE stream = $1 AND hash = $4) ORDER BY e.version`,
      [stream, hash],
      sight,
    );
  }

  /** `null`: there is no such entry. */
  async one(stream: string, number: number, sight: Sight | null = null): Promise<Entry | null> {
    const [entry] = await this.read('AND e.version = $4', [stream, sight ? trueNumber(sight, number) : number], sight);
    return entry ?? null;
  }

  /** The first entry that refers to a text; `null`: none of this stream does. */
  async referringTo(stream: string, text: TextRef, sight: Sight | null = null): Promise<Entry | null> {
    const [entry] = await this.read(
      'AND e.body::text ~ $4 ORDER BY e.version LIMIT 1',
      [stream, referencesIn(text)],
      sight,
    );
    return entry ?? null;
  }

  /** What came after an entry, the latest first. */
  async since(stream: string, number: number, sight: Sight | null = null): Promise<readonly Entry[]> {
    const version = sight ? trueNumber(sight, number) : number;
    return this.read(`AND e.version > $4 ORDER BY e.version DESC LIMIT ${MOST}`, [stream, version], sight);
  }

  /** All entries of some types, the first of them first. */
  async ofTypes(stream: string, types: readonly string[], sight: Sight | null = null): Promise<readonly Entry[]> {
    return this.read('AND e.type = ANY($4) ORDER BY e.version', [stream, types], sight);
  }

  /** The latest entries before one, or of all, of some types or of any; and whether there are earlier ones. */
  async before(
    stream: string,
    number: number | null,
    count: number,
    sight: Sight | null = null,
    types: readonly string[] | null = null,
  ): Promise<{ entries: readonly Entry[]; more: boolean }> {
    const version = sight && number !== null ? trueNumber(sight, number) : number;
    const entries = await this.read(
      'AND ($4::int IS NULL OR e.version < $4) AND ($6::text[] IS NULL OR e.type = ANY($6)) ORDER BY e.version DESC LIMIT $5',
      [stream, version, count + 1, types],
      sight,
    );
    return { entries: entries.slice(0, count), more: entries.length > count };
  }

  /** `$1` is the stream, `$2` and `$3` say which of its entries are seen, the rest is the condition's. */
  private async read(
    condition: string,
    [stream, ...values]: readonly unknown[],
    sight: Sight | null,
  ): Promise<readonly Entry[]> {
    const rows = await this.lists.rows<Row>(
      `SELECT ${COLUMNS}
        WHERE e.stream = $1 AND ($2::int IS NULL OR e.version <= $2 OR e.version = ANY($3::int[])) ${condition}`,
      [stream, sight?.from ?? null, sight?.seen ?? null, ...values],
    );
    const references = JSON.stringify(rows.map(({ body }) => body)).match(/(?<=")[0-9a-f]{64}(?=")/g) ?? [];
    const words = inTexts(await this.texts.read([...new Set(references)]));
    return rows.map(({ actor, name, ...rest }) => ({
      ...(sight ? asSeen(rest, sight) : rest),
      actor: { id: actor, name },
      ...words,
    }));
  }
}

/** A hash tells how much lies between an entry and the one before it. */
function asSeen<Kept extends Pick<HistoryEntry, 'version' | 'hash' | 'previousHash'>>(entry: Kept, sight: Sight): Kept {
  if (entry.version <= sight.from) return entry;
  return { ...entry, version: numberSeen(sight, entry.version)!, hash: null, previousHash: null };
}
