const freeText = new WeakMap<object, Set<string>>();
const exemptText = new WeakMap<object, Set<string>>();

const marker =
  (marked: WeakMap<object, Set<string>>): PropertyDecorator =>
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
  const prototype = Object.getPrototypeOf(request) as object;
  const replaced = (name: string, value: unknown): unknown => {
    if (typeof value === 'string' && freeText.get(prototype)?.has(name)) return by.free(value);
    if (typeof value === 'string' && exemptText.get(prototype)?.has(name)) return by.exempt(value);
    return replaceTexts(value, by);
  };
  return Object.fromEntries(
    Object.entries(request)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, replaced(name, value)]),
  );
}

interface Replacing {
  readonly free: (text: string) => string;
  readonly exempt: (text: string) => string;
}
