import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/server.js';

/* What the pages do where there is no desk: nobody to choose, no clock to move. */

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ AUTH_MODE: 'none', DEMO_CLOCK: 'off' });
});
afterAll(() => server?.stop());

const get = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(server.url + path, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, html: await response.text() };
};

test('there is no way in, and the page says so', async () => {
  expect((await get('/projects')).headers.get('location')).toBe('/sign-in?back=%2Fprojects');
  const page = await get('/sign-in');
  expect(page.html).toContain('There is no way to sign in on this server yet.');
  expect(page.html).not.toContain('name="person"');
  expect(page.html).not.toContain('Demonstration clock');
});

test('who only reads gets no cookie', async () => {
  for (const path of ['/accessibility', '/privacy', '/nowhere', '/assets/converge.css']) {
    expect((await get(path)).headers.get('set-cookie')).toBeNull();
  }
});

test('what a page is drawn with is sent compressed and kept for good under its address; pages are kept by nobody', async () => {
  const asked = { headers: { 'accept-encoding': 'br, gzip' } };
  const page = await get('/glossary', asked);
  expect(page.headers.get('content-encoding')).toBe('br');
  expect(page.headers.get('cache-control')).toBe('no-store');
  const addresses = [...new Set(page.html.match(/\/assets\/[^"']+/g))];
  expect(addresses).toHaveLength(4);
  for (const address of addresses) {
    const { headers } = await get(address, asked);
    expect({ address, kept: headers.get('cache-control'), coding: headers.get('content-encoding') }).toEqual({
      address,
      kept: 'public, max-age=31536000, immutable',
      coding: address.includes('icon') ? null : 'br', // it fits a packet as it is
    });
  }
  const unknown = await get('/assets/converge.css?v=another');
  expect(unknown.headers.get('cache-control')).toBe('public, max-age=3600');
});

test('one is never sent to another site after signing in', async () => {
  for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%0d%0aevil']) {
    const { html } = await get(`/sign-in?back=${encodeURIComponent(back)}`);
    expect(html).not.toContain('evil.example');
  }
});

test('no font, crown or crest of gov.uk is served, and no script runs that is not ours', async () => {
  const { html, headers } = await get('/sign-in');
  const policy = headers.get('content-security-policy')!;
  const [, nonce] = /'nonce-([^']+)'/.exec(policy)!;
  const inline = html.match(/<script(?![^>]*src=)[^>]*>/g)!;
  expect(inline.every((script) => script.includes(`nonce="${nonce}"`))).toBe(true);
  expect(html).not.toMatch(/crown|crest|GOV\.UK/i);
  const styles = await get('/assets/govuk-frontend.css');
  expect(styles.headers.get('content-type')).toContain('text/css');
  expect(styles.html).not.toMatch(/GDS Transport|@font-face/);
  expect((await get('/assets/govuk-frontend.min.js')).status).toBe(200);
  for (const path of [
    '/assets/assets/fonts/light-94a07e06a1-v2.woff2',
    '/assets/assets/images/govuk-crest.svg',
    '/assets/template.njk',
  ]) {
    expect({ path, status: (await get(path)).status }).toEqual({ path, status: 404 });
  }
});
