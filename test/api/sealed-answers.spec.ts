import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { postsOf } from '#domain/kernel/facts.js';
import { RecordClock } from '#record/clock.js';
import { Deliveries } from '#record/deliveries.js';
import { PreferenceBook } from '#record/preferences.js';
import { DigestBook } from '#record/digest-book.js';
import { Lists } from '#record/lists.js';
import { Outbox } from '#record/outbox.js';
import { People } from '#record/people.js';
import { MailWords } from '#notify/words.js';
import { DirectoryReader } from '#use-cases/directory/directory-reader.js';
import type { Mail } from '#use-cases/ports.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Matters } from '#use-cases/relay/matters.js';
import { Paces } from '#use-cases/relay/paces.js';
import { Relay } from '#use-cases/relay/relay.js';
import { Client } from '../support/client.js';
import { doorsOf } from '../support/doors.js';
import { joining, toOptIn } from '../support/mission.js';
import type { Document } from '../support/schema.js';
import { startServer, type TestServer, timeOf } from '../support/server.js';
import { signIn } from '../support/session.js';

/*
 * A sealed round through HTTP: what a member answers is looked for at every door, as everybody else.
 */

/** In the answer of an organisation and nowhere else. */
const MARKER = /QZX-(\w+)/g;

/** What mails say of the opt-in to everybody, whatever was answered. */
const SAID_OF_ALL = /Silence never joins|decides? (for itself )?whether it joins/g;

const UNITS: Readonly<Record<string, readonly string[]>> = {
  gla: ['gla'],
  tfl: ['tfl'],
  lda: ['lda'],
  lfepa: ['lfepa'],
  met: ['mpa', 'mps'],
};

const PLANTED = {
  lfepa: {
    answer: 'decline',
    reasonCode: 'police_family_route',
    reason: 'QZX-LFEPA reason',
    reference: 'QZX-LFEPA/1',
  },
  lda: { answer: 'defer', until: '2027-01-20', reference: 'QZX-LDA/1' },
  gla: { conditions: [{ metric: 'judged', text: 'QZX-GLA condition' }], reference: 'QZX-GLA/1' },
  mpa: { reference: 'QZX-MPA/1', reason: 'QZX-MPA reason' },
} as const;

let server: TestServer;
let client: Client;
let document: Document;
let project: string;
let caseVersion: number;
/** Number of the entry that opened the window. */
let from: number;
/** The day on which all of it happens, to look back at. */
let today: string;
/** Everybody, by one of their places, with the organisations in which they hold one. */
let people: ReadonlyMap<string, readonly string[]>;
/** What members and programme office were shown before anybody had answered. */
const before = new Map<string, readonly Seen[]>();
const mails: { readonly to: string; readonly text: string }[] = [];

jest.setTimeout(900_000);

interface Seen {
  readonly path: string;
  readonly text: string;
}

/** Who looks twice: people of the lead's organisation, and of none that answers; neither is told that an answer is in. */
const LOOKING_TWICE = ['tfl-fin', 'tfl-ce', 'benefits-lead', 'assurance-reviewer', 'mayors-advisory-group'];

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  document = (await client.send('GET', '/api/openapi.json')).body;
  const { programme } = (await server.app.get(WhoIsWho).present())!;
  await client.record('programme-office', 'AdoptPolicy', {
    body: {
      ...programme.policy,
      version: programme.policy.version + 1,
      optIn: { ...programme.policy.optIn, sealed: true },
    },
  });
  project = await toOptIn(client);
  await server.settle(project);
  caseVersion = (await client.get('tfl-pl', `projects/${project}/case`)).body.caseVersion;
  from = (await client.get('tfl-pl', `projects/${project}`)).body.version;
  today = (await timeOf(server).now()).slice(0, 10);
  people = await everybody();
  for (const place of lookingTwice()) before.set(place, await everythingSeenBy(place));
  await handOver();
  mails.length = 0;
  for (const organisation of Object.keys(PLANTED) as (keyof typeof PLANTED)[]) {
    await answer(organisation, PLANTED[organisation]);
  }
});
afterAll(() => server?.stop());

