import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { Log } from '../client.js';

/**
 * Prepares the native core of this process, once. Its own signal handlers are switched off: they exist only while a
 * worker runs, and this process also lives while Temporal is away.
 */
export function prepareRuntime(log: Log): void {
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', ({ message }) => log.warn(message)),
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) } },
  });
}
