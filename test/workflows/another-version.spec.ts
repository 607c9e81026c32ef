import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { createWorker } from '#process/worker/worker.js';
import { NUDGE, type ProjectLifecycle, WORKFLOW, workflowIdOf } from '#workflows/contract.js';
import { startTimeSkipping } from '../support/temporal.js';
import { ScriptedDesk } from './scripted-desk.js';

let time: TestWorkflowEnvironment;

beforeAll(async () => {
  time = await startTimeSkipping();
}, 120_000);

afterAll(() => time.teardown());

const address = { workflowId: workflowIdOf('p'), taskQueue: 'q', args: [{ project: 'p' }] as const };

const nudge = () => time.client.workflow.signalWithStart<ProjectLifecycle>(WORKFLOW, { ...address, signal: NUDGE });

test('a process that another version began and this one cannot go on with ends, and the next nudge begins it afresh', async () => {
  const { nativeConnection: connection } = time;
  const workflowsPath = fileURLToPath(new URL('another-version/index.ts', import.meta.url));
  const another = await Worker.create({ connection, taskQueue: 'q', workflowsPath, maxCachedWorkflows: 0 });
  await another.runUntil(async () => {
    const begun = await time.client.workflow.start<ProjectLifecycle>(WORKFLOW, address);
    while ((await begun.describe()).historyLength < 5) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  const plan = [{ act: 'EnterStage', after: 0, enters: 'CLOSED' } as const];
  const desk = new ScriptedDesk(() => time.currentTimeMs(), { stage: 'BENEFITS_WATCH', plan });
  const worker = await createWorker({ connection, namespace: 'default', taskQueue: 'q', desk });
  await worker.runUntil(async () => {
    await expect((await nudge()).result()).rejects.toThrow('Workflow execution failed');
    expect(desk.done).toEqual([]);
    await (await nudge()).result();
    expect(desk.done).toEqual(['EnterStage']);
  });
});
