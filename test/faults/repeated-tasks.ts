import { Client, Connection } from '@temporalio/client';
import { workflowIdOf } from '#workflows/contract.js';

/** Of Temporal's `TimeoutType`: a worker had taken the task, and never came back with it. */
const START_TO_CLOSE = 1;

/** How many tasks of the process were cut short in the middle and run again: what they had looked at or done came twice. */
export async function repeatedTasks(address: string, projects: readonly string[]): Promise<number> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  let repeated = 0;
  try {
    for (const project of projects) {
      const { events } = await client.workflow.getHandle(workflowIdOf(project)).fetchHistory();
      repeated += (events ?? []).filter(
        ({ workflowTaskTimedOutEventAttributes: timedOut }) => Number(timedOut?.timeoutType) === START_TO_CLOSE,
      ).length;
    }
    return repeated;
  } finally {
    await connection.close();
  }
}
