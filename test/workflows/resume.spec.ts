import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { temporalTestServer } from '#local/temporal-binaries.js';
import { TemporalNudge } from '#process/client.js';
import { openRecord } from '#record/data-source.js';
import { kinds } from '#record/kinds.js';
import { Lists } from '#record/lists.js';
import { verify } from '#record/verify.js';
import { ACTIVE } from '#domain/projects/stages.js';
import { workflowIdOf } from '#workflows/contract.js';
import { adoptProgramme, programmeCalendar } from '../../apps/cli/programme.js';
import { Player, momentToInstant } from '../../apps/cli/rehearsal/player.js';
import { RelativeDates } from '../../apps/cli/rehearsal/relative-dates.js';
import { readScenario } from '../../apps/cli/rehearsal/scenario.js';
import { SimulatedWorld } from '../../apps/cli/rehearsal/simulated-world.js';
import type { World } from '../../apps/cli/rehearsal/world.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { keepQuiet } from '../support/temporal.js';

const SCENARIO = join(import.meta.dirname, '../scenarios/temporary-labour-to-closure.yaml');

let database: TestDatabase;
let record: DataSource;

beforeAll(async () => {
  keepQuiet();
  database = await createDatabase();
  record = await openRecord(database.appUrl);
});

afterAll(async () => {
  await record.destroy();
  await database.drop();
});

/**
 * A world in which the process of every project is ended whenever it has settled: by hand, so that the next nudge or the
 * sweeper must bring it back, and every other time by `resume`. The stages in which that was done are noted.
 */
function interrupting(world: SimulatedWorld, nudge: TemporalNudge, stages: Set<string>): World {
  let times = 0;
  const settle = async () => {
    await world.settle();
    times += 1;
    for (const { id, stage } of await new Lists(record).rows<{ id: string; stage: string }>(
      'SELECT id, stage FROM projects',
    )) {
      stages.add(stage);
      const handle = world.temporal.client.workflow.getHandle(workflowIdOf(id));
      await asleep(handle);
      if (times % 2 === 0) await nudge.resume(id);
      else await ended(handle);
    }
  };
  return Object.assign(Object.create(world) as SimulatedWorld, { settle });
}

const nudgeTo = (address: string): TemporalNudge => {
  const settings = { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: 'default', TEMPORAL_TASK_QUEUE: 'rehearsal' };
  return new TemporalNudge(settings, { info: () => undefined, warn: () => undefined });
};

/** Waits until it has answered to every event: a server whose time is skipped stands still after an end in mid-task. */
async function asleep(handle: WorkflowHandle): Promise<void> {
  for (;;) {
    const { events } = await handle.fetchHistory();
    const asked = events!.findLastIndex(
      ({ workflowTaskScheduledEventAttributes }) => workflowTaskScheduledEventAttributes,
    );
    if (events!.slice(asked).some(({ workflowTaskCompletedEventAttributes }) => workflowTaskCompletedEventAttributes))
      return;
    await pause(10);
  }
}

async function ended(handle: WorkflowHandle): Promise<void> {
  await handle.terminate().catch((error: unknown) => {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  });
}

test('a process that is ended at every stage, again and again, is brought back and misses nothing', async () => {
  const scenario = await readScenario(SCENARIO, RelativeDates.from('2009-01-05', programmeCalendar()));
  const start = momentToInstant(scenario.starts);
  await adoptProgramme(database.appUrl, { policy: scenario.policy, projects: false }, start);
  const simulated = await SimulatedWorld.open(database.appUrl, start, await temporalTestServer());
  const nudge = nudgeTo(simulated.temporal.address);
  const stages = new Set<string>();
  try {
    const timeline = await new Player(interrupting(simulated, nudge, stages), scenario).play();
    expect(timeline.differences).toEqual([]);
  } finally {
    await nudge.close();
    await simulated.close();
  }
  expect([...stages]).toEqual(expect.arrayContaining(['PROPOSED', ...ACTIVE]));
  expect(await verify(record, kinds)).toMatchObject({ damaged: 0, faults: [] });
}, 300_000);
