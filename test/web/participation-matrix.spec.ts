import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { joining, toOptIn } from '../support/mission.js';
import { filesIn } from '../support/zip.js';
import { expectAccessible, Site } from './browser.js';

let site: Site;
let project: string;

/** A reason that a spreadsheet would reckon with. */
const REASON = '=HYPERLINK("http://elsewhere.example")';

jest.setTimeout(240_000);

beforeAll(async () => {
  site = await Site.open();
  const { client } = site;
  project = await toOptIn(client);
  await site.server.settle(project);
  const { body: present } = await client.get('tfl-pl', `projects/${project}/case`);
  await client.record('lfepa-od', 'RecordDecision', {
    subject: project,
    body: {
      ...joining('lfepa', present.caseVersion),
      answer: 'decline',
      reasonCode: 'own_arrangement',
      reason: REASON,
    },
  });
  await client.record('gla-od', 'RecordDecision', {
    subject: project,
    body: {
      ...joining('gla', present.caseVersion),
      conditions: [{ metric: 'payback_years', operator: '<=', value: '1.75' }],
    },
  });
});
afterAll(() => site?.close());

const lineOf = (page: Page) => page.locator('.converge-matrix tbody tr', { hasText: 'Temporary-labour framework' });

async function download(page: Page, path: string): Promise<Buffer> {
  const response = await page.request.get(path);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-disposition']).toMatch(/^attachment; filename="participation\.(csv|xlsx)"$/);
  expect(response.headers()['cache-control']).toBe('no-store');
  return response.body();
}

test('shows projects by organisations, with state, date, conditions and reasons, to everybody who may read', async () => {
  const page = await site.signedIn('auditor', { javaScript: true });
  await page.goto('/participation?stage=OPT_IN');
  await expectAccessible(page);
  const line = await lineOf(page).innerText();
  expect(line).toContain('Declined');
  expect(line).toContain('2 November 2026');
  expect(line).toContain(`Own arrangement in place: ${REASON}`);
  expect(line).toContain('Joined with conditions');
  expect(line).toContain('its payback is at most 1.75 years');
});

test('is filtered and sorted by its address, and says what is not stated', async () => {
  const page = await site.signedIn('gla-or');
  await page.goto('/participation');
  await page.getByLabel('Organisation', { exact: true }).selectOption('lfepa');
  await page.getByLabel('State', { exact: true }).selectOption('DECLINED');
  await page.getByRole('button', { name: 'Show these' }).click();
  expect(new URL(page.url()).searchParams.get('organisation')).toBe('lfepa');
  expect(await page.locator('.converge-matrix tbody tr').count()).toBe(1);
  await page.getByRole('link', { name: 'Stage', exact: true }).click();
  expect(new URL(page.url()).searchParams.get('sort')).toBe('stage');
  expect(await page.locator('.converge-matrix tbody tr').count()).toBe(1);
  await page.goto('/participation?stage=DELIVERY&state=nonsense');
  expect(await page.locator('.converge-matrix').innerText()).toContain('Not stated');
  await page.goto('/participation?stage=CANCELLED');
  expect(await page.locator('main').innerText()).toContain('There are no such projects.');
});

test('works on a narrow screen and on paper', async () => {
  const page = await site.signedIn('lda-or', { width: 320, javaScript: true });
  await page.goto('/participation');
  await expectAccessible(page);
  const overflow = () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('form.converge-filter').isVisible()).toBe(false);
  expect(await lineOf(page).first().isVisible()).toBe(true);
});

test('is a file for spreadsheets, in which no cell is reckoned with', async () => {
  const page = await site.signedIn('auditor');
  const text = (await download(page, '/participation.csv?stage=OPT_IN')).toString('utf8');
  const [head, ...lines] = text.trimEnd().split('\r\n');
  expect(head).toMatch(/^\uFEFFReference,Title,Stage,Lead,Workstream,.*LFEPA: state/);
  expect(lines).toContainEqual(expect.stringContaining(`Own arrangement in place: ${REASON.replaceAll('"', '""')}`));
  for (const cell of text.replace(/^\uFEFF/, '').split(/,|\r\n/)) expect(cell).not.toMatch(/^"?[=+\-@]/);

  const files = filesIn(await download(page, '/participation.xlsx?stage=OPT_IN'));
  const cells = Object.entries(files)
    .filter(([name]) => /sheet|sharedStrings/.test(name))
    .map(([, xml]) => xml)
    .join('');
  expect(cells).toContain('LFEPA: state');
  expect(cells).toContain('HYPERLINK');
  expect(cells).not.toContain('<f>');
});

test('has every project in its files, also where the page has only some of them', async () => {
  const page = await site.signedIn('auditor');
  const { body } = await site.client.get('auditor', 'projects?limit=200');
  const text = (await download(page, '/participation.csv')).toString('utf8');
  for (const { reference } of body.items) expect(text).toContain(reference);
});
