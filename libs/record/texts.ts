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

/** Names of the fields in which events refer to texts. */
export const TEXT_FIELDS = [
  'summary',
  'reason',
  'reasons',
  'currentPosition',
  'existingArrangement',
  'strategic',
  'economic',
  'commercial',
  'financial',
  'management',
  'nature',
  'note',
  'text',
  'exitPlan',
  'evidence',
  'query',
  'why',
  'words',
  'correction',
  'justification',
  'findings',
  'response',
  'remarks',
  'handover',
  'lessons',
  'achieved',
  'shortfall',
  'cause',
  'effect',
  'measures',
] as const;

/** A pattern that finds references, or one of them, in the JSON of an event: as it is sent, and as PostgreSQL writes it. */
export const referencesIn = (reference = '[0-9a-f]{64}'): string => `"(?:${TEXT_FIELDS.join('|')})": ?"(${reference})"`;

/** What is left of a text. */
export interface KeptText {
  /** `null`: they were removed. */
  readonly words: string | null;
  readonly removedAt: Instant | null;
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

  /** References that are not known are left out. */
  async read(references: readonly TextRef[]): Promise<ReadonlyMap<TextRef, KeptText>> {
    const rows = await this.dataSource.query<(KeptText & { hash: TextRef })[]>(
      'SELECT hash, text AS words, redacted_at AS "removedAt" FROM texts WHERE hash = ANY($1)',
      [references],
    );
    return new Map(rows.map(({ hash, words, removedAt }) => [hash, { words, removedAt }]));
  }
}
