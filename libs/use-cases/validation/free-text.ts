const freeText = new WeakMap<object, Set<string>>();

/** Marks a field of a request class as free text. */
export const markFreeText: PropertyDecorator = (prototype, name) => {
  const names = freeText.get(prototype) ?? new Set<string>();
  freeText.set(prototype, names.add(String(name)));
};

/**
 * Replaces every free text of a request (and of the requests inside it) by what `keep` gives for it, in a plain copy.
 */
export function replaceFreeTexts(request: unknown, keep: (text: string) => string): unknown {
  if (Array.isArray(request)) return request.map((each) => replaceFreeTexts(each, keep));
  if (request === null || typeof request !== 'object') return request;
  const names = freeText.get(Object.getPrototypeOf(request) as object);
  return Object.fromEntries(
    Object.entries(request)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        name,
        names?.has(name) && typeof value === 'string' ? keep(value) : replaceFreeTexts(value, keep),
      ]),
  );
}
