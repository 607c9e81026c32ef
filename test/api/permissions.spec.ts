import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postsOf } from '#domain/kernel/facts.js';
import { catalogue } from '#use-cases/catalogue/catalogue.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { commands, matrix } from '../access/matrix.js';
import { Client } from '../support/client.js';
import { proposal, propose, toOpenG1, voteFor } from '../support/mission.js';
import { type Document, exampleOf } from '../support/schema.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let client: Client;
let document: Document;
/** Withdrawn: whoever may give a command is told by the law that the project has ended, so nothing changes. */
let ended: string;
let meeting: string;
/** Everybody by one of their posts or seats, with all the roles they hold: some chief executives have a seat besides. */
let people: ReadonlyMap<string, readonly { role: string; organisation: string | null }[]>;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  document = (await client.send('GET', '/api/openapi.json')).body;
  ended = await propose(client);
  await client.record('tfl-pl', 'WithdrawProposal', { subject: ended, body: { reason: 'A test.' } });
  await server.settle(ended);
  ({ subject: meeting } = await client.record('steering-group-secretary', 'DeclareMeeting', {
    body: { date: '2029-03-05', startsAt: '14:00', place: 'City Hall' },
  }));
  await client.record('programme-office', 'AdoptActions', { body: { actions: [ofLead] } });
  people = await everybody();
}, 60_000);
afterAll(() => server?.stop());

/** An action for which TfL's project lead is responsible. */
const ofLead = {
  ...{
    id: 'TEST-R1',
    report: 'TEST',
    section: 'Test',
    number: 'R1',
    recommendation: 'Try it.',
    source: 'test, line 1',
  },
  ...{ page: null, priority: null, costs: null, responsibility: null, agreed: null, comment: null, date: null },
  ...{ status: 'open', post: 'tfl-pl', due: null },
};

async function everybody() {
  const { programme, organisations } = (await server.app.get(WhoIsWho).present())!;
  const places = [
    ...postsOf({ programme, organisations, meetings: [] }),
    ...programme.seats.map((seat) => ({ ...seat, role: seat.office === 'member' ? 'SM' : 'SC' })),
  ];
  const firstPlaces = new Map(places.map(({ holder, id }) => [holder!, id]));
  return new Map(
    [...firstPlaces].map(([person, place]) => [place, places.filter(({ holder }) => holder === person)] as const),
  );
}

/** A body of the right form that speaks for TfL. */
function bodyOf(command: string): object {
  const { request } = catalogue.find(({ name }) => name === command)!;
  const example = exampleOf({ $ref: `#/components/schemas/${request.name}` }, document);
  const ours: Record<string, string> = {
    organisation: 'tfl',
    leadOrganisation: 'tfl',
    unit: 'tfl',
    seat: 'tfl-member',
    ...(['CompleteAction', 'PostponeActionReminder'].includes(command) && { action: ofLead.id }),
    ...(command === 'PassMatters' && { from: 'tfl-fin' }),
    ...(command === 'ReplacePerson' && { person: client.holderOf('tfl-fin') }),
  };
  return Object.fromEntries(Object.entries(example).map(([name, value]) => [name, ours[name] ?? value]));
}

/** These ask whose benefit line, condition or recovery plan it is, and this project has none; other specs try them. */
const OF_AN_OWNER = ['CaptureInBudget', 'TurnBenefit', 'FileEvidence', 'FileRecoveryPlan'];
/** What one of these begins is there afterwards, so it is given to whoever may not only. */
const BEGINNING = ['ProposeProject', 'AdoptProject', 'DeclareMeeting'];

describe.each(commands.filter((command) => !OF_AN_OWNER.includes(command)))('%s', (command) => {
  it('is refused to everybody whom the matrix does not name, and to nobody else', async () => {
    const rights = matrix.filter((right) => right.command === command);
    const body = bodyOf(command);
    const { stream } = catalogue.find(({ name }) => name === command)!;
    for (const [place, held] of people) {
      const may = held.some(({ role, organisation }) =>
        rights.some(
          (right) => right.role === role && (organisation === 'tfl' || organisation === null ? right.own : right.other),
        ),
      );
      if (may && BEGINNING.includes(command)) continue;
      const subject = { meeting, organisation: 'tfl' }[stream as string] ?? ended;
      const { status, body: answer } = await client.give(place, command, { subject, body, ifMatch: 'any' });
      expect([place, answer.code === 'ACCESS.NOT_YOURS', status < 500]).toEqual([place, !may, true]);
    }
  }, 60_000);
});

it('those who may begin something do', async () => {
  expect((await client.give('tfl-or', 'ProposeProject', { body: proposal })).status).toBe(202);
});

it('a seat’s substitute may vote for it', async () => {
  const subject = await toOpenG1(client);
  const body = { item: 'G1', round: 1, seat: 'lda-member', person: client.holderOf('lda-or') };
  const before = await client.give('lda-or', 'CastVote', { subject, body: voteFor('lda-member') });
  expect([before.status, before.body.code]).toEqual([403, 'ACCESS.NOT_YOURS']);
  await client.record('lda-member', 'NameSubstitute', { subject, body });
  await client.record('lda-or', 'DeclareInterest', { subject, body: { item: 'G1', seat: 'lda-member', kind: 'none' } });
  expect((await client.give('lda-or', 'CastVote', { subject, body: voteFor('lda-member') })).status).toBe(202);
});
