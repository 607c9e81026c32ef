/** Part of a list, with where to go on. */
export interface Page<Row> {
  readonly items: readonly Row[];
  /** To be given as `after` for the next part; `null`: there is none. */
  readonly next: string | null;
}

export interface PageRequest {
  /** Opaque cursor from an earlier page. */
  readonly after?: string;
  /** 1 to 200; 50 unless stated. */
  readonly limit?: number;
}

export const DEFAULT_LIMIT = 50;
export const LARGEST_LIMIT = 200;

/** A cursor that no earlier page gave out. */
export class BadCursor extends Error {
  constructor() {
    super('This place in the list is not known. Please begin at the first page.');
    this.name = 'BadCursor';
  }
}

/** The sort key of a row as an opaque word. */
export const cursorOf = (...key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key that a cursor stands for, each part of the form that it must have. Throws BadCursor. */
export function keyOf(cursor: string, ...forms: readonly RegExp[]): readonly string[] {
  const key = jsonIn(cursor);
  const known = Array.isArray(key) && key.length === forms.length;
  if (!known || !key.every((part, index) => typeof part === 'string' && forms[index].test(part))) throw new BadCursor();
  return key as string[];
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new BadCursor();
  }
}

/** Forms of the parts of sort keys. */
export const REFERENCE = /^[A-Z0-9-]{1,80}$/;
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const INSTANT = /^(infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/;
export const WORDS = /^[\x20-\x7e]{1,200}$/;
export const COUNT = /^\d{1,9}$/;

/** Cuts a page out of rows of which one more than the limit was read. */
export function pageOf<Row>(rows: readonly Row[], limit: number, cursorOfRow: (row: Row) => string): Page<Row> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? cursorOfRow(items.at(-1)!) : null };
}
