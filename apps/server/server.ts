import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServerConfig } from '#config/configs.js';
import { ApiDocument } from './api/openapi/api-document.js';
import { createAdapter, protect } from './http/fastify.js';
import { createLog, NestLog } from './http/log.js';
import { ProblemFilter } from './http/problem-filter.js';
import { PageErrors } from './pages/page-errors.js';
import { usePages } from './pages/set-up.js';
import { ServerModule } from './server.module.js';
import { useSessions } from './session/session.js';

/** The server, composed and ready to listen. Throws when the record is not fit to serve from. */
export async function createServer(config: ServerConfig): Promise<NestFastifyApplication> {
  const log = createLog(config.LOG_LEVEL);
  const app = await NestFactory.create<NestFastifyApplication>(
    ServerModule.with(config, log),
    createAdapter(config, log),
    {
      bodyParser: false,
      logger: new NestLog(log),
      abortOnError: false,
    },
  );
  app.useGlobalFilters(new ProblemFilter(log, app.get(PageErrors)));
  await protect(app, config);
  await useSessions(app, config);
  await usePages(app);
  app.get(ApiDocument).of(app);
  return app;
}
