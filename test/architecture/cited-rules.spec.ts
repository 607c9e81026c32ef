import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ID = '(?:[VCOMBXT]\\d{1,2})';

/** Ids of the rules that docs/rules.md explains. */
const explained = [
  ...readFileSync(join(root, 'docs/rules.md'), 'utf8').matchAll(new RegExp(`^\\| (${ID}) \\|`, 'gm')),
].map(([, id]) => id);

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'));

/** Ids that begin the title of a test. */
const tested = new Set(
  ['apps', 'libs', 'test'].flatMap(sourcesIn).flatMap((source) => {
    const titles = source.matchAll(/\b(?:describe|it|test)(?:\.each\([^)]*\))?\(\s*[`'"]([^`'"\n:]*)/g);
    return [...titles].flatMap(([, title]) =>
      [...title.matchAll(new RegExp(`^${ID}\\b|(?<=, )${ID}\\b`, 'g'))].map(([id]) => id),
    );
  }),
);

it('docs/rules.md explains every rule that a test is named after, once, and no other', () => {
  expect([...explained].sort()).toEqual([...tested].sort());
});
