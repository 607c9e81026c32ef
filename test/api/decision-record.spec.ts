import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { type Ended, run } from '../support/command-line.js';
import { carry, openVote, SEATS, stageOf, toOpenG1, toSubmittedG1, voteFor } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

const REASON = 'The scope says nothing of small firms.';

let server: TestServer;
let client: Client;
let folder: string;
let project: string;
let record: any;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  folder = await mkdtemp(join(tmpdir(), 'decision-record-'));
  project = await toOpenG1(client);
  for (const seat of SEATS) {
    const against = { ...voteFor(seat), choice: 'against', reason: REASON };
    await client.record(seat, 'CastVote', { subject: project, body: seat === 'mps-member' ? against : voteFor(seat) });
  }
  await client.give('tfl-pl', 'CastVote', { subject: project, body: voteFor('gla-chair') });
  await server.settle(project);
  expect(await stageOf(client, project)).toBe('BUSINESS_CASE');
  record = await recordFor('auditor');
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
  await server.stop();
});

const recordFor = async (place: string, item = 'G1') =>
  (await client.get(place, `projects/${project}/gates/${item}/record`)).body;

/** Checked as anybody would who has nothing but the file. */
async function checked(document: unknown): Promise<Ended> {
  const file = join(folder, 'record.json');
  await writeFile(file, typeof document === 'string' ? document : JSON.stringify(document));
  return run(['verify', '--record', file], { DATABASE_URL: 'postgresql://app:secret@127.0.0.1:9/converge' });
}

/** The record after somebody has had it in hand. */
function tampered(change: (copy: any) => void): unknown {
  const copy = structuredClone(record);
  change(copy);
  return copy;
}

describe('the record of a decision', () => {
  it('has the question, the paper, the electorate, the votes with reasons, the rule, the outcome and who did what', () => {
    expect(record.question).toBe('Gate G1: is the scope worth a business case?');
    const [round] = record.decision.rounds;
    expect(record.decision.paper).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), caseVersion: 0 });
    expect(round.electorate.map(({ seat }: any) => seat).sort()).toEqual([...SEATS].sort());
    expect(round).toMatchObject({
      rule: { quorumSeats: 4, quorumOrganisations: 3 },
      tally: { for: 7, against: 1, abstain: 0 },
      outcome: 'approved',
    });
    const against = round.votes.find(({ choice }: any) => choice === 'against');
    expect(record.texts[against.reason].text).toBe(REASON);
    expect(record.names.people[against.by]).toEqual(expect.any(String));
    expect(record.log.map(({ type }: any) => type)).toEqual([
      'GateSubmitted',
      'VoteOpened',
      ...SEATS.map(() => 'VoteCast'),
      'GateApproved',
    ]);
  });

  it('ends where the last event bears on it, whatever has come since', async () => {
    expect(record.proof.events.at(-1)).toMatchObject({ type: 'GateApproved', version: record.proof.head.version });
    expect(await recordFor('auditor')).toEqual(record);
  });

  it('shows refused attempts to the auditor, the programme office and the secretary, and to nobody else', async () => {
    expect(record.refused).toEqual([
      expect.objectContaining({ command: 'CastVote', code: 'ACCESS.NOT_YOURS', by: client.holderOf('tfl-pl') }),
    ]);
    for (const place of ['programme-office', 'steering-group-secretary'])
      expect((await recordFor(place)).refused).toEqual(record.refused);
    for (const place of ['gla-chair', 'tfl-pl', 'mps-or', 'assurance-reviewer'])
      expect((await recordFor(place)).refused).toBeNull();
  });

  it.each(['G2', 'constructor', 'write-off~nothing'])('is 404 where nothing was asked: %s', async (item) => {
    const answer = await client.get('auditor', `projects/${project}/gates/${item}/record`);
    expect([answer.status, answer.body.code]).toEqual([404, 'REQUEST.NOT_FOUND']);
  });
});

