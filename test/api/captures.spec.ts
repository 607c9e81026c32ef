import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { toDelivery } from '../support/mission.js';
import { startServer, timeOf, type TestServer } from '../support/server.js';

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
}, 60_000);
afterAll(() => server?.stop());

it('T2: a capture says how often the line had been captured when its form was opened', async () => {
  const subject = await toDelivery(client);
  const milestones = [{ id: 'signed', title: 'Framework signed', due: '2026-12-18' }];
  await client.record('tfl-pl', 'PlanMilestones', { subject, body: { milestones } });
  await client.record('tfl-pl', 'StartDelivery', { subject });
  await timeOf(server).moveTo('2027-06-02T10:00:00.000Z');
  const month = { unit: 'tfl', month: '2027-05' };
  const lines = [{ line: 'tfl-rates', amount: '3000000', evidence: 'Invoices of May.' }];
  await client.record('tfl-or', 'SubmitReturn', { subject, body: { ...month, lines } });
  await client.record('tfl-fin', 'ConfirmBenefit', { subject, body: month });
  await client.record('assurance-reviewer', 'CountersignReturn', { subject, body: month });
  await client.record('tfl-bl', 'ValidateReturn', { subject, body: { ...month, verdict: 'validated' } });

  const body = { line: 'tfl-rates', amount: '1000000', budgetYear: '2027/28', budgetLine: 'Agency staff' };
  const capture = (ifMatch: string | null) => client.give('tfl-fin', 'CaptureInBudget', { subject, body, ifMatch });
  expect([(await capture(null)).status, (await capture('0')).status]).toEqual([428, 202]);
  const stale = await capture('0');
  expect([stale.status, stale.body.code]).toEqual([412, 'VERSION.CHANGED']);
  expect((await capture('1')).status).toBe(202);
}, 60_000);
