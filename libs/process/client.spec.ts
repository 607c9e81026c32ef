import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { type LocalTemporal, startTemporal } from '#local/temporal.js';
import { TemporalNudge } from './client.js';

let temporal: LocalTemporal;
let connection: Connection;
let client: Client;
let said: string[] = [];
let nudge: TemporalNudge;

beforeAll(async () => {
  temporal = await startTemporal();
  connection = await Connection.connect({ address: temporal.address });
  client = new Client({ connection });
  const settings = {
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: 'default',
    TEMPORAL_TASK_QUEUE: 'nobody-works',
  };
  nudge = new TemporalNudge(settings, { info: (message) => said.push(message), warn: (message) => said.push(message) });
  await until(() => nudge.answers());
}, 120_000);

beforeEach(() => {
  said = [];
});

afterAll(async () => {
  await Promise.all([nudge.close(), connection.close()]);
  await temporal.stop();
});

const process = (project: string) => client.workflow.getHandle(`project/${project}`);

const signalsOf = async (project: string) => {
  const { events } = await process(project).fetchHistory();
  return events!.filter(({ workflowExecutionSignaledEventAttributes }) => workflowExecutionSignaledEventAttributes)
    .length;
};

async function until(came: () => Promise<boolean>): Promise<void> {
  while (!(await came().catch(() => false))) await pause(20);
}

test('a nudge starts the process, and the next reaches the same one', async () => {
  nudge.nudge('p-1');
  await until(async () => (await signalsOf('p-1')) === 1);
  const { runId } = await process('p-1').describe();
  nudge.nudge('p-1');
  await until(async () => (await signalsOf('p-1')) === 2);
  expect((await process('p-1').describe()).runId).toBe(runId);
});

test('resuming begins afresh, also where there was nothing', async () => {
  await nudge.resume('p-2');
  const { runId } = await process('p-2').describe();
  await nudge.resume('p-2');
  expect((await process('p-2').describe()).runId).not.toBe(runId);
  expect((await client.workflow.getHandle('project/p-2', runId).describe()).status.name).toBe('TERMINATED');
});

test('while Temporal is away nobody waits or fails, and it is said once; then nudges arrive again', async () => {
  await temporal.kill();
  const begun = performance.now();
  for (let each = 0; each < 100; each += 1) nudge.nudge('p-3');
  expect(performance.now() - begun).toBeLessThan(200);
  await until(async () => said.length > 0);
  expect(await nudge.answers()).toBe(false);
  await pause(500);
  expect(said).toEqual([expect.stringContaining('people go on deciding')]);

  await temporal.child.start();
  await until(async () => {
    nudge.nudge('p-3');
    return said.includes('Temporal answers again.');
  });
  await until(async () => (await signalsOf('p-3')) > 0);
}, 60_000);
