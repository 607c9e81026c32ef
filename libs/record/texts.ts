import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';
import type { TextRef } from '#domain/kernel/event.js';
import { sha256 } from './chain.js';
import type { Part } from './parts.js';
import { storable } from './storable.js';

/** Words as they are kept. The event carries only the hash, which tells nothing once salt and words are gone. */
export interface Text {
  readonly hash: TextRef;
  readonly salt: string;
  readonly text: string;
}

/** Salts words, so that equal words have different references. Throws Unstorable. */
export function salted(words: string): Text {
  const salt = randomBytes(16).toString('hex');
  return { hash: sha256(salt + storable(words)), salt, text: words };
}

export const textsPart = (texts: readonly Text[]): Part => ({
  name: 'texts',
  text: `INSERT INTO texts (hash, salt, text)
    SELECT * FROM json_to_recordset($1) AS t(hash text, salt text, text text)`,
  rows: texts,
});

/** Free texts by reference. */
export class Texts {
  constructor(private readonly dataSource: DataSource) {}

  /** The words, or `null` where they were redacted; references that are not known are left out. */
  async read(references: readonly TextRef[]): Promise<ReadonlyMap<TextRef, string | null>> {
    const rows = await this.dataSource.query<{ hash: TextRef; text: string | null }[]>(
      'SELECT hash, text FROM texts WHERE hash = ANY($1)',
      [references],
    );
    return new Map(rows.map(({ hash, text }) => [hash, text]));
  }

  /** Takes words away for good; the chain still verifies. Answers false when there was nothing to take. */
  async redact(reference: TextRef, by: string, at: Instant): Promise<boolean> {
    const [, count] = await this.dataSource.query<[unknown, number]>(
      `UPDATE texts SET text = NULL, salt = NULL, redacted_by = $2, redacted_at = $3
        WHERE hash = $1 AND redacted_at IS NULL`,
      [reference, by, at],
    );
    return count === 1;
  }
}
