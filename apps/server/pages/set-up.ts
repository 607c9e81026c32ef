import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import fixed from '@fastify/static';
import view from '@fastify/view';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import nunjucks from 'nunjucks';
import { addFilters } from './filters.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const GOVUK = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist');

/** What the pages need of the server: templates, styles, forms that only their own session can send, security headers. */
export async function usePages(app: NestFastifyApplication): Promise<void> {
  await useSecurityHeaders(app);
  await app.register(csrf, { sessionPlugin: '@fastify/session' });
  await app.register(view, {
    engine: { nunjucks },
    templates: [HERE, GOVUK],
    options: { autoescape: true, trimBlocks: true, lstripBlocks: true, onConfigure: addFilters },
  });
  await useAssets(app);
}

/** Scripts run only with the page's own nonce; forms are sent only to this server. */
async function useSecurityHeaders(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** The design system's styles without the font that only gov.uk services may use, and our own. */
async function useAssets(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const styles = {
    'govuk-frontend.css': withoutFont(readFileSync(join(GOVUK, 'govuk/govuk-frontend.min.css'), 'utf8')),
    'converge.css': readFileSync(join(HERE, 'layout/converge.css'), 'utf8'),
  };
  for (const [name, css] of Object.entries(styles)) {
    server.get(`/assets/${name}`, (_request, reply) => {
      void reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(css);
    });
  }
  server.get('/assets/icon.svg', (_request, reply) => {
    void reply.type('image/svg+xml').header('cache-control', 'public, max-age=3600').send(ICON);
  });
  await app.register(fixed, {
    root: join(GOVUK, 'govuk'),
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    maxAge: 3_600_000,
    allowedPath: (path) => path === '/govuk-frontend.min.js',
  });
}

const withoutFont = (css: string): string =>
  css.replace(/@font-face\{[^}]*\}/g, '').replace(/GDS Transport,arial,sans-serif/g, 'arial,helvetica,sans-serif');

/** Lines that come together. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#1a3b5c"/>' +
  '<path d="M5 6l11 10M5 26l11-10M16 16h11" stroke="#fff" stroke-width="3" fill="none"/></svg>';
