import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { toOptIn } from '../support/mission.js';
import { sheetsIn } from '../support/pdf-text.js';
import { timeOf } from '../support/server.js';
import { Site } from './browser.js';

/* The pages of a matter print as its paper. */

/** As wide as the print on an A4 sheet, in the pixels of a style sheet. */
const SHEET = 658;

const SCREEN_ONLY = [
  'header',
  'footer',
  'nav',
  'form',
  'button',
  '.converge-clock',
  '.converge-reader',
  '.govuk-back-link',
  '.govuk-pagination',
].join(', ');

let site: Site;
let page: Page;
let project: string;
let meeting: string;
let today: string;

jest.setTimeout(120_000);

beforeAll(async () => {
  site = await Site.open();
  const { client } = site;
  project = await toOptIn(client);
  const { body } = await client.get('auditor', `projects/${project}/reminders`);
  await timeOf(site.server).moveTo(body.items.find(({ what }: any) => what === 'RecordDecision').dueAt);
  await site.server.settle(project);
  today = (await timeOf(site.server).now()).slice(0, 10);
  const secretary = 'steering-group-secretary';
  const declared = { date: today, startsAt: '14:00', place: 'City Hall' };
  meeting = (await client.record(secretary, 'DeclareMeeting', { body: declared })).subject;
  const present = ['gla-chair', 'gla-member', 'lda-member', 'lfepa-member', 'mpa-member'];
  await client.record(secretary, 'RecordAttendance', { subject: meeting, body: { present, presiding: null } });
  await client.record(secretary, 'CloseMeeting', { subject: meeting });
  page = await site.signedIn('gla-od');
});
afterAll(() => site?.close());

/** A page, its address, and what stands at the head of each of its sheets. */
const papers: readonly (readonly [string, () => string, RegExp])[] = [
  [
    'the record of a gate',
    () => `/projects/${project}/gates/G1`,
    /^DMT-PROC-\d+ Temporary-labour framework – Decision record: .*G1/,
  ],
  ['the paper of a gate', () => `/projects/${project}/gates/G2/paper`, /^DMT-PROC-\d+ Temporary-labour framework – /],
  [
    'the question of an opt-in',
    () => `/projects/${project}/record-decision?organisation=gla`,
    /^DMT-PROC-\d+ Temporary-labour/,
  ],
  ['how an opt-in stands', () => `/projects/${project}/opt-in`, /^DMT-PROC-\d+ Temporary-labour framework – /],
  ['a project', () => `/projects/${project}`, /^DMT-PROC-\d+ Temporary-labour framework$/],
  [
    'a project as it was',
    () => `/projects/${project}?on=${today}`,
    /^DMT-PROC-\d+ Temporary-labour framework, as it was on/,
  ],
  ['a chase log', () => `/projects/${project}/chase-log`, /^DMT-PROC-\d+ Temporary-labour framework – /],
  ['minutes', () => `/meetings/${meeting}/minutes`, /^Minutes of /],
  ['a report', () => `/projects/${project}/report`, /^DMT-PROC-\d+ Temporary-labour framework$/],
];

test.each(papers)('%s', async (_, path, head) => {
  await page.emulateMedia({ media: 'screen' });
  await page.goto(path());
  const printed = page.locator('.converge-printed');
  expect(await printed.isVisible()).toBe(false);

  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: SHEET, height: 900 });
  expect(await printed.innerText()).toMatch(
    /^Printed from Converge by Farida Lonsdale, \d+(:\d\d)?[ap]m on \d+ \w+ \d{4}/,
  );
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.locator(SCREEN_ONLY).filter({ visible: true }).allInnerTexts()).toEqual([]);
  expect(await page.evaluate(CUT)).toEqual([]);
  expect(
    await page.evaluate(
      `getComputedStyle(document.querySelector('main h2') ?? document.querySelector('h1')).breakAfter`,
    ),
  ).toBe('avoid');

  const sheets = sheetsIn(await page.pdf({ format: 'A4' }));
  const heading = await page.evaluate<string>(HEAD);
  expect(heading).toMatch(head);
  sheets.forEach((sheet, index) => {
    expect(sheet).toContain(heading.replace(/\s/g, ''));
    expect(sheet).toContain(`${index + 1}/${sheets.length}`);
  });
  const all = sheets.join('');
  expect(all).toContain('PrintedfromConvergebyFaridaLonsdale');
  for (const text of await page.locator('main h1, main h2, main caption').filter({ visible: true }).allInnerTexts())
    expect(all).toContain(text.replace(/\s/g, ''));
});

/** Runs in the browser: tables that are wider than the sheet. */
const CUT = `[...document.querySelectorAll('table')]
  .filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((table) => table.caption?.innerText)`;

/** Runs in the browser: what stands at the head of each sheet. */
const HEAD = `[...document.querySelectorAll('head style')]
  .flatMap((style) => [...style.sheet.cssRules])
  .map((rule) => rule.cssRules[0].style.content.replace(/^"|"$/g, ''))[0]`;

test('what is folded away on the screen stands on paper, and links that do something there do not', async () => {
  await page.goto(`/projects/${project}?on=${today}`);
  expect(await page.locator('.converge-printed').innerText()).toContain(', as it was at the end of ');
  await page.goto(`/projects/${project}`);
  const sheets = sheetsIn(await page.pdf({ format: 'A4' })).join('');
  expect(sheets).toContain('Buyingtogetherendsthecompetition');
  expect(sheets).toContain(`(/projects/${project}/history/`);
  expect(sheets).not.toContain('Whatyoucandohere');
});
