import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { toOpenG1 } from '../support/mission.js';
import { Site } from './browser.js';

let site: Site;

jest.setTimeout(240_000);

beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

test('V8: the programme office replaces a leaver everywhere at once; an old link leads the successor in and the leaver out', async () => {
  const project = await toOpenG1(site.client);
  const link = `/projects/${project}/cast-vote?item=G1&round=1&seat=gla-member`;
  const [leaver, office] = [await site.signedIn('gla-member'), await site.signedIn('programme-office')];
  expect((await leaver.goto(link))?.status()).toBe(200);

  // Everything from the start page on, without JavaScript.
  await office.goto('/');
  await office.getByRole('link', { name: 'Administration' }).click();
  await office.getByRole('link', { name: 'People', exact: true }).click();
  await office.getByRole('link', { name: 'Callum Whitestone' }).click();
  await office.getByLabel('Who takes over').selectOption({ label: 'Rosalind Abara' });
  await office.getByRole('button', { name: 'Pass on all or some of it' }).click();
  expect(await office.locator('h1').innerText()).toContain('Who takes over from Callum Whitestone?');
  expect(await office.locator('main').innerText()).toContain('the vote not yet cast passes to whoever follows');
  await office.getByRole('button', { name: 'Check your answers' }).last().click();
  const checked = await office.locator('main').innerText();
  expect(checked).toContain('Nothing is recorded yet.');
  expect(checked.match(/passes to Rosalind Abara/g)).toHaveLength(2);
  await office.getByRole('button', { name: 'Pass it on' }).click();
  expect(await office.locator('h1').innerText()).toBe('What was held has passed to others');

  const successor = await site.signedIn('gla-pl');
  expect((await successor.goto(link))?.status()).toBe(200);
  expect(await successor.locator('h1').innerText()).toContain('G1');
  const out = await leaver.goto(link);
  expect(out?.status()).toBe(403);
  expect(await leaver.locator('main').innerText()).toContain('You hold no post or seat in this programme.');
  await office.goto(`/people/${site.client.holderOf('gla-member')}`);
  expect(await office.locator('main').innerText()).toContain('Holds no post, no seat and no deputyship.');
});

test('a representative passes on a post of the own organisation to somebody new, and some of what one person holds', async () => {
  const page = await site.signedIn('lda-or');
  await page.goto('/organisations/lda');
  await page.getByRole('link', { name: /^Pass on .*[Ff]inance/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ottilie Marchbanks');
  await page.getByLabel('Mail address').fill('not an address');
  await page.getByRole('button', { name: 'Check your answers' }).last().click();
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('must be a mail address');
  await page.getByLabel('Mail address').fill('ottilie.marchbanks@lda.example');
  await page.getByRole('button', { name: 'Check your answers' }).last().click();
  await page.getByRole('button', { name: 'Record the change' }).last().click();
  expect(await page.locator('h1').innerText()).toBe('Holder of the post changed');
  await page.goto('/posts?organisation=London+Development+Agency');
  expect(await page.locator('tbody').innerText()).toContain('Ottilie Marchbanks');

  // Of two posts one stays, with its reason; the other organisation's are not theirs to give.
  await page.goto(`/programme/replace-person?person=${site.client.holderOf('lda-or')}`);
  const [first] = await page.locator('select').all();
  await first.selectOption({ label: 'The new person named below' });
  await page.getByLabel('Name', { exact: true }).fill('Septimus Vane');
  await page.getByLabel('Mail address').fill('septimus.vane@lda.example');
  await page.getByRole('button', { name: 'Check your answers' }).last().click();
  const checked = await page.locator('main').innerText();
  expect(checked).toContain('passes to Septimus Vane (new)');
  expect(checked).toContain('stays: It was not chosen, and stays as it is.');
  const other = `/programme/replace-person?person=${site.client.holderOf('tfl-fin')}`;
  expect((await page.goto(other))?.status()).toBe(409);
});
