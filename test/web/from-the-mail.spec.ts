import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Mail } from '#local/mail-store.js';
import { duties } from '#notify/duties.js';
import { RECORDED_AS } from '../../apps/server/pages/commands/recorded-as.js';
import { fill } from './forms.js';
import { linkIn, PostedSite, submitThrough } from './from-the-mail.js';
import { type Errand, mailJourneys } from './mail-journeys.js';

/*
 * Each role comes from a mail, signs in, acts and goes: with JavaScript and without. The mails are handed over by the
 * real relay to a real SMTP server.
 */

let posted: PostedSite;

jest.setTimeout(120_000);

beforeAll(async () => {
  posted = await PostedSite.open();
});
afterAll(() => posted?.close());

const kebab = (command: string): string => command.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

test('whatever a mail asks for, opened again, can say what was recorded of it', () => {
  const asked = Object.keys(duties).filter((command) => command !== 'WithdrawUnit'); // asks nothing
  expect(Object.keys(RECORDED_AS).sort()).toEqual(asked.sort());
});

describe.each(mailJourneys)('$role', (journey) => {
  const { command, answers, done, receipt, news } = journey;
  let asked: readonly (Errand & { readonly mail: Mail })[];
  beforeAll(async () => {
    asked = await posted.ask(journey);
  });

  test.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('is asked by mail, signs in, acts, and is told what happens next, %s', async (_, javaScript) => {
    const { place, project, mail } = asked[javaScript ? 0 : 1];
    const link = linkIn(mail);
    const act = `/projects/${project}/${kebab(command)}`;
    const { site } = posted;
    const page = await site.visitor({ javaScript });
    await page.goto(link);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await site.signInOn(page, place);
    if (news) await page.locator(`main a[href^="${act}"]`).first().click(); // news leads to the project
    expect(new URL(page.url()).pathname).toBe(act);

    await fill(page, answers?.(place) ?? {});
    await submitThrough(page);
    expect(await page.locator('h1').innerText()).toBe(done);
    const confirmation = await page.locator('main').innerText();
    expect(confirmation).toContain('What happens next');
    expect(confirmation.includes('A receipt is on its way to you by mail.')).toBe(receipt !== undefined);
    if (receipt) expect((await posted.mailTo({ place, project }, receipt)).text).toContain('What happens next:');

    const { version } = (await site.client.get('auditor', `projects/${project}`)).body;
    await page.goto(news ? act : link);
    expect(await page.locator('main').innerText()).toMatch(/This was recorded|What was recorded here before/);
    expect(await page.locator('main .converge-timeline__entry').first().innerText()).toContain(
      await site.nameOf(place),
    );
    expect((await site.client.get('auditor', `projects/${project}`)).body.version).toBe(version);
    await page.context().close();
  });
});
