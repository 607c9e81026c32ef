import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import type { TextRef } from '#domain/kernel/event.js';
import { Entries, type Entry } from './entries.js';
import { type HistoryKind, typesOf } from './history-kinds.js';
import { COUNT, cursorOf, DEFAULT_LIMIT, keyOf, type Page, type PageRequest } from './page.js';
import type { PersonView } from './reading.js';
import type { Sight } from './sight.js';

/** One event of a project: what, when, by whom, with its link in the chain. */
export interface HistoryEntry {
  readonly version: number;
  readonly type: string;
  readonly at: Instant;
  /** When it fell due, of what the process did by itself. */
  readonly dueAt: Instant | null;
  /** A person, `process` or `installation`. */
  readonly actor: PersonView;
  readonly body: Readonly<{ [field: string]: unknown }>;
  /** `null`: not before the seal of the answers ends. */
  readonly hash: string | null;
  readonly previousHash: string | null;
}

/** An event with the words that its body refers to; words that were removed are not there. */
export interface HistoryItem extends HistoryEntry {
  readonly texts: Readonly<{ [reference: TextRef]: string }>;
}

export interface HistoryRequest extends PageRequest {
  readonly kind?: HistoryKind;
}

/** What happened to a project, the latest first. */
@Injectable()
export class History {
  constructor(private readonly entries: Entries) {}

  /** Empty for a project that does not exist. Throws BadCursor. */
  async of(
    project: string,
    { after, limit = DEFAULT_LIMIT, kind }: HistoryRequest = {},
    sight: Sight | null = null,
  ): Promise<Page<HistoryItem>> {
    const before = after === undefined ? null : Number(keyOf(after, COUNT)[0]);
    const types = kind === undefined ? null : typesOf(kind);
    const { entries, more } = await this.entries.before(`project/${project}`, before, limit, sight, types);
    return { items: entries.map(withTexts), next: more ? cursorOf(String(entries.at(-1)!.version)) : null };
  }
}

function withTexts({ text, removedAt: _, ...entry }: Entry): HistoryItem {
  const references = JSON.stringify(entry.body).match(/(?<=")[0-9a-f]{64}(?=")/g) ?? [];
  const known = references.flatMap((reference) => {
    const words = text(reference);
    return words === null ? [] : [[reference, words] as const];
  });
  return { ...entry, texts: Object.fromEntries(known) };
}
