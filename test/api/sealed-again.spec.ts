import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Lists } from '#record/lists.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Client } from '../support/client.js';
import { doorsOf } from '../support/doors.js';
import { businessCase, SEATS, toDelivery } from '../support/mission.js';
import type { Document } from '../support/schema.js';
import { startServer, type TestServer, timeOf } from '../support/server.js';
import { signIn } from '../support/session.js';
import { hiddenIn, Visitor } from '../support/visitor.js';

/*
 * Sealed answers in a re-baseline through HTTP (X3): GLA, which has a chain of approval of its own and may call its
 * decision in, decides again; what it decided is looked for at every door. LDA is asked too, and has not answered.
 */

const MARKER = 'QZX-GLA';
const SECRETARY = 'steering-group-secretary';
const LOOKING = ['tfl-pl', 'tfl-fin', 'lda-od', 'programme-office', 'auditor'];

let server: TestServer;
let client: Client;
let project: string;
let caseVersion: number;
let from: number;
/** What another holiday would move, before anybody has decided again. */
let moved: unknown;

const give = (place: string, command: string, body: object = {}, subject = project) =>
  client.record(place, command, { subject, body });

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  const { programme } = (await server.app.get(WhoIsWho).present())!;
  await client.record('programme-office', 'AdoptPolicy', {
    body: {
      ...programme.policy,
      version: programme.policy.version + 1,
      optIn: { ...programme.policy.optIn, sealed: true },
    },
  });
  await timeOf(server).moveTo('2027-09-14T10:00:00.000Z'); // a working day, on which the steering group may meet
  project = await toDelivery(client);
  const { organisations } = (await client.get('auditor', 'directory')).body;
  const { scheme } = organisations.find(({ id }: { id: string }) => id === 'gla');
  await give(
    'gla-or',
    'AdoptScheme',
    {
      ...{ organisation: 'gla', version: 2, adoptedOn: '2026-11-02', reference: 'GLA/26/SO/2', scheme },
      ...{ delegatedToPartner: null, callInDays: 5, chain: [{ step: 'recommendation', post: null, routes: [] }] },
    },
    'gla',
  );
  await reBaseline();
  await server.settle(project);
  caseVersion = (await client.get('tfl-pl', `projects/${project}/case`)).body.caseVersion;
  from = (await client.get('tfl-pl', `projects/${project}`)).body.version;
  moved = await whatAHolidayMoves();
}, 240_000);
afterAll(() => server?.stop(), 120_000);

/** Up to the approval at GR, in a meeting of today. */
async function reBaseline(): Promise<void> {
  await give('tfl-pl', 'PlanMilestones', { milestones: [{ id: 'award', title: 'Awarded', due: '2028-03-30' }] });
  await give('tfl-pl', 'StartDelivery');
  await give('tfl-pl', 'RaiseException', { words: 'Legal advice costs more.', wholeLifeCost: '26200000' });
  await give('gla-chair', 'AnswerException', { exception: 'E1', answer: 'rebaseline', reason: 'Decide on it.' });
  const dearer = businessCase.parts.map((part) => ({ ...part, sharedOneOff: '25000000' }));
  await give('tfl-pl', 'SaveCase', { ...businessCase, parts: dearer });
  await give('tfl-pl', 'RecordEquality', { step: 'assessment', needed: true, text: 'Assessed anew.' });
  await give('tfl-pl', 'SubmitRebaseline', { newDuties: ['gla', 'lda'] });
  const date = (await timeOf(server).now()).slice(0, 10);
  const { subject: meeting } = await client.record(SECRETARY, 'DeclareMeeting', {
    body: { date, startsAt: '14:00', place: 'City Hall' },
  });
  const round = { item: 'GR', round: 1 };
  await give('gla-chair', 'AllowLateItem', { ...round, meeting, reason: 'It cannot wait.' });
  await give(SECRETARY, 'ScheduleItem', { ...round, meeting });
  await client.record(SECRETARY, 'RecordAttendance', { subject: meeting, body: { present: SEATS, presiding: null } });
  await give(SECRETARY, 'OpenVote', { ...round, method: 'meeting', motion: 'approve' });
  for (const seat of SEATS) await give(seat, 'CastVote', { ...round, seat, choice: 'for' });
  await give(SECRETARY, 'CloseVote', round);
}

const decides = (organisation: string, change: object = {}) =>
  give(`${organisation}-od`, 'RecordDecision', {
    ...{ organisation, caseVersion, answer: 'join', body: `${organisation}-board` },
    ...{ decidedOn: '2026-11-02', reference: `${organisation}/again`, ...change },
  });

