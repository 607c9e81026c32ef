import csrf from '@fastify/csrf-protection';
import form from '@fastify/formbody';
import view from '@fastify/view';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import nunjucks from 'nunjucks';
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

function useAssets(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  for (const [name, { type, content }] of assets) {
    server.get(`/assets/${name}`, (_request, reply) => {
      void reply.type(type).header('cache-control', 'public, max-age=3600').send(content);
    });
  }
}
