import { LARGEST_LIMIT, type Page, type PageRequest } from '#use-cases/queries/page.js';

/** Every row of a list, page by page, for a file. */
export async function allOf<Row>(find: (request: PageRequest) => Promise<Page<Row>>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await find({ after, limit: LARGEST_LIMIT });
    rows.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}
