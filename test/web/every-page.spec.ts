import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { permissions } from '#access/permissions.js';
import { postsOf } from '#domain/kernel/facts.js';
import { People } from '#record/people.js';
import { catalogue } from '#use-cases/catalogue/catalogue.js';
import { openingsOf } from '#use-cases/queries/openings.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { addressOf } from '../../apps/server/pages/commands/command-page.js';
import {
  businessCase,
  carry,
  figuresOf,
  joining,
  openVote,
  propose,
  scope,
  SEATS,
  toClosed,
  toDelivery,
  toMemberReview,
  toOpenG1,
  toOptIn,
  toScoping,
  toSubmittedG1,
} from '../support/mission.js';
import { timeOf } from '../support/server.js';
import { expectAccessible, expectNarrow, send, Site } from './browser.js';
import { lookedAtNowhere, pageRoutes } from './page-routes.js';

/*
 * The page of every command, with axe, once the project is where it can be given; and the pages to read.
 */

let site: Site;
const people = new Map<string, Page>();
const seen = new Set<string>();
/** A project whose benefits are never returned. */
let behind: string;
/** Every address that was looked at. */
const paths = new Set<string>();

async function as(place: string): Promise<Page> {
  if (!people.has(place)) people.set(place, await site.signedIn(place, { javaScript: true }));
  return people.get(place)!;
}