const lookingTwice = (): readonly string[] => LOOKING_TWICE.filter((place) => people.has(place));

const answer = (organisation: keyof typeof PLANTED | 'tfl' | 'mps', change: object = {}) =>
  client.record(`${organisation}-od`, 'RecordDecision', {
    subject: project,
    body: { ...joining(organisation, caseVersion), ...change },
  });

async function everybody(): Promise<typeof people> {
  const directory = (await server.app.get(WhoIsWho).present())!;
  const places = [...postsOf(directory), ...directory.programme.seats];
  const first = new Map(places.map(({ holder, id }) => [holder!, id]));
  return new Map(
    [...first].map(([person, place]) => [
      place,
      places.filter(({ holder }) => holder === person).flatMap(({ organisation }) => organisation ?? []),
    ]),
  );
}

/** Answers that a person may see: those of the units of their organisations. */
const ownOf = (place: string): readonly string[] =>
  Object.values(UNITS)
    .filter((unit) => unit.some((each) => people.get(place)!.includes(each)))
    .flat();

/** Every door that is read, with everything that can be named in this project. */
const doors = (): readonly string[] => [
  ...doorsOf(document, {
    project: [project],
    unit: Object.keys(UNITS),
    organisation: Object.values(UNITS).flat(),
    item: ['G1', 'G2'],
    month: ['2027-05'],
    seat: ['lda-member'],
    round: ['1'],
    measure: ['share', 'answers', 'reasons', 'open-decisions', 'decided', 'urgency', 'costs', 'viability', 'overdue'],
  }),
  ...[`?version=${from + 1}`, `?version=${from + 3}`].map((query) => `/api/v1/projects/${project}/head${query}`),
  `/api/v1/projects/${project}/history?limit=200`,
  `/api/v1/projects/${project}/history?kind=participation`,
  `/api/v1/projects/${project}?on=${today}`,
  ...['state=DECLINED', 'member=lfepa&state=DECLINED', 'limit=200'].map(
    (query) => `/api/v1/participation/matrix?${query}`,
  ),
];

const pages = (): readonly string[] => [
  '/',
  '/projects?sort=deadline',
  '/participation',
  '/participation?state=DECLINED',
  '/participation.csv',
  '/portfolio',
  '/portfolio/numbers',
  '/portfolio/numbers?organisation=lfepa',
  '/portfolio/things/answers',
  '/spells',
  '/search?words=QZX',
  '/search?words=joins+declines&kind=decision',
  '/spells.csv',
  '/meetings',
  '/seats',
  `/projects/${project}`,
  `/projects/${project}?on=${today}`,
  `/projects/${project}?kind=participation`,
  `/projects/${project}/history.csv`,
  `/projects/${project}/history.csv?on=${today}&kind=participation`,
  `/projects/${project}/head`,
  `/projects/${project}/gates/G2`,
  `/projects/${project}/gates/G2/paper`,
  ...Array.from({ length: 6 }, (_, index) => `/projects/${project}/history/${from + index}`),
  ...Array.from({ length: 6 }, (_, index) => `/projects/${project}/recorded/${from + index}?command=record-decision`),
  ...Object.values(UNITS)
    .flat()
    .map((organisation) => `/projects/${project}/participation/${organisation}`),
  `/projects/${project}/record-decision?organisation=lfepa`,
  `/projects/${project}/opt-in`,
  `/projects/${project}/opt-in/what-if`,
];

async function everythingSeenBy(place: string): Promise<readonly Seen[]> {
  const cookie = await signIn(client, place);
  const seen: Seen[] = [];
  for (const path of doors()) {
    const { status, text } = await client.send('GET', path, client.authorized(place));
    seen.push({ path, text: `${status} ${text}` });
  }
  for (const path of pages()) {
    const { status, text } = await client.send('GET', path, { cookie });
    seen.push({ path, text: `${status} ${withoutChance(text)}` });
  }
  return seen;
}

/** What somebody sees once these answers are in. */
const seenNow = new Map<string, Promise<readonly Seen[]>>();

function nowSeenBy(place: string): Promise<readonly Seen[]> {
  const seen = seenNow.get(place) ?? everythingSeenBy(place);
  seenNow.set(place, seen);
  return seen;
}

