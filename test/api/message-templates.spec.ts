import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { type Mailbox, openMailbox } from '../support/mailbox.js';
import { propose } from '../support/mission.js';
import { startServer, type TestServer, timeOf } from '../support/server.js';

/* The words of mails, as the programme office changes them: what is shown before, what goes, what is kept. */

let server: TestServer;
let client: Client;
let mailbox: Mailbox;
let project: string;

const KIND = 'reminder-AcceptProposal';
const own = {
  subject: '{{reference}}: {{deadline}} a proposal lies with you',
  body: '<script>{{name}}</script>, =please {{task}} {{deadline}}.\n{{link}}',
};

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  mailbox = await openMailbox(server);
  project = await propose(client);
  await mailbox.delivered();
}, 60_000);
afterAll(async () => {
  await mailbox?.close();
  await server?.stop();
});

const preview = (place: string, kind: string, words: object) =>
  client.send(
    'POST',
    `/api/v1/programme/message-templates/${kind}/previews`,
    { ...client.authorized(place), 'content-type': 'application/json' },
    JSON.stringify(words),
  );

const adopt = (more: object = {}, place = 'programme-office') =>
  client.give(place, 'AdoptMessageTemplate', {
    body: { kind: KIND, version: 1, ...own, reason: 'It was too long.', ...more },
  });

it('section 7: a mail in other words is shown of what really waits, or as an example, and nothing is recorded', async () => {
  const { status, body } = await preview('programme-office', KIND, own);
  expect([status, body.project.id]).toEqual([200, project]);
  expect(body.subject).toBe(`${body.project.reference}: a proposal lies with you`);
  expect(body.html).toContain('&lt;script&gt;');
  expect((await preview('programme-office', 'reminder-Reconfirm', own)).body.project).toBeNull();
  for (const kind of ['notice', 'receipt', 'seats', 'digest', 'calendar', 'waiting', 'reminder']) {
    const { body: template } = await client.get('tfl-pl', `programme/message-templates/${kind}`);
    const { subject, body: text } = template;
    const shown = await preview('programme-office', kind, { subject, body: text });
    expect([kind, shown.status, shown.text.includes('{{')]).toEqual([kind, 200, false]);
  }
  expect((await preview('tfl-pl', KIND, own)).status).toBe(403);
  expect((await client.get('auditor', `programme/message-templates/${KIND}`)).body.version).toBe(0);
});

it.each([
  [409, 'TEMPLATE.VARIABLE_UNKNOWN', { body: `${own.body} {{organisation}}` }],
  [409, 'TEMPLATE.NO_REFERENCE', { subject: 'A proposal lies with you' }],
  [409, 'TEMPLATE.NO_LINK', { body: 'Please {{task}}.' }],
  [422, 'COMMAND.INVALID', { subject: `${own.subject}\u202e` }],
  [422, 'COMMAND.INVALID', { subject: `${own.subject}\nBcc: all@example.org` }],
  [422, 'COMMAND.INVALID', { subject: `{{reference}} ${'long '.repeat(40)}` }],
  [422, 'COMMAND.INVALID', { body: `${'long '.repeat(1000)}{{link}}` }],
])('section 7: other words are refused, shown or adopted: %i %s', async (status, code, more) => {
  for (const answer of [await preview('programme-office', KIND, { ...own, ...more }), await adopt(more)]) {
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  }
});

it('section 7: the mail that goes is the one that was shown, and the plan of reminders has its words', async () => {
  const { body: shown } = await preview('programme-office', KIND, own);
  expect((await adopt({}, 'tfl-pl')).status).toBe(403);
  expect((await adopt()).status).toBe(202);
  expect((await adopt()).body).toEqual({ nothing: true });
  expect((await adopt({ body: 'Other.\n{{link}}' })).body.code).toBe('TEMPLATE.OTHER_VERSION');

  const { body: plan } = await client.get('auditor', `projects/${project}/reminder-plan`);
  const [{ timer, reminders }] = plan.items;
  const next = reminders.find(({ status }: any) => status === 'planned');
  const asked = new URLSearchParams({ timer, offset: next.offset, to: next.recipients[0].address }).toString();
  const { body: planned } = await client.get('auditor', `projects/${project}/reminder-plan/mail?${asked}`);
  expect([planned.subject, planned.text]).toEqual([shown.subject, shown.text]);

  await timeOf(server).moveTo(next.dueAt);
  await server.settle(project);
  const [mail] = await mailbox.delivered();
  expect(mail.subject).toBe(shown.subject);
  expect(mail.text.trim()).toBe(shown.text.trim().replace(/http:\/\/[^/]+/, 'https://converge.example'));
});

it('section 7: every version of the words is kept, with who adopted it and why', async () => {
  const body = { kind: KIND, version: 2, reason: 'It was too short.' };
  expect((await client.give('programme-office', 'RestoreMessageTemplate', { body })).status).toBe(202);
  const { body: template } = await client.get('tfl-pl', `programme/message-templates/${KIND}`);
  expect(template).toMatchObject({ version: 2, own: false });
  expect(template.history).toEqual([
    expect.objectContaining({ version: 2, subject: null, reason: 'It was too short.' }),
    expect.objectContaining({ version: 1, ...own, reason: 'It was too long.', byName: expect.any(String) }),
  ]);
  const { body: all } = await client.get('tfl-pl', 'programme/message-templates');
  expect(all.items.find(({ kind }: any) => kind === KIND).body).toContain('You are asked to');
  expect((await client.get('tfl-pl', 'programme/message-templates/constructor')).body.code).toBe('TEMPLATE.UNKNOWN');
});