async function look(place: string, path: string, status = 200): Promise<Page> {
  const page = await as(place);
  const response = await page.goto(path);
  expect({ path, status: response?.status() }).toEqual({ path, status });
  await expectAccessible(page);
  await expectNarrow(page);
  paths.add(path.split(/[?#]/, 1)[0]);
  return page;
}

/** The pages of commands in a project, each as somebody who can give it now. */
async function lookAt(project: string, ...commands: readonly string[]): Promise<void> {
  const reading = (await site.server.app.get(ProjectReader).read(project))!;
  const places = [...reading.directory.programme.seats, ...postsOf(reading.directory)];
  const now = await timeOf(site.server).now();
  for (const command of commands) {
    const found = places.flatMap(({ id, holder }) =>
      openingsOf(reading, holder!, now)
        .filter((each) => each.command === command)
        .map(({ about }) => ({ place: id, about })),
    )[0];
    expect({ command, found: found !== undefined }).toEqual({ command, found: true });
    const page = await look(found.place, addressOf(`/projects/${project}`, command, found.about));
    await shoot(page, command);
    seen.add(command);
  }
}

/** With SCREENSHOTS set to a folder, each page is kept there to be looked at. */
async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS)
    await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png`, fullPage: true });
}

const record = (place: string, command: string, subject: string, body: object = {}) =>
  site.client.record(place, command, { subject, body });

const SECRETARY = 'steering-group-secretary';

jest.setTimeout(240_000);

beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

describe('pages to read', () => {
  test('without signing in', async () => {
    const page = await site.visitor({ javaScript: true });
    for (const path of [
      '/sign-in',
      '/accessibility',
      '/privacy',
      '/glossary',
      '/problems',
      '/problems/BENEFITS.NO_LINES',
    ]) {
      expect((await page.goto(path))?.status()).toBe(200);
      await expectAccessible(page);
      await expectNarrow(page);
      paths.add(path);
      await shoot(page, path.slice(1).replace('/', '-'));
    }
  });

  test('lists, a project, an entry of its history, the record of a ballot', async () => {
    const project = await toOpenG1(site.client);
    await record('gla-chair', 'CastVote', project, {
      item: 'G1',
      round: 1,
      seat: 'gla-chair',
      choice: 'against',
      reason: 'Too early.',
    });
    await record(SECRETARY, 'MarkExempt', project, {
      item: 'G1',
      round: 1,
      paragraph: 3,
      reasons: 'It would hand the rates to the other bidders.',
      appendix: 'The rate card.',
    });
    for (const [path, name] of [
      ['/', 'waiting'],
      ['/projects', 'projects'],
      ['/projects?stage=SCOPING&lead=tfl&sort=title', 'projects-filtered'],
      ['/projects?stage=CANCELLED', 'projects-none'],
      ['/participation', 'participation-matrix'],
      ['/meetings', 'meetings'],
      ['/search?words=framework', 'search'],
      ['/preferences', 'preferences'],
      ['/spells', 'spells'],
      ['/spells?organisation=lda&step=second_key', 'spells-none'],
      [`/projects/${project}`, 'project'],
      [`/projects/${project}/reminders`, 'reminders'],
      [`/projects/${project}/reminders/mail?timer=vote/G1/1&offset=due%2B0&to=seat:lda-member`, 'reminder-mail'],
      [`/projects/${project}?on=${(await timeOf(site.server).now()).slice(0, 10)}&kind=gates`, 'project-past'],
      [`/projects/${project}/history/4`, 'entry'],
      [`/projects/${project}/recorded/1?command=propose-project`, 'recorded'],
      [`/projects/${project}/head`, 'head'],
      ['/programme/recorded/1?command=adopt-policy', 'recorded-programme'],
      [`/projects/${project}/gates/G1`, 'item-record'],
      [`/projects/${project}/gates/G1/1`, 'decision-record'],
      [`/projects/${project}/chase-log`, 'chase-log'],
      [`/projects/${project}/gates/G1/paper`, 'paper'],
      [`/projects/${project}/gates/G1/exempt`, 'exempt-paper'],
    ] as const) {
      await shoot(await look('gla-member', path), name);
    }
  });

  test('what was refused, for the auditor alone', async () => {
    await site.client.give('auditor', 'DeclareMeeting', {
      body: { date: '2027-03-04', startsAt: '14:00', place: 'City Hall' },
    });
    const page = await look('auditor', '/refusals');
    await shoot(page, 'refusals');
    expect(await page.locator('tbody tr').first().innerText()).toContain('DeclareMeeting');
    await look('gla-chair', '/refusals', 403);
  });

  test('what was not delivered, for the programme office', async () => {
    await shoot(await look('programme-office', '/undelivered'), 'undelivered');
    const calendar = await look('lfepa-od', '/calendar');
    await calendar.getByRole('button', { name: 'Make an address' }).click();
    await expectAccessible(calendar);
    await look('gla-chair', '/undelivered', 403);
  });

  test('what is not there, not theirs, not now', async () => {
    const project = await toScoping(site.client);
    expect(await (await look('auditor', '/nowhere', 404)).locator('h1').innerText()).toBe('Page not found');
    await look('auditor', `/projects/${project.replace(/^./, '9')}`, 404);
    await look('auditor', `/projects/${project}/no-such-command`, 404);
    await look('auditor', `/projects/${project}/history/999`, 404);
    await look('auditor', `/projects/${project}/participation/nobody`, 404);
    const foreign = await look('auditor', `/projects/${project}/save-scope`, 403);
    expect(await foreign.locator('main').innerText()).toContain('it is for the project lead');
    await shoot(foreign, 'error-403');
    const early = await look('tfl-pl', `/projects/${project}/request-closure`, 409);
    expect(await early.locator('main').innerText()).toContain('The project is at the stage scoping');
    await shoot(early, 'error-409');
  });
});

describe('pages of commands', () => {
  test('to begin something', async () => {
    for (const [place, path, command] of [
      ['tfl-pl', '/propose-project', 'ProposeProject'],
      ['programme-office', '/adopt-project', 'AdoptProject'],
      ['programme-office', '/programme/adopt-policy', 'AdoptPolicy'],
      ['programme-office', '/programme/adopt-calendar', 'AdoptCalendar'],
      [SECRETARY, '/meetings/declare-meeting', 'DeclareMeeting'],
      ['programme-office', '/programme/replace-seat-holder?seat=lda-member', 'ReplaceSeatHolder'],
      ['lda-member', '/programme/appoint-deputy?seat=lda-member', 'AppointDeputy'],
      ['lda-member', '/programme/declare-standing-interest', 'DeclareStandingInterest'],
    ] as const) {
      await shoot(await look(place, path), command);
      seen.add(command);
    }
  });

  test('to remove something', async () => {
    await site.server.app
      .get(People)
      .keep(['Una Bright', 'Vera Lund'].map((name, index) => ({ id: `former-${index}`, name, email: null })));
    await look('programme-office', '/programme/erase-person');
    await look('auditor', '/programme/erase-person?person=former-1', 403);
    const person = await look('programme-office', '/programme/erase-person?person=former-1');
    await shoot(person, 'ErasePerson');
    await send(person);
    expect(await person.locator('main').innerText()).toContain('Name and address of a person removed');

    const project = await propose(site.client);
    await look('programme-office', `/projects/${project}/redact-text`, 409);
    const entry = await look('programme-office', `/projects/${project}/history/1`);
    await entry.getByRole('link', { name: 'Remove these words' }).click();
    await expectAccessible(entry);
    await shoot(entry, 'RedactText');
    const form = entry.url();
    await entry.getByLabel('They tell of a person').check();
    await send(entry);
    expect(await entry.locator('main').innerText()).toContain('they tell of a person');
    for (const path of [
      `/projects/${project}`,
      `/projects/${project}/history/1`,
      `/projects/${project}/accept-proposal`,
    ]) {
      expect(await (await look('programme-office', path)).locator('main').innerText()).toMatch(
        /Removed on \d+ \w+ \d{4}/,
      );
    }
    await look('programme-office', new URL(form).pathname + new URL(form).search, 409);
    await look('auditor', `/projects/${project}/redact-text`, 403);
    for (const each of ['ErasePerson', 'RedactText']) seen.add(each);
  });

  test('on the seats of the steering group', async () => {
    const { id: programme } = (await site.client.get('auditor', 'directory')).body.programme;
    await record('lda-member', 'AppointDeputy', programme, {
      seat: 'lda-member',
      person: site.client.holderOf('lda-or'),
      from: '2026-11-02',
      until: '2029-11-30',
      kinds: ['G1'],
    });
    await shoot(await look('lda-member', '/seats'), 'seats');
    await shoot(await look('lda-member', '/programme/end-deputy'), 'EndDeputy');
    seen.add('EndDeputy');
  });

  test('on people and posts', async () => {
    const office = 'programme-office';
    for (const path of ['/administration', '/organisations', '/organisations/lda', '/posts', '/people'])
      await shoot(await look(office, path), path.slice(1).replace('/', '-'));
    await look('auditor', '/administration', 403);
    const [leaver, successor] = ['lda-or', 'lda-pl'].map((place) => site.client.holderOf(place));
    await shoot(await look(office, `/people/${leaver}`), 'person');
    await look('gla-chair', `/people/${leaver}`, 403);
    await shoot(await look(office, '/posts/tfl-pl'), 'post');
    await look('gla-chair', '/posts/tfl-pl', 403);
    for (const [path, command] of [
      ['/programme/add-person', 'AddPerson'],
      ['/programme/replace-officer?post=auditor', 'ReplaceOfficer'],
      ['/programme/establish-post?organisation=lda', 'EstablishPost'],
      ['/programme/abolish-post?organisation=lda&post=lda-fin', 'AbolishPost'],
      ['/programme/replace-post-holder?organisation=lda&post=lda-fin', 'ReplacePostHolder'],
      ['/programme/pass-matters?from=tfl-pl', 'PassMatters'],
      [`/programme/replace-person?person=${leaver}&successor=${successor}`, 'ReplacePerson'],
    ] as const) {
      await shoot(await look(office, path), command);
      seen.add(command);
    }
  });

  test('on webhooks', async () => {
    const { id: programme } = (await site.client.get('auditor', 'directory')).body.programme;
    await shoot(await look('programme-office', '/programme/subscribe-webhook'), 'SubscribeWebhook');
    const url = 'https://hooks.example/converge';
    await record('programme-office', 'SubscribeWebhook', programme, { url, kinds: ['StageEntered'] });
    for (const command of ['RotateWebhookSecret', 'ReplayWebhook', 'EndWebhook']) {
      await shoot(await look('programme-office', addressOf('/programme', command)), command);
      seen.add(command);
    }
    seen.add('SubscribeWebhook');
    for (const path of ['/webhooks', '/webhooks/webhook-1/secret']) await look('programme-office', path);
    await look('gla-chair', '/webhooks', 403);
  });

  test('on the words of mails', async () => {
    await shoot(
      await look('programme-office', '/programme/adopt-message-template?kind=notice'),
      'AdoptMessageTemplate',
    );
    const { id: programme } = (await site.client.get('auditor', 'directory')).body.programme;
    const words = { subject: '{{reference}}: {{what}}', body: 'News: {{what}}\n\n{{link}}', reason: 'Shorter.' };
    await record('programme-office', 'AdoptMessageTemplate', programme, { kind: 'notice', version: 1, ...words });
    await shoot(await look('programme-office', '/programme/restore-message-template'), 'RestoreMessageTemplate');
    await shoot(await look('programme-office', '/message-templates'), 'message-templates');
    await look('gla-chair', '/message-templates/notice');
    for (const each of ['AdoptMessageTemplate', 'RestoreMessageTemplate']) seen.add(each);
  });

  test('on the action plan', async () => {
    const { id: programme } = (await site.client.get('auditor', 'directory')).body.programme;
    const change = { action: 'PURE-R1', post: 'tfl-pl', due: '2030-02-28', reason: 'TfL sees to it.' };
    for (const command of ['AdoptActions', 'UpdateAction', 'CompleteAction', 'ReopenAction']) {
      const about: Record<string, string> = command === 'ReopenAction' ? { action: 'PURE-R3' } : { action: 'PURE-R1' };
      await shoot(await look('programme-office', addressOf('/programme', command, about)), command);
      seen.add(command);
    }
    await record('programme-office', 'UpdateAction', programme, change);
    await shoot(await look('tfl-pl', '/actions/PURE-R1'), 'action');
    await shoot(await look('tfl-pl', '/programme/postpone-action-reminder?action=PURE-R1'), 'PostponeActionReminder');
    seen.add('PostponeActionReminder');
    const planned = await look('tfl-pl', '/actions/reminders');
    await shoot(planned, 'action-reminders');
    const mail = await planned.locator('a[href^="/actions/reminders/mail"]').first().getAttribute('href');
    expect(await (await look('tfl-pl', mail!)).locator('main').innerText()).toContain('complete action');
    await record('tfl-pl', 'CompleteAction', programme, { action: 'PURE-R1', evidence: 'It is published.' });
    const done = await look('auditor', '/actions/PURE-R1');
    expect(await done.locator('main').innerText()).toMatch(/TfL sees to it\.[\s\S]*It is published\./);
    const chosen = await look('auditor', '/actions?standing=Overdue&priority=High');
    expect(await chosen.locator('main').innerText()).toContain('PURE-R4');
    await look('auditor', '/actions/PURE-R99', 404);
  });

  test('on the register of interests', async () => {
    const { id: programme } = (await site.client.get('auditor', 'directory')).body.programme;
    await record('tfl-member', 'DeclareStandingInterest', programme, {
      kind: 'personal',
      nature: 'My brother leads a supplier.',
      since: '2026-01-05',
      workstreams: ['property'],
      organisations: [],
    });
    await shoot(await look('tfl-member', '/interests'), 'interests');
    await shoot(await look('tfl-member', '/programme/end-standing-interest'), 'EndStandingInterest');
    const [{ reference }] = (await site.client.get('auditor', 'interests')).body.items;
    await shoot(await look('programme-office', `/programme/redact-register?reference=${reference}`), 'RedactRegister');
    for (const each of ['EndStandingInterest', 'RedactRegister']) seen.add(each);
  });

  test('on a proposal and a scope', async () => {
    const project = await propose(site.client);
    await lookAt(project, 'AcceptProposal', 'ReturnProposal', 'WithdrawProposal');
    await record('programme-office', 'ReturnProposal', project, { reason: 'Who would use it?' });
    await lookAt(project, 'ResubmitProposal');
    const scoping = await toScoping(site.client);
    await lookAt(scoping, 'SaveScope', 'RecordEquality', 'MarkNotRelevant', 'SubmitToGate');
    await record('tfl-pl', 'MarkNotRelevant', scoping, { unit: 'lfepa', reason: 'It has no agency staff.' });
    await lookAt(scoping, 'ClaimInvitation');
    const { items } = (await site.client.get('auditor', 'projects?lead=tfl')).body;
    const adopted = items.find(({ stage }: { stage: string }) => stage === 'DELIVERY');
    await lookAt(adopted.id, 'AcceptLead');
  });

  test('on a vote in writing and in a meeting', async () => {
    const project = await toOpenG1(site.client);
    await lookAt(project, 'CastVote', 'RecordVoteFor', 'DeclareInterest', 'NameSubstitute', 'CallIntoMeeting');
    await lookAt(project, 'ReissuePaper', 'MarkExempt');
    await record('gla-chair', 'CastVote', project, { item: 'G1', round: 1, seat: 'gla-chair', choice: 'for' });
    await record('mps-member', 'CastVote', project, {
      item: 'G1',
      round: 1,
      seat: 'mps-member',
      choice: 'against',
      reason: 'Too dear.',
    });
    await lookAt(project, 'ChangeVote', 'UseCastingVote');
    for (const seat of ['gla-chair', 'tfl-deputy'])
      await record(seat, 'DeclareInterest', project, { item: 'G1', seat, kind: 'prejudicial', nature: 'A supplier.' });
    await lookAt(project, 'ChoosePresiding');
    for (const path of [
      'gates/G1/1',
      'gates/G1/1/what-if?quorumSeats=7&threshold=two_thirds&without=lda-member&addedFor=lda',
    ])
      await shoot(await look('gla-member', `/projects/${project}/${path}`), path.replace(/\W+/g, '-'));
    for (const seat of ['lda-member', 'lfepa-member'])
      await record(seat, 'CallIntoMeeting', project, { item: 'G1', round: 1, seat });
    await site.server.settle(project);

    await timeOf(site.server).moveTo('2026-11-23T10:00:00.000Z');
    const { subject: meeting } = await record(SECRETARY, 'DeclareMeeting', 'none', {
      date: '2026-11-23',
      startsAt: '14:00',
      place: 'City Hall',
    });
    await lookAt(project, 'ScheduleItem', 'AllowLateItem', 'OpenVote');
    await shoot(await look('lda-member', `/meetings/${meeting}/say-attendance`), 'SayAttendance');
    await record('lda-member', 'SayAttendance', meeting, { seat: 'lda-member', coming: true });
    await record('gla-chair', 'AllowLateItem', project, {
      item: 'G1',
      round: 2,
      meeting,
      reason: 'The offer ends on Friday.',
    });
    await record(SECRETARY, 'ScheduleItem', project, { item: 'G1', round: 2, meeting });
    await lookAt(project, 'IssuePapers');
    await shoot(await look(SECRETARY, `/meetings/${meeting}`), 'meeting');
    await shoot(await look(SECRETARY, `/meetings/${meeting}/record-attendance`), 'RecordAttendance');
    await record(SECRETARY, 'RecordAttendance', meeting, { present: SEATS, presiding: null });
    await look(SECRETARY, `/meetings/${meeting}/close-meeting`);
    await look(SECRETARY, `/meetings/${meeting}/recorded/1?command=declare-meeting`);
    await record(SECRETARY, 'OpenVote', project, { item: 'G1', round: 2, method: 'meeting', motion: 'approve' });
    await lookAt(project, 'CloseVote');
    await shoot(await look(SECRETARY, `/meetings/${meeting}`), 'meeting-held');
    for (const seat of ['lda-member', 'gla-member'])
      await record(seat, 'CastVote', project, { item: 'G1', round: 2, seat, choice: 'for' });
    await record(SECRETARY, 'CloseVote', project, { item: 'G1', round: 2 });
    await record(SECRETARY, 'CloseMeeting', meeting);
    const { subject: next } = await record(SECRETARY, 'DeclareMeeting', 'none', {
      date: '2026-11-23',
      startsAt: '16:00',
      place: 'City Hall',
    });
    await record(SECRETARY, 'RecordAttendance', next, { present: SEATS, presiding: null });
    await shoot(await look('auditor', `/meetings/${meeting}/minutes`), 'minutes');
    await shoot(await look(SECRETARY, `/meetings/${meeting}/approve-minutes?nextMeeting=${next}`), 'ApproveMinutes');
    const { subject: off } = await record(SECRETARY, 'DeclareMeeting', 'none', {
      ...{ date: '2026-12-03', startsAt: '14:00', place: 'City Hall' },
    });
    await shoot(await look(SECRETARY, `/meetings/${off}/move-meeting`), 'MoveMeeting');
    await record(SECRETARY, 'MoveMeeting', off, {
      ...{ date: '2026-12-10', startsAt: '10:00', place: 'Palestra', reason: 'City Hall is closed.', moves: 0 },
    });
    await shoot(await look(SECRETARY, `/meetings/${off}/cancel-meeting`), 'CancelMeeting');
    await record(SECRETARY, 'CancelMeeting', off, { reason: 'Too few can come.', moves: 1 });
    const cancelled = await (await look(SECRETARY, `/meetings/${off}`)).locator('main').innerText();
    expect(cancelled).toContain('Moved from Thursday 3 December 2026, 2pm, City Hall, because: City Hall is closed.');
    expect(cancelled).toContain('because: Too few can come.');
    const commands = [
      'SayAttendance',
      'RecordAttendance',
      'CloseMeeting',
      'ApproveMinutes',
      'MoveMeeting',
      'CancelMeeting',
    ];
    for (const each of commands) seen.add(each);
  });

  test('on a condition, a chair’s action and a hold', async () => {
    const project = await toSubmittedG1(site.client);
    const owned = { kind: 'precedent', owner: 'tfl-pl', due: '2027-03-01', words: 'Rates are sounded.' };
    await lookAt(project, 'WithdrawItem', 'AgreeToChairsAction', 'AskToHold', 'Hold');
    await record('lda-member', 'AgreeToChairsAction', project, { item: 'G1', round: 1, seat: 'lda-member' });
    await lookAt(project, 'TakeChairsAction');
    await record('tfl-pl', 'AskToHold', project, { reason: 'The suppliers are on strike.' });
    await lookAt(project, 'DeclineHold');
    await record('gla-chair', 'Hold', project, { reason: 'The suppliers are on strike.', until: '2026-12-11' });
    await lookAt(project, 'ReviewHold', 'Resume');
    await shoot(await look('tfl-pl', `/projects/${project}`), 'project-held');
    await record('gla-chair', 'Resume', project);
    await record(SECRETARY, 'OpenVote', project, {
      ...{ item: 'G1', round: 1, method: 'written', motion: 'approve_with_conditions' },
      conditions: [owned],
    });
    await carry(site.client, project, 'G1');
    await lookAt(project, 'FileEvidence');
    await record('tfl-pl', 'FileEvidence', project, { condition: 'G1/1/1', text: 'Report 09/17.' });
    await lookAt(project, 'DischargeCondition');
    await shoot(await look('tfl-pl', `/projects/${project}`), 'project-conditional');
    await look('auditor', `/projects/${project}/gates/G1/1`);
  });

  test('on the business case', async () => {
    const project = await toMemberReview(site.client);
    await lookAt(
      project,
      'SaveCase',
      'SaveOwnFigures',
      'GiveComment',
      'SubmitItem',
      'RecordPowers',
      'RecordOptimismBias',
    );
    await record('tfl-pl', 'RecordPowers', project, { text: 'Section 401A of the GLA Act 1999.' });
    await record('tfl-pl', 'RecordOptimismBias', project, { kind: 'equipment', oneOff: 200, time: 20, benefits: 10 });
    await record('gla-fin', 'GiveComment', project, { organisation: 'gla', text: 'Ours.' });
    await look('tfl-pl', `/projects/${project}`);
    const other = await toScoping(site.client);
    await record('tfl-pl', 'SaveScope', other, {
      currentPosition: 'x',
      level: 'strategic',
      gainBand: 'long',
      existingArrangement: null,
      workstream: 'hr',
    });
    await record('tfl-pl', 'RecordEquality', other, { step: 'screening', text: 'Screened.' });
    await record('tfl-pl', 'SubmitToGate', other, { gate: 'G1' });
    await openVote(site.client, other, 'G1');
    for (const seat of SEATS) await record(seat, 'CastVote', other, { item: 'G1', round: 1, seat, choice: 'for' });
    await site.server.settle(other);
    const { body } = await site.client.get('auditor', `projects/${project}/case`);
    await record('tfl-pl', 'SaveCase', other, body.case);
    await lookAt(other, 'OpenMemberReview', 'EstimateFigures');
    await record('tfl-pl', 'EstimateFigures', other, figuresOf('gla'));
    await lookAt(other, 'SaveOwnFigures', 'AgreeEstimate');
    const figures = await look('gla-or', `/projects/${other}/figures/gla`);
    expect(await figures.textContent('main')).toContain('(estimate, not agreed)');
    const whole = await look('auditor', `/projects/${other}`);
    expect(await whole.textContent('main')).toMatch(/Greater London Authority[^]*Estimate, not agreed/);
    await record('gla-or', 'AgreeEstimate', other, { unit: 'gla' });
    await whole.reload();
    expect(await whole.textContent('main')).not.toMatch(/Estimate, not agreed/i);
    await look('gla-or', `/projects/${other}/figures/lda`);
    await look('gla-or', `/projects/${other}/figures/nobody`, 404);
  });

  test('on the opt-in, and when it fails', async () => {
    const project = await toOptIn(site.client);
    await lookAt(project, 'RecordDecision', 'ExtendOptIn');
    await shoot(await look('mpa-or', `/projects/${project}/participation/mpa`), 'participation');
    await shoot(await look('tfl-pl', `/projects/${project}/opt-in`), 'opt-in');
    await shoot(await look('tfl-pl', `/projects/${project}/opt-in/what-if`), 'opt-in-what-if');
    const { body } = await site.client.get('auditor', `projects/${project}/case`);
    const decide = (organisation: 'gla' | 'tfl' | 'lda' | 'lfepa' | 'mpa' | 'mps', more: object = {}) =>
      record(`${organisation}-od`, 'RecordDecision', project, { ...joining(organisation, body.caseVersion), ...more });
    for (const organisation of ['tfl', 'lda', 'lfepa'] as const) await decide(organisation);
    await decide('gla', { conditions: [{ metric: 'payback_years', operator: '<=', value: '1.75' }] });
    await decide('mpa', { answer: 'decline', reasonCode: 'own_arrangement', reason: 'We buy with the MOD.' });
    await site.server.settle(project);
    await shoot(await look('tfl-pl', `/projects/${project}`), 'project-not-viable');
    await lookAt(project, 'Reconfirm');
    const { answer: _, ...again } = joining('gla', body.caseVersion);
    await record('gla-od', 'Reconfirm', project, { ...again, reference: 'GLA/26/2' });
    await site.server.settle(project);
    const tests = await (await look('auditor', `/projects/${project}/opt-in`)).textContent('main');
    expect(tests).toMatch(/Greater London Authority was asked again and joined\.[^]*The window closed early/);
    await lookAt(project, 'ChooseUnviableRoute');
    await record('tfl-pl', 'ChooseUnviableRoute', project, { route: 'rework', reason: 'The floor is too high.' });
    await lookAt(project, 'ConfirmUnviableRoute');
  });

  test('on how a member decides', async () => {
    const { organisations } = (await site.client.get('auditor', 'directory')).body;
    const lda = organisations.find(({ id }: { id: string }) => id === 'lda');
    const adopt = (version: number, more: object) =>
      record('lda-or', 'AdoptScheme', 'lda', {
        ...{ organisation: 'lda', version, adoptedOn: '2026-11-02', reference: `LDA/26/SO/${version}` },
        ...{ scheme: lda.scheme, delegatedToPartner: null, callInDays: null, chain: [], ...more },
      });
    const urgent = {
      body: 'lda-urgency',
      name: 'Chief executive in urgency',
      route: 'urgency',
      limit: null,
      assumed: true,
    };
    const chain = [
      { step: 'recommendation', post: null, routes: [] },
      { step: 'legal', post: 'lda-ce', routes: ['board'] },
    ];
    await adopt(2, { callInDays: 5, scheme: [...lda.scheme, urgent], chain });
    await shoot(await look('lda-or', '/organisations/lda'), 'scheme');
    await look('lda-or', '/organisations/lda/recorded/2?command=adopt-scheme');
    await look('auditor', '/organisations/nobody', 404);
    const form = await look('lda-or', '/programme/adopt-scheme');
    await shoot(form, 'AdoptScheme');
    seen.add('AdoptScheme');
    await shoot(await look('lda-or', '/programme/adopt-own-calendar'), 'AdoptOwnCalendar');
    seen.add('AdoptOwnCalendar');

    const project = await toOptIn(site.client);
    await lookAt(project, 'RecordDecision', 'RecommendDecision');
    const { body } = await site.client.get('auditor', `projects/${project}/case`);
    const onCase = { organisation: 'lda', caseVersion: body.caseVersion };
    const { body: decides } = joining('lda', body.caseVersion);
    await record('lda-or', 'RecommendDecision', project, {
      ...onCase,
      answer: 'join',
      body: decides,
      note: 'It pays.',
    });
    await lookAt(project, 'CheckDecision');
    await shoot(await look('lda-ce', `/projects/${project}/participation/lda`), 'participation-chain');
    await record('lda-ce', 'CheckDecision', project, {
      ...onCase,
      ...{ step: 'legal', finding: 'in_order', note: 'Within our powers.' },
    });
    await record('lda-od', 'RecordDecision', project, joining('lda', body.caseVersion));
    await lookAt(project, 'CallIn');
    await record('lda-od', 'CallIn', project, { organisation: 'lda', reason: 'Members ask how many others will pay.' });
    await shoot(await look('lda-or', `/projects/${project}/participation/lda`), 'participation-called-in');
    await adopt(3, {});
  });

  test('on delivery and benefits', async () => {
    const project = await toDelivery(site.client);
    await look('tfl-pl', `/projects/${project}/contributions`);
    await lookAt(project, 'RecordContribution');
    const delivered = { unit: 'lda', kind: 'staff', year: 1, amount: '450000', days: 15, evidence: 'Timesheets.' };
    await record('lda-or', 'RecordContribution', project, delivered);
    await lookAt(project, 'ConfirmContribution');
    await shoot(await look('tfl-pl', `/projects/${project}/contributions?unit=lda`), 'contributions');
    const file = await (await as('tfl-pl')).context().request.get(`/projects/${project}/contributions.csv`);
    expect((await file.text()).split('\r\n')[1]).toMatch(/London Development Agency,1,Staff,0,450000,0,0,0,15,0,yes$/);
    await lookAt(project, 'PlanMilestones');
    await record('tfl-pl', 'PlanMilestones', project, {
      milestones: [{ id: 'signed', title: 'Framework signed', due: '2026-12-18' }],
    });
    await lookAt(project, 'StartDelivery');
    await record('tfl-pl', 'StartDelivery', project);
    await lookAt(project, 'ReachMilestone', 'HandOver', 'FileLessons', 'RequestClosure');

    await timeOf(site.server).moveTo('2027-06-02T10:00:00.000Z');
    const month = { unit: 'tfl', month: '2027-05' };
    await lookAt(project, 'SubmitReturn');
    await record('tfl-or', 'SubmitReturn', project, {
      ...month,
      lines: [{ line: 'tfl-rates', amount: '3000000', evidence: 'Invoices of May.' }],
    });
    await lookAt(project, 'ConfirmBenefit');
    await record('tfl-fin', 'ConfirmBenefit', project, month);
    await lookAt(project, 'CountersignReturn');
    await record('assurance-reviewer', 'CountersignReturn', project, month);
    await lookAt(project, 'ValidateReturn');
    await record('tfl-bl', 'ValidateReturn', project, { ...month, verdict: 'validated' });
    await lookAt(project, 'CaptureInBudget', 'TurnBenefit');
    await shoot(await look('tfl-pl', `/projects/${project}`), 'project-delivery');
  });

  test('on joining late, and on leaving', async () => {
    const project = await toDelivery(site.client, ['lfepa']);
    await record('tfl-pl', 'PlanMilestones', project, {
      milestones: [{ id: 'award', title: 'Framework awarded', due: '2027-12-17' }],
    });
    await lookAt(project, 'RequestLateJoin', 'GiveNotice');
    await record('lda-od', 'GiveNotice', project, {
      ...{ organisation: 'lda', reason: 'The agency is wound up.', body: 'lda-board' },
      ...{ decidedOn: '2026-11-02', reference: 'LDA/26/30' },
    });
    await lookAt(project, 'WaiveNotice');
    await shoot(await look('tfl-pl', `/projects/${project}`), 'project-leaving');
    behind = project;
  });

  test('on an exception', async () => {
    const project = await toSubmittedG1(site.client);
    await record(SECRETARY, 'OpenVote', project, {
      ...{ item: 'G1', round: 1, method: 'written', motion: 'approve_with_conditions' },
      conditions: [{ kind: 'subsequent', owner: 'tfl-pl', due: '2027-07-01', words: 'Rates are sounded.' }],
    });
    await carry(site.client, project, 'G1');
    await site.server.settle(project);
    await timeOf(site.server).moveTo('2027-07-02T10:00:00.000Z');
    await site.server.settle(project);
    await lookAt(project, 'FileExceptionReport', 'AnswerException');
    await record('tfl-pl', 'FileExceptionReport', project, { exception: 'E1', text: 'The bank holidays came first.' });
    await shoot(await look('auditor', `/projects/${project}/exceptions/E1`), 'exception');
    await look('gla-chair', `/projects/${project}/exceptions/E9`, 404);
    await shoot(await look('auditor', '/exceptions'), 'exceptions');
    await look('auditor', `/exceptions?status=open&kind=condition&project=${project}`);
    const none = await look('auditor', '/exceptions?status=closed&kind=lead');
    expect(await none.locator('main').innerText()).toContain('There are no such exceptions.');
    await shoot(await look('gla-chair', `/projects/${project}`), 'project-exception');
  });

  test('on risks', async () => {
    await lookAt(behind, 'RecordRisk');
    await record('tfl-pl', 'RecordRisk', behind, {
      title: 'The supplier gives up',
      ...{ cause: 'Its margin falls.', effect: 'The old rates come back.', category: 'economic' },
      ...{ likelihood: 'high', impact: 'medium', stage: 'DELIVERY', owner: 'tfl-fin', strategy: 'fallback' },
      measures: 'The second bidder keeps its offer open.',
    });
    await lookAt(behind, 'ReviseRisk', 'CloseRisk');
    await shoot(await look('auditor', `/projects/${behind}/risks/RK1`), 'risk');
    await look('auditor', `/projects/${behind}/risks/RK9`, 404);
    await shoot(await look('auditor', `/risks?rating=high&organisation=tfl&project=${behind}`), 'risks');
  });

  test('on benefits that lie behind', async () => {
    await timeOf(site.server).moveTo('2027-08-02T10:00:00.000Z');
    await site.server.settle(behind);
    await lookAt(behind, 'FileRecoveryPlan');
    await shoot(await look('auditor', '/recovery-plans'), 'recovery-plans');
    await record('tfl-fin', 'FileRecoveryPlan', behind, { plan: 'R1', text: 'The rates are renegotiated.' });
    await shoot(await look('auditor', `/projects/${behind}/recovery-plans/R1`), 'recovery-plan');
    await look('auditor', `/projects/${behind}/recovery-plans/R9`, 404);
    const none = await look('auditor', `/recovery-plans?status=overdue&organisation=tfl&project=${behind}`);
    expect(await none.locator('main').innerText()).toContain('There are no such recovery plans.');
    await shoot(await look('tfl-fin', `/projects/${behind}`), 'project-behind');
  });

  test('on a re-baseline and a change of lead', async () => {
    await timeOf(site.server).moveTo('2027-09-14T10:00:00.000Z');
    const project = await toDelivery(site.client);
    await record('tfl-pl', 'PlanMilestones', project, {
      milestones: [{ id: 'signed', title: 'Framework signed', due: '2028-12-15' }],
    });
    await record('tfl-pl', 'StartDelivery', project);
    await lookAt(project, 'RaiseException', 'StandDown', 'NominateLead');
    await record('tfl-od', 'StandDown', project, { organisation: 'tfl', reason: 'The board has too much else to do.' });
    await record('tfl-or', 'NominateLead', project, { organisation: 'gla', post: 'gla-pl' });
    const { organisations } = (await site.client.get('auditor', 'directory')).body;
    const { scheme } = organisations.find(({ id }: { id: string }) => id === 'gla');
    const urgent = { body: 'gla-urgency', name: 'Officer', route: 'urgency', limit: null, assumed: true };
    await record('gla-or', 'AdoptScheme', 'gla', {
      ...{ organisation: 'gla', version: 2, adoptedOn: '2026-11-02', reference: 'GLA/26/SO/2' },
      ...{ scheme: [...scheme, urgent], delegatedToPartner: null, callInDays: null, chain: [] },
    });
    const dearer = businessCase.parts.map((part) => ({ ...part, sharedOneOff: '26200000' }));
    await record('tfl-pl', 'SaveCase', project, { ...businessCase, parts: dearer, lead: 'gla' });
    await lookAt(project, 'SaveCase', 'SaveOwnFigures', 'AcceptLead');
    const acceptance = await look('gla-od', `/projects/${project}/accept-lead?organisation=gla&post=gla-pl`);
    expect(await acceptance.getByLabel('Who supported it').count()).toBe(1);
    const { caseVersion } = (await site.client.get('auditor', `projects/${project}/case`)).body;
    await record('gla-od', 'AcceptLead', project, {
      ...{ organisation: 'gla', post: 'gla-pl', caseVersion, body: 'gla-board' },
      ...{ decidedOn: '2026-11-20', reference: 'GLA/26/9' },
    });
    await record('tfl-pl', 'RecordEquality', project, { step: 'assessment', needed: true, text: 'Assessed anew.' });
    await lookAt(project, 'SubmitRebaseline');
    await record('tfl-pl', 'SubmitRebaseline', project, { newDuties: ['lda'] });
    await shoot(await look('gla-pl', `/projects/${project}`), 'project-rebaseline');
    await shoot(await look('lda-member', `/projects/${project}/gates/GR/paper`), 'paper-rebaseline');

    const { subject: meeting } = await record(SECRETARY, 'DeclareMeeting', 'none', {
      ...{ date: '2027-09-14', startsAt: '14:00', place: 'City Hall' },
    });
    await record('gla-chair', 'AllowLateItem', project, {
      item: 'GR',
      round: 1,
      meeting,
      reason: 'The lead stands down.',
    });
    await record(SECRETARY, 'ScheduleItem', project, { item: 'GR', round: 1, meeting });
    await record(SECRETARY, 'RecordAttendance', meeting, { present: SEATS, presiding: null });
    await record(SECRETARY, 'OpenVote', project, { item: 'GR', round: 1, method: 'meeting', motion: 'approve' });
    for (const seat of SEATS) await record(seat, 'CastVote', project, { item: 'GR', round: 1, seat, choice: 'for' });
    await record(SECRETARY, 'CloseVote', project, { item: 'GR', round: 1 });
    await lookAt(project, 'Object', 'RecordDecision');
    await shoot(await look('lda-od', `/projects/${project}`), 'project-re-opt-in');
  });

  test('on new versions of the programme’s documents', async () => {
    const project = await toScoping(site.client);
    const { policy, calendar } = (await site.server.app.get(ProjectReader).read(project))!.directory.programme;
    const { id: subject } = (await site.server.app.get(ProjectReader).read(project))!.directory.programme;
    await record('programme-office', 'AdoptPolicy', subject, {
      ...policy,
      version: policy.version + 1,
      optIn: { ...policy.optIn, windowDays: 25 },
    });
    await record('programme-office', 'AdoptCalendar', subject, {
      ...calendar,
      version: calendar.version + 1,
      holidays: [...calendar.holidays, '2028-05-09'].sort(),
    });
    await lookAt(project, 'FollowPolicy', 'FollowCalendar', 'SetReminderPlan', 'PostponeReminder');
  });

  test('on what came of a closed project', async () => {
    const project = await toClosed(site.client, '2027-09-14');
    const review = `/projects/${project}/post-implementation-review`;
    expect(await (await look('tfl-pl', review)).locator('main').innerText()).toContain('Not filed yet.');

    await timeOf(site.server).moveTo('2028-03-20T10:00:00.000Z');
    await lookAt(project, 'FilePostImplementationReview');
    await record('tfl-pl', 'FilePostImplementationReview', project, {
      ...{ achieved: 'Rates fell.', shortfall: 'Nothing.', lessons: 'Ask early.', netBenefit: '7000000' },
    });
    const filed = await look('auditor', review);
    expect(await filed.getByRole('row', { name: /Net cashable benefit/ }).innerText()).toMatch(
      /£70,000\s+£75,000\s+£75,000/,
    );
    await look('programme-office', '/post-implementation-reviews?state=Filed');
    await look('auditor', `/projects/${project}`);
  });

  test('on routes and reviews', async () => {
    const delivered = await toDelivery(site.client);
    const quick = await toScoping(site.client);
    await record('tfl-pl', 'SaveScope', quick, { ...scope, wholeLifeCost: '4000000', deliveryMonths: 4 });
    await record('tfl-pl', 'RecordEquality', quick, { step: 'screening', text: 'Screened.' });
    await lookAt(quick, 'AskForMajorRoute', 'TakeQuickWinRoute', 'RecordAssurance');
    await record('tfl-pl', 'TakeQuickWinRoute', quick);
    await site.server.settle(quick);
    await lookAt(quick, 'SaveJustification', 'LeaveQuickWinRoute');
    await record('assurance-reviewer', 'RecordAssurance', quick, {
      gate: 'G2',
      confidence: 'red',
      reviewedOn: '2026-11-02',
      findings: 'Nobody has been asked who would use it.',
      recommendations: [{ text: 'Ask them.' }],
    });
    await lookAt(quick, 'RespondToReview');

    await record('tfl-pl', 'PlanMilestones', delivered, {
      milestones: [{ id: 'signed', title: 'Framework signed', due: '2027-12-17' }],
    });
    await record('tfl-pl', 'StartDelivery', delivered);
    const { policy, id } = (await site.server.app.get(ProjectReader).read(delivered))!.directory.programme;
    const version = policy.version + 1;
    const route = { ...policy.route, majorFrom: '24000000' };
    await record('programme-office', 'AdoptPolicy', id, { ...policy, version, route });
    await record('programme-office', 'FollowPolicy', delivered, { version });
    await lookAt(delivered, 'ConfirmReadiness');
  });

  test('and none has been left out', () => {
    const given = catalogue.filter(({ name }) =>
      permissions[name].some(({ role }) => role !== 'process' && role !== 'installation'),
    );
    expect([...seen].sort()).toEqual(given.map(({ name }) => name).sort());
  });

  test('and no page of any route', () => {
    expect(lookedAtNowhere(pageRoutes(site.server), [...paths, ...ELSEWHERE])).toEqual([]);
  });
});

/** Pages of portfolio.spec.ts, and what only leads on to an identity provider and back. */
const ELSEWHERE = [
  '/portfolio',
  '/portfolio/calendar',
  '/portfolio/numbers',
  '/portfolio/things/measure',
  '/report',
  '/projects/project/report',
  '/sign-in/provider',
  '/sign-in/provider/return',
];
