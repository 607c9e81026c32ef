import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Mail } from '#local/mail-store.js';
import { People } from '#record/people.js';
import { Client } from '../support/client.js';
import { type Mailbox, openMailbox } from '../support/mailbox.js';
import { toOpenG1 } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';
import { Visitor } from '../support/visitor.js';

let server: TestServer;
let client: Client;
let mailbox: Mailbox;
let programme: string;
/** G1 is open in it. */
let project: string;
let addresses: ReadonlyMap<string, string>;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  mailbox = await openMailbox(server);
  programme = (await client.get('auditor', 'directory')).body.programme.id;
  addresses = await mailAddresses();
  project = await toOpenG1(client);
  await mailbox.delivered();
}, 120_000);
afterAll(async () => {
  await mailbox?.close();
  await server?.stop();
});

const PLACES = [
  'steering-group-secretary',
  'programme-office',
  'gla-chair',
  'gla-member',
  'tfl-deputy',
  'lda-member',
  'lda-fin',
  'lda-od',
  'lfepa-member',
  'mpa-member',
];

async function mailAddresses() {
  const people = await server.app.get(People).read(PLACES.map((place) => client.holderOf(place)));
  return new Map(PLACES.map((place) => [people.get(client.holderOf(place))!.email!, place]));
}

const give = (by: string, command: string, body: object) => client.record(by, command, { subject: programme, body });

const replace = (seat: string, by: string | null) =>
  give('programme-office', 'ReplaceSeatHolder', { seat, holder: by && client.holderOf(by) });

/** Who got a mail, by the places they held in the beginning. */
const told = (mails: readonly Mail[]) =>
  mails.flatMap(({ to }) => to.map((each) => addresses.get(each) ?? each)).sort();

const textTo = (mails: readonly Mail[], place: string): string =>
  mails.find(({ to }) => to.some((each) => addresses.get(each) === place))!.text;

describe('Mails about the seats of the steering group', () => {
  it('V3: both are told of a deputy, once, and the deputy what is covered and open already', async () => {
    const deputy = { seat: 'lda-member', person: client.holderOf('lda-fin') };
    await give('lda-member', 'AppointDeputy', { ...deputy, from: '2020-01-01', until: '2029-12-31', kinds: ['G1'] });
    const mails = await mailbox.delivered();
    expect(told(mails)).toEqual(['lda-fin', 'lda-member']);
    const { reference } = (await client.get('auditor', `projects/${project}`)).body;
    const text = textTo(mails, 'lda-fin');
    expect(text).toContain(
      'is the deputy of Member, London Development Agency from Wednesday 1 January 2020 to Monday 31 December 2029.',
    );
    expect(text).toContain('on these kinds of items: G1.');
    expect(text).toContain(`Already open now: gate G1 of ${reference} (Temporary-labour framework).`);
    expect(text).toContain('https://converge.example/seats');
    expect(await mailbox.delivered()).toEqual([]);

    await give('lda-member', 'EndDeputy', deputy);
    const ended = await mailbox.delivered();
    expect(told(ended)).toEqual(['lda-fin', 'lda-member']);
    expect(textTo(ended, 'lda-fin')).toContain('is no longer the deputy of Member, London Development Agency.');
  });

  it('V3: a deputy of other kinds of items is told of no vote on them', async () => {
    const deputy = { seat: 'lda-member', person: client.holderOf('lda-fin') };
    await give('lda-member', 'AppointDeputy', { ...deputy, from: '2020-01-01', until: '2029-12-31', kinds: ['G2'] });
    expect(textTo(await mailbox.delivered(), 'lda-fin')).toContain('No vote of them is open now.');
  });

  it('V8: secretary, chair and both holders are told, and the deputy whose appointment ends', async () => {
    await replace('lda-member', 'lda-od');
    const mails = await mailbox.delivered();
    expect(told(mails)).toEqual([
      'gla-chair',
      'lda-fin',
      'lda-member',
      'lda-od',
      'steering-group-secretary',
      'tfl-deputy', // whoever presides in the place of the chair is told what the chair is
    ]);
    expect(textTo(mails, 'lda-member')).toContain('held it before and can no longer act for it.');
    expect(mails.every(({ subject }) => subject.startsWith('DMT: '))).toBe(true);
    expect(await mailbox.delivered()).toEqual([]);
  });

  it('V8: they are told also while no vote is open', async () => {
    await client.record('tfl-pl', 'WithdrawItem', {
      subject: await afterTheVote(),
      body: { item: 'G1', round: 2, reason: 'It is not asked any more.' },
    });
    await mailbox.delivered();
    await replace('lda-member', 'lda-member');
    expect(told(await mailbox.delivered())).toEqual([
      'gla-chair',
      'lda-member',
      'lda-od',
      'steering-group-secretary',
      'tfl-deputy',
    ]);
  });

  it('V7: seats too few for any vote are said at once to secretary, chair and programme office, with no vote open', async () => {
    for (const seat of ['lfepa-member', 'mpa-member', 'mps-member']) await replace(seat, null);
    expect(told(await mailbox.delivered())).not.toContain('programme-office');
    await replace('lda-member', null); // GLA and TfL are left: two organisations
    const mails = await mailbox.delivered();
    expect(told(mails)).toEqual([
      'gla-chair',
      'lda-member',
      'programme-office',
      'steering-group-secretary',
      'tfl-deputy',
    ]);
    expect(textTo(mails, 'programme-office')).toContain(
      'No vote can be carried any more: only 4 seats of 2 organisations are held',
    );
    const visitor = new Visitor(client);
    await visitor.signIn('auditor');
    expect((await visitor.get('/seats')).html).toContain(
      'No vote can be carried: only 4 seats of 2 organisations are held.',
    );
  });
});

/** The vote on G1 is called into a meeting, so that it waits again. */
async function afterTheVote(): Promise<string> {
  for (const seat of ['gla-chair', 'gla-member']) {
    await client.record(seat, 'CallIntoMeeting', { subject: project, body: { item: 'G1', round: 1, seat } });
  }
  await server.settle(project);
  return project;
}
