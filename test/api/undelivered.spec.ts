import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Archive } from '#record/archive.js';
import { RecordClock } from '#record/clock.js';
import { Deliveries } from '#record/deliveries.js';
import { PreferenceBook } from '#record/preferences.js';
import { DigestBook } from '#record/digest-book.js';
import { Lists } from '#record/lists.js';
import { Outbox } from '#record/outbox.js';
import { People } from '#record/people.js';
import { MailWords } from '#notify/words.js';
import { DirectoryReader } from '#use-cases/directory/directory-reader.js';
import { type Mail, Refused } from '#use-cases/ports.js';
import { ActionDesk } from '#use-cases/process/action-desk.js';
import { ProcessDesk } from '#use-cases/process/process-desk.js';
import { FollowUps } from '#use-cases/relay/follow-ups.js';
import { Matters } from '#use-cases/relay/matters.js';
import { Paces } from '#use-cases/relay/paces.js';
import { Relay } from '#use-cases/relay/relay.js';
import { Client } from '../support/client.js';
import { toOptIn } from '../support/mission.js';
import { startServer, type TestServer, timeOf } from '../support/server.js';
import { Visitor, hiddenIn } from '../support/visitor.js';

/* What reaches nobody: it goes on to somebody else, is listed, can be sent again, and stands in the chase log. */

const TOKEN = 'a token for receipts of thirty-two characters and more';

let server: TestServer;
let client: Client;
let project: string;
let relay: Relay;
let followUps: FollowUps;
const mails: Mail[] = [];
/** Addresses that are refused for good. */
const unknown = new Set<string>();

beforeAll(async () => {
  server = await startServer({ NOTIFY_RECEIPT_TOKEN: TOKEN });
  client = await Client.of(server);
  project = await toOptIn(client);
  const { app } = server;
  const post = {
    send: async (mail: Mail) => {
      if (unknown.has(mail.to.address)) throw new Refused('550 5.1.1 =No such mailbox');
      mails.push(mail);
      return { channel: 'notify' as const };
    },
  };
  relay = new Relay(
    app.get(Outbox),
    app.get(Deliveries),
    new Matters(app.get(Lists)),
    app.get(People),
    app.get(DirectoryReader),
    new MailWords(server.url),
    post,
    new Paces(app.get(PreferenceBook), app.get(DigestBook), app.get(RecordClock)),
  );
  followUps = new FollowUps(
    app.get(Outbox),
    new ProcessDesk(app.get(Archive), app.get(DirectoryReader)),
    new ActionDesk(app.get(Archive), app.get(Lists), app.get(DirectoryReader)),
  );
  await handOver();
  const { body } = await client.get('auditor', `projects/${project}/reminders`);
  const first = body.items.find(({ status, what }: any) => status === 'planned' && what === 'RecordDecision');
  await timeOf(server).moveTo(first.dueAt);
  await server.settle(project);
  unknown.add(await addressOf('gla-od'));
  mails.length = 0;
  await handOver();
}, 120_000);
afterAll(() => server?.stop());

async function handOver(): Promise<void> {
  while ((await relay.handOver(100)) > 0);
}

async function addressOf(post: string): Promise<string> {
  const holder = client.holderOf(post);
  return (await server.app.get(People).read([holder])).get(holder)!.email!;
}

const eventsOf = async (type: string) =>
  server.app
    .get(Lists)
    .rows<{ body: any }>('SELECT body FROM events WHERE stream = $1 AND type = $2', [`project/${project}`, type]);

async function visitorAs(place: string): Promise<Visitor> {
  const visitor = new Visitor(client);
  await visitor.signIn(place);
  return visitor;
}

it('section 7: a reminder that is refused for good goes on to the next of the same organisation, once', async () => {
  mails.length = 0;
  expect(await followUps.followUp(10)).toBe(1);
  expect(await followUps.followUp(10)).toBe(0);
  expect((await eventsOf('ReminderUndelivered')).map(({ body }) => [body.address, body.movedTo])).toEqual([
    ['OD@gla', 'OR@gla'],
  ]);
  await handOver();
  expect(mails.map(({ to }) => to.address)).toEqual([await addressOf('gla-or')]);
  expect(mails[0].text).toContain('A reminder to somebody else could not be delivered, so this comes to you.');
});

