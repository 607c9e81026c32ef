import type { DataSource } from 'typeorm';
import { type Cause, type Step, advance, beginning } from './history.js';
import { type AnyKind, type Kind, type Typed, idOf, streamOf } from './kind.js';
import { markPart } from './marks.js';
import { Composer } from './parts.js';
import { tablesOf } from './statements.js';
import { partsOf } from './writing.js';

/** A stream as it already happened: what each command appended. */
export interface History {
  readonly kind: AnyKind;
  readonly id: string;
  readonly commands: readonly { readonly events: readonly Typed[]; readonly cause: Cause }[];
}

/** Streams written in one transaction. */
const BATCH = 100;

/**
 * Loads new streams in bulk, through the same chain, fold and rows as commands. Their messages are recorded and not
 * sent, and the process is not called to them. Answers how many streams were loaded.
 */
export async function load(dataSource: DataSource, histories: Iterable<History>): Promise<number> {
  let loaded = 0;
  let batch: Step<unknown>[] = [];
  for (const history of histories) {
    batch.push(stepOf(history));
    loaded += 1;
    if (batch.length < BATCH) continue;
    await write(dataSource, batch);
    batch = [];
  }
  if (batch.length > 0) await write(dataSource, batch);
  return loaded;
}

/** The whole history as one step from nothing. */
function stepOf({ kind, id, commands }: History): Step<unknown> {
  const before = beginning<unknown>(streamOf(kind, id));
  const steps: Step<unknown>[] = [];
  for (const { events, cause } of commands) {
    steps.push(advance(kind as Kind<unknown, Typed>, steps.at(-1)?.after ?? before, events, cause));
  }
  return {
    kind,
    before,
    after: steps.at(-1)!.after,
    entries: steps.flatMap(({ entries }) => entries),
    messages: steps.flatMap(({ messages }) => messages),
  };
}

async function write(dataSource: DataSource, steps: readonly Step<unknown>[]): Promise<void> {
  const marks = steps
    .filter(({ kind }) => !kind.inDirectory)
    .map(({ after }) => ({ project: idOf(after.stream), version: after.version, nextDue: null }));
  const parts = [...partsOf(tablesOf(dataSource), steps, 'not_needed'), markPart(marks)];
  const { text, values } = new Composer().compose(parts);
  await dataSource.query(text, values);
}
