import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIVE_SCRIPT } from './portfolio/live-script.js';

export const PAGES = dirname(fileURLToPath(import.meta.url));
export const GOVUK = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist');

interface Asset {
  readonly type: string;
  readonly content: string;
  /** Another word for another content. */
  readonly version: string;
}

const asset = (type: string, content: string): Asset => ({
  type,
  content,
  version: createHash('sha256').update(content).digest('hex').slice(0, 12),
});

const withoutFont = (css: string): string =>
  css.replace(/@font-face\{[^}]*\}/g, '').replace(/GDS Transport,arial,sans-serif/g, 'arial,helvetica,sans-serif');

/** Lines that come together. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#1a3b5c"/>' +
  '<path d="M5 6l11 10M5 26l11-10M16 16h11" stroke="#fff" stroke-width="3" fill="none"/></svg>';

const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

const govuk = (file: string): string => readFileSync(join(GOVUK, 'govuk', file), 'utf8');

/**
 * The design system's styles, without the font that only gov.uk services may use, and script; and our own. By their
 * names under `/assets/`.
 */
export const assets: ReadonlyMap<string, Asset> = new Map([
  ['govuk-frontend.css', asset(CSS, withoutFont(govuk('govuk-frontend.min.css')))],
  ['govuk-frontend.min.js', asset(SCRIPT, govuk('govuk-frontend.min.js'))],
  ['converge.css', asset(CSS, readFileSync(join(PAGES, 'layout/converge.css'), 'utf8'))],
  ['live.js', asset(SCRIPT, LIVE_SCRIPT)],
  ['icon.svg', asset('image/svg+xml', ICON)],
]);

/** Where a page asks for one of them: the address changes with the content, so that browsers may keep it. */
export const addressOfAsset = (name: string): string => `/assets/${name}?v=${assets.get(name)!.version}`;
