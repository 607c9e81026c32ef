import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { openVote, toSubmittedG1, voteFor } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';
import { Visitor } from '../support/visitor.js';

/** In the exempt part and nowhere else. */
const MARKER = 'QZX-8852 margin of the bidder';
const SECRETARY = 'steering-group-secretary';

let server: TestServer;
let client: Client;
let programme: string;
/** On its G1 there is a vote, with an exempt part of the paper; LFEPA is not concerned, so only its seat reads it. */
let project: string;
/** Of LFEPA's finance, whose own post reads nothing of this. */
let visitor: Visitor;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  programme = (await client.get('auditor', 'directory')).body.programme.id;
  project = await toSubmittedG1(client);
  const irrelevant = { unit: 'lfepa', reason: 'It has no agency staff.' };
  await client.record('tfl-pl', 'MarkNotRelevant', { subject: project, body: irrelevant });
  const part = { item: 'G1', round: 1, paragraph: 3, reasons: 'It names a bidder.', appendix: `The ${MARKER}.` };
  await client.record(SECRETARY, 'MarkExempt', { subject: project, body: part });
  await openVote(client, project, 'G1');
  visitor = new Visitor(client);
  await visitor.signIn('lfepa-fin');
}, 60_000);
afterAll(() => server?.stop());

const person = (): string => client.holderOf('lfepa-fin');

const appoint = (more: object) =>
  client.record('lfepa-member', 'AppointDeputy', {
    subject: programme,
    body: { seat: 'lfepa-member', person: person(), from: '2020-01-01', until: '2029-12-31', kinds: [], ...more },
  });

const end = () =>
  client.record('lfepa-member', 'EndDeputy', { subject: programme, body: { seat: 'lfepa-member', person: person() } });

/** What each door says of the exempt part: the interface, its page, and whether the page of the record leads to it. */
async function doors(): Promise<readonly unknown[]> {
  const answer = await client.get('lfepa-fin', `projects/${project}/gates/G1/exempt`);
  const page = await visitor.get(`/projects/${project}/gates/G1/exempt`);
  const record = await visitor.get(`/projects/${project}/gates/G1`);
  expect([answer.text.includes(MARKER), page.html.includes(MARKER)]).toEqual([
    answer.status === 200,
    page.status === 200,
  ]);
  return [answer.status, page.status, record.html.includes('Read the exempt appendix')];
}

/** Where nobody reads it: the record as a file, the paper, the list of projects, the search. */
async function elsewhere(): Promise<readonly boolean[]> {
  const { text: record } = await client.get('lfepa-fin', `projects/${project}/gates/G1/record`);
  const { text: gate } = await client.get('lfepa-fin', `projects/${project}/gates/G1`);
  const pages = [`/projects/${project}/gates/G1/paper`, `/projects?text=${encodeURIComponent(MARKER)}`, '/'];
  const html = await Promise.all(pages.map(async (path) => (await visitor.get(path)).html));
  return [record, gate, ...html.map((each) => each.replace(encodeURIComponent(MARKER), ''))].map((each) =>
    each.includes(`The ${MARKER}`),
  );
}

const SHUT = [403, 403, false];
const OPEN = [200, 200, true];

describe('V12: the deputy of a seat', () => {
  it('V12: reads the exempt part of what it covers, for as long as it does, at every door', async () => {
    expect(await doors()).toEqual(SHUT);
    await appoint({});
    expect(await doors()).toEqual(OPEN);
    expect(await elsewhere()).toEqual([false, false, false, false, false]);
    await end();
    expect(await doors()).toEqual(SHUT);
  });

  it('V12: reads nothing of other kinds of items, and nothing before its days', async () => {
    await appoint({ kinds: ['G2', 'cancel'] });
    expect(await doors()).toEqual(SHUT);
    await end();
    await appoint({ from: '2029-01-01' });
    expect(await doors()).toEqual(SHUT);
    await end();
    await appoint({ kinds: ['G1'] });
    expect(await doors()).toEqual(OPEN);
    await end();
  });

  it('V12: reads nothing once an interest has removed the seat it covers', async () => {
    await appoint({});
    const interest = { item: 'G1', seat: 'lfepa-member', kind: 'prejudicial', nature: 'A cousin bids.' };
    await client.record('lfepa-member', 'DeclareInterest', { subject: project, body: interest });
    expect(await doors()).toEqual(SHUT);
    await end();
  });

  it('V12: each refused reading is seen by the auditor', async () => {
    const { body } = await client.get('auditor', `projects/${project}/gates/G1/record`);
    const refused = body.refused.filter(({ by }: any) => by === person());
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ code }: any) => code))).toEqual(new Set(['ACCESS.EXEMPT']));
  });
});

describe('V3: one hop, by dates, for kinds of items', () => {
  it('V3: who deputises neither appoints a deputy nor names a substitute, and theirs could not vote', async () => {
    const subject = await toSubmittedG1(client);
    await openVote(client, subject, 'G1');
    await appoint({});
    const further = {
      seat: 'lfepa-member',
      person: client.holderOf('lfepa-or'),
      from: '2027-01-01',
      until: '2027-02-01',
    };
    const codeOf = async (place: string, command: string, sent: object) =>
      (await client.give(place, command, sent)).body.code;
    const hop = { subject: programme, body: { ...further, kinds: [] } };
    expect(await codeOf('lfepa-fin', 'AppointDeputy', hop)).toMatch(/^(ACCESS\.NOT_YOURS|PROGRAMME\.NOT_YOUR_SEAT)$/);
    const substitute = { item: 'G1', round: 1, seat: 'lfepa-member', person: client.holderOf('lfepa-or') };
    expect(await codeOf('lfepa-fin', 'NameSubstitute', { subject, body: substitute })).toMatch(
      /^(ACCESS\.NOT_YOURS|GATE\.NOT_YOUR_SEAT)$/,
    );
    const vote = { subject, body: voteFor('lfepa-member') };
    expect(await codeOf('lfepa-or', 'CastVote', vote)).toMatch(/^(ACCESS\.NOT_YOURS|GATE\.NOT_YOUR_SEAT)$/);
    await end();
    expect(await codeOf('lfepa-fin', 'CastVote', vote)).toMatch(/^(ACCESS\.NOT_YOURS|GATE\.NOT_YOUR_SEAT)$/);
    const { body } = await client.get('auditor', `projects/${subject}/gates/G1`);
    expect(body.rounds[0].votes).toEqual([]);
  });
});