describe('the record of a decision under conditions, with interests and changed votes', () => {
  const SECRETARY = 'steering-group-secretary';
  let bound: any;

  beforeAll(async () => {
    const subject = await toSubmittedG1(client);
    const motion = 'approve_with_conditions';
    const condition = { kind: 'precedent', owner: 'tfl-fin', due: '2026-12-18', words: 'The soundings are taken.' };
    const on = { item: 'G1', round: 1 };
    await client.record(SECRETARY, 'OpenVote', {
      subject,
      body: { ...on, method: 'written', motion, conditions: [condition] },
    });
    for (const seat of ['mps-member', 'lda-member'])
      await client.record(seat, 'CastVote', { subject, body: voteFor(seat) });
    const body = { ...on, seat: 'mps-member', replaces: 1, choice: 'abstain', reason: 'On reflection.' };
    await client.record('mps-member', 'ChangeVote', { subject, body });
    const interest = { item: 'G1', seat: 'lda-member', kind: 'prejudicial', nature: 'My wife owns an agency.' };
    await client.record('lda-member', 'DeclareInterest', { subject, body: interest });
    for (const seat of SEATS.filter((each) => !['mps-member', 'lda-member'].includes(each)))
      await client.record(seat, 'CastVote', { subject, body: voteFor(seat) });
    await server.settle(subject);
    const evidence = { condition: 'G1/1/1', text: 'Six agencies answered.' };
    await client.record('tfl-fin', 'FileEvidence', { subject, body: evidence });
    bound = (await client.get('auditor', `projects/${subject}/gates/G1/record`)).body;
  }, 60_000);

  it('V9, V15: states them, with who filed what', () => {
    const [round] = bound.decision.rounds;
    expect(round).toMatchObject({ outcome: 'approved_cond', tally: { for: 6, against: 0, abstain: 1 } });
    expect(round.struck).toEqual([expect.objectContaining({ seat: 'lda-member', choice: 'for' })]);
    expect(round.replaced).toEqual([expect.objectContaining({ seat: 'mps-member', choice: 'for' })]);
    expect(bound.interests).toEqual([expect.objectContaining({ seat: 'lda-member', kind: 'prejudicial' })]);
    expect(bound.conditions).toEqual([expect.objectContaining({ id: 'G1/1/1', status: 'evidence_in' })]);
    const words = Object.values(bound.texts).map((kept: any) => kept.text);
    for (const text of [
      'The soundings are taken.',
      'Six agencies answered.',
      'My wife owns an agency.',
      'On reflection.',
    ])
      expect(words).toContain(text);
    const log = bound.log.map(({ type }: any) => type);
    for (const type of ['VoteChanged', 'InterestDeclared', 'ApprovedWithConditions', 'EvidenceFiled'])
      expect(log).toContain(type);
  });

  it('V9, V15: is found sound, and not once one of them is changed', async () => {
    expect(await checked(bound)).toMatchObject({ code: 0 });
    const changed = structuredClone(bound);
    changed.conditions[0].status = 'discharged';
    changed.interests[0].kind = 'personal';
    const { code, out } = await checked(changed);
    expect(code).toBe(1);
    expect(out).toMatch(/conditions\/0\/status is stated as "discharged"; the events make it "evidence_in"/);
    expect(out).toMatch(/interests\/0\/kind is stated as "personal"; the events make it "prejudicial"/);
  });
});

