import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { canonical, sha256 } from '#record/chain.js';
import { Lists } from '#record/lists.js';
import { People } from '#record/people.js';
import { TEXT_FIELDS } from '#record/texts.js';
import { Client } from '../support/client.js';
import { proposal, propose, scope, toScoping } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

const OFFICE = 'programme-office';

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
}, 60_000);
afterAll(() => server?.stop()); // which verifies the record

const historyOf = async (project: string) => (await client.get('auditor', `projects/${project}/history`)).body.items;

/** The reference of the summary a project was proposed with. */
const summaryOf = async (project: string): Promise<string> => (await historyOf(project)).at(-1).body.summary;

const redact = (project: string, reference: string, more: object = {}) =>
  client.give(OFFICE, 'RedactText', { subject: project, body: { reference, ground: 'personal_data', ...more } });

describe('T2: a recorded redaction', () => {
  it('removes the words and their salt with its event, and the record still verifies', async () => {
    const project = await propose(client);
    const reference = await summaryOf(project);
    const { status, body } = await redact(project, reference, { reason: 'It named a supplier’s driver.' });
    expect([status, body.events]).toEqual([202, ['TextRedacted']]);
    const [redaction, first] = [(await historyOf(project))[0], (await historyOf(project)).at(-1)];
    expect(redaction.body).toEqual({ reference, ground: 'personal_data', reason: expect.any(String) });
    expect(Object.values(redaction.texts)).toEqual(['It named a supplier’s driver.']);
    expect([first.body.summary, first.texts]).toEqual([reference, {}]);
    expect((await client.get('auditor', `projects/${project}`)).body.summary).toBeNull();
    const kept = await server.app
      .get(Lists)
      .rows('SELECT text, salt, redacted_by AS by FROM texts WHERE hash = $1', [reference]);
    expect(kept).toEqual([{ text: null, salt: null, by: client.holderOf(OFFICE) }]);
  });

  it('reaches words that the project itself no longer has', async () => {
    const project = await toScoping(client);
    for (const currentPosition of ['Named somebody.', 'Named nobody.']) {
      await client.record('tfl-pl', 'SaveScope', { subject: project, body: { ...scope, currentPosition } });
    }
    const [, earlier] = await historyOf(project);
    expect((await redact(project, earlier.body.scope.currentPosition)).status).toBe(202);
    expect((await client.get('auditor', `projects/${project}/scope`)).body.scope.currentPosition).toBe('Named nobody.');
  });

  it('is refused of what has been removed, of another project’s words, and of what is no text', async () => {
    const [project, other] = [await propose(client), await propose(client)];
    const reference = await summaryOf(project);
    const codeOf = async (...asked: Parameters<typeof redact>) => (await redact(...asked)).body.code;
    expect(await codeOf(other, reference)).toBe('PROJECT.TEXT_UNKNOWN');
    expect(await codeOf(project, 'a'.repeat(64))).toBe('PROJECT.TEXT_UNKNOWN');
    const { subject: named } = await client.record('tfl-pl', 'ProposeProject', {
      body: { ...proposal, title: reference },
    });
    expect(await codeOf(named, reference)).toBe('PROJECT.TEXT_UNKNOWN');
    expect(await codeOf(project, '%')).toBe('COMMAND.INVALID');
    expect(await codeOf(project, reference, { ground: 'dislike' })).toBe('COMMAND.INVALID');
    expect((await redact(project, reference)).status).toBe(202);
    expect(await codeOf(project, reference)).toBe('PROJECT.TEXT_REMOVED');
  });

  it('leaves nothing by which a guess at the words could be confirmed, and a copy of their command still gets its answer', async () => {
    const sent = { key: newId(), body: proposal };
    const first = await client.give('tfl-pl', 'ProposeProject', sent);
    const kept = async () =>
      (
        await server.app.get(Lists).rows('SELECT salt, payload_hash AS hash FROM commands WHERE id = $1', [sent.key])
      )[0];
    const before = (await kept()) as { salt: string; hash: string };
    const guess = sha256(canonical({ name: 'ProposeProject', subject: null, expected: null, body: proposal }));
    expect(before.hash).toBe(sha256(before.salt + guess));
    expect(before.hash).not.toBe(guess);
    expect((await client.give('tfl-pl', 'ProposeProject', sent)).body).toEqual(first.body);
    const other = { ...sent, body: { ...proposal, summary: 'Other words.' } };
    expect((await client.give('tfl-pl', 'ProposeProject', other)).body.code).toBe('COMMAND.ID_REUSED');

    await redact(first.body.subject, await summaryOf(first.body.subject));
    expect(await kept()).toEqual({ salt: null, hash: null });
    expect((await client.give('tfl-pl', 'ProposeProject', sent)).body).toEqual(first.body);
    expect((await client.give(OFFICE, 'ProposeProject', sent)).body.code).toBe('COMMAND.ID_REUSED');
  });

  it('of one of two equal texts leaves the other', async () => {
    const [project, other] = [await propose(client), await propose(client)];
    await redact(project, await summaryOf(project));
    expect((await client.get('auditor', `projects/${other}`)).body.summary).toBe(proposal.summary);
  });
});

it('T2: verify looks for every free text that a request can carry, and takes nothing else for one', async () => {
  const { components } = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'));
  const fields = Object.entries<any>(components.schemas)
    .filter(([name]) => name.endsWith('Request'))
    .flatMap(([, { properties = {} }]) => Object.entries<any>(properties));
  const isFree = ([, { maxLength }]: (typeof fields)[number]): boolean => maxLength === 20_000;
  const names = (some: typeof fields): string[] => [...new Set(some.map(([name]) => name))].sort();
  expect(names(fields.filter(isFree))).toEqual([...TEXT_FIELDS].sort());
  const others = names(fields.filter((field) => !isFree(field)));
  expect(TEXT_FIELDS.filter((name) => others.includes(name))).toEqual([]);
});

describe('T2: the erasure of a person', () => {
  const erase = (person: string) => client.give(OFFICE, 'ErasePerson', { body: { person } });
  const people = () => server.app.get(People);

  it('blanks name and address with its event', async () => {
    await people().keep([{ id: 'former-lead', name: 'Una Bright', email: 'una.bright@tfl.example' }]);
    const { status, body } = await erase('former-lead');
    expect([status, body.events]).toEqual([202, ['PersonErased']]);
    expect((await people().read(['former-lead'])).get('former-lead')).toEqual({
      id: 'former-lead',
      name: null,
      email: null,
    });
    expect((await erase('former-lead')).body.code).toBe('PROGRAMME.PERSON_ERASED');
  });

  it('is refused of whoever holds a post or a seat, and of nobody', async () => {
    for (const place of ['tfl-pl', 'gla-chair']) {
      expect((await erase(client.holderOf(place))).body.code).toBe('PROGRAMME.PERSON_HOLDS');
    }
    expect((await erase('nobody')).body.code).toBe('PROGRAMME.PERSON_UNKNOWN');
  });
});
