import { setTimeout as pause } from 'node:timers/promises';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Worker } from '@temporalio/worker';
import type { Instant } from '#domain/calendar/instant.js';
import { createWorker } from '#process/worker/worker.js';
import { NUDGE, WORKFLOW, workflowIdOf } from '#workflows/contract.js';
import { type Desk, openDesk } from '../desk.js';
import { RecordWorld } from './record-world.js';

const TASK_QUEUE = 'rehearsal';
/** How long the process may take to do what is due at one moment, in real milliseconds. */
const PATIENCE = 30_000;
const BETWEEN_LOOKS = 10;

/**
 * A world on simulated time: the real record, the real workflow, and a Temporal server whose time is skipped. The time of
 * the rehearsal is the server's time and a fixed offset.
 */
export class SimulatedWorld extends RecordWorld {
  private constructor(
    desk: Desk,
    readonly temporal: TestWorkflowEnvironment,
    private readonly offset: number,
    private readonly running: { readonly worker: Worker; readonly ended: Promise<void> },
  ) {
    super(desk);
  }

  static async open(url: string, start: Instant, testServer: string): Promise<SimulatedWorld> {
    const temporal = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: testServer } },
    });
    const offset = Date.parse(start) - (await temporal.currentTimeMs());
    const desk = await openDesk(url, {
      time: async () => toInstant((await temporal.currentTimeMs()) + offset),
      nudge: { nudge: (project) => void nudged(temporal, project).catch(() => undefined) },
    });
    const worker = await createWorker({
      connection: temporal.nativeConnection,
      namespace: 'default',
      taskQueue: TASK_QUEUE,
      desk: desk.process,
    });
    return new SimulatedWorld(desk, temporal, offset, { worker, ended: worker.run() });
  }

  async now(): Promise<Instant> {
    return toInstant((await this.temporal.currentTimeMs()) + this.offset);
  }

  protected async sleepUntil(instant: Instant): Promise<void> {
    const left = Date.parse(instant) - Date.parse(await this.now());
    if (left > 0) await this.temporal.sleep(left);
  }

  /** A nudge may overtake the end of a workflow's task; whoever is still behind after a while is nudged again. */
  async settle(): Promise<void> {
    const end = performance.now() + PATIENCE;
    for (let looks = 1; ; looks += 1) {
      const behind = await this.restless();
      if (behind.length === 0) return;
      if (performance.now() > end) throw new Error(`The process does not settle: ${behind.join(', ')}.`);
      if (looks % 100 === 0) for (const project of behind) await nudged(this.temporal, project);
      await pause(BETWEEN_LOOKS);
    }
  }

  /** Begins the process of every project that the record has already. */
  async takeOver(): Promise<void> {
    const projects = await this.desk.lists.rows<{ id: string }>('SELECT id FROM projects');
    for (const { id } of projects) await nudged(this.temporal, id);
  }

  async close(): Promise<void> {
    this.running.worker.shutdown();
    await this.running.ended;
    await this.desk.close();
    await this.temporal.teardown();
  }
}

const toInstant = (epoch: number): Instant => new Date(epoch).toISOString();

const nudged = (temporal: TestWorkflowEnvironment, project: string): Promise<unknown> =>
  temporal.client.workflow.signalWithStart(WORKFLOW, {
    workflowId: workflowIdOf(project),
    taskQueue: TASK_QUEUE,
    args: [{ project }],
    signal: NUDGE,
  });
