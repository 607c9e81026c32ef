import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { temporalTestServer } from '#local/temporal-binaries.js';

/**
 * A server whose time is skipped while nothing happens: a year passes in seconds. Whoever starts it tears it down:
 *
 *     const time = await startTimeSkipping();
 *     afterAll(() => time.teardown());
 */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  keepQuiet();
  const path = await temporalTestServer();
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
}

/** Only errors of the SDK are worth reading among the results of tests. */
export function keepQuiet(): void {
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter } } });
}
