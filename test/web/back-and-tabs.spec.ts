import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Lists } from '#record/lists.js';
import { joining, toOpenG1, toOptIn } from '../support/mission.js';
import { SEEDS } from '../support/server.js';
import { expectAccessible, press, Site } from './browser.js';
import { dated, fill } from './forms.js';

/* What browsers let people do: go back, keep a form open overnight, act in two tabs. */

let site: Site;

jest.setTimeout(120_000);

let seeds: string;

beforeAll(async () => {
  seeds = await mkdtemp(join(tmpdir(), 'converge-seeds-'));
  await cp(SEEDS, seeds, { recursive: true });
  await shareRecorder('gla', 'lfepa');
  site = await Site.open({}, seeds);
});
afterAll(async () => {
  await site?.close();
  await rm(seeds, { recursive: true });
});

/** Lets one person record the decisions of two organisations. */
async function shareRecorder(...organisations: readonly [string, string]): Promise<void> {
  const [of, alsoOf] = await Promise.all(
    organisations.map(async (id) => JSON.parse(await readFile(fileOf(id), 'utf8'))),
  );
  const recorderIn = ({ posts }: any) => posts.find(({ role }: any) => role === 'OD');
  recorderIn(alsoOf).holder = recorderIn(of).holder;
  await writeFile(fileOf(organisations[1]), JSON.stringify(alsoOf));
}

const fileOf = (organisation: string): string => join(seeds, 'organisations', `${organisation}.json`);

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
const words = (page: Page): Promise<string> => page.locator('main').innerText();

const versionOf = async (project: string): Promise<number> =>
  (await site.client.get('auditor', `projects/${project}`)).body.version;

test.each([true, false])(
  'back from the confirmation (JavaScript: %s) is the confirmation, and then the form, done',
  async (javaScript) => {
    const project = await toOpenG1(site.client);
    const page = await site.signedIn('lda-member', { javaScript });
    await page.goto(`/projects/${project}/cast-vote`);
    await fill(page, { choice: 'against', reason: 'Too early.' });
    await press(page);
    expect(await heading(page)).toContain('Check your answers');
    await page.reload();
    expect(await words(page)).toMatch(/Nothing is recorded yet[^]*Too early\./);
    await press(page);
    expect(await heading(page)).toBe('Vote recorded');
    const confirmation = page.url();
    const version = await versionOf(project);

    await page.goBack();
    expect(page.url()).toBe(confirmation);
    expect(await heading(page)).toBe('Vote recorded');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe(`/projects/${project}/cast-vote`);
    expect(await words(page)).toMatch(/opening this page again changes nothing[^]*against[^]*Change the vote/);
    if (javaScript) await expectAccessible(page);
    expect(await versionOf(project)).toBe(version);
  },
);

test('answers to be checked are for whoever gave them', async () => {
  const project = await toOpenG1(site.client);
  const page = await site.signedIn('lda-member');
  await page.goto(`/projects/${project}/cast-vote`);
  await fill(page, { choice: 'against', reason: 'Only I know why.' });
  await press(page);
  const other = await site.signedIn('lfepa-member');
  await other.goto(page.url());
  expect(await words(other)).not.toContain('Only I know why.');
});

test('a form opened yesterday and sent today: one signs in again, finds the answers, and they count once', async () => {
  const project = await toOpenG1(site.client);
  const page = await site.signedIn('lda-member');
  await page.goto(`/projects/${project}/cast-vote`);
  const version = await versionOf(project);
  await fill(page, { choice: 'against', reason: 'I slept over it.' });
  await press(page);
  await site.server.app.get(Lists).rows(`UPDATE sessions SET expires_at = expires_at - interval '13 hours'`, []);
  await press(page);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  expect(await words(page)).toContain('They are kept for half an hour');
  await site.signInOn(page, 'lda-member');
  expect(await words(page)).toContain('nothing has been recorded');
  expect(await page.locator('[name=reason]').inputValue()).toBe('I slept over it.');
  await press(page);
  await press(page);
  expect(await heading(page)).toBe('Vote recorded');
  expect(await versionOf(project)).toBe(version + 1);
});

test('two tabs in two organisations: each acts for the one that it shows', async () => {
  const project = await toOptIn(site.client);
  const first = await site.signedIn('gla-od');
  const second = await first.context().newPage();
  const open = async (tab: Page, organisation: 'gla' | 'lfepa') => {
    await tab.goto(`/projects/${project}/record-decision?organisation=${organisation}`);
    const { answer, body, reference, decidedOn } = joining(organisation, 1);
    await fill(tab, { answer, body, reference, ...dated('decidedOn', decidedOn) });
    await press(tab);
  };
  await open(first, 'gla');
  await open(second, 'lfepa');
  expect(await words(first)).toMatch(/You act as .* of Greater London Authority\./);
  expect(await words(second)).toMatch(/You act as .* of London Fire and Emergency Planning Authority\./);
  for (const tab of [first, second]) await press(tab);
  expect(await words(first)).toContain('Greater London Authority: joins');
  expect(await words(second)).toContain('London Fire and Emergency Planning Authority: joins');
});

test('a form in one tab, and somebody else signed in with the other: it is refused, and says so', async () => {
  const project = await toOpenG1(site.client);
  const first = await site.signedIn('lda-member');
  await first.goto(`/projects/${project}/cast-vote`);
  await fill(first, { choice: 'for' });
  const version = await versionOf(project);
  const second = await first.context().newPage();
  await second.goto('/');
  await second.getByRole('button', { name: 'Sign out' }).click();
  await site.signInOn(second, 'lfepa-member');
  await press(first);
  expect(await words(first)).toContain('Nothing has been recorded');
  expect(await versionOf(project)).toBe(version);
});
