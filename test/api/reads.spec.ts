import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { propose, scope, toClosed, toDelivery, toOpenG1, toScoping, voteFor } from '../support/mission.js';
import { type Document, mismatches, type Schema } from '../support/schema.js';
import { startServer, type TestServer, timeOf } from '../support/server.js';

let server: TestServer;
let client: Client;
let document: Document;
/** An action of the plan of which its report says no more than that. */
const nothingStated = {
  ...{ section: 'Internal Control', number: 'R28', status: 'open', source: 'test, line 1' },
  ...{ page: null, priority: null, costs: null, responsibility: null, agreed: null, comment: null },
  ...{ date: null, post: null, due: null },
};
/** In delivery: nearly everything that can be read is there. */
let delivered: string;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  document = (await client.send('GET', '/api/openapi.json')).body;
  delivered = await toDelivery(client);
}, 120_000);
afterAll(() => server?.stop());

/** There is none before a project is closed. */
const OF_CLOSED = '/api/v1/projects/{project}/post-implementation-review';

const documentedOf = (path: string): Schema =>
  document.paths[path].get!.responses['200'].content['application/json'].schema as Schema;

describe('what is read', () => {
  const known: Readonly<Record<string, string>> = {
    unit: 'tfl',
    organisation: 'mpa',
    item: 'cancel',
    webhook: 'webhook-1',
    kind: 'notice',
    month: '2027-05',
    seat: 'lda-member',
    round: '1',
    action: 'PURE-R28',
    post: 'tfl-pl',
  };

  it('is what is documented, everywhere', async () => {
    await client.record('steering-group-secretary', 'DeclareMeeting', {
      body: { date: '2027-03-04', startsAt: '14:00', place: 'City Hall' },
    });
    await client.record('programme-office', 'SubscribeWebhook', {
      body: { url: 'https://a.example/hook', kinds: ['ProjectProposed'] },
    });
    await client.record('programme-office', 'AdoptActions', {
      body: {
        actions: [{ ...nothingStated, id: 'PURE-R28', report: 'PURE', recommendation: 'Publish the register.' }],
      },
    });
    const { body: meetings } = await client.get('auditor', 'meetings');
    await client.record('tfl-pl', 'SubmitItem', {
      subject: delivered,
      body: { kind: 'cancel', reason: 'The market has collapsed.', exitPlan: 'Contracts run out in May.' },
    });
    await client.record('steering-group-secretary', 'MarkExempt', {
      subject: delivered,
      body: { item: 'cancel', round: 1, paragraph: 3, reasons: 'It names a bidder.', appendix: 'The bidder.' },
    });
    const { body: gate } = await client.get('auditor', `projects/${delivered}/gates/cancel`);
    const values = {
      ...known,
      measure: 'stage',
      project: delivered,
      meeting: meetings.items[0].id,
      paper: gate.paper.hash,
    };
    const { body: reminders } = await client.get('auditor', `projects/${delivered}/reminders`);
    const [{ timer, offset, recipients }] = reminders.items.filter(({ status }: any) => status === 'planned');
    const ofMail = new URLSearchParams({ timer, offset, to: recipients[0].address }).toString();
    const reads = Object.entries(document.paths).filter(([path, { get }]) => get && path !== OF_CLOSED);
    expect(reads.length).toBeGreaterThan(18);
    for (const [path, { get }] of reads) {
      // The lead cannot leave, so nothing is proposed for it.
      const member = path.includes('/proposals/') ? { unit: 'lda' } : {};
      const url = path
        .replace(/\{(\w+)\}/g, (_, name: keyof typeof values) => ({ ...values, ...member })[name])
        .replace('/api/v1/', '')
        .replace(/reminder-plan\/mail$/, `$&?${ofMail}`);
      const answer = await client.get(
        /what-if$|calendar.preview$/.test(path) && !path.includes('/rounds/') ? 'programme-office' : 'auditor',
        url,
      );
      expect([path, answer.status, mismatches(answer.body, documentedOf(path), document)]).toEqual([path, 200, []]);
      const isTagged = get!.responses['200'].headers !== undefined;
      expect([path, answer.headers.get('etag')]).toEqual([path, isTagged ? `"${answer.body.version}"` : null]);
    }
  });

  it('names every thing that a command acts on, with its version', async () => {
    const { body } = await client.get('auditor', `projects/${delivered}`);
    const tags = [
      ['scope', body.versions.scope],
      ['case', body.versions.case],
      ['figures/met', body.versions.figures.met],
      ['participations/met', body.versions.participations.met],
      ['decisions/mps', body.versions.decisions.mps],
      ['gates/G3', body.versions.gates.G3],
    ];
    for (const [path, version] of tags) {
      const { headers } = await client.get('auditor', `projects/${delivered}/${path}`);
      expect([path, headers.get('etag')]).toEqual([path, `"${version}"`]);
    }
  });

  it('has the words and not their references', async () => {
    const { text } = await client.get('auditor', `projects/${delivered}/scope`);
    expect(text).toContain(scope.currentPosition);
    expect(text).not.toMatch(/"[0-9a-f]{64}"/);
    const { body } = await client.get('auditor', `projects/${delivered}/case`);
    expect(body.comments[0]).toMatchObject({ text: 'The figures are ours.', by: { name: expect.any(String) } });
    expect(body.equality.screening.text).toBe('Screened.');
  });

  it.each([
    ['a project', 'projects/01900000-0000-7000-8000-00000000ffff', 'PROJECT.UNKNOWN'],
    ['a project, by a name that is no id', 'projects/..%2F..%2Fetc', 'PROJECT.UNKNOWN'],
    ['a project, by a null', 'projects/%00', 'PROJECT.UNKNOWN'],
    ['the history of a project', 'projects/01900000-0000-7000-8000-00000000ffff/history', 'PROJECT.UNKNOWN'],
    ['a meeting', 'meetings/constructor', 'MEETING.UNKNOWN'],
  ])('is 404 where there is no such thing: %s', async (_, path, code) => {
    const answer = await client.get('auditor', path);
    expect([answer.status, answer.body.code]).toEqual([404, code]);
  });

  it.each([
    'figures/constructor',
    'participations/__proto__',
    'decisions/nobody',
    'gates/constructor',
    'gates/write-off~nothing',
    'returns/constructor/2027-05',
  ])('is 404 for %s of a project', async (path) => {
    const answer = await client.get('auditor', `projects/${delivered}/${path}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'REQUEST.NOT_FOUND']);
  });

  it('is the same for everybody who holds a post, and is not kept by anybody on the way', async () => {
    const [one, other] = await Promise.all([
      client.get('auditor', `projects/${delivered}`),
      client.get('mps-ce', `projects/${delivered}`),
    ]);
    expect(other.body).toEqual(one.body);
    expect(one.headers.get('cache-control')).toBe('no-store');
  });
});

describe('lists', () => {
  it('come in pages that follow each other without a gap', async () => {
    const all = await client.get('auditor', 'projects?limit=200');
    expect(all.body.items.length).toBeGreaterThan(13);
    expect(all.body.next).toBeNull();
    expect(all.headers.get('link')).toBeNull();
    const found: unknown[] = [];
    for (let path: string | null = 'projects?limit=4'; path;) {
      const page = await client.get('auditor', path);
      expect(page.body.items.length).toBeLessThanOrEqual(4);
      found.push(...page.body.items);
      const [, next] = /^<\/api\/v1\/(.*)>; rel="next"$/.exec(page.headers.get('link') ?? '') ?? [];
      expect(next === undefined).toBe(page.body.next === null);
      path = next ?? null;
    }
    expect(found).toEqual(all.body.items);
  });

  it('can be filtered, by several at once', async () => {
    const referencesBy = async (query: string): Promise<string[]> =>
      (await client.get('auditor', `projects?${query}`)).body.items.map((each: any) => each.reference);
    const inDelivery = await referencesBy('stage=DELIVERY&lead=tfl&workstream=procurement');
    expect(inDelivery).toEqual([(await client.get('auditor', `projects/${delivered}`)).body.reference]);
    expect(await referencesBy('stage=CLOSED')).toHaveLength(2); // both adopted
    expect(await referencesBy('stage=CLOSED&lead=tfl')).toEqual([]);
    expect((await referencesBy('lead=tfl')).length).toBeGreaterThan(1);
  });

  it.each([
    'status[]=a&status[$ne]=b',
    'stage=DELIVERY&stage=CLOSED',
    'stage=ANYTHING',
    'stage[]=DELIVERY',
    'limit=0',
    'limit=201',
    'limit=1e3',
    'limit=-1',
    'limit=1&limit=2',
    'page=-1',
    'sort=name;DROP TABLE projects',
    'after=somewhere',
    `after=${Buffer.from('["a","b"]').toString('base64url')}`,
    `after=${Buffer.from('["A-1","\\u0000"]').toString('base64url')}`,
    `after=${Buffer.from('[{"$gt":""},"b"]').toString('base64url')}`,
    'workstream=',
    'lead=%27%20OR%201%3D1',
    'isAdmin=true',
  ])('refuse ?%s', async (query) => {
    const answer = await client.get('auditor', `projects?${query}`);
    expect([query, answer.status]).toEqual([query, 400]);
    expect(answer.body.code).toMatch(/^REQUEST\.(QUERY_INVALID|CURSOR_UNKNOWN)$/);
  });

  it.each(['portfolio', 'directory', 'meetings', 'clock'])('%s takes nothing after the question mark', async (path) => {
    expect((await client.get('auditor', `${path}?organisation=gla`)).status).toBe(400);
  });

  it('the history is complete, the latest first, and each entry names the one before', async () => {
    const all: any[] = [];
    for (let after = ''; ;) {
      const { body } = await client.get('auditor', `projects/${delivered}/history?limit=7${after}`);
      all.push(...body.items);
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    expect(all.map(({ version }) => version)).toEqual(all.map((_, index) => all.length - index));
    expect(all.at(-1)).toMatchObject({
      type: 'ProjectProposed',
      previousHash: null,
      actor: { id: client.holderOf('tfl-pl'), name: expect.any(String) },
    });
    all.slice(0, -1).forEach((entry, index) => expect(entry.previousHash).toBe(all[index + 1].hash));
    expect(all.find(({ type }) => type === 'StageEntered').actor.id).toBe('process');
  });
});

describe('waiting for me', () => {
  const waitingFor = async (place: string, project: string) =>
    (await client.get(place, 'inbox?limit=200')).body.items.filter((item: any) => item.project === project);

  it('is what waits for a post or a seat of mine, until it is done', async () => {
    const subject = await propose(client);
    expect(await waitingFor('programme-office', subject)).toMatchObject([
      { what: 'AcceptProposal', addresses: ['PO'] },
    ]);
    expect(await waitingFor('tfl-pl', subject)).toEqual([]);
    await client.record('programme-office', 'AcceptProposal', { subject });
    await server.settle(subject);
    expect(await waitingFor('programme-office', subject)).toEqual([]);
    expect((await waitingFor('tfl-pl', subject)).length).toBeGreaterThan(0);
  });

  it('is gone for the seat that has voted, and stays for the others', async () => {
    const subject = await toOpenG1(client);
    expect(await waitingFor('lda-member', subject)).toMatchObject([
      { what: 'CastVote', addresses: ['seat:lda-member'] },
    ]);
    await client.record('lda-member', 'CastVote', { subject, body: voteFor('lda-member') });
    expect(await waitingFor('lda-member', subject)).toEqual([]);
    expect(await waitingFor('gla-chair', subject)).toHaveLength(1);
  });

  it('V3: is with the substitute of a seat as well as its holder, until one of them has voted', async () => {
    const subject = await toOpenG1(client);
    expect(await waitingFor('lda-or', subject)).toEqual([]);
    const person = client.holderOf('lda-or');
    await client.record('lda-member', 'NameSubstitute', {
      subject,
      body: { item: 'G1', round: 1, seat: 'lda-member', person },
    });
    expect(await waitingFor('lda-or', subject)).toMatchObject([
      { what: 'CastVote', addresses: [`substitute:lda-member:${person}`] },
    ]);
    expect(await waitingFor('lda-member', subject)).toHaveLength(1);
    const { body } = await client.get('auditor', `projects/${subject}`);
    const vote = body.waiting.find(({ what }: any) => what === 'CastVote');
    expect(vote.waitsFor.find(({ address }: any) => address.startsWith('substitute:'))).toMatchObject({
      words: expect.stringMatching(/^the substitute of /),
      holders: [{ id: person }],
    });
    await client.record('lda-or', 'DeclareInterest', {
      subject,
      body: { item: 'G1', seat: 'lda-member', kind: 'none' },
    });
    await client.record('lda-or', 'CastVote', { subject, body: voteFor('lda-member') });
    expect([await waitingFor('lda-or', subject), await waitingFor('lda-member', subject)]).toEqual([[], []]);
  });

  it('comes in pages too, the most urgent first', async () => {
    await toOpenG1(client);
    const all = (await client.get('gla-chair', 'inbox?limit=200')).body.items;
    const first = await client.get('gla-chair', 'inbox?limit=1');
    const second = await client.get('gla-chair', `inbox?limit=1&after=${first.body.next}`);
    expect([...first.body.items, ...second.body.items]).toEqual(all.slice(0, 2));
    const due = all.map(({ dueAt }: any) => dueAt ?? '~');
    expect(due).toEqual([...due].sort());
    expect(
      (await client.get('gla-chair', `inbox?after=${Buffer.from('["x","y","z"]').toString('base64url')}`)).status,
    ).toBe(400);
  });

  it('is said beside each persona', async () => {
    const { body } = await client.send('GET', '/api/v1/personas');
    const chair = body.items.find(({ id }: any) => id === client.holderOf('gla-chair'));
    const all = (await client.get('gla-chair', 'inbox?limit=200')).body.items;
    expect(chair.waiting).toBe(all.length);
  });
});

describe('a project at a glance', () => {
  it('says who holds it up, and by when', async () => {
    const subject = await toOpenG1(client);
    const { body } = await client.get('auditor', `projects/${subject}`);
    expect(body).toMatchObject({ stage: 'SCOPING', stageName: 'scoping', ended: false, movingTo: null });
    const vote = body.waiting.find(({ what }: any) => what === 'CastVote');
    expect(vote.waitsFor).toHaveLength(8);
    expect(vote.waitsFor[0]).toMatchObject({
      address: 'seat:gla-chair',
      holders: [{ id: client.holderOf('gla-chair') }],
    });
    expect(body.nextDeadline).toBe(vote.dueAt);
    expect(
      (await client.get('auditor', `projects?lead=tfl&limit=200`)).body.items.find(({ id }: any) => id === subject)
        .nextDue,
    ).toBe(vote.dueAt);
  });

  it('tells the reminders to come', async () => {
    const subject = await toScoping(client);
    const { body } = await client.get('auditor', `projects/${subject}/reminders`);
    expect(body.items.length).toBeGreaterThan(0);
    expect(body.items[0]).toMatchObject({ status: 'planned', at: null, recipients: [{ address: 'post:tfl-pl' }] });
  });

  it('an adopted project says what is stated, and nothing that is not', async () => {
    const { body: list } = await client.get('auditor', 'projects?stage=CLOSED');
    const { body } = await client.get('auditor', `projects/${list.items[0].id}`);
    expect(body).toMatchObject({
      summary: null,
      lead: { organisation: null, post: null },
      proposal: null,
      waiting: [],
    });
    expect(body.adopted.source).toContain('.txt, line ');
  });
});

describe('the portfolio', () => {
  it('counts every project once, at its stage', async () => {
    const { body } = await client.get('auditor', 'portfolio');
    const { body: list } = await client.get('auditor', 'projects?limit=200');
    expect(body.all).toBe(list.items.length);
    for (const { stage, projects } of body.stages) {
      expect([stage, projects]).toEqual([stage, list.items.filter((each: any) => each.stage === stage).length]);
    }
    expect(body.stages).toHaveLength(11);
  });
});

it('what came of a closed project is read as it is documented', async () => {
  await timeOf(server).moveTo('2027-09-14T10:00:00.000Z');
  const project = await toClosed(client, '2027-09-14');
  const answer = await client.get('auditor', `projects/${project}/post-implementation-review`);
  expect([answer.status, mismatches(answer.body, documentedOf(OF_CLOSED), document)]).toEqual([200, []]);
  expect(answer.headers.get('etag')).toBe(`"${answer.body.version}"`);
});
