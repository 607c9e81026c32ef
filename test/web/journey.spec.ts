import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SEATS, figuresOf, joining, powers } from '../support/mission.js';
import { timeOf } from '../support/server.js';
import { errorsOn, press, send, Site } from './browser.js';
import { dated, fill, monthly, record } from './forms.js';

/*
 * The life of one project, in a browser without JavaScript, each step by whoever may. What is done eight times over is
 * done once on the page and for the rest through the interface for programs.
 */

let site: Site;
let project: string;
const people = new Map<string, Page>();

/** The browser of whoever holds a post or a seat. */
async function as(place: string): Promise<Page> {
  if (!people.has(place)) people.set(place, await site.signedIn(place));
  return people.get(place)!;
}

const stage = async (): Promise<string> => (await site.client.get('auditor', `projects/${project}`)).body.stage;

async function voteForTheRest(item: string, ...but: readonly string[]): Promise<void> {
  for (const seat of SEATS.filter((each) => !but.includes(each))) {
    await site.client.record(seat, 'CastVote', { subject: project, body: { item, round: 1, seat, choice: 'for' } });
  }
  await site.server.settle(project);
}

jest.setTimeout(240_000);

beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

describe('a project, step by step', () => {
  test('signing in leads to where one wanted to go', async () => {
    const page = await site.visitor();
    await page.goto('/projects?stage=DELIVERY');
    expect(page.url()).toContain('/sign-in?back=');
    await page.getByRole('button', { name: 'Amara Okafor' }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/projects?stage=DELIVERY');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto('/projects');
    expect(page.url()).toContain('/sign-in');
  });

  test('a proposal: what is missing is named and linked, what was answered is kept', async () => {
    const lead = await as('tfl-pl');
    await lead.goto('/propose-project');
    await fill(lead, { summary: 'One framework agreement for temporary labour.' });
    await send(lead);
    expect(await lead.title()).toBe('Error: Propose a project – Converge');
    expect(await errorsOn(lead)).toEqual(['Enter the title', 'Select the workstream']);
    await lead.getByRole('link', { name: 'Enter the title' }).click();
    expect(new URL(lead.url()).hash).toBe('#title');
    expect(await lead.locator('[name=summary]').inputValue()).toBe('One framework agreement for temporary labour.');

    await fill(lead, { title: 'Temporary-labour framework', workstream: 'procurement' });
    await send(lead);
    expect(await lead.locator('h1').innerText()).toBe('Project proposed');
    project = /projects\/([0-9a-f-]{36})\/recorded\/1/.exec(lead.url())![1]!;
    expect(await lead.locator('main').innerText()).toContain('Accept or return the proposal');
    expect(await lead.locator('.converge-hash').innerText()).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the programme office finds it waiting, returns it, and accepts it when it comes back', async () => {
    const office = await as('programme-office');
    await office.goto('/');
    await office.getByRole('link', { name: 'Accept or return the proposal', exact: true }).click();
    expect(await office.locator('h1').innerText()).toContain('Accept this proposal');
    await office.getByRole('link', { name: 'return it to its lead' }).click();
    await fill(office, { reason: 'Please say who would use it.' });
    await send(office);
    expect(await office.locator('h1').innerText()).toBe('Proposal returned');

    const lead = await as('tfl-pl');
    await lead.goto(`/projects/${project}`);
    expect(await lead.locator('main').innerText()).toContain('Please say who would use it.');
    await lead.getByRole('link', { name: 'Hand the proposal in again', exact: true }).click();
    await fill(lead, { summary: 'One framework agreement for temporary labour that every member may call off from.' });
    await send(lead);
    await record(office, `/projects/${project}/accept-proposal`, {}, 'Proposal accepted');
    expect(await stage()).toBe('SCOPING');
  });

  test('scope, screening, gate G1', async () => {
    const lead = await as('tfl-pl');
    await record(
      lead,
      `/projects/${project}/save-scope`,
      { currentPosition: 'Each buys by itself.', level: 'operational', gainBand: 'medium', workstream: 'procurement' },
      'Scope saved',
    );
    await record(
      lead,
      `/projects/${project}/record-equality`,
      { step: 'screening', text: 'Screened.' },
      'Equality record saved',
    );
    await lead.goto(`/projects/${project}/submit-to-gate`);
    expect(await lead.locator('main').innerText()).toContain('Each buys by itself.');
    await send(lead);
    expect(await lead.locator('h1').innerText()).toBe('Submitted to the steering group');
  });

  test('a vote: against needs a reason, and says so at the reason', async () => {
    await record(
      await as('steering-group-secretary'),
      `/projects/${project}/open-vote`,
      { method: 'written', motion: 'approve' },
      'Vote opened',
    );
    const seat = await as('gla-chair');
    await seat.goto('/');
    await seat.getByRole('link', { name: 'Vote: gate G1', exact: true }).click();
    expect(await seat.locator('main').innerText()).toContain(
      'For a quorum 4 more seats and 3 more organisations must still vote.',
    );
    await send(seat);
    expect(await errorsOn(seat)).toEqual(['Select the vote']);
    await fill(seat, { choice: 'against' });
    await send(seat);
    expect(await errorsOn(seat)).toEqual(['A vote against needs a reason.']);
    expect(await seat.locator('.govuk-error-summary a').getAttribute('href')).toBe('#reason');
    expect(await seat.locator('[name=choice][value=against]').isChecked()).toBe(true);
    await fill(seat, { reason: 'Too early for us.' });
    await press(seat);
    expect(await seat.locator('main').innerText()).toMatch(/Nothing is recorded yet[^]*Against[^]*Too early for us\./);
    await send(seat);
    expect(await seat.locator('h1').innerText()).toBe('Vote recorded');
    expect(await seat.locator('main').innerText()).toContain('A receipt is on its way to you by mail.');
    await voteForTheRest('G1', 'gla-chair');
    expect(await stage()).toBe('BUSINESS_CASE');

    await seat.goto(`/projects/${project}/gates/G1/1`);
    expect(await seat.locator('main').innerText()).toContain('Too early for us.');
    expect(await seat.locator('main').innerText()).toContain('7 for, 1 against, 0 abstained');
  });

  test('the business case: another row records nothing, pounds become pence', async () => {
    const lead = await as('tfl-pl');
    await lead.goto(`/projects/${project}/save-case`);
    await fill(lead, {
      strategic: 'Why.',
      economic: 'Best value.',
      commercial: 'With whom.',
      financial: 'Who pays.',
      management: 'Who does it.',
      'options.0.title': 'Carry on as now',
      'options.0.businessAsUsual': 'yes',
      'options.1.title': 'Agree rates only',
      'options.2.title': 'One framework',
      'parts.0.title': 'Framework agreement',
      'parts.0.required': 'yes',
      'parts.0.sharedOneOff': '£240,000',
      'parts.0.sharedRunning': '0',
      value: '240,000.00',
      years: '3',
      minimumUnits: '4',
      'floors.netAnnualCashable': '300,000',
      policingScope: 'service',
      'benefitLines.0.title': 'Lower agency rates',
      'benefitLines.0.unit': 'tfl',
      'benefitLines.0.ownerPost': 'tfl-fin',
      'benefitLines.0.cashable': 'yes',
      'benefitLines.0.measure': 'pounds saved against the rates of 2026',
      'benefitLines.0.baseline.value': '0',
      ...dated('benefitLines.0.baseline.date', '2026-10-30'),
      ...monthly('benefitLines.0.start', '2026-12'),
      ...monthly('benefitLines.0.profile.first', '2026-12'),
      ...monthly('benefitLines.0.profile.last', '2027-01'),
      'benefitLines.0.profile.amount': '37,500.50',
    });
    const before = (await site.client.get('auditor', `projects/${project}`)).body.version;
    await lead.getByRole('button', { name: 'Add another option' }).click();
    expect(await lead.locator('[name="options.3.title"]').count()).toBe(1);
    expect(await lead.locator('[name="options.1.title"]').inputValue()).toBe('Agree rates only');
    expect((await site.client.get('auditor', `projects/${project}`)).body.version).toBe(before);
    await send(lead);
    expect(await errorsOn(lead)).toEqual([]);
    expect(await lead.locator('h1').innerText()).toBe('Business case saved');

    const { body } = await site.client.get('auditor', `projects/${project}/case`);
    expect(body.case.options).toHaveLength(3);
    expect(body.case.parts).toEqual([
      { id: 'part-1', title: 'Framework agreement', required: true, sharedOneOff: '24000000', sharedRunning: '0' },
    ]);
    expect(body.case.benefitLines[0].profile).toEqual([
      { month: '2026-12', amount: '3750050' },
      { month: '2027-01', amount: '3750050' },
    ]);
    await lead.goto(`/projects/${project}/save-case`);
    expect(await lead.locator('[name="benefitLines.0.profile.amount"]').inputValue()).toBe('37,500.50');
    expect(await lead.locator('[name="benefitLines.0.profile.last.month"]').inputValue()).toBe('1');
  });

  test('figures, comments, assessment, gate G2', async () => {
    const { client } = site;
    const unit = await as('gla-or');
    await record(
      unit,
      `/projects/${project}/save-own-figures`,
      { 'parts.0.oneOff': '0', 'parts.0.running': '0', 'parts.0.staffDays': '5', 'parts.0.cashable': '30,000' },
      'Figures saved',
    );
    for (const each of ['tfl', 'lda', 'lfepa', 'met'] as const) {
      const { parts } = figuresOf(each);
      const body = { unit: each, parts: parts.map((part) => ({ ...part, part: 'part-1' })) };
      await client.record(each === 'met' ? 'mpa-or' : `${each}-or`, 'SaveOwnFigures', { subject: project, body });
    }
    await record(await as('tfl-pl'), `/projects/${project}/open-member-review`, {}, 'Member review opened');
    await record(
      await as('lda-fin'),
      `/projects/${project}/give-comment`,
      { text: 'The figures are ours.' },
      'Comment recorded',
    );
    for (const organisation of ['gla', 'tfl', 'lfepa', 'mpa', 'mps']) {
      await client.record(`${organisation}-fin`, 'GiveComment', {
        subject: project,
        body: { organisation, text: 'Agreed.' },
      });
    }
    const lead = await as('tfl-pl');
    await record(
      lead,
      `/projects/${project}/record-equality`,
      { step: 'assessment', needed: 'no', text: 'No effect on people.' },
      'Equality record saved',
    );
    await record(lead, `/projects/${project}/record-powers`, { ...powers }, 'Legal basis saved');
    await record(
      lead,
      `/projects/${project}/record-optimism-bias`,
      { kind: 'standard_buildings', oneOff: '24', time: '10', benefits: '5' },
      'Optimism bias stated',
    );
    await record(lead, `/projects/${project}/submit-to-gate`, {}, 'Submitted to the steering group');
    await record(
      await as('steering-group-secretary'),
      `/projects/${project}/open-vote`,
      { method: 'written', motion: 'approve' },
      'Vote opened',
    );
    await voteForTheRest('G2');
    expect(await stage()).toBe('OPT_IN');
  });

  test('the decision of an organisation, with a condition', async () => {
    const representative = await as('gla-or');
    await representative.goto('/');
    expect(await representative.getByRole('table', { name: 'Waiting for me' }).innerText()).toContain(
      'Entered by the decision recorder of the organisation concerned',
    );
    await representative.goto(`/projects/${project}/record-decision`);
    expect(await representative.locator('h1').innerText()).toBe('This is not yours to do');

    const recorder = await as('gla-od');
    await recorder.goto('/');
    await recorder.getByRole('link', { name: 'Record the organisation’s decision', exact: true }).click();
    const text = await recorder.locator('main').innerText();
    for (const known of ['£48,000', '£60,000', 'Window closes', '5 days', '£30,000']) expect(text).toContain(known);
    await fill(recorder, {
      answer: 'join',
      'conditions.0.metric': 'payback_years',
      'conditions.0.value': '2.5',
      body: 'gla-board',
      ...dated('decidedOn', '2026-11-02'),
      reference: 'GLA/26/1',
    });
    await press(recorder);
    expect(await errorsOn(recorder)).toEqual([]);
    const checked = await recorder.locator('main').innerText();
    for (const known of ['its payback is at most 2.5 years', '2 November 2026', 'GLA/26/1'])
      expect(checked).toContain(known);
    await send(recorder);
    const { body } = await site.client.get('auditor', `projects/${project}/participations/gla`);
    expect(body.decisions.gla.conditions).toEqual([{ metric: 'payback_years', operator: '<=', value: '2.5' }]);
    expect(body.decisions.gla.largestShare).toBe('6000000');

    for (const organisation of ['tfl', 'lda', 'lfepa', 'mpa', 'mps'] as const) {
      await site.client.record(`${organisation}-od`, 'RecordDecision', {
        subject: project,
        body: { ...joining(organisation, 1) },
      });
    }
    await site.server.settle(project);
    const lead = await as('tfl-pl');
    await lead.goto(`/projects/${project}`);
    expect(await lead.locator('main').innerText()).toContain('Worth starting with');
    await record(lead, `/projects/${project}/submit-to-gate`, {}, 'Submitted to the steering group');
    await record(
      await as('steering-group-secretary'),
      `/projects/${project}/open-vote`,
      { method: 'written', motion: 'approve' },
      'Vote opened',
    );
    await voteForTheRest('G3');
    expect(await stage()).toBe('DELIVERY');
  });

  test('delivery: plan, start, reach, hand over, learn', async () => {
    const lead = await as('tfl-pl');
    await record(
      lead,
      `/projects/${project}/plan-milestones`,
      { 'milestones.0.title': 'Framework signed', ...dated('milestones.0.due', '2026-12-18') },
      'Milestones planned',
    );
    await record(lead, `/projects/${project}/start-delivery`, {}, 'Delivery started');
    await timeOf(site.server).moveTo('2026-12-21T10:00:00.000Z');
    await lead.goto(`/projects/${project}`);
    await lead.getByRole('link', { name: 'Record that “Framework signed” was reached' }).click();
    await fill(lead, dated('reachedOn', '2026-02-30'));
    await send(lead);
    expect(await errorsOn(lead)).toEqual(['The date it was reached must be a real date, such as 27 3 2009']);
    await fill(lead, dated('reachedOn', '2026-12-18'));
    await send(lead);
    expect(await lead.locator('h1').innerText()).toBe('Milestone recorded');
    await record(
      lead,
      `/projects/${project}/hand-over`,
      { to: 'tfl-or', text: 'The framework and its suppliers.' },
      'Outputs handed over',
    );
    await record(lead, `/projects/${project}/file-lessons`, { text: 'Begin with the rates.' }, 'Lessons filed');
    await record(lead, `/projects/${project}/request-closure`, {}, 'Closure asked for');
    expect(await stage()).toBe('CLOSURE');
  });

  test('a month’s benefits: returned, confirmed, countersigned, validated, captured', async () => {
    await timeOf(site.server).moveTo('2027-01-05T10:00:00.000Z');
    const about = '?unit=tfl&month=2026-12';
    const unit = await as('tfl-or');
    await unit.goto(`/projects/${project}/submit-return`);
    expect(unit.url()).toContain(about);
    await fill(unit, { 'lines.0.amount': '30,000' });
    await send(unit);
    expect(await errorsOn(unit)).toEqual([expect.stringContaining('needs evidence')]);
    await fill(unit, { 'lines.0.evidence': 'Invoices of December.' });
    await send(unit);
    expect(await unit.locator('h1').innerText()).toBe('Return made');

    await record(await as('tfl-fin'), `/projects/${project}/confirm-benefit`, {}, 'Return confirmed');
    await record(await as('assurance-reviewer'), `/projects/${project}/countersign-return`, {}, 'Return countersigned');
    await record(
      await as('tfl-bl'),
      `/projects/${project}/validate-return`,
      { verdict: 'validated' },
      'Answer recorded',
    );
    await record(
      await as('tfl-fin'),
      `/projects/${project}/capture-in-budget?line=line-1`,
      { amount: '30,000.00', budgetYear: '2026/27', budgetLine: 'Agency staff' },
      'Captured in the budget',
    );
    const { body } = await site.client.get('auditor', `projects/${project}`);
    await unit.goto(`/projects/${project}`);
    expect(await unit.locator('main').innerText()).toContain('£30,000');
    await unit.goto(`/projects/${project}/history/${body.version}`);
    expect(await unit.locator('h1').innerText()).toContain('£30,000 captured in the budget 2026/27, Agency staff');
  });
});
