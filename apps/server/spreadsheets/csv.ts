/** Opens in spreadsheets as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet would take for a formula stands behind an apostrophe: text that somebody wrote is never reckoned
 * with when the file is opened.
 */
const harmless = (text: string): string => (/^[=+\-@\t\r\n]/.test(text.trimStart()) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** RFC 4180, line by line. */
export function* csv(rows: Iterable<readonly string[]>): Generator<string> {
  let first = true;
  for (const row of rows) {
    yield `${first ? BYTE_ORDER_MARK : ''}${row.map((cell) => quoted(harmless(cell))).join(',')}\r\n`;
    first = false;
  }
}
