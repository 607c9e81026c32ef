import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Lists } from '#record/lists.js';
import { Client } from '../support/client.js';
import {
  joining,
  propose,
  proposal,
  scope,
  SEATS,
  stageOf,
  toOpenG1,
  toOptIn,
  toScoping,
  toSubmittedG1,
  voteFor,
} from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
});
afterAll(() => server?.stop());

const eventsOf = (project: string) =>
  server.app
    .get(Lists)
    .rows<{ type: string; actor: string }>('SELECT type, actor FROM events WHERE stream = $1 ORDER BY version', [
      `project/${project}`,
    ]);
const typesOf = async (project: string) => (await eventsOf(project)).map(({ type }) => type);

describe('a command that is recorded', () => {
  it('is answered with what happened, where, and the evidence of it', async () => {
    const answer = await client.give('tfl-pl', 'ProposeProject', { body: proposal, headers: { prefer: '' } });
    const { subject } = answer.body;
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      stream: `project/${subject}`,
      subject: expect.stringMatching(/^[0-9a-f-]{36}$/),
      version: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      events: ['ProjectProposed'],
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      settled: false,
    });
    expect(answer.headers.get('location')).toBe(`/api/v1/projects/${subject}`);
    expect(answer.headers.get('etag')).toBeNull();
    const { body: project } = await client.get('auditor', `projects/${subject}`);
    expect([project.version, project.hash]).toEqual([answer.body.version, answer.body.hash]);
  });

  it('waits until the process has settled, at most two seconds', async () => {
    const subject = await propose(client);
    const began = performance.now();
    const accepting = client.give('programme-office', 'AcceptProposal', { subject, headers: { prefer: '' } });
    setTimeout(() => void server.settle(subject), 300);
    expect((await accepting).body).toMatchObject({ settled: true, events: ['ProposalAccepted'] });
    expect(performance.now() - began).toBeGreaterThan(290);
    expect(await stageOf(client, subject)).toBe('SCOPING');
  });

  it('is answered without a settled process when that does not come', async () => {
    const subject = await propose(client);
    const began = performance.now();
    const answer = await client.give('programme-office', 'AcceptProposal', { subject, headers: { prefer: '' } });
    expect([answer.status, answer.body.settled]).toEqual([201, false]);
    expect(performance.now() - began).toBeGreaterThan(1_900);
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it('is answered at once to whoever prefers that', async () => {
    const subject = await propose(client);
    const began = performance.now();
    const answer = await client.give('programme-office', 'AcceptProposal', {
      subject,
      headers: { prefer: 'handling=strict, respond-async' },
    });
    expect([answer.status, answer.body.settled]).toEqual([202, false]);
    expect(answer.headers.get('preference-applied')).toBe('respond-async');
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('has settled with its commit where it leaves the process nothing to do', async () => {
    const subject = await toOpenG1(client);
    const answer = await client.give('gla-chair', 'CastVote', { subject, body: voteFor('gla-chair') });
    expect([answer.status, answer.body.settled]).toEqual([202, true]);
  });

  it('is answered with 200 where there was nothing to do', async () => {
    const { version } = await client
      .record('programme-office', 'AdoptPolicy', { body: await policy(2) })
      .then(() => ({ version: 2 }));
    const subject = await toScoping(client);
    const following = await client.give('programme-office', 'FollowPolicy', { subject, body: { version } });
    expect([following.status, following.body]).toEqual([200, { nothing: true }]);
  });

  it('can also be one of the programme or of a meeting', async () => {
    const meeting = await client.give('steering-group-secretary', 'DeclareMeeting', {
      body: { date: '2027-03-04', startsAt: '14:00', place: 'City Hall' },
    });
    expect([meeting.status, meeting.body.events, meeting.body.settled]).toEqual([202, ['MeetingDeclared'], true]);
    expect(meeting.headers.get('location')).toBe(`/api/v1/meetings/${meeting.body.subject}`);
    expect((await client.get('auditor', `meetings/${meeting.body.subject}`)).body).toMatchObject({
      date: '2027-03-04',
      status: 'declared',
    });
    const early = await client.give('steering-group-secretary', 'RecordAttendance', {
      subject: meeting.body.subject,
      body: { present: [], presiding: null },
    });
    expect([early.status, early.body.code]).toEqual([409, 'MEETING.NOT_YET']);
  });
});

async function policy(version: number): Promise<object> {
  const { readFileSync } = await import('node:fs');
  return {
    ...JSON.parse(readFileSync(new URL('../../seeds/programme/policy.json', import.meta.url), 'utf8')),
    version,
  };
}

describe('a command that is refused', () => {
  it('says so as a problem of RFC 9457, and nothing is recorded', async () => {
    const subject = await toSubmittedG1(client);
    const before = await typesOf(subject);
    const answer = await client.give('gla-chair', 'CastVote', { subject, body: voteFor('gla-chair') });
    expect(answer.status).toBe(409);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toEqual({
      type: '/problems/GATE.NOT_OPEN',
      title: 'Not possible as things stand',
      status: 409,
      detail: 'No vote is open on this item.',
      instance: `/api/v1/projects/${subject}/votes`,
      code: 'GATE.NOT_OPEN',
    });
    expect(await typesOf(subject)).toEqual(before);
  });

  it.each([
    ['an unknown project', '01900000-0000-7000-8000-00000000ffff'],
    ['an id that is none', 'constructor'],
    ['an id with a null in it', '%00'],
    ['an id that is SQL', "'%3B DROP TABLE projects--"],
  ])('is 404 for %s', async (_, subject) => {
    const answer = await client.give('programme-office', 'AcceptProposal', { subject });
    expect([answer.status, answer.body.code]).toEqual([404, 'PROJECT.UNKNOWN']);
  });

  it('is 403 where it is not theirs, with whose it is', async () => {
    const subject = await propose(client);
    const answer = await client.give('tfl-pl', 'AcceptProposal', { subject });
    expect([answer.status, answer.body.code]).toEqual([403, 'ACCESS.NOT_YOURS']);
    expect(answer.body.detail).toBe('You may not do this: it is for the programme office.');
  });

  it('is 403 for somebody else’s organisation', async () => {
    const answer = await client.give('gla-pl', 'ProposeProject', { body: proposal });
    expect([answer.status, answer.body.code]).toEqual([403, 'ACCESS.NOT_YOURS']);
  });

  it('is 409 at the wrong stage', async () => {
    const subject = await propose(client);
    const answer = await client.give('tfl-pl', 'SaveScope', { subject, body: scope });
    expect([answer.status, answer.body.code]).toEqual([409, 'PROJECT.WRONG_STAGE']);
  });

  it('is 412 on a version that has changed, and 428 without one', async () => {
    const subject = await toScoping(client);
    const { headers } = await client.get('tfl-pl', `projects/${subject}/scope`);
    const ifMatch = headers.get('etag')!.slice(1, -1);
    await client.record('tfl-pl', 'SaveScope', { subject, body: scope, ifMatch });
    const stale = await client.give('tfl-pl', 'SaveScope', { subject, body: scope, ifMatch });
    expect([stale.status, stale.body.code]).toEqual([412, 'VERSION.CHANGED']);
    const without = await client.give('tfl-pl', 'SaveScope', { subject, body: scope, ifMatch: null });
    expect([without.status, without.body.code]).toEqual([428, 'VERSION.MISSING']);
    expect(await typesOf(subject)).toEqual(['ProjectProposed', 'ProposalAccepted', 'StageEntered', 'ScopeSaved']);
  });

  it.each(['*', 'W/"0"', '0', '"0", "1"', '"', ''])(
    'is 400 with If-Match: %s, which states no one version',
    async (tag) => {
      const answer = await client.give('tfl-pl', 'SaveScope', {
        subject: randomUUID(),
        body: scope,
        ifMatch: null,
        headers: { 'if-match': tag },
      });
      expect([answer.status, answer.body.code]).toEqual([400, 'VERSION.MALFORMED']);
    },
  );

  it.each([
    ['none', {}, 'COMMAND.ID_MISSING'],
    ['too short a one', { 'idempotency-key': 'short' }, 'COMMAND.ID_INVALID'],
    ['too long a one', { 'idempotency-key': 'x'.repeat(101) }, 'COMMAND.ID_INVALID'],
    ['one of the process', { 'idempotency-key': 'project/1/CloseVote@3' }, 'COMMAND.ID_INVALID'],
    ['an empty one', { 'idempotency-key': '' }, 'COMMAND.ID_INVALID'],
  ])('is 400 with %s of the ids it needs', async (_, headers, code) => {
    const answer = await client.send(
      'POST',
      '/api/v1/proposals',
      { ...client.authorized('tfl-pl'), 'content-type': 'application/json', ...headers },
      JSON.stringify(proposal),
    );
    expect([answer.status, answer.body.code]).toEqual([400, code]);
  });
});

describe('the same command again', () => {
  it('a hundred times at once: one event and a hundred equal answers', async () => {
    const key = randomUUID();
    const before = await client.server.app.get(Lists).rows('SELECT FROM events');
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => client.give('tfl-pl', 'ProposeProject', { body: proposal, key })),
    );
    const told = answers.map(({ status, body: { settled: _, ...body } }) => ({ status, body }));
    expect(told).toEqual(Array.from({ length: 100 }, () => told[0]));
    expect(told[0].status).toBe(202);
    expect(await client.server.app.get(Lists).rows('SELECT FROM events')).toHaveLength(before.length + 1);
  });

  it('is answered as the first time long after, with whatever has happened since', async () => {
    const key = randomUUID();
    const first = await client.give('tfl-pl', 'ProposeProject', { body: proposal, key });
    await client.record('programme-office', 'AcceptProposal', { subject: first.body.subject });
    await server.settle(first.body.subject);
    const again = await client.give('tfl-pl', 'ProposeProject', { body: proposal, key });
    expect(again.body).toEqual(first.body);
  });

  it('with another content is refused', async () => {
    const key = randomUUID();
    const subject = await toOpenG1(client);
    const against = { ...voteFor('gla-chair'), choice: 'against', reason: 'No.' };
    expect((await client.give('gla-chair', 'CastVote', { subject, body: against, key })).status).toBe(202);
    const other = await client.give('gla-chair', 'CastVote', { subject, body: voteFor('gla-chair'), key });
    expect([other.status, other.body.code]).toEqual([422, 'COMMAND.ID_REUSED']);
  });

  it('from somebody else is refused, and tells nothing of the first', async () => {
    const key = randomUUID();
    const subject = await propose(client);
    await client.record('programme-office', 'AcceptProposal', { subject, key });
    const other = await client.give('gla-pl', 'AcceptProposal', { subject, key });
    expect([other.status, other.body.code]).toEqual([422, 'COMMAND.ID_REUSED']);
    expect(other.text).not.toContain(client.holderOf('programme-office'));
  });
});

