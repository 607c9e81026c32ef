import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue } from '#use-cases/catalogue/catalogue.js';
import { Lists } from '#record/lists.js';
import { pathOf } from '../../apps/server/api/commands/routes.js';
import { Client } from '../support/client.js';
import { toOpenG1 } from '../support/mission.js';
import { type Document, exampleOf, type Schema, wrongBodies } from '../support/schema.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let client: Client;
let document: Document;
let project: string;
let before: unknown;

const everything = () =>
  server.app
    .get(Lists)
    .rows(
      'SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM refused_attempts) AS refused, (SELECT count(*) FROM commands) AS commands',
    );

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  document = (await client.send('GET', '/api/openapi.json')).body;
  project = await toOpenG1(client);
  before = await everything();
});
afterAll(async () => {
  expect(await everything()).toEqual(before);
  expect((await client.send('GET', '/health/live')).status).toBe(200);
  await server.stop();
});

const schemaOf = (command: string): Schema => {
  const entry = catalogue.find(({ name }) => name === command)!;
  const path = `/api/v1/${pathOf(entry).replace(/:(\w+)/, '{$1}')}`;
  return document.paths[path].post.requestBody.content['application/json'].schema;
};

const give = (command: string, body: unknown) =>
  client.give('tfl-pl', command, { subject: project, body, ifMatch: 'any' });

/** The field itself, the list it stands in, or what was put in its place. */
const isNear = (named: string, pointer: string): boolean => named.startsWith(pointer) || pointer.startsWith(named);

/** Every field of every command, wrong in every way that its schema tells of: refused by name, and nothing is changed. */
describe.each(catalogue.map(({ name }) => name))('%s', (command) => {
  it('refuses a body that is no object', async () => {
    for (const body of [null, [], 'text', 1, true]) {
      const answer = await give(command, body);
      expect([command, body, answer.status, answer.body.code]).toEqual([command, body, 422, 'COMMAND.INVALID']);
    }
  });

  it('refuses each field that is not as documented, and says which', async () => {
    const schema = schemaOf(command);
    const wrong = wrongBodies(schema, document, exampleOf(schema, document)).filter(({ pointer }) => pointer !== '');
    expect(wrong.length).toBeGreaterThan(0);
    for (const { what, pointer, body } of wrong) {
      const answer = await give(command, body);
      const named = (answer.body.errors ?? []).some(
        (error: any) => isNear(error.pointer, pointer) && error.detail !== '',
      );
      expect([what, pointer, answer.status, named]).toEqual([what, pointer, 422, true]);
    }
  }, 120_000); // a whole policy has hundreds of fields
});
