export interface Cell {
  readonly text: string;
  readonly format?: 'numeric';
  readonly href?: string;
  /** What it is sorted by, where that is not its text: a date. */
  readonly key?: string;
  /** Sends what it names; `says` is read out behind its text. */
  readonly button?: {
    readonly name: string;
    readonly value: string;
    readonly text: string;
    readonly says: string;
  };
  /** Of a heading: the list is sorted by it. */
  readonly sorted?: 'ascending' | 'descending';
}

/** A table as the macro `show.table` draws it. The first cell of a row is its heading. */
export interface Table {
  readonly caption: string;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column of amounts, which stand on the right. */
export const amounts = (text: string): Cell => ({ text, format: 'numeric' });

type Content = string | Pick<Cell, 'text' | 'href' | 'key' | 'button'>;

export function table(
  caption: string,
  columns: readonly (string | Cell)[],
  rows: readonly (readonly Content[])[],
): Table {
  const head = columns.map((column) => (typeof column === 'string' ? { text: column } : column));
  const cell = (content: Content, column: number): Cell => ({
    ...(typeof content === 'string' ? { text: content } : content),
    format: head[column]?.format,
  });
  return { caption, head, rows: rows.map((row) => row.map(cell)) };
}

/** A table without the columns in which nothing stands. */
export function withoutEmptyColumns(data: Table): Table {
  const isFilled = (_: unknown, column: number) => data.rows.some((row) => row[column].text !== '');
  return { ...data, head: data.head.filter(isFilled), rows: data.rows.map((row) => row.filter(isFilled)) };
}

/** A line of a summary list. */
export interface Fact {
  readonly key: string;
  readonly value: string;
}

/** Key and value, line by line; what is `null` is left out. */
export const facts = (
  ...lines: readonly (readonly [key: string, value: string | null | undefined])[]
): readonly Fact[] => lines.flatMap(([key, value]) => (value == null ? [] : [{ key, value }]));
