import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { toOptIn } from '../support/mission.js';
import { expectAccessible, press, send, Site } from './browser.js';
import { dated, fill } from './forms.js';

jest.setTimeout(240_000);

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

test('O4: a member reads what it would give and get, checks what it recorded, and is told what happens next', async () => {
  const project = await toOptIn(site.client);
  const page = await site.signedIn('gla-od', { javaScript: true });
  await page.goto(`/projects/${project}/record-decision?organisation=gla`);
  const words = await page.locator('main').innerText();
  expect(words).toContain('What Greater London Authority would give and get by year');
  expect(words).toMatch(/Year 0, the set-up[^]*£48,000[^]*all who are asked join[^]*is worth starting/);
  await expectAccessible(page);
  await fill(page, { answer: 'join', body: 'gla-board', ...dated('decidedOn', '2026-11-02'), reference: 'GLA/26/1' });
  await press(page);
  expect(await page.locator('h1').innerText()).toContain('Check your answers');
  await expectAccessible(page);
  await send(page);
  expect(await page.locator('h1').innerText()).toBe('Decision recorded');
  expect(await page.locator('main').innerText()).toContain('A receipt is on its way to you by mail.');
});
