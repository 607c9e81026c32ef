import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WorkflowFailedError, type WorkflowHandle } from '@temporalio/client';
import { type TestWorkflowEnvironment } from '@temporalio/testing';
import { createWorker } from '#process/worker/worker.js';
import { NUDGE, type ProcessAct, type ProjectLifecycle, WORKFLOW, workflowIdOf } from '#workflows/contract.js';
import { startTimeSkipping } from '../support/temporal.js';
import { type Due, ScriptedDesk } from './scripted-desk.js';

const DAY = 24 * 60 * 60 * 1000;

let env: TestWorkflowEnvironment;

beforeAll(async () => {
  env = await startTimeSkipping();
}, 120_000);

afterAll(() => env.teardown());

const clock = () => env.currentTimeMs();

const due = (act: ProcessAct, days = 0): Due => ({ act, after: days * DAY });

const closes = (days = 0): Due => ({ act: 'EnterStage', after: days * DAY, enters: 'CLOSED' });

const address = (project: string) => ({
  workflowId: workflowIdOf(project),
  taskQueue: project,
  args: [{ project }] as const,
});

const start = (project: string) => env.client.workflow.start<ProjectLifecycle>(WORKFLOW, address(project));

const nudge = (project: string) =>
  env.client.workflow.signalWithStart<ProjectLifecycle>(WORKFLOW, { ...address(project), signal: NUDGE });

/** Named as the desk's own. */
class UnknownProject extends Error {}

/** Runs a worker over the script for as long as the story lasts. */
async function playing<T>(project: string, desk: ScriptedDesk, story: () => Promise<T>): Promise<T> {
  const { nativeConnection: connection, namespace = 'default' } = env;
  const worker = await createWorker({ connection, namespace, taskQueue: project, desk });
  return worker.runUntil(story);
}

/**
 * Waits until the process waits, and answers for how many seconds. (The test server never skips time again after a
 * workflow was terminated in the middle of its task.)
 */
async function asleep(handle: WorkflowHandle): Promise<number> {
  for (;;) {
    const { events } = await handle.fetchHistory();
    const timer = events?.find(({ timerStartedEventAttributes }) => timerStartedEventAttributes);
    if (timer) return Number(timer.timerStartedEventAttributes!.startToFireTimeout!.seconds);
    await pause(20);
  }
}

/** Waits until something has come about by itself, without skipping time. */
async function until(came: () => boolean): Promise<void> {
  while (!came()) await pause(20);
}

test('does all that is ready in one workflow task, in order', async () => {
  const desk = new ScriptedDesk(clock, {
    stage: 'OPT_IN',
    plan: [due('CloseOptIn'), due('RunViability'), due('CloseVote'), closes()],
  });
  await playing('at-once', desk, async () => {
    const handle = await start('at-once');
    await handle.result();
    const { events = [] } = await handle.fetchHistory();
    expect(
      events!.filter(({ workflowTaskCompletedEventAttributes }) => workflowTaskCompletedEventAttributes),
    ).toHaveLength(1);
  });
  expect(desk.done).toEqual(['CloseOptIn', 'RunViability', 'CloseVote', 'EnterStage']);
});

test('waits for as long as the record says: a year in seconds', async () => {
  const months = Array.from({ length: 12 }, (_, month) => due('SendDueReminders', 30 * (month + 1)));
  const desk = new ScriptedDesk(clock, { stage: 'DELIVERY', plan: [...months, closes(365)] });
  const begun = await clock();
  await playing('a-year', desk, async () => (await start('a-year')).result());
  expect(desk.done).toHaveLength(13);
  expect(desk.looks).toBe(1 + 13 + 13); // at the beginning, on waking, and with each act: never in between
  expect((await clock()) - begun).toBeGreaterThanOrEqual(365 * DAY);
});

test('looks again after 30 days even where nothing is foreseen', async () => {
  const desk = new ScriptedDesk(clock, { stage: 'DELIVERY', plan: [] });
  await playing('nothing-foreseen', desk, async () => {
    const handle = await start('nothing-foreseen');
    await env.sleep('1 day');
    expect(desk.looks).toBe(1);
    await env.sleep('30 days');
    expect(desk.looks).toBe(2);
    await handle.terminate();
  });
});

