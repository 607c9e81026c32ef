import { mkdir, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { createWorker } from '#process/worker/worker.js';
import { NUDGE, type ProjectLifecycle, WORKFLOW, workflowIdOf } from '#workflows/contract.js';
import { startTimeSkipping } from '../support/temporal.js';
import { ScriptedDesk } from '../workflows/scripted-desk.js';
import { type Step, paths } from './paths.js';

const DAY = 24 * 60 * 60 * 1000;
const HISTORIES = new URL('./histories/', import.meta.url);

/** Runs the workflow along every path, and keeps its histories in place of those before. */
export async function recordHistories(): Promise<void> {
  await rm(HISTORIES, { recursive: true, force: true });
  await mkdir(HISTORIES);
  const time = await startTimeSkipping();
  try {
    for (const [name, steps] of Object.entries(paths)) {
      const history = await recordPath(time, name, steps);
      await writeFile(new URL(`${name}.json`, HISTORIES), `${history}\n`);
      console.log(`${name}: recorded`);
    }
  } finally {
    await time.teardown();
  }
}

async function recordPath(time: TestWorkflowEnvironment, name: string, steps: readonly Step[]): Promise<string> {
  const begun = await time.currentTimeMs();
  const desk = new ScriptedDesk(() => time.currentTimeMs(), { stage: 'PROPOSED', plan: [] });
  const { nativeConnection: connection, client } = time;
  const worker = await createWorker({ connection, namespace: 'default', taskQueue: name, desk });
  return worker.runUntil(async () => {
    const handle = await client.workflow.start<ProjectLifecycle>(WORKFLOW, {
      workflowId: workflowIdOf(name),
      taskQueue: name,
      args: [{ project: name }],
    });
    for (const step of steps) {
      await asleep(handle);
      await take(step, desk, handle, time, (await time.currentTimeMs()) - begun);
    }
    await handle.result();
    return JSON.stringify(await handle.fetchHistory(), null, 1);
  });
}

/** Somebody acts, the process is nudged, and does what follows. */
async function take(
  { acts, after = 0, enters, away }: Step,
  desk: ScriptedDesk,
  handle: WorkflowHandle,
  time: TestWorkflowEnvironment,
  elapsed: number,
): Promise<void> {
  const done = desk.done.length + acts.length;
  desk.change({
    plan: acts.map((act) => ({ act, after: elapsed + after * DAY, ...(act === 'EnterStage' && { enters }) })),
  });
  desk.away = away ?? false;
  await handle.signal(NUDGE);
  await asleep(handle);
  if (away) {
    desk.away = false;
    await time.sleep('1 minute');
  }
  if (after > 0) await time.sleep(after * DAY);
  while (desk.done.length < done) await pause(10);
}

/** Waits until the process waits, or has ended: until it has answered to every event. */
async function asleep(handle: WorkflowHandle): Promise<void> {
  await pause(50);
  for (;;) {
    const { events } = await handle.fetchHistory();
    const last = events!.findLastIndex(
      ({ workflowTaskScheduledEventAttributes }) => workflowTaskScheduledEventAttributes,
    );
    const completed = events!
      .slice(last)
      .some(({ workflowTaskCompletedEventAttributes }) => workflowTaskCompletedEventAttributes);
    if (completed) return;
    await pause(10);
  }
}
