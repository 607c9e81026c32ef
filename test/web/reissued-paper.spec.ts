import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { toOpenG1, voteFor } from '../support/mission.js';
import { expectAccessible, press, send, Site } from './browser.js';

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

const reissue = (project: string, more: object) =>
  site.client.record('tfl-pl', 'ReissuePaper', { subject: project, body: { item: 'G1', round: 1, ...more } });

test('V1: the page on which a seat votes shows what has changed since its vote, since it read, or since the first version', async () => {
  const project = await toOpenG1(site.client);
  const folder = `/projects/${project}`;
  await site.client.record('lda-member', 'CastVote', { subject: project, body: voteFor('lda-member') });
  const unchanged = await site.signedIn('mps-member');
  await unchanged.goto(`${folder}/cast-vote?item=G1&round=1&seat=mps-member`);
  expect(await unchanged.locator('main').innerText()).not.toContain('What has changed in the paper');
  const reader = await site.signedIn('mpa-member');
  await reissue(project, { currentPosition: 'Each member buys agency nurses by itself.', why: 'Nurses are meant.' });
  await reader.goto(`${folder}/gates/G1/paper`);
  await reissue(project, {
    currentPosition: 'Each member buys agency nurses at rates of its own.',
    remarks: 'Rates differ most for nurses.',
    why: 'It is about rates.',
  });

  const heading = (page: typeof reader) => page.locator('main h2.govuk-heading-m').first().innerText();
  const marked = (page: typeof reader) => page.locator('main ins, main del').allInnerTexts();
  await reader.goto(`${folder}/cast-vote?item=G1&round=1&seat=mpa-member`);
  expect(await heading(reader)).toBe('The paper has changed since you last read it');
  const before = await reader.locator('main').innerText();
  expect(before).toContain('It is about rates.');
  expect(before).not.toContain('Nurses are meant.');
  expect(before).toContain('Rates differ most for nurses.');
  expect((await marked(reader)).join(' ')).toContain('itself');

  const first = await site.signedIn('lfepa-member');
  await first.goto(`${folder}/cast-vote?item=G1&round=1&seat=lfepa-member`);
  expect(await heading(first)).toBe('What has changed in the paper since it was first issued');
  expect((await marked(first)).join(' ')).toContain('nurses');

  const voter = await site.signedIn('lda-member', { javaScript: true });
  await voter.goto(`${folder}/change-vote?item=G1&round=1&seat=lda-member`);
  expect(await heading(voter)).toBe('The paper has changed since this seat voted');
  const words = await voter.locator('main').innerText();
  expect(words).toContain('This seat’s vote stands on version 1');
  expect(words).toContain('Nurses are meant.');
  // Not by colour alone, nor for the eye alone.
  expect(
    await voter
      .locator('main ins')
      .first()
      .evaluate((each) => (globalThis as any).getComputedStyle(each).textDecorationLine),
  ).toBe('underline');
  expect(await voter.locator('main .govuk-visually-hidden', { hasText: 'Put in:' }).count()).toBeGreaterThan(0);
  await expectAccessible(voter);

  await voter.getByLabel('Against').check();
  await voter.getByLabel('Reason', { exact: true }).fill('Rates are no ground.');
  await press(voter);
  expect(await voter.locator('h1').innerText()).toContain('Check your answers');
  expect(await voter.locator('main').innerText()).toMatch(/Against[^]*Rates are no ground\./);
  await expectAccessible(voter);
  await voter.getByRole('button', { name: 'Change Reason' }).click();
  expect(new URL(voter.url()).hash).toBe('#reason');
  expect(await voter.getByLabel('Reason', { exact: true }).inputValue()).toBe('Rates are no ground.');
  await send(voter);
  await voter.goto(`${folder}/change-vote?item=G1&round=1&seat=lda-member`);
  expect(await voter.locator('main').innerText()).toContain('This seat’s vote stands on version 3, the present one.');
});

test('T2: words of a version that were removed are said to be removed where the versions are compared', async () => {
  const project = await toOpenG1(site.client);
  const { body: scope } = await site.client.get('auditor', `projects/${project}/history`);
  const saved = scope.items.find(({ type }: { type: string }) => type === 'ScopeSaved');
  await reissue(project, { currentPosition: 'Each member buys agency nurses.', why: 'A person was named.' });
  await site.client.record('programme-office', 'RedactText', {
    subject: project,
    body: { reference: saved.body.scope.currentPosition, ground: 'personal_data' },
  });
  const page = await site.signedIn('mpa-member');
  await page.goto(`/projects/${project}/cast-vote?item=G1&round=1&seat=mpa-member`);
  const words = await page.locator('main').innerText();
  expect(words).toContain('Those of version 1 have been removed from the record, so the difference cannot be shown.');
  expect(await page.locator('main ins, main del').count()).toBe(0);
  const { body: gate } = await site.client.get('auditor', `projects/${project}/gates/G1`);
  await page.goto(`/projects/${project}/gates/G1/paper?version=${gate.papers[0].hash}`);
  expect(await page.locator('main').innerText()).toContain('Removed from the record');
  expect(await page.locator('main').innerText()).not.toContain('None given');
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
