import type { FastifyReply } from 'fastify';
import { csv } from '../../spreadsheets/csv.js';

/** What stands after the question mark, as it was sent. */
export type Query = Readonly<Record<string, unknown>>;

/** What the address of a list carries: filters, order, place. What was not asked for is not there. */
export type Asked<Name extends string = string> = Readonly<Partial<Record<Name, string>>>;

/** A text of one's own, such as words to search for or a place in the list. */
export const FREE = Symbol('any text');

const LONGEST = 2000;

/** Reads what a list knows, by name with the values there are. Only what exists: an unknown filter is no filter. */
export function askedIn<Name extends string>(
  query: Query,
  known: Readonly<Record<Name, readonly string[] | typeof FREE>>,
): Asked<Name> {
  const found = Object.entries<readonly string[] | typeof FREE>(known).flatMap(([name, values]) => {
    const value = query[name];
    if (typeof value !== 'string' || value === '' || value.length > LONGEST || /\p{Cc}/u.test(value)) return [];
    return values === FREE || values.includes(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found) as Asked<Name>;
}

/** The address of a list with what was asked for. */
export function addressWith(path: string, asked: Asked): string {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])),
  ).toString();
  return query ? `${path}?${query}` : path;
}

/** Ids of things that have a name. */
export const idsOf = (named: readonly { readonly id: string }[]): readonly string[] => named.map(({ id }) => id);

/** Things that have a name, to choose from. */
export const choicesOf = (named: readonly { readonly id: string; readonly name: string }[]) =>
  named.map(({ id, name }) => ({ value: id, text: name }));

/** Sends rows, the first of them the heading, as a file for a spreadsheet. */
export function sendCsv(reply: FastifyReply, name: string, rows: readonly (readonly string[])[]): void {
  void reply
    .type('text/csv; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .send([...csv(rows)].join(''));
}
