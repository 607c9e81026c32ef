import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Printer } from '../../apps/server/pages/report/pdf.js';
import { findChromium } from '../support/chromium.mjs';
import { proposal, toDelivery, toOpenG1 } from '../support/mission.js';
import { filesIn } from '../support/zip.js';
import { expectAccessible, Site } from './browser.js';

let site: Site;
let running: string;

/** What a spreadsheet would reckon with, and longer than any line. */
const TITLE = `=HYPERLINK("http://elsewhere.example")${' and more of it'.repeat(10)}`.slice(0, 200);

jest.setTimeout(240_000);

beforeAll(async () => {
  site = await Site.open({ CHROMIUM_PATH: findChromium() });
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
  expect(await page.locator('#number-21').innerText()).toContain('Actions of the plan by priority');
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

test('the committee report in both forms, of the portfolio and of a project, and as it was on a day', async () => {
  const page = await site.signedIn('programme-office', { javaScript: true });
  const report = await look(page, '/report?year=2026&number=7&meeting=Joint+meeting');
  expect(report).toContain('F. Environmental impact\n\nNone given.');
  expect(report).toContain('Joint meeting');
  expect(report).toContain('£75,000');
  await page.getByRole('link', { name: 'Source 1', exact: true }).first().click();
  expect(page.url()).toMatch(/#source-1$/);
  const headings = (text: string) => text.match(/^(?:[A-H]\. .+|Summary|Supporting material|Appendices)$/gm);
  await page.goto('/report?form=2007&year=2026');
  expect(headings(await page.locator('main').innerText())).toEqual([
    ...['Summary', 'A. Recommendations', 'B. Supporting information', 'C. Race and equality impact'],
    ...['D. Financial implications', 'E. Contact details', 'Supporting material'],
  ]);
  const project = await look(page, `/projects/${running}/report`);
  expect(headings(project)).toEqual([
    ...['Summary', 'A. Recommendation', 'B. Supporting information', 'C. Race and equality impact'],
    ...['D. Financial implications', 'E. Legal implications', 'F. Environmental impact', 'G. Background papers'],
    ...['H. Contact details', 'Appendices'],
  ]);
  expect(project).toContain('Lower agency rates at TfL');
  const { body: clock } = await site.client.get('auditor', 'clock');
  await page.goto(`/projects/${running}/report?on=${clock.now.slice(0, 10)}`);
  expect(await page.locator('h1').innerText()).toContain('as it was on');
  expect((await page.goto(`/projects/${running}/report?on=2001-01-01`))?.status()).toBe(404);
});

test('the report for word processors has its title, headings, heads of tables and the way to the record', async () => {
  const page = await site.signedIn('auditor');
  for (const path of ['/report.docx?year=2026', `/projects/${running}/report.docx`]) {
    const files = filesIn(await download(page, path));
    const document = files['word/document.xml'];
    expect(document).toContain('<w:pStyle w:val="Title"/>');
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)!.length).toBeGreaterThanOrEqual(11);
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('None given.');
    expect(files['word/_rels/document.xml.rels']).toMatch(/\/portfolio\/things\/|\/projects\//);
    expect(files['docProps/core.xml']).toContain('<dc:title>');
  }
});

test('as PDF where there is a Chromium, and else the page says what to do', async () => {
  const page = await site.signedIn('auditor', { javaScript: true });
  const pdf = (await download(page, `/projects/${running}/report.pdf`)).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf).toContain('/StructTreeRoot');
  const without = jest.spyOn(site.server.app.get(Printer), 'available', 'get').mockReturnValue(false);
  expect((await page.goto('/report.pdf'))?.status()).toBe(404);
  await expectAccessible(page);
  expect(await page.locator('main').innerText()).toContain('your browser can print it');
  without.mockRestore();
});

test('the open portfolio brings itself up to date, and is told nothing but to look again', async () => {
  const page = await site.signedIn('mayors-advisory-group', { javaScript: true });
  await page.goto('/portfolio?year=2026');
  const live = await page.waitForResponse((response) => response.url().endsWith('/portfolio/live'));
  expect(live.headers()['content-type']).toContain('text/event-stream');
  await page.waitForTimeout(4_000); // it has seen how the record stands
  await site.client.record('tfl-pl', 'ProposeProject', { body: { ...proposal, title: 'Shared translators' } });
  await page.locator('.converge-board__card', { hasText: 'Shared translators' }).waitFor({ timeout: 20_000 });
  expect(await page.locator('[data-live-said]').innerText()).toMatch(/^Brought up to date at \d\d:\d\d\.$/);
  await expectAccessible(page);
});
