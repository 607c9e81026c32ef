import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ServerConfig } from '#config/configs.js';
import { createLog } from '../../http/log.js';
import { ServerModule } from '../../server.module.js';
import { ApiDocument, textOf } from './api-document.js';

/** `npm run openapi`: writes the description of the API to where it is committed. Nothing is connected to for it. */
const server = ServerModule.with(new ServerConfig(), createLog('silent'));
const app = await NestFactory.create(server, new FastifyAdapter(), {
  preview: true,
  logger: ['error'],
  abortOnError: false,
});
const document = new ApiDocument();
document.of(app);
writeFileSync(join('docs', 'openapi.json'), textOf(document.get()));
