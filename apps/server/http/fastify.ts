import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ServerConfig } from '#config/configs.js';
import { notJson } from './json-body.js';
import { loggedPath } from './problem-filter.js';
import { strictJson } from './strict-json.js';

const LARGEST_BODY = 256 * 1024;
const LONGEST_PARAMETER = 200;
/** A request that has not come in whole by then is given up, in milliseconds. */
const REQUEST_TIMEOUT = 30_000;

export function createAdapter({ TRUST_PROXY }: ServerConfig, log: Logger): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    requestTimeout: REQUEST_TIMEOUT,
    trustProxy: (_address, hop) => hop < TRUST_PROXY,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  readOnlyJson(fastify);
  keepNothingOnTheWay(fastify);
  logRequests(fastify, log);
  return adapter;
}

/** Bodies are JSON in UTF-8; forms are the matter of the pages, which say so themselves. */
function readOnlyJson(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer, done) => {
      try {
        refuseForeignText(request);
        done(null, strictJson(body));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

function refuseForeignText({ headers }: FastifyRequest): void {
  const [, charset = 'utf-8'] = /charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type']!) ?? [];
  if (/^utf-?8$/i.test(charset) && headers['content-encoding'] === undefined) return;
  throw notJson();
}

/** What the API says of projects and people is for whoever asked, and changes. */
function keepNothingOnTheWay(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/v1/')) void reply.header('cache-control', 'no-store');
    done();
  });
}

/** One line a request, without what stands after the question mark. */
function logRequests(fastify: FastifyInstance, log: Logger): void {
  if (!log.isLevelEnabled('info')) return;
  fastify.addHook('onResponse', (request, reply, done) => {
    const { id, method } = request;
    const ms = Math.round(reply.elapsedTime);
    log.info(
      { id, method, path: loggedPath(request), status: reply.statusCode, ms, person: request.person },
      'request',
    );
    done();
  });
}

/** Headers that keep browsers from doing what no page of ours asks for. Pages put `reply.cspNonce.script` on their script. */
export async function protect(app: NestFastifyApplication, { BASE_URL }: ServerConfig): Promise<void> {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: BASE_URL.startsWith('https:') && { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'same-origin' },
  });
}
