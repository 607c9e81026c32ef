import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Outbox } from '#record/outbox.js';
import { RecordClock } from '#record/clock.js';
import { Deliveries } from '#record/deliveries.js';
import { PreferenceBook } from '#record/preferences.js';
import { DigestBook } from '#record/digest-book.js';
import { Lists } from '#record/lists.js';
import { People } from '#record/people.js';
import { DirectoryReader } from '#use-cases/directory/directory-reader.js';
import type { Mail } from '#use-cases/ports.js';
import { Matters } from '#use-cases/relay/matters.js';
import { Paces } from '#use-cases/relay/paces.js';
import { Relay } from '#use-cases/relay/relay.js';
import { Client } from '../support/client.js';
import { toOpenG1, voteFor } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let client: Client;
let programme: string;
/** Open before anybody has a deputy. */
let open: string;
const mails: Mail[] = [];

const appoint = (seat: string, post: string, kinds: readonly string[]) =>
  client.record(seat, 'AppointDeputy', {
    subject: programme,
    body: { seat, person: client.holderOf(post), from: '2020-01-01', until: '2029-12-31', kinds },
  });

const waitingFor = async (place: string): Promise<readonly { what: string; project: string }[]> =>
  (await client.get(place, 'inbox?limit=200')).body.items.filter(({ project }: any) => project === open);

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  programme = (await client.get('auditor', 'directory')).body.programme.id;
  open = await toOpenG1(client);
  await appoint('lda-member', 'lda-fin', ['G1']);
  await appoint('mpa-member', 'mpa-fin', ['G2', 'write-off']);
}, 120_000);
afterAll(() => server?.stop());

describe('V3: a deputy', () => {
  it('V3: finds waiting what is open already, of the kinds of items named, as the seat does', async () => {
    expect(await waitingFor('lda-fin')).toMatchObject([{ what: 'CastVote' }]);
    expect(await waitingFor('lda-member')).toMatchObject([{ what: 'CastVote' }]);
    expect(await waitingFor('mpa-fin')).toEqual([]);
  });

  it('V3: is told with the holder of the seat, and not of other kinds of items', async () => {
    const { app } = server;
    const relay = new Relay(
      app.get(Outbox),
      app.get(Deliveries),
      new Matters(app.get(Lists)),
      app.get(People),
      app.get(DirectoryReader),
      { write: ({ event }) => ({ subject: event.type, text: '', html: '', link: '' }) },
      { send: async (mail) => (mails.push(mail), { channel: 'smtp' }) },
      new Paces(app.get(PreferenceBook), app.get(DigestBook), app.get(RecordClock)),
    );
    while ((await relay.handOver(100)) > 0);
    const told = mails.filter(({ subject }) => subject === 'VoteOpened').map(({ to }) => to.address);
    const known = await app
      .get(People)
      .read(['lda-member', 'lda-fin', 'mpa-member', 'mpa-fin'].map((place) => client.holderOf(place)));
    const addressOf = (place: string) => known.get(client.holderOf(place))!.email;
    expect(told).toEqual(expect.arrayContaining(['lda-member', 'lda-fin', 'mpa-member'].map(addressOf)));
    expect(told).not.toContain(addressOf('mpa-fin'));
  });

  it('V3: votes, and the record says for whom', async () => {
    const none = { item: 'G1', seat: 'lda-member', kind: 'none' };
    await client.record('lda-fin', 'DeclareInterest', { subject: open, body: none });
    await client.record('lda-fin', 'CastVote', { subject: open, body: voteFor('lda-member') });
    const { body } = await client.get('auditor', `projects/${open}/gates/G1`);
    expect(body.rounds[0].votes).toMatchObject([
      { seat: 'lda-member', as: 'deputy', by: { id: client.holderOf('lda-fin') } },
    ]);
    expect(await waitingFor('lda-fin')).toEqual([]);
  });
});
