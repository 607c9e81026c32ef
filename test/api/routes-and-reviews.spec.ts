import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { businessCase, openVote, scope, stageOf, toOpenG1, toScoping, voteFor } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

/* Routes, reviews and reissued papers through HTTP, and what is refused of them. */

const REVIEWER = 'assurance-reviewer';

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
}, 60_000);
afterAll(() => server?.stop());

const review = (more: object = {}) => ({
  gate: 'G2',
  confidence: 'red',
  reviewedOn: '2026-11-02',
  findings: 'Nobody has been asked who would use it.',
  recommendations: [{ text: 'Ask them.' }],
  ...more,
});

const codeOf = async (place: string, command: string, subject: string, body: object = {}): Promise<unknown> =>
  (await client.give(place, command, { subject, body })).body.code;

const pointersOf = async (place: string, command: string, subject: string, body: object): Promise<unknown> =>
  (await client.give(place, command, { subject, body })).body.errors?.map(({ pointer }: any) => pointer);

async function scopedWith(more: object): Promise<string> {
  const subject = await toScoping(client);
  await client.record('tfl-pl', 'SaveScope', { subject, body: { ...scope, ...more } });
  await client.record('tfl-pl', 'RecordEquality', { subject, body: { step: 'screening', text: 'Screened.' } });
  return subject;
}

describe('a quick win', () => {
  it('C1: goes from its scope to one combined case without a vote of its own', async () => {
    const subject = await scopedWith({ wholeLifeCost: '4000000', deliveryMonths: 4 });
    await client.record('tfl-pl', 'TakeQuickWinRoute', { subject });
    await server.settle(subject);
    expect(await stageOf(client, subject)).toBe('BUSINESS_CASE');
    const { strategic: _, economic: __, commercial: ___, financial: ____, management: _____, ...terms } = businessCase;
    const body = { ...terms, value: '4000000', justification: 'It pays for itself in a year.' };
    await client.record('tfl-pl', 'SaveJustification', { subject, body });
    const { body: present } = await client.get('auditor', `projects/${subject}/case`);
    expect(present.case).toMatchObject({ justification: 'It pays for itself in a year.', strategic: null });
    expect(await codeOf('tfl-pl', 'SaveJustification', subject, { ...body, value: '10000000' })).toBe('CASE.TOO_LARGE');
    await client.record('lda-or', 'AskForMajorRoute', {
      subject,
      body: { organisation: 'lda', reason: 'It is ours.' },
    });
    await server.settle(subject);
    expect(await stageOf(client, subject)).toBe('SCOPING');
  });

  it.each<[string, object, string]>([
    ['too dear', { wholeLifeCost: '10000000', deliveryMonths: 4 }, 'ROUTE.NOT_QUICK_WIN'],
    ['too long', { wholeLifeCost: '1', deliveryMonths: 7 }, 'ROUTE.NOT_QUICK_WIN'],
    ['unstated', {}, 'ROUTE.COST_NOT_STATED'],
  ])('C1: is none where it is %s', async (_, more, code) => {
    expect(await codeOf('tfl-pl', 'TakeQuickWinRoute', await scopedWith(more))).toBe(code);
  });
});

