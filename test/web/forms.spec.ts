import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Portfolio } from '#use-cases/queries/portfolio.js';
import { PROJECT_ORDERS, SortedProjects } from '#use-cases/queries/sorted-projects.js';
import { propose, scope, toMemberReview, toOpenG1, toScoping } from '../support/mission.js';
import { errorsOn, expectAccessible, send, Site } from './browser.js';
import { fill, record } from './forms.js';

/* What can go wrong between opening a form and sending it. */

let site: Site;

jest.setTimeout(240_000);

beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

/** What stands beside the answers of a form that somebody has overtaken. */
const recordedOn = (page: Page): Promise<string[]> => page.locator('.converge-recorded').allInnerTexts();

const versionOf = async (project: string): Promise<number> =>
  (await site.client.get('auditor', `projects/${project}`)).body.version;

test('a form that somebody has overtaken: what changed is shown, the answers stay, and sent again they count', async () => {
  const project = await toScoping(site.client);
  const lead = await site.signedIn('tfl-pl', { javaScript: true });
  await lead.goto(`/projects/${project}/save-scope`);
  await fill(lead, { currentPosition: 'As I see it.', level: 'strategic', gainBand: 'long', workstream: 'hr' });
  await site.client.record('tfl-pl', 'SaveScope', { subject: project, body: scope });

  await send(lead);
  expect(await errorsOn(lead)).toEqual([
    'This has changed since you opened it. Please look at it as it is now and decide again.',
  ]);
  expect(await lead.title()).toContain('Error: ');
  expect(await lead.locator('main').innerText()).toContain('Scope saved, in the workstream Procurement');
  expect(await lead.locator('[name=currentPosition]').inputValue()).toBe('As I see it.');
  expect(await recordedOn(lead)).toEqual([
    `Recorded now: ${scope.currentPosition}`,
    'Recorded now: Operational',
    'Recorded now: Medium term',
    'Recorded now: Procurement',
  ]);
  expect(await lead.locator('[name=currentPosition]').getAttribute('aria-describedby')).toContain(
    'currentPosition-recorded',
  );
  await expectAccessible(lead);
  await send(lead);
  expect(await lead.locator('h1').innerText()).toBe('Scope saved');
  const { body } = await site.client.get('auditor', `projects/${project}/scope`);
  expect(body.scope.currentPosition).toBe('As I see it.');
});

test('a long form that somebody has overtaken: beside each answer that differs stands what is recorded now', async () => {
  const project = await toMemberReview(site.client);
  const lead = await site.signedIn('tfl-pl', { javaScript: true });
  await lead.goto(`/projects/${project}/save-case`);
  const { body } = await site.client.get('auditor', `projects/${project}/case`);
  const parts = [...body.case.parts, { ...body.case.parts[0], id: 'advice', title: 'Advice', required: false }];
  await site.client.record('tfl-pl', 'SaveCase', { subject: project, body: { ...body.case, parts, years: 5 } });
  await fill(lead, { value: '300,000', 'benefitLines.0.profile.amount': '80,000' });

  await send(lead);
  expect(await recordedOn(lead)).toEqual([
    'Recorded now: Advice',
    'Recorded now: £240,000',
    'Recorded now: £0',
    'Recorded now: £240,000',
    'Recorded now: 5',
    'Recorded now: from 5 2027 to 5 2027 with 75,000 a month',
  ]);
  expect(await lead.locator('[name="parts.1.title"]').inputValue()).toBe('');
  await expectAccessible(lead);
  await fill(lead, { 'parts.1.title': 'Advice', 'parts.1.sharedOneOff': '240,000', 'parts.1.sharedRunning': '0' });
  await send(lead);
  expect(await lead.locator('h1').innerText()).toBe('Business case saved');
  const saved = (await site.client.get('auditor', `projects/${project}/case`)).body.case;
  expect(saved).toMatchObject({ value: '30000000', years: 3, parts });
});

