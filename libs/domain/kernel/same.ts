/** Whether two plain values (JSON) say the same; the order of keys says nothing, a key left out is one without value. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isComposite(a) || !isComposite(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
}

const isComposite = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
