import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { proposal, toDelivery, toOpenG1 } from '../support/mission.js';
import { filesIn } from '../support/zip.js';
import { expectAccessible, Site } from './browser.js';

let site: Site;
let running: string;

/** What a spreadsheet would reckon with, and longer than any line. */
const TITLE = `=HYPERLINK("http://elsewhere.example")${' and more of it'.repeat(10)}`.slice(0, 200);

jest.setTimeout(240_000);

beforeAll(async () => {
  site = await Site.open();
  running = await toDelivery(site.client);
  await toOpenG1(site.client);
  await site.client.record('tfl-pl', 'ProposeProject', { body: { ...proposal, title: TITLE } });
});
afterAll(() => site?.close());

async function look(page: Page, path: string): Promise<string> {
  const response = await page.goto(path);
  expect([path, response?.status()]).toEqual([path, 200]);
  await expectAccessible(page);
  if (process.env.SCREENSHOTS) {
    const name = path.slice(1).replace(/[^a-z0-9]+/gi, '-');
    await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png`, fullPage: true });
  }
  return page.locator('main').innerText();
}

async function download(page: Page, path: string): Promise<Buffer> {
  const response = await page.request.get(path);
  expect([path, response.status()]).toEqual([path, 200]);
  expect(response.headers()['content-disposition']).toMatch(/^attachment; filename="/);
  expect(response.headers()['cache-control']).toBe('no-store');
  return response.body();
}

test('the portfolio, its numbers, what stands behind one of them, and the calendar', async () => {
  const page = await site.signedIn('mayors-advisory-group', { javaScript: true });
  const board = await look(page, '/portfolio?year=2026');
  expect(board).toContain('Temporary-labour framework');
  expect(await page.locator('svg.converge-chart__drawing').count()).toBeGreaterThanOrEqual(4);
  expect(await look(page, '/portfolio/numbers?year=2026')).toContain('21. Action plan');
  await page.getByRole('link', { name: '100%' }).first().click();
  expect(new URL(page.url()).pathname).toBe('/portfolio/things/share');
  await look(page, `${new URL(page.url()).pathname}${new URL(page.url()).search}`);
  await page
    .getByRole('link', { name: /^Entry \d+$/ })
    .first()
    .click();
  expect(page.url()).toContain(`/projects/${running}/history/`);
  expect(await look(page, '/portfolio/calendar')).toContain('Vote');
  expect(await look(page, '/portfolio/calendar?month=2009-02')).toContain('Nothing falls due in this month.');
  expect(await look(page, '/portfolio?stage=CANCELLED&year=2007')).toContain('0 projects');
});

test('without script: filters stand in the address, lists are sorted, and what is not known is not stated', async () => {
  const page = await site.signedIn('gla-or');
  await page.goto('/portfolio/numbers');
  await page.getByLabel('Stage', { exact: true }).selectOption('DELIVERY');
  await page.getByRole('button', { name: 'Show these' }).click();
  expect(new URL(page.url()).searchParams.get('stage')).toBe('DELIVERY');
  expect(await page.locator('#number-21').innerText()).toContain('not stated');
  await page.goto('/portfolio/things/cashable?year=2026&kind=forecast');
  expect(await page.locator('main').innerText()).toContain('£75,000');
  await page.getByRole('link', { name: 'Amount', exact: true }).click();
  expect(new URL(page.url()).searchParams.get('sort')).toBe('amount');
  expect(new URL(page.url()).searchParams.get('kind')).toBe('forecast');
  expect((await page.goto('/portfolio/things/wealth'))?.status()).toBe(404);
});

test('works on a narrow screen and on paper', async () => {
  const page = await site.signedIn('lda-or', { width: 320, javaScript: true });
  for (const path of ['/portfolio', '/portfolio/things/stage', '/portfolio/calendar']) {
    await look(page, path);
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect([path, await page.evaluate(overflow)]).toEqual([path, 0]);
  }
  await page.goto('/portfolio');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('form.converge-filter').isVisible()).toBe(false);
  expect(await page.locator('svg.converge-chart__drawing').first().isVisible()).toBe(true);
});

test('files for spreadsheets, in which no cell is reckoned with', async () => {
  const page = await site.signedIn('auditor');
  for (const path of ['/portfolio/things/stage/csv', '/portfolio/numbers.csv', '/portfolio/calendar.csv']) {
    const text = (await download(page, path)).toString('utf8').replace(/^\uFEFF/, '');
    for (const line of text.split('\r\n')) expect(line).not.toMatch(/^[=+@]|,"?[=+@]/);
  }
  expect((await download(page, '/portfolio/things/stage/csv')).toString('utf8')).toContain('HYPERLINK');
  for (const path of ['/portfolio/things/stage/xlsx', '/portfolio/numbers.xlsx', '/portfolio/calendar.xlsx']) {
    const sheets = Object.entries(filesIn(await download(page, path))).filter(([name]) => /sheet/.test(name));
    expect(sheets.map(([, xml]) => xml).join('')).not.toContain('<f>');
  }
});