/** What differs from one look to the next: tokens, ids of commands and the clock. */
const withoutChance = (html: string): string =>
  html
    .replace(/Reference: [0-9a-f-]{36}/g, '')
    .replace(/nonce="[^"]*"/g, '')
    .replace(/name="(_csrf|commandId|by)" value="[^"]*"/g, '')
    .replace(/<header[\s\S]*?<\/header>/g, '')
    .replace(/(Printed from Converge[^,<]*), [^,.<]+/g, '$1')
    .replace(/converge-clock[\s\S]*?<\/div>/g, '');

/** Where two texts part. */
function difference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `${one.slice(at - 60, at + 60)} -> ${other.slice(at - 60, at + 60)}`;
}

const markersIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(MARKER)].map(([, organisation]) => organisation.toLowerCase())),
];

/** Sends what lies in the outbox, and keeps it. */
async function handOver(): Promise<void> {
  const { app } = server;
  const post = {
    send: async ({ to, subject, text, html }: Mail) => {
      mails.push({ to: to.address, text: [subject, text, html].join('\n') });
      return { channel: 'smtp' as const };
    },
  };
  const matters = new Matters(app.get(Lists));
  const words = new MailWords('http://127.0.0.1');
  const relay = new Relay(
    app.get(Outbox),
    app.get(Deliveries),
    matters,
    app.get(People),
    app.get(DirectoryReader),
    words,
    post,
    new Paces(app.get(PreferenceBook), app.get(DigestBook), app.get(RecordClock)),
  );
  while ((await relay.handOver(100)) > 0);
}

