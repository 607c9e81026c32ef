type Marked = WeakMap<object, Set<string>>;

const freeText: Marked = new WeakMap();
const exemptText: Marked = new WeakMap();

const marker =
  (marked: Marked): PropertyDecorator =>
  (prototype, name) => {
    const names = marked.get(prototype) ?? new Set<string>();
    marked.set(prototype, names.add(String(name)));
  };

/** Marks a field of a request class as free text. */
export const markFreeText: PropertyDecorator = marker(freeText);

/** V12: marks a field of a request class as exempt: it is kept as a document of its own. */
export const markExemptText: PropertyDecorator = marker(exemptText);

/**
 * Replaces every free text and every exempt text of a request (and of the requests inside it) by what is given for it,
 * in a plain copy.
 */
export function replaceTexts(request: unknown, by: Replacing): unknown {
  if (Array.isArray(request)) return request.map((each) => replaceTexts(each, by));
  if (request === null || typeof request !== 'object') return request;
  const replaced = (name: string, value: unknown): unknown => {
    if (typeof value === 'string' && isMarked(freeText, request, name)) return by.free(value);
    if (typeof value === 'string' && isMarked(exemptText, request, name)) return by.exempt(value);
    return replaceTexts(value, by);
  };
  return Object.fromEntries(
    Object.entries(request)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, replaced(name, value)]),
  );
}

/** A request class also has the marks of the class that it extends. */
function isMarked(marked: Marked, request: object, name: string): boolean {
  const prototype = Object.getPrototypeOf(request) as object | null;
  return prototype !== null && (marked.get(prototype)?.has(name) || isMarked(marked, prototype, name));
}

interface Replacing {
  readonly free: (text: string) => string;
  readonly exempt: (text: string) => string;
}
