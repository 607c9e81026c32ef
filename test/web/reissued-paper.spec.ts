import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { toOpenG1, voteFor } from '../support/mission.js';
import { expectAccessible, send, Site } from './browser.js';

jest.setTimeout(120_000);

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

test('a paper is reissued in mid-vote, and each voter sees what has changed since the version they voted on or read', async () => {
  const project = await toOpenG1(site.client);
  const folder = `/projects/${project}`;
  const reader = await site.signedIn('mpa-member');
  await reader.goto(`${folder}/gates/G1/paper`);
  expect(await reader.locator('h1').innerText()).toContain('version 1 of 1');
  expect(await reader.locator('main h2').first().innerText()).toBe('The paper as it was frozen');
  await site.client.record('lda-member', 'CastVote', { subject: project, body: voteFor('lda-member') });

  const lead = await site.signedIn('tfl-pl');
  await lead.goto(`${folder}/reissue-paper?item=G1&round=1`);
  await lead
    .getByLabel('Current position')
    .fill('Each member buys agency nurses by itself, at rates that differ for the same grades.');
  await lead.getByLabel('Why does the paper change?').fill('The staff meant are nurses.');
  await send(lead);
  expect(await lead.locator('h1').innerText()).toContain('Paper reissued');

  for (const place of ['mpa-member', 'lda-member']) {
    const page = place === 'mpa-member' ? reader : await site.signedIn(place);
    await page.goto(`${folder}/gates/G1/paper`);
    expect(await page.locator('h1').innerText()).toContain('version 2 of 2');
    expect(await page.locator('main h2').first().innerText()).toBe('What has changed since version 1');
    expect(await page.locator('del').allInnerTexts()).toEqual(['«−staff−»']);
    expect(await page.locator('ins').allInnerTexts()).toEqual(['«+nurses+»']);
  }
  await reader.goto(`${folder}/gates/G1/paper`);
  expect(await reader.locator('main h2').first().innerText()).toBe('The paper as it was frozen');

  const auditor = await site.signedIn('auditor', { javaScript: true });
  await auditor.goto(`${folder}/gates/G1`);
  await expectAccessible(auditor);
  const record = await auditor.locator('main').innerText();
  expect(record).toContain('The staff meant are nurses.');
  expect(record).toMatch(/on version 1 of the paper/);
  await auditor.getByRole('link', { name: 'What differs' }).count();
  await auditor.goto(`${folder}/gates/G1/paper`);
  await auditor.getByRole('link', { name: 'What differs from version 1' }).click();
  expect(await auditor.locator('ins').allInnerTexts()).toEqual(['«+nurses+»']);
  await expectAccessible(auditor);
});

test('the minute prints without what is only for the screen', async () => {
  const project = await toOpenG1(site.client);
  const page = await site.signedIn('auditor');
  await page.goto(`/projects/${project}/gates/G1`);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.govuk-service-navigation', '.converge-header', '.converge-screen', '.converge-clock'])
    expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
  for (const shown of ['h1', 'table', '.govuk-summary-list'])
    expect([shown, await page.locator(shown).first().isVisible()]).toEqual([shown, true]);
});
