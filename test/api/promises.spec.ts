import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RecordClock } from '#record/clock.js';
import { Lists } from '#record/lists.js';
import { Portfolio } from '#use-cases/queries/portfolio.js';
import { Client } from '../support/client.js';
import {
  businessCase,
  openVote,
  propose,
  proposal,
  SEATS,
  toBusinessCase,
  toOpenG1,
  toScoping,
  toSubmittedG1,
  voteFor,
} from '../support/mission.js';
import { SEEDS, startServer, type TestServer } from '../support/server.js';

/*
 * Traps, by number. 1 to 3 are in commands.spec.ts, 14 in reads.spec.ts, and every field of
 * every command in bad-bodies.spec.ts.
 */

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
}, 60_000);
afterAll(async () => {
  expect((await client.send('GET', '/health/ready')).status).toBe(200);
  await server.stop();
});

const count = async (table: string): Promise<number> =>
  (await server.app.get(Lists).rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`))[0].count;

/** Runs something in which no event may be recorded. */
async function nothingRecorded<T>(work: () => Promise<T>): Promise<T> {
  const before = await count('events');
  const result = await work();
  expect(await count('events')).toBe(before);
  return result;
}

const raw = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
  nothingRecorded(() =>
    client.send(
      'POST',
      '/api/v1/proposals',
      {
        ...client.authorized('tfl-pl'),
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...headers,
      },
      body,
    ),
  );

const refused = (place: string, command: string, subject: string, body: unknown) =>
  nothingRecorded(() => client.give(place, command, { subject, body, ifMatch: 'any' }));

describe('4: the instant taken under the lock decides whether a vote came in time', () => {
  it.each([
    ['a server whose clock is five minutes fast', 300_000],
    ['a server whose clock is five minutes slow', -300_000],
  ])(
    'and not %s',
    async (_, wrongBy) => {
      const subject = await toOpenG1(client);
      const { body: project } = await client.get('auditor', `projects/${subject}`);
      const until = Date.parse(project.nextDeadline);
      const clock = server.app.get(RecordClock);
      await clock.moveTo(new Date(until - 5_000).toISOString());
      const real = Date.now.bind(Date);
      const wrong = jest.spyOn(Date, 'now').mockImplementation(() => real() + wrongBy);
      try {
        const before = await client.give('gla-chair', 'CastVote', { subject, body: voteFor('gla-chair') });
        await clock.moveTo(new Date(until + 1).toISOString());
        const after = await client.give('gla-member', 'CastVote', { subject, body: voteFor('gla-member') });
        expect([before.status, after.status, after.body.code]).toEqual([202, 409, 'GATE.VOTE_CLOSED']);
        expect(before.body.at < new Date(until).toISOString()).toBe(true);
      } finally {
        wrong.mockRestore();
      }
    },
    60_000,
  );
});

describe('what validators let through elsewhere', () => {
  it('5: null is not "left out"', async () => {
    const subject = await toOpenG1(client);
    for (const body of [
      { ...voteFor('gla-chair'), choice: null },
      { ...voteFor('gla-chair'), reason: null },
    ]) {
      expect((await refused('gla-chair', 'CastVote', subject, body)).status).toBe(422);
    }
  });

  it('6: neither an empty list nor a text is a list of choices', async () => {
    const policy = JSON.parse(readFileSync(join(SEEDS, 'policy.json'), 'utf8'));
    const withRecipients = (to: unknown) => ({
      ...policy,
      version: 2,
      ladders: { ...policy.ladders, vote: [{ from: 'start', offset: 3, to }] },
    });
    for (const to of [[], 'holder', ['holder', 'everybody'], ['holder', 'holder'], [null]]) {
      const answer = await refused('programme-office', 'AdoptPolicy', 'none', withRecipients(to));
      expect([to, answer.status, answer.body.errors?.[0].pointer]).toEqual([to, 422, '/ladders/vote/0/to']);
    }
  });

  it('7: nothing is converted', async () => {
    const subject = await toBusinessCase(client);
    const cases = [
      { ...businessCase, options: [{ title: 'As now', businessAsUsual: 'false' }] },
      { ...businessCase, years: '' },
      { ...businessCase, years: true },
      { ...businessCase, years: '3' },
      { ...businessCase, minimumUnits: [4] },
      { ...businessCase, strategic: 4 },
    ];
    for (const body of cases) expect((await refused('tfl-pl', 'SaveCase', subject, body)).status).toBe(422);
  });

  it('8, 9, 22: no field that is not named, at any depth', async () => {
    const subject = await toScoping(client);
    const answer = await refused('tfl-pl', 'ProposeProject', 'none', {
      ...proposal,
      orgId: 'gla',
      stage: 'CLOSED',
      version: 999,
      createdBy: 'gla-pl',
    });
    expect(answer.body.errors.map(({ pointer }: any) => pointer)).toEqual([
      '/orgId',
      '/stage',
      '/version',
      '/createdBy',
    ]);
    expect(
      (
        await refused('tfl-pl', 'SaveCase', subject, {
          ...businessCase,
          floors: { ...businessCase.floors, isAdmin: true },
        })
      ).status,
    ).toBe(422);
    expect((await refused('tfl-pl', 'SaveCase', subject, [businessCase])).status).toBe(422);
  });

  it('10: nothing is not an empty object', async () => {
    const subject = await propose(client);
    expect((await refused('programme-office', 'AcceptProposal', subject, null)).status).toBe(422);
    const path = `/api/v1/projects/${subject}/acceptances`;
    const headers = { ...client.authorized('programme-office'), 'idempotency-key': crypto.randomUUID() };
    expect((await client.send('POST', path, headers)).status).toBe(415);
    expect((await client.send('POST', path, { ...headers, 'content-type': 'application/json' })).status).toBe(400);
    expect((await client.get('auditor', `projects/${subject}`)).body.stage).toBe('PROPOSED');
  });

  it.each([
    '{"__proto__":{"isAdmin":true}}',
    '{"constructor":{"prototype":{"isAdmin":true}}}',
    '{"title":"x","\\u005f\\u005fproto\\u005f\\u005f":{"isAdmin":true}}',
    '{"a":{"prototype":{}}}',
  ])('11: %s reaches behind no object', async (body) => {
    const answer = await raw(body);
    expect([answer.status, answer.body.code]).toEqual([400, 'REQUEST.MALFORMED']);
    expect(({} as any).isAdmin).toBeUndefined();
  });

  it.each([
    '2026-02-30',
    '2026-W53-7',
    '0000-01-01',
    '2026-03-29T01:30 Europe/London',
    '+275760-09-13',
    '2027-3-4',
    '2027-03-04T00:00:00Z',
    20270304,
    '',
  ])('12: %s is no date', async (date) => {
    const answer = await refused('steering-group-secretary', 'DeclareMeeting', 'none', {
      date,
      startsAt: '14:00',
      place: 'City Hall',
    });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/date']);
  });

  it.each([
    9_007_199_254_740_993,
    0.1 + 0.2,
    -0,
    '9007199254740993.5',
    '1e400',
    '-0',
    '0.1+0.2',
    'NaN',
    'Infinity',
    '١٢',
    '0x10',
    ' 1',
  ])('13: %s is no sum of money', async (value) => {
    const subject = '01900000-0000-7000-8000-00000000ffff';
    expect((await refused('tfl-pl', 'SaveCase', subject, { ...businessCase, value })).body.errors?.[0].pointer).toBe(
      '/value',
    );
  });

  it('13: the largest sum is recorded to the penny', async () => {
    const subject = await toBusinessCase(client);
    await client.record('tfl-pl', 'SaveCase', { subject, body: { ...businessCase, value: '900719925474099' } });
    expect((await client.get('auditor', `projects/${subject}/case`)).body.case.value).toBe('900719925474099');
  });

  it.each([{ $gt: '' }, { _type: 'raw', value: '1=1' }, [], null])('15: %j is no id', async (workstream) => {
    expect((await refused('tfl-pl', 'ProposeProject', 'none', { ...proposal, workstream })).status).toBe(422);
  });

  it.each([
    "'; DROP TABLE projects; --",
    'procurement OR 1=1',
    '../../etc/passwd',
    'proc\u200burement',
    'procurement\u0000',
  ])('15: %j is no id either', async (workstream) => {
    expect((await refused('tfl-pl', 'ProposeProject', 'none', { ...proposal, workstream })).status).toBe(422);
  });
});

describe('19: votes at the edge', () => {
  it('no vote is opened in a steering group without members', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'converge-seeds-'));
    cpSync(SEEDS, folder, { recursive: true });
    const programme = JSON.parse(readFileSync(join(SEEDS, 'programme.json'), 'utf8'));
    writeFileSync(join(folder, 'programme.json'), JSON.stringify({ ...programme, seats: [] }));
    const empty = await startServer({}, folder);
    try {
      const alone = await Client.of(empty);
      const subject = await toSubmittedG1(alone);
      const answer = await alone.give('steering-group-secretary', 'OpenVote', {
        subject,
        body: { item: 'G1', round: 1, method: 'written', motion: 'approve' },
      });
      expect([answer.status, answer.body.code]).toEqual([409, 'GATE.NO_MEMBERS']);
    } finally {
      await empty.stop();
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  it('a tie is not broken by a chair who is not there, and then decides nothing', async () => {
    const subject = await toSubmittedG1(client);
    const clock = server.app.get(RecordClock);
    const { subject: meeting } = await client.record('steering-group-secretary', 'DeclareMeeting', {
      body: { date: '2027-06-10', startsAt: '14:00', place: 'City Hall' },
    });
    await client.record('steering-group-secretary', 'ScheduleItem', {
      subject,
      body: { item: 'G1', round: 1, meeting },
    });
    await clock.moveTo('2027-06-10T13:00:00.000Z');
    const present = ['tfl-deputy', 'lda-member', 'lfepa-member', 'mpa-member'];
    await client.record('steering-group-secretary', 'RecordAttendance', {
      subject: meeting,
      body: { present, presiding: null },
    });
    await client.record('steering-group-secretary', 'OpenVote', {
      subject,
      body: { item: 'G1', round: 1, method: 'meeting', motion: 'approve' },
    });
    for (const [index, seat] of present.entries()) {
      const body = index < 2 ? voteFor(seat) : { ...voteFor(seat), choice: 'against', reason: 'Not yet.' };
      await client.record(seat, 'CastVote', { subject, body });
    }
    const absent = await client.give('gla-chair', 'UseCastingVote', {
      subject,
      body: { item: 'G1', round: 1, choice: 'for' },
    });
    expect([absent.status, absent.body.code]).toEqual([409, 'GATE.DOES_NOT_PRESIDE']);
    const closed = await client.record('steering-group-secretary', 'CloseVote', {
      subject,
      body: { item: 'G1', round: 1 },
    });
    expect(closed.events).toEqual(['MotionLost']);
    const { body } = await client.get('auditor', `projects/${subject}/gates/G1`);
    expect(body.rounds[0]).toMatchObject({ outcome: 'lost', tally: { for: 2, against: 2, casting: null } });
  }, 60_000);
});

describe('20: no stage is skipped and no round is voted on twice', () => {
  it('closure cannot be asked for in scoping', async () => {
    const subject = await toScoping(client);
    const answer = await refused('tfl-pl', 'RequestClosure', subject, {});
    expect([answer.status, answer.body.code]).toEqual([409, 'PROJECT.WRONG_STAGE']);
  });

  it('a form of round 1 is refused in round 2', async () => {
    const subject = await toOpenG1(client);
    const { headers } = await client.get('auditor', `projects/${subject}/gates/G1`);
    for (const seat of ['lda-member', 'mpa-member']) {
      await client.record(seat, 'CallIntoMeeting', { subject, body: { item: 'G1', round: 1, seat } });
    }
    const replayed = await client.give('gla-chair', 'CastVote', {
      subject,
      body: voteFor('gla-chair'),
      ifMatch: headers.get('etag')!.slice(1, -1),
    });
    expect([replayed.status, replayed.body.code]).toEqual([412, 'VERSION.CHANGED']);
    const relabelled = await client.give('gla-chair', 'CastVote', { subject, body: voteFor('gla-chair') });
    expect([relabelled.status, relabelled.body.code]).toEqual([409, 'GATE.OTHER_ROUND']);
  });

  it('a gate that was decided is not decided again', async () => {
    const subject = await toBusinessCase(client);
    const answer = await client.give('gla-chair', 'CastVote', { subject, body: voteFor('gla-chair') });
    expect(answer.status).toBe(409);
  });
});

describe('34: texts in every script', () => {
  const titled = (title: string) => client.give('tfl-pl', 'ProposeProject', { body: { ...proposal, title } });

  it.each([
    ['composed', 'Café'],
    ['decomposed', 'Cafe\u0301'],
    ['of 200 characters beyond the first plane', '🚇'.repeat(200)],
    ['from right to left', 'مشروع مشترك'],
    ['with joined emoji', 'Team 👩‍🚒'],
  ])('a title %s is kept as it was sent', async (_, title) => {
    const { body } = await titled(title);
    expect((await client.get('auditor', `projects/${body.subject}`)).body.title).toBe(title);
  });

  it.each([
    ['with half a character', '"a\\ud800"'],
    ['with the other half', '"\\udc00a"'],
    ['with U+0000', '"a\\u0000b"'],
    ['of 201 characters', JSON.stringify('🚇'.repeat(201))],
    ['of two lines', '"a\\nb"'],
    ['of blanks', '" \\u00a0 "'],
    ['with a control character', '"a\\u0007"'],
  ])('a title %s is refused', async (_, title) => {
    const body = JSON.stringify({ ...proposal, title: '?' }).replace('"?"', title);
    const answer = await raw(body);
    expect([answer.status, answer.body.errors?.[0].pointer]).toEqual([422, '/title']);
  });
});

describe('35: JSON that tries something', () => {
  const good = JSON.stringify(proposal);
  it.each<[string, string | Uint8Array, Record<string, string>, number]>([
    ['a field twice', good.replace('{', '{"title":"x",'), {}, 400],
    ['10,000 levels', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, {}, 400],
    ['20,000 fields', `{${Array.from({ length: 20_000 }, (_, index) => `"${index}":0`).join()}}`, {}, 400],
    ['a byte order mark', `\ufeff${good}`, {}, 400],
    ['another character set', good, { 'content-type': 'application/json;charset=utf-7' }, 415],
    ['UTF-16', Buffer.from(good, 'utf16le'), {}, 400],
    ['a compressed body', gzipSync('x'.repeat(10_000_000)), { 'content-encoding': 'gzip' }, 415],
    ['what is no JSON', "{title: 'x'}", {}, 400],
    ['a body cut short', good.slice(0, -1), {}, 400],
    ['more than 256 KB', JSON.stringify({ ...proposal, summary: 'x'.repeat(262_144) }), {}, 413],
    ['a text longer than it may be', JSON.stringify({ ...proposal, summary: 'x'.repeat(20_001) }), {}, 422],
  ])('%s is refused', async (_, body, headers, status) => {
    const answer = await raw(body, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
  });
});

describe('refusals leave a line', () => {
  it('by law and by permission, without what was sent; and in no other case', async () => {
    const subject = await propose(client);
    const before = await count('refused_attempts');
    await client.give('tfl-pl', 'AcceptProposal', { subject });
    await client.give('programme-office', 'ReturnProposal', { subject, body: { reason: 'x' } });
    await client.give('programme-office', 'AcceptProposal', { subject });
    expect(await count('refused_attempts')).toBe(before + 2);
    const lines = await server.app
      .get(Lists)
      .rows<Record<string, unknown>>(
        'SELECT principal, command, stream, code, at FROM refused_attempts ORDER BY id DESC LIMIT 2',
      );
    const stream = `project/${subject}`;
    expect(lines).toEqual([
      {
        principal: client.holderOf('programme-office'),
        command: 'AcceptProposal',
        stream,
        code: 'PROJECT.NOT_WAITING',
        at: expect.any(String),
      },
      {
        principal: client.holderOf('tfl-pl'),
        command: 'AcceptProposal',
        stream,
        code: 'ACCESS.NOT_YOURS',
        at: expect.any(String),
      },
    ]);

    const key = crypto.randomUUID();
    await client.give('programme-office', 'AcceptProposal', { subject, body: { unknown: true } });
    await client.give('programme-office', 'AcceptProposal', { subject, key: 'short' });
    await client.record('tfl-pl', 'ProposeProject', { body: proposal, key });
    await client.give('tfl-pl', 'ProposeProject', { body: { ...proposal, title: 'Other' }, key });
    await client.send('POST', '/api/v1/proposals', {}, '{}');
    await raw('{');
    const scoping = await toScoping(client);
    await client.give('tfl-pl', 'SaveScope', {
      subject: scoping,
      ifMatch: 'stale',
      body: {
        currentPosition: 'x',
        level: 'strategic',
        gainBand: 'quick',
        existingArrangement: null,
        workstream: 'procurement',
      },
    });
    expect(await count('refused_attempts')).toBe(before + 2);
  });
});

it('a fault of ours is told by a reference, and by nothing of what went wrong', async () => {
  const fault = jest.spyOn(server.app.get(Portfolio), 'counts').mockRejectedValue(new Error('a secret in /etc/passwd'));
  const answer = await client.get('auditor', 'portfolio');
  fault.mockRestore();
  expect(answer.status).toBe(500);
  expect(answer.body).toEqual({
    type: '/problems/SERVER.FAULT',
    title: 'Something went wrong here',
    status: 500,
    detail: expect.any(String),
    instance: '/api/v1/portfolio',
    code: 'SERVER.FAULT',
    reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(answer.text).not.toContain('secret');
});

it('nobody votes for a seat that is not theirs', async () => {
  const subject = await toSubmittedG1(client);
  await openVote(client, subject, 'G1');
  const stranger = await client.give('tfl-fin', 'CastVote', { subject, body: voteFor('gla-chair') });
  const other = await client.give('gla-member', 'CastVote', { subject, body: voteFor('gla-chair') });
  expect([stranger.status, other.status, other.body.code]).toEqual([403, 409, 'GATE.NOT_YOUR_SEAT']);
  for (const seat of SEATS) await client.record(seat, 'CastVote', { subject, body: voteFor(seat) });
});
