import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Lists } from '#record/lists.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Client, type Sending } from '../support/client.js';
import { inVain, law, malformed, permission } from '../support/in-vain.js';
import {
  businessCase,
  carry,
  figuresOf,
  joining,
  openVote,
  stageOf,
  toBusinessCase,
  toOptIn,
} from '../support/mission.js';
import { startServer, type TestServer, timeOf } from '../support/server.js';

/*
 * Answers of members, figures and calendars that must not come about: each has its code and its sentence, no event is
 * recorded and no row changed. What the law or a permission refuses is kept for the auditor; what is malformed is not.
 */

let server: TestServer;
let client: Client;
let programme: string;
/** In the opt-in: TfL has joined, LFEPA has declined, LDA has put off to a day of the next week. */
let open: string;
/** With a case and no figures. */
let drafted: string;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  programme = (await client.get('auditor', 'directory')).body.programme.id;
  drafted = await toBusinessCase(client);
  await client.record('tfl-pl', 'SaveCase', { subject: drafted, body: businessCase });
  open = await toOptIn(client);
  await answer('tfl');
  await answer('lfepa', declines);
  await answer('lda', { answer: 'defer', until: await inDays(7) });
}, 120_000);
afterAll(() => server?.stop());

const declines = { answer: 'decline', reasonCode: 'timing' };

type Member = Parameters<typeof joining>[0];

const answer = (organisation: Member, more: object = {}, subject = open) =>
  client.record(`${organisation}-od`, 'RecordDecision', { subject, body: { ...joining(organisation, 1), ...more } });

const tried = (place: string, command: string, sending: Sending) => inVain(client, place, command, sending);

const joins = (more: object = {}) => ({ ...joining('gla', 1), ...more });
const on = (metric: string, operator: string, value: string) => joins({ conditions: [{ metric, operator, value }] });

async function inDays(days: number): Promise<string> {
  const { body } = await client.get('auditor', 'clock');
  return new Date(Date.parse(body.now) + days * 86_400_000).toISOString().slice(0, 10);
}

describe('an answer that must not come about', () => {
  it.each<[string, string, object, unknown[]]>([
    ['for another organisation', 'lda-od', joins(), permission],
    ['for the other key of a unit', 'mpa-od', joining('mps', 1), permission],
    ['for an organisation that there is not', 'gla-od', joins({ organisation: 'nobody' }), permission],
    ['by the representative', 'gla-or', joins(), permission],
    ['by the member’s seat', 'gla-member', joins(), permission],
    ['by the project lead', 'tfl-pl', joins(), permission],
    ['by the programme office', 'programme-office', joins(), permission],
    ['by the auditor', 'auditor', joins(), permission],
    ['over the limit of its route', 'gla-od', joins({ body: 'gla-officer' }), law('PARTICIPATION.OVER_LIMIT')],
    ['by a body of another', 'gla-od', joins({ body: 'lda-board' }), law('PARTICIPATION.BODY_UNKNOWN')],
    ['on another version of the case', 'gla-od', joins({ caseVersion: 2 }), law('PARTICIPATION.OTHER_CASE_VERSION')],
    ['decided in days to come', 'gla-od', joins({ decidedOn: '2040-01-02' }), law('PARTICIPATION.DATE_WRONG')],
    ['to decline without a reason', 'gla-od', joins({ answer: 'decline' }), law('PARTICIPATION.REASON_NEEDED')],
    ['that is none', 'gla-od', joins({ answer: 'perhaps' }), malformed()],
    ['without evidence', 'gla-od', joins({ reference: undefined }), malformed()],
    ['decided on a day that there is not', 'gla-od', joins({ decidedOn: '2026-02-30' }), malformed()],
    ['in a part that there is not', 'gla-od', joins({ parts: ['vetting'] }), law('PARTICIPATION.PART_UNKNOWN')],
  ])('%s', async (_, place, body, expected) => {
    expect(await tried(place, 'RecordDecision', { subject: open, body })).toEqual(expected);
  });

  it('on an old version of its key', async () => {
    const sending = { subject: open, body: joining('tfl', 1), ifMatch: '0' };
    expect(await tried('tfl-od', 'RecordDecision', sending)).toEqual(malformed(412, 'VERSION.CHANGED'));
  });

  it.each<[string, () => Promise<string | undefined>, unknown[]]>([
    ['past the long-stop', () => inDays(150), law('PARTICIPATION.DEFERRAL_DATE')],
    ['to today', () => inDays(0), law('PARTICIPATION.DEFERRAL_DATE')],
    ['to no day', () => Promise.resolve(undefined), law('PARTICIPATION.DEFERRAL_DATE')],
    ['to a day that there is not', () => Promise.resolve('2027-02-29'), malformed()],
  ])('that puts off %s', async (_, until, expected) => {
    const body = joins({ answer: 'defer', until: await until() });
    expect(await tried('gla-od', 'RecordDecision', { subject: open, body })).toEqual(expected);
  });
});

