import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import csrf from '@fastify/csrf-protection';
import form from '@fastify/formbody';
import view from '@fastify/view';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import nunjucks from 'nunjucks';
import { addFilters } from './filters.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const GOVUK = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist');

/** What the pages need of the server, after its sessions: forms that only their own session can send, templates, styles. */
export async function usePages(app: NestFastifyApplication): Promise<void> {
  await app.register(form);
  await app.register(csrf, { sessionPlugin: '@fastify/session' });
  await app.register(view, {
    engine: { nunjucks },
    templates: [HERE, GOVUK],
    options: { autoescape: true, trimBlocks: true, lstripBlocks: true, onConfigure: addFilters },
  });
  useAssets(app);
}

/** The design system's styles, without the font that only gov.uk services may use, and script; and our own. */
function useAssets(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const govuk = (file: string): string => readFileSync(join(GOVUK, 'govuk', file), 'utf8');
  const assets = [
    ['govuk-frontend.css', 'text/css; charset=utf-8', withoutFont(govuk('govuk-frontend.min.css'))],
    ['govuk-frontend.min.js', 'text/javascript; charset=utf-8', govuk('govuk-frontend.min.js')],
    ['converge.css', 'text/css; charset=utf-8', readFileSync(join(HERE, 'layout/converge.css'), 'utf8')],
    ['icon.svg', 'image/svg+xml', ICON],
  ] as const;
  for (const [name, type, content] of assets) {
    server.get(`/assets/${name}`, (_request, reply) => {
      void reply.type(type).header('cache-control', 'public, max-age=3600').send(content);
    });
  }
}

const withoutFont = (css: string): string =>
  css.replace(/@font-face\{[^}]*\}/g, '').replace(/GDS Transport,arial,sans-serif/g, 'arial,helvetica,sans-serif');

/** Lines that come together. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#1a3b5c"/>' +
  '<path d="M5 6l11 10M5 26l11-10M16 16h11" stroke="#fff" stroke-width="3" fill="none"/></svg>';