describe('converge verify --record', () => {
  it('needs no database and finds the record sound', async () => {
    const { code, out, err } = await checked(record);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Gate G1: is the scope worth a business case?');
    expect(out).toContain(`event ${record.proof.head.version}, ${record.proof.head.hash}`);
    const json = join(folder, 'record.json');
    expect(JSON.parse((await run(['verify', '--record', json, '--json'])).out)).toEqual({
      sound: true,
      faults: [],
      head: record.proof.head,
    });
  });

  it('of a vote that is still open, and of one in a second round', async () => {
    const open = await toSubmittedG1(client);
    await openVote(client, open, 'G1');
    expect((await checked((await client.get('auditor', `projects/${open}/gates/G1/record`)).body)).code).toBe(0);
    for (const seat of ['lda-member', 'mpa-member'])
      await client.record(seat, 'CallIntoMeeting', { subject: open, body: { item: 'G1', round: 1, seat } });
    await server.settle(open);
    const called = (await client.get('auditor', `projects/${open}/gates/G1/record`)).body;
    expect(called.decision.rounds.map(({ outcome }: any) => outcome)).toEqual(['called_in', null]);
    expect((await checked(called)).code).toBe(0);
  });

  it('T2: finds the record sound whose words were removed, and says so', async () => {
    const subject = await toOpenG1(client);
    await client.record('mps-member', 'CastVote', {
      subject,
      body: { ...voteFor('mps-member'), choice: 'against', reason: REASON },
    });
    const before = (await client.get('auditor', `projects/${subject}/gates/G1/record`)).body;
    const [reference] = Object.keys(before.texts);
    const removal = { reference, ground: 'personal_data' };
    await client.record('programme-office', 'RedactText', { subject, body: removal });
    const after = (await client.get('auditor', `projects/${subject}/gates/G1/record`)).body;
    expect(JSON.stringify(after)).not.toContain(REASON);
    const { code, out } = await checked(after);
    expect([code, out]).toEqual([0, expect.stringContaining('1 text(s) removed')]);
  });

  const dropped = (type: string) => (copy: any) => {
    copy.proof.events = copy.proof.events.filter((event: any) => event.type !== type);
  };
  const inVote = (copy: any) => copy.proof.events.find(({ type }: any) => type === 'VoteCast');
  const against = (copy: any) => copy.decision.rounds[0].votes.find(({ choice }: any) => choice === 'against');

  it.each<[string, (copy: any) => void, RegExp]>([
    [
      'a vote changed in the statement',
      (copy) => (against(copy).choice = 'for'),
      /votes\/7\/choice is stated as "for"/,
    ],
    [
      'a vote changed in its event',
      (copy) => (inVote(copy).body.choice = 'abstain'),
      /event \d+ does not match its hash/,
    ],
    ['who voted', (copy) => (against(copy).by = 'somebody'), /votes\/7\/by is stated as "somebody"/],
    ['an event dropped', dropped('VoteOpened'), /event \d+ is missing/],
    ['the last event dropped', (copy) => copy.proof.events.pop(), /its head is version \d+, its events end at \d+/],
    [
      'the last event dropped, and the head with it',
      (copy) => {
        copy.proof.events.pop();
        const { version, hash } = copy.proof.events.at(-1);
        copy.proof.head = { version, hash };
      },
      /rounds\/0\/outcome is stated as "approved"; the events make it null/,
    ],
    ['two events exchanged', (copy) => copy.proof.events.reverse(), /event 1 is missing/],
    ['an event of another stream', (copy) => (inVote(copy).stream = 'project/other'), /event \d+ is of project\/other/],
    [
      'a text changed',
      (copy) => (copy.texts[against(copy).reason].text = 'I agree.'),
      /the text .* is not what was recorded: "I agree."/,
    ],
    [
      'a text taken away',
      (copy) => delete copy.texts[against(copy).reason],
      /the text .* is missing, and not said to be removed/,
    ],
    ['a text added', (copy) => (copy.texts['0'.repeat(64)] = null), /the text 0+ belongs to nothing in it/],
    [
      'the outcome changed',
      (copy) => (copy.decision.rounds[0].outcome = 'rejected'),
      /outcome is stated as "rejected"; the events make it "approved"/,
    ],
    [
      'the tally changed',
      (copy) => (copy.decision.rounds[0].tally.for = 8),
      /tally\/for is stated as 8; the events make it 7/,
    ],
    ['the rule changed', (copy) => (copy.decision.rounds[0].rule.quorumSeats = 3), /rule\/quorumSeats is stated as 3/],
    ['the paper changed', (copy) => (copy.decision.paper.hash = '0'.repeat(64)), /decision\/paper\/hash is stated as/],
    ['the question changed', (copy) => (copy.question = 'Shall we?'), /question is stated as "Shall we\?"/],
    ['a deed left out', (copy) => copy.log.pop(), /log\/\d+ is stated as nothing/],
    [
      'the time of an event',
      (copy) => (inVote(copy).at = '2026-01-01T00:00:00.000Z'),
      /event \d+ does not match its hash/,
    ],
    [
      'the project changed',
      (copy) => (copy.project.id = 'other'),
      /its proof is of project\/.*, not of the project other/,
    ],
    ['the item changed', (copy) => (copy.decision.id = 'G2'), /its events do not ask G2 of the steering group/],
    [
      'a name changed',
      (copy) => (copy.names.people[against(copy).by] = 'Somebody Else'),
      /the name people\/.* is not the one that was sealed: Somebody Else/,
    ],
    [
      'the name of a seat changed',
      (copy) => (copy.names.seats['mps-member'] = 'Guest'),
      /the name seats\/mps-member is not the one that was sealed: Guest/,
    ],
    ['a name left out', (copy) => delete copy.names.people[against(copy).by], /the name people\/.* is missing/],
    ['a name added', (copy) => (copy.names.people.x = 'X'), /the name people\/x was not in it when it was sealed/],
    ['a refused attempt left out', (copy) => copy.refused.pop(), /its refused attempts are not those sealed/],
    ['another number of events', (copy) => (copy.seal.events += 1), /it was sealed with \d+ events ending in/],
    ['the seal itself', (copy) => (copy.seal.refused = null), /its seal does not match its digest/],
    ['no seal', (copy) => delete copy.seal, /it cannot be checked/],
    ['no events', (copy) => (copy.proof.events = []), /its head is version \d+, its events end at 0/],
    ['events that are none', (copy) => (copy.proof.events = null), /it cannot be checked/],
  ])('ends with 1 and says what: %s', async (_, change, expected) => {
    const { code, out, err } = await checked(tampered(change));
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^DAMAGED {2}/);
    expect(out).toMatch(expected);
  });

  it('T2: of a copy from which a name was removed holds, and says so', async () => {
    const { code, out } = await checked(tampered((copy) => (copy.names.people[against(copy).by] = null)));
    expect([code, out]).toEqual([0, expect.stringContaining('1 name(s) removed.')]);
  });

  it('T2: can be compared with the hash that the service shows to anybody, whatever has come since', async () => {
    const { version, hash } = record.proof.head;
    const { body } = await client.get('lda-member', `projects/${project}/head?version=${version}`);
    expect(body).toMatchObject({ stream: `project/${project}`, asked: { version, hash } });
    expect(body.head.version).toBeGreaterThan(version);
    expect((await client.get('lda-member', `projects/${project}/head`)).body.asked).toBeNull();
    expect((await client.get('lda-member', `projects/${project}/head?version=999999999`)).body.asked).toBeNull();
    expect((await client.get('lda-member', `projects/${project}/head?version=x`)).status).toBe(400);
    const open = await fetch(`${server.url}/projects/${project}/head?version=${version}`);
    expect([open.status, await open.text()]).toEqual([200, expect.stringContaining(hash)]);
    expect((await fetch(`${server.url}/projects/nowhere/head`)).status).toBe(404);
  });

  it('ends with 1 where the votes do not come to the outcome, though every hash was made anew', async () => {
    const { canonical: _, ...chain } = await import('#record/chain.js');
    const forged = tampered((copy) => {
      const { events } = copy.proof;
      events.at(-1).body.tally.for = 8;
      copy.decision.rounds[0].tally.for = 8;
      events.at(-1).hash = chain.hashOf(events.at(-1));
      copy.log.at(-1).hash = events.at(-1).hash;
      copy.proof.head.hash = events.at(-1).hash;
    });
    const { code, out } = await checked(forged);
    expect(code).toBe(1);
    expect(out).toMatch(/the votes of round 1 come to 7 for, 1 against.*; what was recorded is 8 for, 1 against/);
  });

  it.each([
    ['no file', null],
    ['no JSON', '{'],
    ['another document', '{"format":"something/else"}'],
    ['a list', '[]'],
  ])('ends with 2 at %s', async (_, content) => {
    const ended =
      content === null ? await run(['verify', '--record', join(folder, 'nowhere')]) : await checked(content);
    expect(ended).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/cannot be read|is not the record/) });
  });
});

it('the record of a decision taken by all eight is sound too', async () => {
  const subject = await toOpenG1(client);
  await carry(client, subject, 'G1');
  expect((await checked((await client.get('auditor', `projects/${subject}/gates/G1/record`)).body)).code).toBe(0);
});