describe('at the same moment', () => {
  it('eight seats vote from forms opened together, and all eight votes are recorded', async () => {
    const subject = await toOpenG1(client);
    const { headers } = await client.get('gla-chair', `projects/${subject}/gates/G1`);
    const ifMatch = headers.get('etag')!.slice(1, -1);
    const answers = await Promise.all(
      SEATS.map((seat) => client.give(seat, 'CastVote', { subject, body: voteFor(seat), ifMatch })),
    );
    expect(answers.map(({ status }) => status)).toEqual(SEATS.map(() => 202));
    await server.settle(subject);
    const { body } = await client.get('auditor', `projects/${subject}/gates/G1`);
    expect(body.rounds[0].votes.map(({ seat }: any) => seat).sort()).toEqual([...SEATS].sort());
    expect(await stageOf(client, subject)).toBe('BUSINESS_CASE');
  });

  it('six members answer, and all six answers are recorded', async () => {
    const subject = await toOptIn(client);
    const { body } = await client.get('auditor', `projects/${subject}/case`);
    const members = ['gla', 'tfl', 'lda', 'lfepa', 'mpa', 'mps'] as const;
    const forms = await Promise.all(
      members.map((member) => client.get('auditor', `projects/${subject}/decisions/${member}`)),
    );
    const answers = await Promise.all(
      members.map((member, index) =>
        client.give(`${member}-od`, 'RecordDecision', {
          subject,
          body: joining(member, body.caseVersion),
          ifMatch: forms[index].headers.get('etag')!.slice(1, -1),
        }),
      ),
    );
    expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual(members.map(() => [202, undefined]));
    await server.settle(subject);
    const { body: optIn } = await client.get('auditor', `projects/${subject}/opt-in`);
    expect(optIn.units.map(({ status }: any) => status)).toEqual(['JOINED', 'JOINED', 'JOINED', 'JOINED', 'JOINED']);
  });

  it('two tabs vote for and against: one is recorded, the other is told which', async () => {
    const subject = await toOpenG1(client);
    const answers = await Promise.all([
      client.give('gla-chair', 'CastVote', { subject, body: voteFor('gla-chair') }),
      client.give('gla-chair', 'CastVote', {
        subject,
        body: { ...voteFor('gla-chair'), choice: 'against', reason: 'No.' },
      }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    const [loser] = answers.filter(({ status }) => status === 409);
    const { body } = await client.get('auditor', `projects/${subject}/gates/G1`);
    expect(loser.body).toMatchObject({
      code: 'GATE.ALREADY_VOTED',
      detail: `This seat has already voted: ${body.rounds[0].votes[0].choice}.`,
    });
  });
});
