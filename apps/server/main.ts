import { ServerConfig } from '#config/configs.js';
import { loadConfig } from '#config/load-config.js';
import { createServer } from './server.js';

/** A shutdown that takes longer than this is cut short, in milliseconds. */
const GRACE = 25_000;

try {
  const config = loadConfig(ServerConfig);
  const app = await createServer(config);
  await app.listen(config.PORT, config.HOST);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(app));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Takes no more requests, answers those it has, and lets the record go. */
async function stop(app: { close(): Promise<void> }): Promise<void> {
  setTimeout(() => process.exit(1), GRACE).unref();
  await app.close();
  process.exit(0);
}
