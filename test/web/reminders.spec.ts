import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MailWords } from '#notify/words.js';
import { Deliveries } from '#record/deliveries.js';
import { Lists } from '#record/lists.js';
import { Outbox } from '#record/outbox.js';
import { People } from '#record/people.js';
import { DirectoryReader } from '#use-cases/directory/directory-reader.js';
import type { Mail } from '#use-cases/ports.js';
import { Matters } from '#use-cases/relay/matters.js';
import { Relay } from '#use-cases/relay/relay.js';
import { Client } from '../support/client.js';
import { toOptIn } from '../support/mission.js';
import { startServer, type TestServer, timeOf } from '../support/server.js';
import { Visitor } from '../support/visitor.js';

/* Where the link of a reminder leads whoever gets it. */

let server: TestServer;
let client: Client;
let project: string;
const mails: Mail[] = [];

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  project = await toOptIn(client);
  const { app } = server;
  const relay = new Relay(
    app.get(Outbox),
    app.get(Deliveries),
    new Matters(app.get(Lists)),
    app.get(People),
    app.get(DirectoryReader),
    new MailWords(server.url),
    { send: async (mail) => (mails.push(mail), { channel: 'smtp' }) },
  );
  await handOverAll(relay);
  mails.length = 0;
  const { body } = await client.get('auditor', `projects/${project}/reminders`);
  const first = body.items.find(({ status, what }: any) => status === 'planned' && what === 'RecordDecision');
  await timeOf(server).moveTo(first.dueAt);
  await server.settle(project);
  await handOverAll(relay);
}, 120_000);
afterAll(() => server?.stop());

async function handOverAll(relay: Relay): Promise<void> {
  let count: number;
  do count = await relay.handOver(100);
  while (count > 0);
}

/** The reminder of whoever holds a post. */
async function mailTo(place: string): Promise<Mail> {
  const people = await server.app.get(People).read([client.holderOf(place)]);
  const [{ email }] = people.values();
  const found = mails.filter(({ to }) => to.address === email);
  expect(found).toHaveLength(1);
  return found[0];
}

const linkIn = ({ text }: Mail): string => /https?:\/\/[^/]+(\/\S*)/.exec(text)![1];

async function seenBy(place: string, path: string) {
  const visitor = new Visitor(client);
  await visitor.signIn(place);
  return visitor.get(path);
}

test('the recorder of an organisation is asked for its decision and led to the form', async () => {
  const mail = await mailTo('mps-od');
  expect(mail.subject).toContain('please record the organisation’s decision');
  expect(linkIn(mail)).toBe(`/projects/${project}/record-decision`);
  const { status, location } = await seenBy('mps-od', linkIn(mail));
  expect([status, location]).toEqual([303, `/projects/${project}/record-decision?organisation=mps`]);
});

test('its representative is told for whom it waits, and led to a page that says so', async () => {
  const mail = await mailTo('mps-or');
  expect(mail.subject).toContain('waiting for the decision recorder of MP');
  expect(mail.text).not.toContain('/record-decision');
  expect(linkIn(mail)).toBe(`/projects/${project}/participation/mps`);
  const { status, html } = await seenBy('mps-or', linkIn(mail));
  expect(status).toBe(200);
  expect(html).toContain('<strong>Record the organisation’s decision</strong>');
  const [, waiting] = /<h2[^>]*>What is waited for<\/h2>([\s\S]*?)<h2/.exec(html)!;
  expect(waiting).toContain('ecision recorder of MPS');
  expect(waiting).not.toContain('rganisation representative');
});

test('waiting for me leads the representative there as well', async () => {
  const { html } = await seenBy('mps-or', '/');
  expect(html).toContain(`href="/projects/${project}/participation/mps"`);
  expect(html).not.toContain(`href="/projects/${project}/record-decision`);
});

test('who holds both posts is asked, once', async () => {
  expect(client.holderOf('lda-or')).toBe(client.holderOf('lda-od'));
  const mail = await mailTo('lda-or');
  expect(linkIn(mail)).toBe(`/projects/${project}/record-decision`);
});
