/** A row of a derived table, by property. */
export type Row = Readonly<Record<string, unknown>>;

/** What is to be done to the rows of one table. */
export interface Change {
  readonly table: string;
  readonly verb: 'insert' | 'update' | 'delete';
  readonly rows: readonly Row[];
}

export interface Keyed {
  readonly name: string;
  /** Properties of the primary key. */
  readonly key: readonly string[];
}

type Image = { readonly [table: string]: readonly Row[] | undefined };

/**
 * What a command writes: by key, the difference between the rows of the state before and the state after. Tables come
 * parents first; children go first where rows are taken away.
 */
export function difference(tables: readonly Keyed[], before: Image, after: Image): Change[] {
  const changes = tables.map((table) => ({ table, ...differenceOf(table, before[table.name], after[table.name]) }));
  return [
    ...changes.map(({ table, gone }) => ({ table: table.name, verb: 'delete' as const, rows: gone })).reverse(),
    ...changes.flatMap(({ table, changed, added }) => [
      { table: table.name, verb: 'update' as const, rows: changed },
      { table: table.name, verb: 'insert' as const, rows: added },
    ]),
  ].filter(({ rows }) => rows.length > 0);
}

/** Two rows of one key in the same image stay two: the table's constraint refuses what must never happen. */
function differenceOf({ key }: Keyed, before: readonly Row[] = [], after: readonly Row[] = []) {
  const keyOf = (row: Row) => key.map((column) => String(row[column])).join('\n');
  const earlier = new Map(before.map((row) => [keyOf(row), row]));
  const added: Row[] = [];
  const changed: Row[] = [];
  for (const row of after) {
    const known = earlier.get(keyOf(row));
    if (!known) added.push(row);
    else if (!same(known, row)) changed.push(row);
    earlier.delete(keyOf(row));
  }
  return { added, changed, gone: [...earlier.values()] };
}

function same(a: Row, b: Row): boolean {
  for (const column in a) {
    if (a[column] !== b[column] && JSON.stringify(a[column]) !== JSON.stringify(b[column])) return false;
  }
  return true;
}
