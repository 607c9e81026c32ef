import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { toOpenG1, toSubmittedG1, voteFor } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';
import { Visitor } from '../support/visitor.js';

const NATURE = 'Forty shares in a supplier of agency staff.';

let server: TestServer;
let client: Client;
let programme: string;
/** G1 is open in it, and the seat of the LDA has voted. */
let project: string;
let auditor: Visitor;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  programme = (await client.get('auditor', 'directory')).body.programme.id;
  project = await toOpenG1(client);
  await client.record('lda-member', 'CastVote', { subject: project, body: voteFor('lda-member') });
  auditor = new Visitor(client);
  await auditor.signIn('auditor');
}, 120_000);
afterAll(() => server?.stop());

const give = (by: string, command: string, body: object) => client.give(by, command, { subject: programme, body });

const entries = async () => (await client.get('auditor', 'interests')).body.items;

describe('V9: the register of interests', () => {
  it('V9: is kept by forms, for everybody to read', async () => {
    const member = new Visitor(client);
    await member.signIn('lda-member');
    const { html } = await member.get('/programme/declare-standing-interest');
    const hidden = Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
    const sent = await member.post('/programme/declare-standing-interest', {
      ...hidden,
      kind: 'prejudicial',
      nature: NATURE,
      'since.day': '5',
      'since.month': '1',
      'since.year': '2026',
      workstreams: 'procurement',
    });
    expect(sent.status).toBe(303);
    expect(await entries()).toMatchObject([
      { id: 'interest-1', kind: 'prejudicial', nature: NATURE, seats: ['lda-member'], endedAt: null },
    ]);
    const page = (await auditor.get('/interests')).html;
    expect(page).toContain(NATURE);
    expect(page).toContain('projects of Procurement');
    expect(page).not.toContain('Remove words');
  });

  it('V9: strikes the vote in what is open, and stands on its page and in the record of the decision', async () => {
    await server.settle(project);
    const { body } = await client.get('auditor', `projects/${project}/gates/G1`);
    expect(body.rounds[0]).toMatchObject({
      votes: [],
      struck: [{ seat: 'lda-member' }],
      recused: [{ seat: 'lda-member' }],
    });
    expect(body.interests).toMatchObject([{ seat: 'lda-member', nature: NATURE, standing: 'interest-1' }]);
    const member = new Visitor(client);
    await member.signIn('gla-chair');
    const page = (await member.get(`/projects/${project}/cast-vote?item=G1&round=1&seat=gla-chair`)).html;
    expect(page).toContain(NATURE);
    expect(page).toContain('the register of interests');
    const record = (await client.get('auditor', `projects/${project}/gates/G1/record`)).body;
    expect(record.interests).toMatchObject([{ seat: 'lda-member', standing: 'interest-1' }]);
    expect(record.texts[record.interests[0].nature].text).toBe(NATURE);
  });

  it('V9: stands on the page of a vote before it opens, for as long as it will count', async () => {
    const waiting = await toSubmittedG1(client);
    const secretary = new Visitor(client);
    await secretary.signIn('steering-group-secretary');
    const page = (await secretary.get(`/projects/${waiting}/open-vote?item=G1&round=1`)).html;
    expect(page).toContain(NATURE);
    expect(page).toContain('the register of interests');
  });

  it('V9: keeps what its holder has ended, with the reason', async () => {
    const answer = await give('lda-member', 'EndStandingInterest', {
      interest: 'interest-1',
      reason: 'They were sold.',
    });
    expect(answer.status).toBe(202);
    expect(await entries()).toMatchObject([{ id: 'interest-1', endedBecause: 'They were sold.' }]);
    expect((await auditor.get('/interests')).html).toContain('They were sold.');
  });

  it('V9: refuses what is no interest, and records nothing of it', async () => {
    const body = { kind: 'personal', nature: 'It is so.', since: '2026-01-05', workstreams: [], organisations: [] };
    for (const [by, more, status, code] of [
      ['lda-fin', {}, 403, 'ACCESS.NOT_YOURS'],
      ['mpa-member', { since: '2099-01-05' }, 409, 'PROGRAMME.INTEREST_AHEAD'],
      ['mpa-member', { organisations: ['bbc'] }, 409, 'PROGRAMME.ORGANISATION_UNKNOWN'],
      ['mpa-member', { nature: 'x'.repeat(2_000_000) }, 413, 'REQUEST.TOO_LARGE'],
    ] as const) {
      const answer = await give(by, 'DeclareStandingInterest', { ...body, ...more });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect(await entries()).toHaveLength(1);
  });

  it('T2: loses words that the programme office removes, everywhere', async () => {
    const [{ reference }] = await entries();
    const body = { reference, ground: 'personal_data' };
    expect((await give('lda-member', 'RedactRegister', body)).status).toBe(403);
    expect((await give('programme-office', 'RedactRegister', body)).status).toBe(202);
    expect(await entries()).toMatchObject([{ nature: null }]);
    const { body: gate } = await client.get('auditor', `projects/${project}/gates/G1`);
    expect(gate.interests).toMatchObject([{ standing: 'interest-1', nature: null }]);
    expect((await give('programme-office', 'RedactRegister', body)).body.code).toBe('PROGRAMME.TEXT_REMOVED');
    expect((await auditor.get('/interests')).html).not.toContain(NATURE);
    // It is the register's to remove: the project refers to it.
    const elsewhere = await client.give('programme-office', 'RedactText', { subject: project, body });
    expect(elsewhere.body.code).toBe('PROJECT.TEXT_UNKNOWN');
  });
});
