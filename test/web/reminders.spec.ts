import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RecordClock } from '#record/clock.js';
import { Deliveries } from '#record/deliveries.js';
import { PreferenceBook } from '#record/preferences.js';
import { DigestBook } from '#record/digest-book.js';
import { Lists } from '#record/lists.js';
import { Outbox } from '#record/outbox.js';
import { People } from '#record/people.js';
import { DirectoryReader } from '#use-cases/directory/directory-reader.js';
import { type Mail, Words } from '#use-cases/ports.js';
import { Matters } from '#use-cases/relay/matters.js';
import { Paces } from '#use-cases/relay/paces.js';
import { Relay } from '#use-cases/relay/relay.js';
import { Client } from '../support/client.js';
import { toOptIn } from '../support/mission.js';
import { startServer, type TestServer, timeOf } from '../support/server.js';
import { hiddenIn, Visitor } from '../support/visitor.js';

/* Where the link of a reminder leads whoever gets it. */

let server: TestServer;
let client: Client;
let project: string;
const mails: Mail[] = [];
/** The reminder to the recorder of MPS, as it was shown before it went. */
let shown: { subject: string; text: string };

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
    app.get(Words),
    { send: async (mail) => (mails.push(mail), { channel: 'smtp' }) },
    new Paces(app.get(PreferenceBook), app.get(DigestBook), app.get(RecordClock)),
  );
  await handOverAll(relay);
  mails.length = 0;
  const { body } = await client.get('auditor', `projects/${project}/reminders`);
  const first = body.items.find(({ status, what }: any) => status === 'planned' && what === 'RecordDecision');
  const about = { timer: 'opt-in/1/met', offset: first.offset, to: 'OD@mps' };
  const query = new URLSearchParams(about).toString();
  ({ body: shown } = await client.get('auditor', `projects/${project}/reminder-plan/mail?${query}`));
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

test('a mail goes in the very words in which it was shown before', async () => {
  const { subject, text } = await mailTo('mps-od');
  expect({ subject, text }).toMatchObject({ subject: shown.subject, text: shown.text });
});

test('what will be sent is on one page: who, when, in which words, and what follows if nobody acts', async () => {
  const { html } = await seenBy('auditor', `/projects/${project}/reminders`);
  const [, met] = /id="matter-opt-in-1-met">([\s\S]*?)<\/section>/.exec(html)!;
  expect(met).toContain('the decision recorder of MPS (');
  expect(met.match(/Will be sent/g)).toHaveLength(4);
  expect(met).toContain('Issued');
  expect(met).toContain('the chief executive of MPA (');
  expect(met).toContain('the opt-in closes');
  expect(met).not.toContain('Be reminded later');
  const [, link] = /href="([^"]*reminders\/mail[^"]*)"/.exec(met)!;
  const mail = await seenBy('auditor', link.replaceAll('&amp;', '&'));
  expect(mail.html).toContain('It has not been sent.');
  const unknown = await seenBy('auditor', `/projects/${project}/reminders/mail?timer=x&offset=due-5&to=PO`);
  expect(unknown.status).toBe(404);
});

test('whoever is asked puts the next reminder off with a form; past the deadline the form says why not', async () => {
  const visitor = new Visitor(client);
  await visitor.signIn('lfepa-od');
  const { html: plan } = await visitor.get(`/projects/${project}/reminders`);
  const [, path] = /href="([^"]*postpone-reminder[^"]*)"/.exec(plan)!;
  const { html } = await visitor.get(path);
  expect(html).toContain('What you are asked');
  const { body } = await client.get('auditor', `projects/${project}/reminder-plan`);
  const { dueAt, reminders } = body.items.find(({ timer }: any) => timer === 'opt-in/1/lfepa');
  const days = (at: string) => {
    const [year, month, day] = at.slice(0, 10).split('-');
    return { 'until.year': year, 'until.month': month, 'until.day': day };
  };
  const late = await visitor.post(path, {
    ...hiddenIn(html),
    ...days(new Date(Date.parse(dueAt) + 864e5).toISOString()),
  });
  expect([late.status, late.html.includes('what is asked of you stays due')]).toEqual([409, true]);
  const done = await visitor.post(path, { ...hiddenIn(late.html), ...days(dueAt) });
  expect(done.status).toBe(303);
  const after = await client.get('auditor', `projects/${project}/reminder-plan`);
  const matter = after.body.items.find(({ timer }: any) => timer === 'opt-in/1/lfepa');
  expect(matter.postponed).toMatchObject([{ by: [{ address: 'OD@lfepa' }], until: dueAt.slice(0, 10) }]);
  expect(matter.reminders.length).toBeGreaterThan(reminders.length);
});

test('the office changes a ladder for the project with a form, also to days before the deadline', async () => {
  const visitor = new Visitor(client);
  await visitor.signIn('programme-office');
  const path = `/projects/${project}/set-reminder-plan?ladder=optIn`;
  const { html } = await visitor.get(path);
  expect(html).toContain('5 working days before it is due, to whoever it waits for');
  const rung = { 'rungs.0.offset': '−2', 'rungs.0.from': 'due', 'rungs.0.to': 'holder' };
  const { status } = await visitor.post(path, { ...hiddenIn(html), ...rung, reason: 'A short window.' });
  expect(status).toBe(303);
  const { body } = await client.get('auditor', `projects/${project}/reminder-plan`);
  const matter = body.items.find(({ timer }: any) => timer === 'opt-in/1/met');
  expect(matter.own).toBe(true);
  expect(matter.reminders.filter((each: any) => each.status === 'planned').map(({ offset }: any) => offset)).toEqual([
    'due-2',
  ]);
});
