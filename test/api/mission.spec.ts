import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from '../support/client.js';
import { stageOf, toDelivery } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
});
afterAll(() => server?.stop());

test('a project goes from its proposal to delivery through the API alone', async () => {
  const subject = await toDelivery(client);
  expect(await stageOf(client, subject)).toBe('DELIVERY');
});
