import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { businessCase, joining, toMemberReview, toOptIn } from '../support/mission.js';
import { expectAccessible, send, Site } from './browser.js';

jest.setTimeout(180_000);

let site: Site;
let project: string;
beforeAll(async () => {
  site = await Site.open();
  project = await toOptIn(site.client);
  const { caseVersion } = (await site.client.get('auditor', `projects/${project}/case`)).body;
  const answer = (organisation: 'tfl' | 'lda' | 'lfepa' | 'gla', more: object) =>
    site.client.record(`${organisation}-od`, 'RecordDecision', {
      subject: project,
      body: { ...joining(organisation, caseVersion), largestShare: '24000000', ...more },
    });
  for (const organisation of ['tfl', 'lda', 'lfepa'] as const) await answer(organisation, {});
  await answer('gla', { conditions: [{ metric: 'payback_years', operator: '<=', value: '1.75' }] });
});
afterAll(() => site?.close());

test('everybody sees whether it would pass now and what is still needed, round by round; not everybody may ask what if', async () => {
  const auditor = await site.signedIn('auditor', { javaScript: true });
  await auditor.goto(`/projects/${project}`);
  await auditor.getByRole('link', { name: 'Whether it is worth starting' }).click();
  const words = await auditor.locator('main').innerText();
  expect(words).toContain('It fails: too few units have joined');
  expect(words).toContain('1 more unit');
  expect(words).toContain('£60,000 more net cashable benefit a year');
  expect(words).toContain('“payback at most 1.75 years” fails at 2 years, so it leaves.');
  expect(words).toContain('1.6 years');
  expect(await auditor.getByRole('link', { name: 'What if' }).count()).toBe(0);
  await expectAccessible(auditor);
  const response = await auditor.goto(`/projects/${project}/opt-in/what-if`);
  expect(response!.status()).toBe(403);
});

test('the lead supposes answers, terms and figures by a form that is only asked', async () => {
  const lead = await site.signedIn('tfl-pl', { javaScript: true });
  await lead.goto(`/projects/${project}/opt-in`);
  await lead.getByRole('link', { name: 'What if' }).click();
  await expectAccessible(lead);
  await lead.locator('[name="answer.met"]').selectOption('join');
  await lead.locator('button', { hasText: 'Work it out' }).click();
  expect(new URL(lead.url()).searchParams.get('answer.met')).toBe('join');
  expect(await lead.locator('main').innerText()).toContain(
    'It passes: the project is worth starting with these units.',
  );
  await expectAccessible(lead);

  await lead.goto(`/projects/${project}/opt-in/what-if?minimumUnits=few&figures.gla.cashable=a+lot`);
  expect(await lead.locator('.govuk-error-summary__list li').allInnerTexts()).toEqual([
    'Own cashable benefit a year must be an amount in pounds, such as 1,234',
    'The smallest number of units must be a whole number',
  ]);
  await expectAccessible(lead);
  await lead.goto(`/projects/${project}/opt-in/what-if`);
  for (const name of ['No smallest number', 'No floor for the net cashable']) await lead.getByLabel(name).check();
  await lead.locator('button', { hasText: 'Work it out' }).click();
  expect(await lead.locator('main').innerText()).toContain('It passes');
  await lead.goto(`/projects/${project}/opt-in/what-if?minimumUnits=3&none=minimumUnits`);
  expect(await lead.locator('.govuk-error-summary__list a').allInnerTexts()).toEqual([
    'The smallest number of units must be empty where it is not asked for at all',
  ]);
  await lead.goto(`/projects/${project}/opt-in/what-if?answer.gla=join&parts.gla=vetting`);
  expect(await lead.locator('.govuk-error-summary__list li').allInnerTexts()).toEqual([
    'The case has no part vetting.',
  ]);
});

test('a member supposes its own answer and no other', async () => {
  const member = await site.signedIn('mps-od');
  await member.goto(`/projects/${project}/opt-in/what-if?answer.met=join&figures.met.cashable=1`);
  const names = await member
    .locator('form[method=get] select')
    .evaluateAll((all) => all.map((each) => each.getAttribute('name')));
  expect(names).toEqual(['caseVersion', 'answer.met']);
  expect(await member.locator('[name=minimumUnits]').count()).toBe(0);
  const response = await member.goto(`/projects/${project}/opt-in/what-if?answer.gla=decline`);
  expect(response!.status()).toBe(403);
});

test('the lead has the cost of a part split by staff; a weight that is none is pointed out', async () => {
  const other = await toMemberReview(site.client);
  const lead = await site.signedIn('tfl-pl', { javaScript: true });
  await lead.goto(`/projects/${other}/save-case`);
  await lead.locator('[name="parts.0.sharing.by"]').selectOption('headcount');
  await lead.locator('details', { hasText: 'What each unit weighs' }).locator('summary').click();
  await lead.locator('[name="parts.0.sharing.weights.tfl"]').fill('25,000');
  await lead.locator('[name="parts.0.sharing.weights.gla"]').fill('some');
  await send(lead);
  const error = lead.locator('.govuk-error-summary__list a');
  expect(await error.allInnerTexts()).toEqual(['Row 1: what each unit weighs must be a whole number from 1 on']);
  expect(await lead.locator((await error.getAttribute('href'))!.replaceAll('.', '\\.')).count()).toBe(1);
  await expectAccessible(lead);
  await lead.locator('[name="parts.0.sharing.weights.gla"]').fill('700');
  await send(lead);
  expect(await lead.locator('h1').innerText()).toBe('Business case saved');
  const { body } = await site.client.get('auditor', `projects/${other}/case`);
  const weights = [
    { unit: 'gla', weight: 700 },
    { unit: 'tfl', weight: 25_000 },
  ];
  expect(body.case.parts).toEqual([{ ...businessCase.parts[0], sharing: { by: 'headcount', weights } }]);
  await lead.goto(`/projects/${other}`);
  await lead.getByText('Business case and figures', { exact: true }).click();
  expect(await lead.locator('main').innerText()).toContain(
    'By staff: Greater London Authority 700 and Transport for London 25,000',
  );
});