describe('a condition that must not be made', () => {
  it.each<[string, object, unknown[]]>([
    ['on a metric that there is not', on('carbon', '<=', '5'), malformed()],
    ['the wrong way round', on('units_joined', '<=', '3'), law('PARTICIPATION.CONDITION_DIRECTION')],
    ['of half a unit', on('units_joined', '>=', '2.5'), law('PARTICIPATION.CONDITION_VALUE')],
    ['of a share in half a penny', on('cost_share', '<=', '4800000.5'), law('PARTICIPATION.CONDITION_VALUE')],
    ['of a share below nothing', on('cost_share', '<=', '-1'), malformed()],
    ['of payback in no number', on('payback_years', '<=', 'soon'), malformed()],
    ['of nothing in words', joins({ conditions: [{ metric: 'judged' }] }), law('PARTICIPATION.CONDITION_TEXT')],
    // Five units are invited; of £240,000 each bears £48,000, which GLA has back in 1.6 years.
    ['on more units than there are', on('units_joined', '>=', '6'), law('PARTICIPATION.CONDITION_IMPOSSIBLE')],
    ['on less than its least share', on('cost_share', '<=', '4799999'), law('PARTICIPATION.CONDITION_IMPOSSIBLE')],
    ['on too soon a payback', on('payback_years', '<=', '1.59'), law('PARTICIPATION.CONDITION_IMPOSSIBLE')],
  ])('O6: %s', async (_, body, expected) => {
    expect(await tried('gla-od', 'RecordDecision', { subject: open, body })).toEqual(expected);
  });
});

describe('money that must not be recorded', () => {
  it.each(['-1', '0.5', '1e3', '', '£1', '9'.repeat(30)])('as the largest share: %p', async (largestShare) => {
    const body = joins({ largestShare });
    expect(await tried('gla-od', 'RecordDecision', { subject: open, body })).toEqual(malformed());
  });

  it.each(['oneOff', 'running', 'cashable'].flatMap((field) => ['-1', '0.5', 'NaN'].map((value) => [field, value])))(
    'in a unit’s own figures: %s %s',
    async (field, value) => {
      const { parts } = figuresOf('gla');
      const body = { unit: 'gla', parts: [{ ...parts[0], [field]: value }] };
      expect(await tried('gla-or', 'SaveOwnFigures', { subject: drafted, body })).toEqual(malformed());
    },
  );

  it('in the figures of another unit', async () => {
    const body = figuresOf('lda');
    expect(await tried('gla-or', 'SaveOwnFigures', { subject: drafted, body })).toEqual(permission);
  });
});