describe('nudges', () => {
  test('one makes it look at once', async () => {
    const desk = new ScriptedDesk(clock, { stage: 'SCOPING', plan: [due('SendDueReminders', 10)] });
    await playing('nudged', desk, async () => {
      const handle = await start('nudged');
      await until(() => desk.looks === 1);
      desk.change({ plan: [closes()] });
      await nudge('nudged');
      await handle.result();
    });
    expect(desk.done).toEqual(['EnterStage']);
  });

  test('a lost one is made good when the next thing falls due', async () => {
    const desk = new ScriptedDesk(clock, { stage: 'SCOPING', plan: [due('SendDueReminders', 10)] });
    await playing('lost', desk, async () => {
      const handle = await start('lost');
      await until(() => desk.looks === 1);
      desk.change({ plan: [due('CloseVote', 1), due('SendDueReminders', 10), closes(20)] });
      await handle.result();
    });
    expect(desk.done).toEqual(['CloseVote', 'SendDueReminders', 'EnterStage']);
  });

  test('a hundred at once do nothing twice', async () => {
    const desk = new ScriptedDesk(clock, { stage: 'OPT_IN', plan: [due('OpenOptIn'), closes(30)] });
    await playing('a-hundred', desk, async () => {
      const handle = await start('a-hundred');
      await Promise.all(Array.from({ length: 100 }, () => nudge('a-hundred')));
      await handle.result();
    });
    expect(desk.done).toEqual(['OpenOptIn', 'EnterStage']);
  });

  test('one that comes while it looks is not forgotten', async () => {
    const desk = new ScriptedDesk(clock, { stage: 'SCOPING', plan: [due('SendDueReminders', 10)] });
    const look = desk.look.bind(desk);
    desk.look = async (project) => {
      const seen = await look(project);
      if (desk.looks === 1) {
        desk.change({ plan: [closes()] });
        await nudge(project);
      }
      return seen;
    };
    await playing('while-looking', desk, async () => (await start('while-looking')).result());
    expect(desk.done).toEqual(['EnterStage']);
  });

  test('a late one finds the project ended and does nothing', async () => {
    const desk = new ScriptedDesk(clock, { stage: 'CLOSED', plan: [due('SendDueReminders')] });
    await playing('late', desk, async () => (await nudge('late')).result());
    expect(desk).toMatchObject({ looks: 1, done: [] });
  });

  test('one starts a process that was ended by hand', async () => {
    const desk = new ScriptedDesk(clock, {
      stage: 'BENEFITS_WATCH',
      plan: [due('CountAsNil', 1), due('CloseProject', 2), closes(2)],
    });
    await playing('ended-by-hand', desk, async () => {
      const handle = await start('ended-by-hand');
      await asleep(handle);
      await handle.terminate();
      await (await nudge('ended-by-hand')).result();
    });
    expect(desk.done).toEqual(['CountAsNil', 'CloseProject', 'EnterStage']);
  });
});

describe('what is not as it was', () => {
  test('an act at another version only looks again', async () => {
    const desk = new ScriptedDesk(clock, { stage: 'SCOPING', plan: [due('CloseVote')] });
    const act = desk.act.bind(desk);
    desk.act = async (...given) => {
      if (given[0] === 'CloseVote') desk.change({ plan: [closes()] });
      return act(...given);
    };
    await playing('stale', desk, async () => (await start('stale')).result());
    expect(desk.done).toEqual(['EnterStage']);
  });

  test('an act that the stage does not know ends the process', async () => {
    const desk = new ScriptedDesk(clock, { stage: 'SCOPING', plan: [due('OpenOptIn')] });
    await playing('unknown-act', desk, async () => {
      await expect((await start('unknown-act')).result()).rejects.toThrow(WorkflowFailedError);
    });
    expect(desk.done).toEqual([]);
  });

  test('a project that is not in the record ends the process', async () => {
    const desk = new ScriptedDesk(clock, { stage: 'SCOPING', plan: [] });
    desk.look = async (project) => {
      throw new UnknownProject(project);
    };
    await playing('nowhere', desk, async () => {
      await expect((await start('nowhere')).result()).rejects.toThrow(WorkflowFailedError);
    });
  });

  test('a record that is away is looked at again after a minute, or at once when nudged', async () => {
    const desk = new ScriptedDesk(clock, { stage: 'PROPOSED', plan: [due('SendDueReminders'), closes(1)] });
    desk.away = true;
    await playing('away', desk, async () => {
      const handle = await start('away');
      expect(await asleep(handle)).toBe(60);
      expect(desk.looks).toBe(6);
      desk.away = false;
      await nudge('away');
      await until(() => desk.done.length === 1);
      await handle.result();
      await pause(5_000); // the core counts the time of each attempt to its end, and complains when its worker goes first
    });
    expect(desk.done).toEqual(['SendDueReminders', 'EnterStage']);
  });
});

test('continues as new when Temporal suggests it, and forgets nothing by it', async () => {
  const days = Array.from({ length: 600 }, (_, day) => due('SendDueReminders', day + 1));
  const desk = new ScriptedDesk(clock, { stage: 'DELIVERY', plan: [...days, closes(601)] });
  await playing('long', desk, async () => {
    const first = await start('long');
    await first.result();
    const last = await env.client.workflow.getHandle(first.workflowId).describe();
    expect(last.runId).not.toBe(first.firstExecutionRunId);
  });
  expect(desk.done).toHaveLength(601);
}, 120_000);
