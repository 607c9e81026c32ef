import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { toMemberReview } from '../support/mission.js';
import { expectAccessible, send, Site } from './browser.js';
import { dated, fill } from './forms.js';

let site: Site;

jest.setTimeout(240_000);

beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

test('T1: what a calendar would move is shown before it is recorded, and projects follow it by themselves', async () => {
  const project = await toMemberReview(site.client);
  const comment = async () => {
    const { body } = await site.client.get('auditor', `projects/${project}`);
    return body.waiting.find(
      ({ what, organisations }: { what: string; organisations: string[] }) =>
        what === 'GiveComment' && organisations[0] === 'lda',
    );
  };
  const before = await comment();
  const [from] = before.dueAt.split('T', 1);

  const member = await site.signedIn('lda-or', { javaScript: true });
  await member.goto('/organisations/lda');
  await member.getByRole('link', { name: 'Change its calendar' }).click();
  await fill(member, {
    'periods.0.kind': 'non_working',
    'periods.0.title': 'Founder’s day',
    ...dated('periods.0.from', from),
    ...dated('periods.0.to', from),
  });
  await send(member);
  const shown = await member.locator('main').innerText();
  expect(shown).toContain('What this would move');
  expect(shown).toContain('Nothing is recorded yet');
  expect(shown).toContain('Comment on the business case');
  await expectAccessible(member);
  expect(await comment()).toEqual(before);
  await send(member);
  expect(await member.locator('h1').innerText()).toBe('Calendar adopted');
  await site.server.settle(project);
  const after = await comment();
  expect(after.calendars).toEqual([...before.calendars, { id: 'lda', version: 1 }]);
  expect(after.dueAt > before.dueAt).toBe(true);
});
