import { closeSync, openSync, writeSync } from 'node:fs';

/** What can be killed. */
export const PARTS = ['postgres', 'temporal', 'worker', 'server'] as const;
export type Part = (typeof PARTS)[number];

/** What the answer to a recorded command says. */
export interface Receipt {
  readonly stream: string;
  readonly subject: string;
  readonly version: number;
  readonly hash: string;
  readonly events: readonly string[];
  /** By PostgreSQL's clock, which on one machine is also ours. */
  readonly at: string;
  readonly settled: boolean;
}

/** One attempt of a command; all attempts of a command have its key. */
interface Attempt {
  readonly key: string;
  readonly attempt: number;
}

/** What a client did and was told, and what was done to the system meanwhile. */
export type Deed =
  | ({ readonly kind: 'invoke'; readonly command: string } & Attempt)
  | ({ readonly kind: 'ok'; readonly receipt: Receipt } & Attempt)
  /** A definite no: nothing was recorded. */
  | ({ readonly kind: 'refused'; readonly status: number; readonly why: string } & Attempt)
  /** No answer, or one that leaves open whether it was recorded. */
  | ({ readonly kind: 'unknown'; readonly why: string } & Attempt)
  | { readonly kind: 'down'; readonly part: Part }
  | { readonly kind: 'up'; readonly part: Part }
  /** It was found dead, and nobody had killed it. */
  | { readonly kind: 'died'; readonly part: Part; readonly why: string };

/** `at`: milliseconds since 1970. */
export type Entry = Deed & { readonly at: number };

export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

/** Everything in the order in which it happened, also as JSON lines in a file. */
export class History {
  readonly entries: Entry[] = [];
  /** How many answers said that a command is recorded. */
  acknowledged = 0;
  private readonly file: number;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  note(deed: Deed): void {
    const entry: Entry = { at: Date.now(), ...deed };
    this.entries.push(entry);
    if (entry.kind === 'ok') this.acknowledged += 1;
    writeSync(this.file, `${JSON.stringify(entry)}\n`);
  }

  close(): void {
    closeSync(this.file);
  }
}

/** Entries of one kind. */
export const entriesOf = <Kind extends Entry['kind']>(entries: readonly Entry[], kind: Kind): EntryOf<Kind>[] =>
  entries.filter((entry): entry is EntryOf<Kind> => entry.kind === kind);
