import csrf from '@fastify/csrf-protection';
import form from '@fastify/formbody';
import view from '@fastify/view';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import nunjucks from 'nunjucks';
import { codingFor } from '../http/compressed.js';
import { assets, GOVUK, PAGES } from './assets.js';
import { addFilters } from './filters.js';

/** What the pages need of the server, after its sessions: forms that only their own session can send, templates, styles. */
export async function usePages(app: NestFastifyApplication): Promise<void> {
  await app.register(form);
  await app.register(csrf, { sessionPlugin: '@fastify/session' });
  await app.register(view, {
    engine: { nunjucks },
    templates: [PAGES, GOVUK],
    options: { autoescape: true, trimBlocks: true, lstripBlocks: true, onConfigure: addFilters },
  });
  useAssets(app);
}

const FOR_GOOD = 'public, max-age=31536000, immutable';
const FOR_AN_HOUR = 'public, max-age=3600';

function useAssets(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  for (const [name, { type, content, compressed, version }] of assets) {
    server.get<{ Querystring: { v?: string } }>(`/assets/${name}`, (request, reply) => {
      const coding = codingFor(request.headers['accept-encoding']);
      if (coding) void reply.header('content-encoding', coding);
      // Beside this server there may be one of another version, for which the address stands.
      const kept = request.query.v === version ? FOR_GOOD : FOR_AN_HOUR;
      void reply.type(type).header('cache-control', kept).header('vary', 'accept-encoding');
      void reply.send(coding ? compressed[coding] : content);
    });
  }
}