it('section 7: what comes back later goes on up the ladder', async () => {
  const { token } = mails[0];
  const receipt = { id: 'n-1', reference: token, to: 'x', status: 'permanent-failure' };
  const send = (authorization: string) =>
    client.send(
      'POST',
      '/api/delivery-receipts/notify',
      { authorization, 'content-type': 'application/json' },
      JSON.stringify(receipt),
    );
  expect((await send('Bearer another')).status).toBe(401);
  expect(await followUps.followUp(10)).toBe(0);
  expect((await send(`Bearer ${TOKEN}`)).status).toBe(204);
  expect((await send(`Bearer ${TOKEN}`)).status).toBe(204);
  expect(await followUps.followUp(10)).toBe(1);
  const moved = (await eventsOf('ReminderUndelivered')).map(({ body }) => [body.address, body.movedTo]);
  expect(moved.at(-1)).toEqual(['OR@gla', 'CE@gla']);
  await handOver();
});

it('section 7: the page of the project says so, and the office finds the message and sends it again, once', async () => {
  const lead = await visitorAs('tfl-pl');
  const office = await visitorAs('programme-office');
  expect((await lead.get('/undelivered')).status).toBe(403);
  expect((await office.get(`/projects/${project}`)).html).toContain('could not be delivered to');
  const page = await office.get('/undelivered');
  expect(page.html).toContain('550 5.1.1 =No such mailbox');

  unknown.clear();
  mails.length = 0;
  const form = hiddenIn(page.html);
  expect((await lead.post('/undelivered', form)).status).toBe(403);
  for (let time = 0; time < 2; time += 1) expect((await office.post('/undelivered', form)).status).toBe(303);
  await handOver();
  expect(mails).toHaveLength(1);
});

it('section 7: what could not be told to a calendar is listed with the rest, and told again once, as if it had not come', async () => {
  const lists = server.app.get(Lists);
  await lists.rows(
    `INSERT INTO calendar_mails (person, uid, token, at, sequence, error)
     VALUES ($1, 'meeting/m-1', 'a-token', now() + interval '9 days', 0, '550 5.7.1 No calendars here')`,
    [client.holderOf('gla-od')],
  );
  const office = await visitorAs('programme-office');
  const page = await office.get('/undelivered?kind=For+a+calendar&sort=-when');
  expect(page.html).toContain('550 5.7.1 No calendars here');
  expect((await office.get('/undelivered.csv')).html).toContain('550 5.7.1 No calendars here');
  const { body } = await client.get('programme-office', 'undelivered');
  const [{ id }] = body.items.filter(({ kind }: any) => kind === 'calendar');
  const form = { ...hiddenIn(page.html), message: id };
  for (let time = 0; time < 2; time += 1) expect((await office.post('/undelivered', form)).status).toBe(303);
  expect(
    await lists.rows('SELECT error, cancelled, sequence, attempts FROM calendar_mails WHERE token = $1', ['a-token']),
  ).toEqual([{ error: null, cancelled: true, sequence: -1, attempts: 0 }]);
});

it('section 7: the chase log says who was reminded, how, and what became of it, without formulas', async () => {
  const office = await visitorAs('programme-office');
  const { html } = await office.get(`/projects/${project}/chase-log`);
  expect(html).toContain('GOV.UK Notify');
  const { reminders } = JSON.parse((await office.get(`/projects/${project}/chase-log.json`)).html);
  expect(reminders).toContainEqual(
    expect.objectContaining({
      to: 'OD@gla',
      offset: 'due-15',
      outcome: 'bounced',
      detail: '550 5.1.1 =No such mailbox',
    }),
  );
  const again = reminders.find(({ to, offset }: any) => to === 'OR@gla' && offset === null);
  expect(again).toMatchObject({ outcome: 'accepted', cameBackAt: expect.any(String) });
  expect(again.words).toMatch(/^[0-9a-f]{64}$/);
  const matter = 'opt-in/1/gla';
  const file = (await office.get(`/projects/${project}/chase-log.csv?matter=${encodeURIComponent(matter)}`)).html;
  const lines = file.trim().split('\r\n');
  expect(lines).toHaveLength(1 + reminders.filter(({ timer }: any) => timer === matter).length);
  expect(file).not.toMatch(/(^|,)"?[=+@]/m);
});