describe('a calendar without a working day in a year', () => {
  it('T1: of the programme', async () => {
    const { id, version, zone, holidays, knownUntilYear } = (await server.app.get(WhoIsWho).present())!.programme
      .calendar;
    const days = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(2029, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const without = {
      id,
      version: version + 1,
      zone,
      knownUntilYear,
      holidays: [...holidays.filter((day) => !day.startsWith('2029')), ...days],
    };
    const expected = law('PROGRAMME.NO_WORKING_DAY');
    expect(await tried('programme-office', 'AdoptCalendar', { subject: programme, body: without })).toEqual(expected);
  });

  it('T1: of a member', async () => {
    const body = {
      organisation: 'gla',
      version: 1,
      periods: [{ kind: 'non_working', title: 'A year off', from: '2029-01-01', to: '2029-12-31' }],
    };
    expect(await tried('gla-or', 'AdoptOwnCalendar', { subject: 'gla', body })).toEqual(
      law('ORGANISATION.NO_WORKING_DAY'),
    );
  });
});

describe('what is kept of it for the auditor', () => {
  it('who tried what on which project, and why it came to nothing', async () => {
    const kept = await server.app
      .get(Lists)
      .rows<object>('SELECT principal AS by, command, code FROM refused_attempts WHERE stream = $1', [
        `project/${open}`,
      ]);
    for (const [place, code] of [
      ['lda-od', 'ACCESS.NOT_YOURS'],
      ['gla-od', 'PARTICIPATION.OVER_LIMIT'],
      ['gla-od', 'PARTICIPATION.CONDITION_IMPOSSIBLE'],
    ] as const) {
      expect(kept).toContainEqual({ by: client.holderOf(place), command: 'RecordDecision', code });
    }
  });
});

describe('joining too late, and leaving as the lead', () => {
  it('X4, O10: the lead gives no notice, and nobody joins after the cut-off', async () => {
    const subject = await toOptIn(client);
    for (const organisation of ['gla', 'tfl', 'lda', 'mpa', 'mps'] as const) await answer(organisation, {}, subject);
    await answer('lfepa', declines, subject);
    await server.settle(subject);
    await client.record('tfl-pl', 'SubmitToGate', { subject, body: { gate: 'G3' } });
    await openVote(client, subject, 'G3');
    await carry(client, subject, 'G3');
    expect(await stageOf(client, subject)).toBe('DELIVERY');
    const milestones = [
      { id: 'award', title: 'Framework awarded', due: await inDays(60), cutOff: true },
      { id: 'in-use', title: 'Framework in use', due: await inDays(200) },
    ];
    await client.record('tfl-pl', 'PlanMilestones', { subject, body: { milestones } });
    await client.record('tfl-pl', 'StartDelivery', { subject });
    const { organisation, body, decidedOn, reference } = joining('tfl', 1);
    const notice = { organisation, body, decidedOn, reference, reason: 'Our own framework is cheaper.' };
    expect(await tried('tfl-od', 'GiveNotice', { subject, body: notice })).toEqual(law('NOTICE.LEAD'));
    expect(await tried('gla-od', 'GiveNotice', { subject, body: notice })).toEqual(permission);
    const reached = { milestone: 'award', reachedOn: await inDays(0) };
    await client.record('tfl-pl', 'ReachMilestone', { subject, body: reached });
    const { answer: _, ...late } = joining('lfepa', 1);
    expect(await tried('lfepa-od', 'RequestLateJoin', { subject, body: late })).toEqual(law('LATE_JOIN.AFTER_CUT_OFF'));
    expect(await tried('lda-od', 'RequestLateJoin', { subject, body: late })).toEqual(permission);
  });

  it('O3: after a decision that was put off has lapsed, whether or not the process has recorded that', async () => {
    const late = { subject: open, body: joining('lda', 1) };
    const { body } = await client.get('auditor', 'clock');
    await timeOf(server).moveTo(new Date(Date.parse(body.now) + 150 * 86_400_000).toISOString());
    expect(await tried('lda-od', 'RecordDecision', late)).toEqual(law('PARTICIPATION.SILENCE_ENDED'));
    await server.settle(open);
    const { body: project } = await client.get('auditor', `projects/${open}`);
    expect(project.units.find(({ id }: any) => id === 'lda').status).toBe('LAPSED');
    expect(await tried('lda-od', 'RecordDecision', late)).toEqual(law('PARTICIPATION.SILENCE_ENDED'));
    const joined = { subject: open, body: { ...joining('tfl', 1), ...declines } };
    expect(await tried('tfl-od', 'RecordDecision', joined)).toEqual(law('OPT_IN.CLOSED'));
  });
});
