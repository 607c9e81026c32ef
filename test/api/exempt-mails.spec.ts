import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { type Mailbox, openMailbox } from '../support/mailbox.js';
import { carry, openVote, toSubmittedG1 } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

/** In the exempt part and nowhere else. */
const MARKER = 'QZX-8852';

let server: TestServer;
let client: Client;
let mailbox: Mailbox;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  mailbox = await openMailbox(server);
}, 120_000);
afterAll(async () => {
  await mailbox?.close();
  await server?.stop();
});

describe('Mails about an item with an exempt paper', () => {
  it('V12: are delivered to readers and others, and none of them says what is exempt', async () => {
    const secretary = 'steering-group-secretary';
    const subject = await toSubmittedG1(client);
    const exempt = (appendix: string) =>
      client.record(secretary, 'MarkExempt', {
        subject,
        body: { item: 'G1', round: 1, paragraph: 3, reasons: 'It names the bidders’ rates.', appendix },
      });
    await exempt(`The rates of ${MARKER}.`);
    await openVote(client, subject, 'G1');
    await exempt(`The rates of ${MARKER}, corrected.`); // told to every seat
    await client.record('lda-member', 'DeclareInterest', {
      subject,
      body: { item: 'G1', seat: 'lda-member', kind: 'personal', nature: 'My sister works for a bidder.' },
    });
    const { id: programme } = (await client.get('auditor', 'directory')).body.programme;
    await client.record('mpa-member', 'AppointDeputy', {
      subject: programme,
      body: {
        seat: 'mpa-member',
        person: client.holderOf('mpa-fin'),
        from: '2020-01-01',
        until: '2029-12-31',
        kinds: [],
      },
    });
    await client.record('lfepa-member', 'DeclareStandingInterest', {
      subject: programme,
      body: { kind: 'personal', nature: 'Shares.', since: '2026-01-05', workstreams: [], organisations: [] },
    });
    await carry(client, subject, 'G1');

    const mails = await mailbox.delivered();
    const about = mails.map(({ subject: line }) => line).join('\n');
    for (const each of ['vote is open', 'exempt appendix', 'interest was declared', 'is the deputy of', 'was approved'])
      expect(about).toContain(each);
    expect(new Set(mails.flatMap(({ to }) => to)).size).toBeGreaterThan(15);
    for (const mail of mails) expect(JSON.stringify(mail)).not.toContain(MARKER);
    const read = await client.get('gla-chair', `projects/${subject}/gates/G1/exempt`);
    expect(read.text).toContain(MARKER); // it is there, for those who may read it
  });
});
