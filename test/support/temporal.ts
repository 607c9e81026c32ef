import { TestWorkflowEnvironment } from '@temporalio/testing';
import { temporalTestServer } from '#local/temporal-binaries.js';

/**
 * A server whose time is skipped while nothing happens: a year passes in seconds. Whoever starts it tears it down:
 *
 *     const time = await startTimeSkipping();
 *     afterAll(() => time.teardown());
 */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = await temporalTestServer();
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
}
