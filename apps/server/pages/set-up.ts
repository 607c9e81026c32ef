import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import csrf from '@fastify/csrf-protection';
import form from '@fastify/formbody';
import view from '@fastify/view';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import nunjucks from 'nunjucks';
import { assets, GOVUK, PAGES } from './assets.js';
import { addFilters } from './filters.js';

/** The best of what costs no more than gzip does. */
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** What the pages need of the server, after its sessions: forms that only their own session can send, templates, styles. */
export async function usePages(app: NestFastifyApplication): Promise<void> {
  await compressPages(app);
  await app.register(form);
  await app.register(csrf, { sessionPlugin: '@fastify/session' });
  await app.register(view, {
    engine: { nunjucks },
    templates: [PAGES, GOVUK],
    options: { autoescape: true, trimBlocks: true, lstripBlocks: true, onConfigure: addFilters },
  });
  useAssets(app);
}

/**
 * Pages, lists and what draws them go compressed. What a page holds against forgery is masked anew in every page, and
 * other sites cannot have pages fetched with our cookie, so lengths tell nobody anything. Answers of the API and the live
 * view are left as they are.
 */
const compressPages = (app: NestFastifyApplication) =>
  app.register(compress, {
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    customTypes: /^text\/(html|csv|css|javascript)\b/,
    brotliOptions: QUICKLY,
  });

const FOR_GOOD = 'public, max-age=31536000, immutable';
const FOR_AN_HOUR = 'public, max-age=3600';

function useAssets(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  for (const [name, { type, content, version }] of assets) {
    server.get<{ Querystring: { v?: string } }>(`/assets/${name}`, ({ query }, reply) => {
      // Beside this server there may be one of another version, for which the address stands.
      const kept = query.v === version ? FOR_GOOD : FOR_AN_HOUR;
      void reply.type(type).header('cache-control', kept).send(content);
    });
  }
}
