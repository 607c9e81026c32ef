import { loadClientConnectConfig } from '@temporalio/envconfig';

/** Where Temporal is, in the names of Temporal's own tools; a configuration may hold other variables besides. */
export interface TemporalSettings {
  readonly TEMPORAL_ADDRESS: string;
  readonly TEMPORAL_NAMESPACE: string;
  readonly TEMPORAL_TASK_QUEUE: string;
}

/** How to connect, with TLS and API key where the settings have them. */
export function connectionOf(settings: TemporalSettings) {
  const given = Object.entries(settings).filter(([name, value]) => name.startsWith('TEMPORAL_') && value !== undefined);
  const { connectionOptions } = loadClientConnectConfig({
    overrideEnvVars: Object.fromEntries(given),
    disableFile: true,
  });
  return connectionOptions;
}