describe('while answers are sealed', () => {
  it('what a member answered is at no door, for anybody but its own unit', async () => {
    for (const place of people.keys()) {
      for (const { path, text } of await nowSeenBy(place)) {
        const foreign = markersIn(text).filter((organisation) => !ownOf(place).includes(organisation));
        expect([place, path, foreign]).toEqual([place, path, []]);
      }
    }
  });

  it('its own unit sees it, and each of two keys sees its partner’s (M1)', async () => {
    const seen = async (place: string, organisation: string) =>
      (await client.get(place, `projects/${project}/decisions/${organisation}`)).body.decision?.reference ?? null;
    expect(await seen('lfepa-fin', 'lfepa')).toBe('QZX-LFEPA/1');
    expect(await seen('mps-od', 'mpa')).toBe('QZX-MPA/1');
    expect(await seen('lfepa-fin', 'mpa')).toBeNull();
    for (const place of ['tfl-pl', 'programme-office', 'gla-chair', 'auditor']) {
      expect([place, await seen(place, 'lfepa')]).toEqual([place, null]);
    }
  });

  it('a member is shown the same as before anybody answered, its own answer apart', async () => {
    expect(lookingTwice().length).toBeGreaterThan(1);
    const differing: string[] = [];
    for (const place of lookingTwice()) {
      const now = await nowSeenBy(place);
      for (const [index, { path, text }] of now.entries()) {
        if (text !== before.get(place)![index].text)
          differing.push(`${place} ${path}: ${difference(before.get(place)![index].text, text)}`);
      }
    }
    expect(differing).toEqual([]);
  });

  it('lead, programme office, steering group and auditor see that an answer is in, and members do not', async () => {
    const units = async (place: string) =>
      Object.fromEntries(
        (await client.get(place, `projects/${project}`)).body.units.map(({ id, status }: any) => [id, status]),
      );
    const that = { lda: 'ANSWERED', lfepa: 'ANSWERED', met: 'INVITED', tfl: 'INVITED' };
    for (const place of ['tfl-pl', 'programme-office', 'steering-group-secretary', 'auditor']) {
      expect([place, await units(place)]).toEqual([place, { gla: 'ANSWERED', ...that }]);
    }
    expect(await units('gla-chair')).toEqual({ gla: 'JOINED_COND', ...that });
    expect(await units('tfl-fin')).toEqual({
      gla: 'INVITED',
      tfl: 'INVITED',
      lda: 'INVITED',
      lfepa: 'INVITED',
      met: 'INVITED',
    });
    expect(await units('mps-od')).toMatchObject({ met: 'PENDING_SECOND_KEY', lda: 'INVITED' });
    const waiting = (await client.get('programme-office', `projects/${project}`)).body.waiting;
    expect(waiting.flatMap(({ organisations }: any) => organisations)).not.toContain('lfepa');
  });

  it('the matrix shows what is sealed as sealed, and counts, filters and exports it as nothing else', async () => {
    const rowFor = async (place: string) =>
      (await client.get(place, 'participation/matrix?stage=OPT_IN')).body.items.find(
        (row: any) => row.project === project,
      ).cells;
    expect((await rowFor('tfl-fin')).lfepa).toMatchObject({ state: 'SEALED', decidedOn: null, reasons: [] });
    expect((await rowFor('tfl-fin')).tfl.state).toBe('INVITED');
    expect((await rowFor('tfl-fin')).mpa.state).toBe('SEALED');
    expect((await rowFor('lfepa-fin')).lfepa).toMatchObject({ state: 'DECLINED' });
    expect((await rowFor('programme-office')).lfepa).toMatchObject({
      state: 'ANSWERED',
      since: (await rowFor('tfl-fin')).lfepa.since,
    });
    expect((await rowFor('programme-office')).mpa.state).toBe('SEALED');
    expect((await rowFor('tfl-pl')).lda.state).toBe('ANSWERED');
    const declined = async (place: string) =>
      (await client.get(place, 'participation/matrix?state=DECLINED')).body.items.map((row: any) => row.project);
    expect(await declined('auditor')).toEqual([]);
    expect(await declined('lfepa-fin')).toEqual([project]);
    const figures = (await client.get('tfl-fin', 'participation/shares')).body.items;
    expect(figures.find(({ member }: any) => member === 'lfepa')).toMatchObject({ declined: 0, declineReasons: {} });
  });

  it('no message and no mail says more than that an answer is in', async () => {
    await handOver();
    const own = new Map([...people].map(([place]) => [client.holderOf(place), ownOf(place)]));
    const known = await server.app.get(People).read([...own.keys()]);
    const organisationsOf = new Map([...known].map(([id, { email }]) => [email, own.get(id)!]));
    expect(mails.length).toBeGreaterThan(0);
    for (const { to, text } of mails) {
      const receipt = /The decision is recorded: (\w+) has/.exec(text);
      if (receipt) {
        expect(organisationsOf.get(to)).toContain(receipt[1].toLowerCase());
        continue;
      }
      expect([to, markersIn(text)]).toEqual([to, []]);
      if (/MPA|MPS/.test(text)) expect(organisationsOf.get(to)).toContain('mps');
      const answers = text.replaceAll(SAID_OF_ALL, '').match(/has decided|has put its decision off|joins|declines/);
      expect([to, answers?.[0]]).toEqual([to, undefined]);
    }
    const told = await server.app.get(Lists).rows<{ about: string; address: string }>(
      `SELECT m.about, m.address FROM messages m JOIN events e USING (stream, version)
        WHERE m.stream = $1 AND m.version > $2 ORDER BY m.version, m.number`,
      [`project/${project}`, from],
    );
    expect(told.filter(({ about }) => about === 'Receipt').map(({ address }) => address)).toEqual(
      Object.keys(PLANTED).map((organisation) => `OD@${organisation}`),
    );
    expect(told.filter(({ about }) => about !== 'Receipt')).toEqual([
      ...Array(3)
        .fill(['post:tfl-pl', 'PO'])
        .flat()
        .map((address: string) => ({ about: 'AnswerIn', address })),
      { about: 'SecondKeyAwaited', address: 'OD@mps' },
      { about: 'SecondKeyAwaited', address: 'OR@mps' },
    ]);
  });

  it('a refusal says nothing of what others answered', async () => {
    const refusal = async (place: string, command: string, body: object) => {
      const { status, body: problem } = await client.give(place, command, { subject: project, body });
      return [status, problem.code];
    };
    expect(await refusal('tfl-pl', 'SubmitToGate', { gate: 'G3' })).toEqual([409, 'GATE.NOT_VIABLE']);
    expect(
      await refusal('tfl-od', 'RecordDecision', { ...joining('tfl', caseVersion), organisation: 'lfepa' }),
    ).toEqual([403, 'ACCESS.NOT_YOURS']);
    expect(await refusal('tfl-pl', 'ChooseUnviableRoute', { route: 'rework', reason: 'Why not.' })).toEqual([
      409,
      'OPT_IN.NOT_FAILED',
    ]);
  });

  it('a paper that goes to the steering group meanwhile holds no answer, and its proof waits for the end', async () => {
    await client.record('tfl-pl', 'SubmitItem', {
      subject: project,
      body: { kind: 'cancel', reason: 'The market has collapsed.', exitPlan: 'Contracts run out in May.' },
    });
    const { body: gate } = await client.get('gla-chair', `projects/${project}/gates/cancel`);
    const { status, text } = await client.get(
      'gla-chair',
      `projects/${project}/gates/cancel/papers/${gate.paper.hash}`,
    );
    expect([status, markersIn(text), /DECLINED|DEFERRED|JOINED/.test(text)]).toEqual([200, [], false]);
    const record = await client.get('gla-chair', `projects/${project}/gates/cancel/record`);
    expect([record.status, record.body.code]).toEqual([403, 'ACCESS.SEALED']);
    expect((await client.get('gla-chair', `projects/${project}/gates/G2/record`)).status).toBe(200);
    await client.record('tfl-pl', 'WithdrawItem', {
      subject: project,
      body: { item: 'cancel', round: 1, reason: 'It was too early.' },
    });
  });

  it('a receipt is numbered as its reader sees the record, and its page shows what was recorded', async () => {
    const receipt = await answer('tfl');
    // What the lead submitted and withdrew is seen by all; answers of others are not.
    expect(receipt.version).toBe(from + 3);
    const { body } = await client.get('tfl-od', `projects/${project}/history`);
    expect(body.items.map(({ type, version, hash }: any) => [type, version, hash === null])).toEqual(
      expect.arrayContaining([
        ['DecisionRecorded', from + 3, true],
        ['ItemWithdrawn', from + 2, true],
        ['ItemSubmitted', from + 1, true],
        ['OptInOpened', from, false],
      ]),
    );
    const cookie = await signIn(client, 'tfl-od');
    const page = await client.send('GET', `/projects/${project}/recorded/${receipt.hash}?command=record-decision`, {
      cookie,
    });
    expect([page.status, page.text.includes(receipt.hash)]).toEqual([200, true]);
    expect(
      (
        await client.send('GET', `/projects/${project}/recorded/${receipt.hash}`, {
          cookie: await signIn(client, 'lda-fin'),
        })
      ).status,
    ).toBe(404);
  });
});

