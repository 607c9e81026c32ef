/** Whole pence or whole own units, never negative, and written in one way only. */
export const isAmount = (text: string): boolean => /^(0|[1-9]\d{0,17})$/.test(text);

/** `2009/10`: two years that follow each other. */
export function isBudgetYear(text: string): boolean {
  const [, first, second] = /^(\d{4})\/(\d{2})$/.exec(text) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}