test('the same form sent twice is one command, and both times it is confirmed', async () => {
  const project = await toOpenG1(site.client);
  const seat = await site.signedIn('lda-member');
  await seat.goto(`/projects/${project}/cast-vote`);
  const hidden = await seat
    .locator('main form input[type=hidden]')
    .evaluateAll((inputs: any[]) => inputs.map(({ name, value }) => [name, value]));
  const sendAgain = async (answers: Record<string, string>) => {
    const form = { ...Object.fromEntries(hidden), ...answers };
    const response = await seat.request.post(seat.url(), { form, maxRedirects: 0 });
    return { status: response.status(), location: response.headers().location, html: await response.text() };
  };
  const first = await sendAgain({ choice: 'for' });
  const version = await versionOf(project);
  const second = await sendAgain({ choice: 'for' });
  expect(first.status).toBe(303);
  expect({ ...second, html: '' }).toEqual({ ...first, html: '' });
  const changed = await sendAgain({ choice: 'abstain' });
  expect(changed.status).toBe(409);
  expect(changed.html).toContain('This command id has already been used for something else.');
  expect(await versionOf(project)).toBe(version);
  await seat.goto(first.location);
  expect(await seat.locator('h1').innerText()).toBe('Vote recorded');
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

test('a form sent when the sign-in has run out: after signing in again the answers are there, and count', async () => {
  const project = await toScoping(site.client);
  const lead = await site.signedIn('tfl-pl');
  const path = `/projects/${project}/withdraw-proposal`;
  await lead.goto(path);
  await fill(lead, { reason: 'No longer needed, after all.' });
  await lead.context().clearCookies();
  await send(lead);
  expect(new URL(lead.url()).pathname).toBe('/sign-in');
  expect(lead.url()).not.toContain('needed');
  await lead.getByRole('button', { name: 'Amara Okafor' }).click();
  expect(new URL(lead.url()).pathname).toBe(path);
  expect(await lead.locator('main').innerText()).toContain('nothing has been recorded');
  expect(await lead.locator('[name=reason]').inputValue()).toBe('No longer needed, after all.');
  await send(lead);
  expect(await lead.locator('h1').innerText()).toBe('Project withdrawn');
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
  await office
    .locator('main form input[name=_csrf]')
    .evaluate((input: any, token: any) => input.setAttribute('value', token), csrf);
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
  for (const href of await lead
    .locator('.govuk-error-summary a')
    .evaluateAll((links: any[]) => links.map((link) => link.getAttribute('href')))) {
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

test('while the process is away people go on, and the page says that it will catch up', async () => {
  const project = await propose(site.client);
  const office = await site.signedIn('programme-office');
  await site.withoutProcess(async () => {
    await record(office, `/projects/${project}/accept-proposal`, {}, 'Proposal accepted');
    expect(await office.locator('main').innerText()).toContain('the process will catch up by itself');
    await office.goto(`/projects/${project}`);
    expect(await office.locator('main').innerText()).toContain('The project is just moving on to scoping');
    const response = await office.goto(`/projects/${project}/return-proposal`);
    expect(response?.status()).toBe(409);
    expect(await office.locator('main').innerText()).toContain('just moving on');
  });
  await site.server.settle(project);
  await office.goto(`/projects/${project}`);
  expect(await office.locator('[aria-current=step]').innerText()).toContain('Scoping');
});

test('a fault is told in plain words, with the reference under which it is found', async () => {
  const office = await site.signedIn('programme-office');
  const portfolio = site.server.app.get(Portfolio);
  const counts = jest.spyOn(portfolio, 'counts').mockRejectedValue(new Error('a secret of the inside'));
  const response = await office.goto('/projects');
  counts.mockRestore();
  expect(response?.status()).toBe(500);
  expect(await office.locator('h1').innerText()).toBe('Something went wrong');
  expect(await office.locator('main').innerText()).toMatch(/Reference: [0-9a-f-]{36}/);
  expect(await office.content()).not.toContain('a secret of the inside');
});

test('a vote by keyboard alone', async () => {
  const project = await toOpenG1(site.client);
  const seat = await site.signedIn('lfepa-member');
  await seat.goto(`/projects/${project}/cast-vote`);
  await seat.keyboard.press('Tab');
  expect(await seat.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to main content');
  await seat.keyboard.press('Enter');
  for (let step = 0; step < 40 && (await seat.evaluate('document.activeElement.name')) !== 'choice'; step += 1)
    await seat.keyboard.press('Tab');
  await seat.keyboard.press('Space');
  await seat.keyboard.press('Tab');
  await seat.keyboard.press('Tab');
  await seat.keyboard.press('Enter');
  await seat.getByRole('heading', { name: 'Check your answers' }).waitFor();
  const focused = () => seat.evaluate('document.activeElement.textContent.trim()');
  for (let step = 0; step < 40 && (await focused()) !== 'Record the vote'; step += 1) await seat.keyboard.press('Tab');
  await seat.keyboard.press('Enter');
  await seat.waitForURL(/recorded/);
  expect(await seat.locator('h1').innerText()).toBe('Vote recorded');
});

test('the list of projects pages through all of them in every order, each once', async () => {
  const projects = site.server.app.get(SortedProjects);
  const { all } = await site.server.app.get(Portfolio).counts();
  for (const order of PROJECT_ORDERS) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await projects.find({ order, after, limit: 4 });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect({ order, projects: new Set(seen).size, rows: seen.length }).toEqual({ order, projects: all, rows: all });
  }
});
