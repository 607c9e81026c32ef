export interface Difference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Where two versions of a document differ, place by place. */
export function differencesOf(before: object, after: object): readonly Difference[] {
  const [old, present] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...present.keys()])]
    .filter((path) => path !== 'version' && old.get(path) !== present.get(path))
    .map((path) => ({ what: inWords(path), before: old.get(path) ?? 'none', after: present.get(path) ?? 'none' }));
}

/** `optIn / windowDays` is `opt in / window days`. */
const inWords = (path: string): string => path.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function leavesOf(value: unknown, path = ''): Map<string, string> {
  if (value === null || typeof value !== 'object') return new Map([[path, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...leavesOf(inner, path ? `${path} / ${key}` : key)]),
  );
}
