import type { Document } from './schema.js';

/** Every path of the API that is read, with each of these values where it names one; clocks are left out. */
export function doorsOf(document: Document, values: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const fill = (path: string): readonly string[] => {
    const [, name] = /[{:](\w+)\}?/.exec(path) ?? [];
    if (!name) return [path];
    return (values[name] ?? ['none']).flatMap((value) => fill(path.replace(/\{\w+\}|:\w+/, value)));
  };
  return Object.entries(document.paths)
    .filter(([path, operations]) => operations.get && !path.includes('/clock'))
    .flatMap(([path]) => fill(path));
}