describe('a review', () => {
  it('P-OGC: is read by everybody, and answered by the lead', async () => {
    const subject = await scopedWith({});
    await client.record(REVIEWER, 'RecordAssurance', { subject, body: review() });
    await client.record('tfl-pl', 'RespondToReview', { subject, body: { review: 1, response: 'We have asked.' } });
    const { text } = await client.get('lda-or', `projects/${subject}/history`);
    for (const words of ['Nobody has been asked', 'Ask them.', 'We have asked.']) expect(text).toContain(words);
  });

  it('P-OGC: bad input is refused, each with its code or place', async () => {
    const subject = await scopedWith({});
    const wrong = (body: object) => pointersOf(REVIEWER, 'RecordAssurance', subject, body);
    expect(await wrong(review({ gate: 'G1' }))).toEqual(['/gate']);
    expect(await wrong(review({ confidence: 'pink' }))).toEqual(['/confidence']);
    expect(await wrong(review({ reviewedOn: '2026-02-30' }))).toEqual(['/reviewedOn']);
    expect(await wrong(review({ findings: 'x'.repeat(20_001) }))).toEqual(['/findings']);
    expect(await wrong(review({ recommendations: [{ text: '' }] }))).toEqual(['/recommendations/0/text']);
    expect(await codeOf(REVIEWER, 'RecordAssurance', subject, review({ reviewedOn: '2030-01-02' }))).toBe(
      'ASSURANCE.DATE_IN_FUTURE',
    );
    expect(await codeOf('tfl-pl', 'RecordAssurance', subject, review())).toBe('ACCESS.NOT_YOURS');
    expect(await codeOf('tfl-pl', 'RespondToReview', subject, { review: 1, response: 'What?' })).toBe(
      'ASSURANCE.UNKNOWN',
    );
    expect(await codeOf('tfl-pl', 'ConfirmReadiness', subject, { criterion: 'users', evidence: 'Yes.' })).toBe(
      'PROJECT.WRONG_STAGE',
    );
  });
});

describe('a paper reissued', () => {
  it('T2: in mid-vote makes forms of the version before stale; the vote on it stays', async () => {
    const subject = await toOpenG1(client);
    await client.record('lda-member', 'CastVote', { subject, body: voteFor('lda-member') });
    const { body: before } = await client.get('auditor', `projects/${subject}/gates/G1`);
    const body = { item: 'G1', round: 1, why: 'Nurses are meant.', currentPosition: 'Each buys agency nurses.' };
    await client.record('tfl-pl', 'ReissuePaper', { subject, body });
    const { body: after } = await client.get('auditor', `projects/${subject}/gates/G1`);
    expect(after.papers.map(({ why }: any) => why)).toEqual([null, 'Nurses are meant.']);
    expect(after.rounds[0].votes[0].paper).toBe(before.paper.hash);
    const stale = await client.give('mpa-member', 'CastVote', {
      subject,
      body: voteFor('mpa-member'),
      ifMatch: before.version,
    });
    expect([stale.status, stale.body.code]).toEqual([412, 'VERSION.CHANGED']);
    const { body: paper } = await client.get(
      'auditor',
      `projects/${subject}/gates/G1/papers/${after.paper.hash}?since=${before.paper.hash}`,
    );
    expect(paper.changes.words).toEqual([
      {
        place: 'scope/currentPosition',
        removed: null,
        stretches: expect.arrayContaining([{ kind: 'removed', text: expect.any(String) }]),
      },
    ]);
  });

  it.each<[string, string, object, string]>([
    ['by another lead', 'gla-pl', {}, 'ACCESS.NOT_YOURS'],
    ['with words of another gate', 'tfl-pl', { strategic: 'It is needed.' }, 'GATE.WORDS_ELSEWHERE'],
    ['in another round', 'tfl-pl', { round: 2 }, 'GATE.OTHER_ROUND'],
    ['of an item that was not asked', 'tfl-pl', { item: 'G3' }, 'GATE.NO_ITEM'],
  ])('T2: is refused %s', async (_, place, more, code) => {
    const subject = await toOpenG1(client);
    expect(await codeOf(place, 'ReissuePaper', subject, { item: 'G1', round: 1, why: 'Why not?', ...more })).toBe(code);
  });

  it('T2: is 404 by a hash that is not of this item', async () => {
    const [one, other] = [await toOpenG1(client), await scopedWith({})];
    await client.record('tfl-pl', 'SubmitToGate', { subject: other, body: { gate: 'G1' } });
    await openVote(client, other, 'G1');
    const { body } = await client.get('auditor', `projects/${other}/gates/G1`);
    const answer = await client.get('auditor', `projects/${one}/gates/G1/papers/${body.paper.hash}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'REQUEST.NOT_FOUND']);
  });
});
