import type { EntityManager } from 'typeorm';
import type { TextRef } from '#domain/kernel/event.js';
import type { Entry } from './chain.js';
import { referencesIn } from './texts.js';

const REFERENCES = new RegExp(referencesIn(), 'g');

/** What a stream refers to. */
export interface Referring {
  readonly stream: string;
  /** By reference, the number of the first event that has it. */
  readonly texts: ReadonlyMap<TextRef, number>;
  /** By reference, the number of the event that removed it. */
  readonly removed: ReadonlyMap<TextRef, number>;
}

export function referencesOf(stream: string, entries: readonly Entry[]): Referring {
  const texts = new Map<TextRef, number>();
  const removed = new Map<TextRef, number>();
  for (const entry of entries) {
    for (const [, reference] of JSON.stringify(entry.body).matchAll(REFERENCES)) {
      if (!texts.has(reference)) texts.set(reference, entry.version);
    }
    if (entry.type === 'TextRedacted') removed.set(String(entry.body.reference), entry.version);
  }
  return { stream, texts, removed };
}

/** What is wrong with the words of some streams: words go by a recorded redaction, and then they are gone (T2). */
export async function wordFaults(
  manager: EntityManager,
  streams: readonly Referring[],
): Promise<{ stream: string; fault: string }[]> {
  const references = streams.flatMap(({ texts }) => [...texts.keys()]);
  const rows = await manager.query<{ hash: TextRef; gone: boolean }[]>(
    'SELECT hash, text IS NULL AS gone FROM texts WHERE hash = ANY($1)',
    [references],
  );
  const isGone = new Map(rows.map(({ hash, gone }) => [hash, gone]));
  return streams.flatMap(({ stream, texts, removed }) =>
    [...texts].flatMap(([reference, version]) => {
      const fault = faultOf(isGone.get(reference), removed.get(reference), version);
      return fault ? [{ stream, fault }] : [];
    }),
  );
}

function faultOf(gone: boolean | undefined, removedBy: number | undefined, version: number): string | null {
  if (gone === undefined) return `a text of event ${version} is missing`;
  if (gone && removedBy === undefined) return `words of event ${version} are gone without a recorded redaction`;
  if (!gone && removedBy !== undefined)
    return `words of event ${version} are still there, which event ${removedBy} removed`;
  return null;
}
