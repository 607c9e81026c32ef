import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { propose } from '../support/mission.js';
import { expectAccessible, press, Site } from './browser.js';
import { fill } from './forms.js';

let site: Site;

jest.setTimeout(120_000);

beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

test('section 7: the office changes the words of a mail, sees it before, and everybody reads the words that hold', async () => {
  const project = await propose(site.client);
  const { reference } = (await site.client.get('auditor', `projects/${project}`)).body;
  const office = await site.signedIn('programme-office', { javaScript: true });
  await office.goto('/message-templates');
  await office.getByRole('link', { name: 'Reminder: Accept or return the proposal' }).click();
  await office.getByRole('link', { name: 'Change these words' }).click();
  await fill(office, { body: 'Please {{task}} for {{organisation}}.\n{{link}}', reason: 'Shorter.' });
  await press(office);
  const refused = await office.locator('main').innerText();
  expect(refused).toContain('There is no variable “organisation” in the text of this mail.');
  expect(await office.locator('#body').inputValue()).toContain('{{organisation}}');

  await fill(office, { body: '<script>alert(1)</script> Please {{task}}.\n{{link}}' });
  await press(office);
  const checked = await office.locator('main').innerText();
  expect(checked).toContain('Nothing is recorded yet.');
  expect(checked).toContain(`This is a reminder to come in ${reference}, in these words.`);
  expect(checked).toContain('<script>alert(1)</script> Please accept or return the proposal.');
  await expectAccessible(office);
  await press(office);
  expect(await office.locator('h1').innerText()).toContain('Words adopted');

  const reader = await site.signedIn('tfl-pl', { javaScript: false });
  await reader.goto('/message-templates/reminder-AcceptProposal');
  const words = await reader.locator('main').innerText();
  expect(words).toContain('The programme’s own, version 1');
  expect(words).toContain('Shorter.');
  expect(words).not.toContain('Change these words');
});