describe('when the last answer is in', () => {
  it('everything appears, to everybody at once', async () => {
    await answer('mps');
    const { body } = await client.get('lda-fin', `projects/${project}`);
    expect(body.sealedUntil).toBeNull();
    expect(Object.fromEntries(body.units.map(({ id, status }: any) => [id, status]))).toEqual({
      gla: 'JOINED_COND',
      tfl: 'JOINED',
      lda: 'DEFERRED',
      lfepa: 'DECLINED',
      met: 'JOINED',
    });
    const { body: history } = await client.get('lda-fin', `projects/${project}/history?limit=200`);
    expect([...markersIn(JSON.stringify(history))].sort()).toEqual(['gla', 'lda', 'lfepa', 'mpa']);
    expect(history.items.map(({ version }: any) => version)).toEqual(
      Array.from({ length: body.version }, (_, index) => body.version - index),
    );
    const { body: matrix } = await client.get('mps-od', 'participation/matrix?stage=OPT_IN&member=lfepa');
    expect(matrix.items.find((row: any) => row.project === project).cells.lfepa).toMatchObject({
      state: 'DECLINED',
      reasons: [{ reason: 'QZX-LFEPA reason' }],
    });
    expect((await client.get('gla-chair', `projects/${project}/gates/cancel/record`)).status).toBe(200);
  });
});
