import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import nunjucks from 'nunjucks';
import { permissions } from '#access/permissions.js';
import { catalogue } from '#use-cases/catalogue/catalogue.js';
import { kebab } from '../../apps/server/pages/commands/command-page.js';
import { pages } from '../../apps/server/pages/commands/command-pages.js';
import { addFilters } from '../../apps/server/pages/filters.js';

const PAGES = fileURLToPath(new URL('../../apps/server/pages', import.meta.url));
const GOVUK = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist');

const environment = nunjucks.configure([PAGES, GOVUK], { autoescape: true });
addFilters(environment);

const templates = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.njk'));

test.each(templates)('%s can be compiled', (name) => {
  expect(() => environment.getTemplate(name, true)).not.toThrow();
});

const all = [...pages.ofProjects, ...pages.ofMeetings, ...pages.atTop];

test('every command that a person can give has one page', () => {
  const given = catalogue.filter(({ name }) =>
    permissions[name].some(({ role }) => role !== 'process' && role !== 'installation'),
  );
  expect(all.map(({ command }) => command).sort()).toEqual(given.map(({ name }) => name).sort());
});

test.each(all.map((page) => [page.command, page] as const))(
  'the form of %s asks for fields of its request',
  (command, { room, form }) => {
    expect(templates).toContain(join(room, `${kebab(command)}.njk`));
    const { request } = catalogue.find(({ name }) => name === command)!;
    const known = (Reflect.getMetadata('swagger/apiModelPropertiesArray', request.prototype) ?? []) as string[];
    const asked = Object.keys(form).filter((name) => name !== 'document');
    expect(known.map((name) => name.slice(1))).toEqual(expect.arrayContaining(asked));
  },
);

test.each(templates)('%s speaks plainly', (name) => {
  const words = readFileSync(join(PAGES, name), 'utf8').replace(/\{[{%#][\s\S]*?[}%#]\}/g, '');
  expect(words).not.toMatch(/\b(workflow|signal|instance|assignee|aggregate|payload)s?\b/i);
});
