import { addressWith, type Asked, askedIn, FREE, type Query } from './asked.js';
import { type Cell, type Table } from './tables.js';

/** Rows on a page. */
const PAGE = 50;

/** A filter of a list: its name in the address, and the column whose texts it chooses from. */
export interface Filter {
  readonly name: string;
  readonly column: number;
}

/** A list as the macro `list.list` draws it. */
export interface List {
  readonly path: string;
  /** All that there is is filtered away, or there is nothing at all. */
  readonly empty: boolean;
  readonly table: Table;
  readonly sort: string | undefined;
  readonly filters: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string | undefined;
    readonly items: readonly { readonly value: string; readonly text: string }[];
  }[];
  readonly first: string | undefined;
  readonly next: string | undefined;
  readonly file: string;
}

/**
 * A list that is held as a whole, as its address asks for it: filtered by the texts of some columns, sorted by any, in
 * pages. A heading sorts by its column, and when it does so already, the other way round. `beside`: what else the address
 * carries, by which the rows were chosen before.
 */
export function listOf(
  path: string,
  query: Query,
  table: Table,
  filters: readonly Filter[] = [],
  beside: Asked = {},
): List {
  const asked = askedOf(query, table, filters);
  const rows = rowsOf(table, asked, filters);
  const from = Number(asked.from ?? 0);
  const address = (change: Asked) => addressWith(path, { ...beside, ...asked, from: undefined, ...change });
  return {
    path,
    empty: rows.length === 0,
    table: {
      ...table,
      head: table.head.map((cell) => sortable(cell, asked.sort, (sort) => address({ sort }))),
      rows: rows.slice(from, from + PAGE),
    },
    sort: asked.sort,
    filters: filters.map(({ name, column }) => ({
      name,
      label: table.head[column].text,
      value: asked[name],
      items: textsIn(table, column).map((text) => ({ value: text, text })),
    })),
    first: from > 0 ? address({}) : undefined,
    next: rows.length > from + PAGE ? address({ from: String(from + PAGE) }) : undefined,
    file: addressWith(`${path}.csv`, { ...beside, ...asked, from: undefined }),
  };
}

/** All of what is asked for, with its heading, for a file. */
export function fileOf(query: Query, table: Table, filters: readonly Filter[] = []): readonly (readonly string[])[] {
  const rows = rowsOf(table, askedOf(query, table, filters), filters);
  return [table.head, ...rows].map((row) => row.map(({ text }) => text));
}

/** Those of the things behind the rows that are asked for, in that order: for a file that says more of them. */
export function chosenOf<Thing>(
  query: Query,
  table: Table,
  filters: readonly Filter[],
  things: readonly Thing[],
): readonly Thing[] {
  return rowsOf(table, askedOf(query, table, filters), filters).map((row) => things[table.rows.indexOf(row)]);
}

function askedOf(query: Query, table: Table, filters: readonly Filter[]): Asked {
  const names = table.head.map(({ text }) => nameOf(text));
  const asked = askedIn(query, {
    sort: [...names, ...names.map((name) => `-${name}`)],
    from: FREE,
    ...Object.fromEntries(filters.map(({ name, column }) => [name, textsIn(table, column)])),
  });
  return /^\d{1,6}$/.test(asked.from ?? '') ? asked : { ...asked, from: undefined };
}

function rowsOf(table: Table, asked: Asked, filters: readonly Filter[]): readonly (readonly Cell[])[] {
  const kept = table.rows.filter((row) =>
    filters.every(({ name, column }) => asked[name] === undefined || row[column].text === asked[name]),
  );
  const [, down, name] = /^(-?)(.*)$/.exec(asked.sort ?? '')!;
  const column = table.head.findIndex(({ text }) => nameOf(text) === name);
  if (column < 0) return kept;
  const sorted = [...kept].sort((a, b) => inOrder.compare(keyOf(a[column]), keyOf(b[column])));
  return down ? sorted.reverse() : sorted;
}

const inOrder = new Intl.Collator('en-GB', { numeric: true });

const keyOf = ({ key, text }: Cell): string => key ?? text;

const nameOf = (heading: string): string => heading.toLowerCase().replace(/[^a-z]+/g, '-');

const textsIn = ({ rows }: Table, column: number): readonly string[] =>
  [...new Set(rows.map((row) => row[column].text))].filter((text) => text !== '').sort(inOrder.compare);

function sortable(cell: Cell, sort: string | undefined, address: (sort: string) => string): Cell {
  const name = nameOf(cell.text);
  const sorted = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined;
  return cell.text === '' ? cell : { ...cell, sorted, href: address(sorted === 'ascending' ? `-${name}` : name) };
}
