import { NativeConnection, Worker } from '@temporalio/worker';
import { connectionOf, type TemporalSettings } from '../connection.js';
import { activitiesOver, type Desk } from './activities.js';
import { workflowBundle } from './bundle.js';

/** Looks and acts that go on at once; each holds a connection to the record. */
const AT_ONCE = 16;

export interface WorkerParts {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly desk: Desk;
}

/** A worker of Temporal that runs the project workflows, and their looks and acts beside them. */
export async function createWorker({ connection, namespace, taskQueue, desk }: WorkerParts): Promise<Worker> {
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: activitiesOver(desk),
    enableNonLocalActivities: false,
    maxConcurrentLocalActivityExecutions: AT_ONCE,
    // How long a project waits for a worker that has died before another takes it over.
    stickyQueueScheduleToStartTimeout: '3 seconds',
    // A history that another version of the workflow wrote ends, and the sweeper begins the process afresh.
    workflowFailureErrorTypes: { '*': ['NondeterminismError'] },
    shutdownGraceTime: '10 seconds',
    shutdownForceTime: '20 seconds',
  });
}

/**
 * Runs the process until `stopped` settles. Throws when Temporal cannot be reached or the worker breaks; whoever
 * calls it decides when to try again.
 */
export async function runProcess(settings: TemporalSettings, desk: Desk, stopped: Promise<unknown>): Promise<void> {
  const connection = await NativeConnection.connect(connectionOf(settings));
  try {
    const { TEMPORAL_NAMESPACE: namespace, TEMPORAL_TASK_QUEUE: taskQueue } = settings;
    const worker = await createWorker({ connection, namespace, taskQueue, desk });
    await worker.runUntil(stopped);
  } finally {
    await connection.close();
  }
}
