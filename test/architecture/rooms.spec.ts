import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const root = `${import.meta.dirname}/../..`;

it('docs/architecture.md names every room of the law', () => {
  const page = readFileSync(`${root}/docs/architecture.md`, 'utf8');
  const unnamed = readdirSync(`${root}/libs/domain`).filter((room) => !page.includes(`\`${room}\``));
  expect(unnamed).toEqual([]);
});
