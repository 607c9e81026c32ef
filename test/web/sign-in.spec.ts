import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { freePort, LOOPBACK } from '#local/ports.js';
import { People } from '#record/people.js';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.js';
import { expectAccessible, Site } from './browser.js';

/* Signing in with the identity provider of one's organisation. */

let site: Site;
let provider: IdentityProvider;
let base: string;

jest.setTimeout(120_000);

beforeAll(async () => {
  base = `http://${LOOPBACK}:${await freePort()}`;
  provider = await startIdentityProvider(`${base}/sign-in/tfl/return`);
  const tfl = { id: 'tfl', name: 'Transport for London', clientId: 'converge', clientSecret: 'only in this test' };
  const providers = [
    { ...tfl, issuer: provider.issuer, domains: ['tfl.example'] },
    {
      ...tfl,
      id: 'away',
      name: 'An organisation that is away',
      issuer: 'http://127.0.0.1:9',
      domains: ['away.example'],
    },
  ];
  site = await Site.open({
    AUTH_MODE: 'oidc',
    OIDC_PROVIDERS: JSON.stringify(providers),
    BASE_URL: base,
    PORT: new URL(base).port,
  });
  const lead = (await site.server.app.get(People).read([site.client.holderOf('tfl-pl')])).get(
    site.client.holderOf('tfl-pl'),
  )!;
  const chair = (await site.server.app.get(People).read([site.client.holderOf('gla-chair')])).get(
    site.client.holderOf('gla-chair'),
  )!;
  await site.server.app.get(People).keep([
    { ...lead, email: 'Lead@tfl.example' },
    { ...chair, email: 'chair@gla.example' },
  ]);
});
afterAll(async () => {
  await site?.close();
  await provider?.stop();
});

/** Goes to a page, is sent to sign in, and does so at the provider as somebody. */
async function signInAs(address: string, path = '/projects?stage=DELIVERY'): Promise<Page> {
  const page = await site.visitor();
  await page.goto(path);
  await page.getByRole('link', { name: 'Sign in with Transport for London' }).click();
  await page.locator('[name=login]').fill(address);
  await page.locator('[name=password]').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL((url) => url.origin === base);
  return page;
}

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

test('leads back to where one wanted to go, as the person with that address', async () => {
  const page = await signInAs('lead@tfl.example');
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/projects?stage=DELIVERY');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto('/projects');
  expect(page.url()).toContain('/sign-in?back=');
});

test('the page with the providers can be used by everybody', async () => {
  const page = await site.visitor({ javaScript: true });
  await page.goto('/sign-in');
  await expectAccessible(page);
});

test('an organisation vouches for its own people only', async () => {
  const page = await signInAs('chair@gla.example');
  expect(await heading(page)).toBe('This is not yours to do');
  expect(await page.locator('main').innerText()).toContain('your mail address is not known here');
});

test.each(['nobody@tfl.example', 'unverified@tfl.example'])('nobody is signed in as %s', async (address) => {
  const page = await signInAs(address);
  expect(await heading(page)).toBe('This is not yours to do');
  await page.goto('/projects');
  expect(page.url()).toContain('/sign-in?back=');
});

test('an answer is of use once, and in the browser that asked', async () => {
  const page = await site.visitor();
  const answers: string[] = [];
  page.on('request', (request) => request.url().includes('/return?') && answers.push(request.url()));
  await page.goto('/sign-in/tfl');
  await page.locator('[name=login]').fill('lead@tfl.example');
  await page.locator('[name=password]').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL((url) => url.origin === base);
  for (const browser of [page, await site.visitor()]) {
    const answer = await browser.goto(answers[0]);
    expect(answer!.status()).toBe(409);
  }
});

test('an answer that does not fit what was asked signs nobody in', async () => {
  const page = await site.visitor();
  await page.goto('/sign-in/tfl');
  const answer = await page.goto(`${base}/sign-in/tfl/return?code=made-up&state=made-up`);
  expect(answer!.status()).toBe(403);
  expect(await page.locator('main').innerText()).toContain('Transport for London has not confirmed who you are');
});

test('a provider that is away is named', async () => {
  const page = await site.visitor();
  const answer = await page.goto('/sign-in/away');
  expect(answer!.status()).toBe(503);
  expect(await page.locator('main').innerText()).toContain('An organisation that is away');
});

test('nobody is a persona here', async () => {
  const page = await site.visitor();
  await page.goto('/sign-in');
  expect(await page.locator('[name=person]').count()).toBe(0);
  const answer = await fetch(`${base}/api/v1/projects`, {
    headers: { authorization: `Persona ${site.client.holderOf('tfl-pl')}` },
  });
  expect(answer.status).toBe(401);
});
