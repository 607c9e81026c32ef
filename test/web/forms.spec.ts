import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { scope, toMemberReview, toOpenG1, toScoping } from '../support/mission.js';
import { errorsOn, expectAccessible, send, Site } from './browser.js';
import { fill } from './forms.js';

/* What can go wrong between opening a form and sending it. */

let site: Site;

jest.setTimeout(240_000);

beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

const versionOf = async (project: string): Promise<number> => (await site.client.get('auditor', `projects/${project}`)).body.version;

test('a form that somebody has overtaken: what changed is shown, the answers stay, and sent again they count', async () => {
  const project = await toScoping(site.client);
  const lead = await site.signedIn('tfl-pl');
  await lead.goto(`/projects/${project}/save-scope`);
  await fill(lead, { currentPosition: 'As I see it.', level: 'strategic', gainBand: 'long', workstream: 'hr' });
  await site.client.record('tfl-pl', 'SaveScope', { subject: project, body: scope });

  await send(lead);
  expect(await errorsOn(lead)).toEqual(['This has changed since you opened it. Please look at it as it is now and decide again.']);
  expect(await lead.title()).toContain('Error: ');
  expect(await lead.locator('main').innerText()).toContain('Scope saved, in the workstream Procurement');
  expect(await lead.locator('[name=currentPosition]').inputValue()).toBe('As I see it.');
  await send(lead);
  expect(await lead.locator('h1').innerText()).toBe('Scope saved');
  const { body } = await site.client.get('auditor', `projects/${project}/scope`);
  expect(body.scope.currentPosition).toBe('As I see it.');
});

test('the same form sent twice is one command, and both times it is confirmed', async () => {
  const project = await toOpenG1(site.client);
  const seat = await site.signedIn('lda-member');
  await seat.goto(`/projects/${project}/cast-vote`);
  await fill(seat, { choice: 'for' });
  await send(seat);
  const confirmed = seat.url();
  const version = await versionOf(project);
  await seat.goBack();
  await fill(seat, { choice: 'for' });
  await send(seat);
  expect(seat.url()).toBe(confirmed);
  expect(await versionOf(project)).toBe(version);

  await seat.goBack();
  await fill(seat, { choice: 'against', reason: 'On second thoughts.' });
  await send(seat);
  expect(await errorsOn(seat)).toEqual(['This command id has already been used for something else.']);
  expect(await versionOf(project)).toBe(version);
});

test('a form is worth nothing in another session, and says so', async () => {
  const project = await toScoping(site.client);
  const lead = await site.signedIn('tfl-pl');
  await lead.goto(`/projects/${project}/withdraw-proposal`);
  await fill(lead, { reason: 'No longer needed.' });
  await lead.locator('main form input[name=_csrf]').evaluate((input: any) => input.setAttribute('value', 'made-up'));
  const version = await versionOf(project);
  await send(lead);
  expect(await lead.locator('h1').innerText()).toBe('This is not yours to do');
  expect(await lead.locator('main').innerText()).toContain('Nothing has been recorded');
  expect(await versionOf(project)).toBe(version);
});

test('a command of somebody else’s, sent by hand, is refused with the answers kept', async () => {
  const project = await toScoping(site.client);
  const lead = await site.signedIn('tfl-pl');
  await lead.goto(`/projects/${project}/save-scope`);
  const office = await site.signedIn('programme-office');
  await office.goto('/projects');
  const html = await lead.locator('main').innerHTML();
  const csrf = await office.locator('input[name=_csrf]').first().getAttribute('value');
  await office.locator('main').evaluate((main: any, form: string) => (main.innerHTML = form), html);
  await office.locator('main form input[name=_csrf]').evaluate((input: any, token: any) => input.setAttribute('value', token), csrf);
  await fill(office, { currentPosition: 'Not mine.', level: 'strategic', gainBand: 'long', workstream: 'hr' });
  await send(office);
  expect(await errorsOn(office)).toEqual([expect.stringContaining('You may not do this: it is for the project lead')]);
  expect(await office.locator('[name=currentPosition]').inputValue()).toBe('Not mine.');
});

test('every wrong answer of a long form has its place in the summary', async () => {
  const project = await toMemberReview(site.client);
  const lead = await site.signedIn('tfl-pl', { javaScript: true });
  await lead.goto(`/projects/${project}/save-case`);
  await fill(lead, {
    strategic: '',
    'parts.0.sharedOneOff': 'a lot',
    years: '3.5',
    'benefitLines.0.baseline.date.month': '13',
    'benefitLines.0.profile.amount': '',
  });
  await send(lead);
  expect(await errorsOn(lead)).toEqual([
    'Enter the strategic case',
    'Row 1: the shared one-off cost must be an amount in pounds, such as 1,234 or 1,234.56',
    'The number of years must be a whole number',
    'Row 1: the date of the baseline must be a real date, such as 27 3 2009',
    'Row 1: the expected amounts must be a first month, a last month that is not before it, and an amount a month',
  ]);
  for (const href of await lead.locator('.govuk-error-summary a').evaluateAll((links: any[]) => links.map((link) => link.getAttribute('href')))) {
    expect({ href, targets: await lead.locator(`[id="${href.slice(1)}"]`).count() }).toEqual({ href, targets: 1 });
  }
  await expectAccessible(lead);
});

test('the pages fit on a small screen, and the clock moves from every page', async () => {
  const project = await toOpenG1(site.client);
  const office = await site.signedIn('programme-office', { width: 320 });
  for (const path of ['/', '/projects', `/projects/${project}`, '/propose-project']) {
    await office.goto(path);
    const width = await office.evaluate('document.documentElement.scrollWidth');
    expect({ path, width }).toEqual({ path, width: 320 });
  }
  await office.goto(`/projects/${project}`);
  const before = await office.locator('.converge-clock__now').innerText();
  await office.getByRole('button', { name: 'to the next deadline' }).click();
  expect(new URL(office.url()).pathname).toBe(`/projects/${project}`);
  expect(await office.locator('.converge-clock__now').innerText()).not.toBe(before);
});