const whatAHolidayMoves = async () =>
  (await client.get('programme-office', 'calendar/preview?add=2027-09-17')).body.items.find(
    ({ id }: { id: string }) => id === project,
  );

const cellsFor = async (place: string) =>
  (await client.get(place, 'participation/matrix?limit=200')).body.items.find((row: any) => row.project === project)
    .cells;

async function everythingSeenBy(place: string): Promise<ReadonlyMap<string, string>> {
  const document: Document = (await client.send('GET', '/api/openapi.json')).body;
  const values = { project: [project], unit: ['gla'], organisation: ['gla'], item: ['GR'], round: ['1'] };
  const seen = new Map<string, string>();
  const doors = [...doorsOf(document, values), '/api/v1/participation/matrix?state=DECLINED'];
  await Promise.all(
    doors.map(async (path) => seen.set(path, (await client.send('GET', path, client.authorized(place))).text)),
  );
  const cookie = await signIn(client, place);
  const pages = ['', '/opt-in', '/participation/gla', '/gates/GR', `/history/${from + 1}`, '/history.csv', '/spells'];
  const paths = [...pages.map((page) => `/projects/${project}${page}`), '/', '/participation.csv', '/spells'];
  await Promise.all(paths.map(async (path) => seen.set(path, (await client.send('GET', path, { cookie })).text)));
  return seen;
}

describe('while what is decided again is sealed', () => {
  it('X3, O4, V13: neither steps, answer nor call-in window are at any door, but for its own people', async () => {
    await give('gla-or', 'RecommendDecision', {
      ...{ organisation: 'gla', caseVersion, answer: 'decline', body: 'gla-board', note: `${MARKER} note` },
    });
    await decides('gla', { answer: 'decline', reasonCode: 'resources', reason: `${MARKER} reason`, reference: MARKER });
    for (const place of LOOKING) {
      const told = [...(await everythingSeenBy(place))].filter(([, text]) => text.includes(MARKER));
      expect([place, told.map(([path]) => path)]).toEqual([place, []]);
    }
    const own = (await client.get('gla-fin', `projects/${project}/decisions/gla`)).body;
    expect([own.status, own.decision.reference]).toEqual(['PROVISIONAL', MARKER]);
  }, 120_000);

  it('X3, T1: what another holiday would move is the same as before', async () => {
    expect(moved).toMatchObject({
      moved: expect.arrayContaining([expect.objectContaining({ organisations: ['gla'] })]),
    });
    expect(await whatAHolidayMoves()).toEqual(moved);
  });

  it('X3, section 7: a message about it that reached nobody tells neither project nor addressee nor number', async () => {
    const lists = server.app.get(Lists);
    const failing = [`project/${project}`, from, 'Nobody holds OD@gla.'];
    await lists.rows(
      `UPDATE messages SET status = 'failed', error = $3 WHERE stream = $1 AND version > $2 AND address = 'OD@gla'`,
      failing,
    );
    const office = new Visitor(client);
    await office.signIn('programme-office');
    const { html } = await office.get('/undelivered');
    expect(html).toContain('A message of a project whose answers are sealed');
    const main = /<main[\s\S]*<\/main>/.exec(html)![0];
    for (const told of [project, 'OD@gla', 'Greater London', 'Receipt']) expect(main).not.toContain(told);
    const form = hiddenIn(html);
    expect((await office.post('/undelivered', form)).status).toBe(303);
    const left = await lists.rows(`SELECT 1 FROM messages WHERE stream = $1 AND version > $2 AND error = $3`, failing);
    expect(main.match(/name="message"/g)).toHaveLength(left.length + 1);
  });

  it('X3: lead and programme office see that it is in, and members that it was asked', async () => {
    const statusFor = async (place: string) =>
      (await client.get(place, `projects/${project}`)).body.units.find(({ id }: any) => id === 'gla').status;
    expect(await statusFor('tfl-pl')).toBe('ANSWERED');
    expect(await statusFor('programme-office')).toBe('ANSWERED');
    expect(await statusFor('lda-od')).toBe('RECONFIRM');
    expect((await client.get('lda-od', `projects/${project}`)).body.sealedUntil).not.toBeNull();
  });

  it('X3: the matrix shows who is not asked as it stands, and who is asked as sealed', async () => {
    const seen = await cellsFor('tfl-fin');
    expect([seen.gla.state, seen.lda.state]).toEqual(['SEALED', 'SEALED']);
    expect([seen.lfepa.state, seen.met.state, seen.mps.state]).toEqual(['JOINED', 'JOINED', 'JOINED']);
    expect((await cellsFor('gla-fin')).gla.state).toBe('PROVISIONAL');
    expect((await cellsFor('programme-office')).gla.state).toBe('ANSWERED');
  });
});
