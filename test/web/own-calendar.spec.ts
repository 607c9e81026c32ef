import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { toMemberReview } from '../support/mission.js';
import { expectAccessible, press, send, Site } from './browser.js';
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

  const preview = async (place: string, path: string) => {
    const { status, body } = await site.client.get(place, path);
    return status === 200 ? body.items : [status, body.code];
  };
  const own = `organisations/lda/calendar/preview?periods=non_working:${from}:${from}`;
  const [moved] = await preview('lda-or', own);
  expect(moved.id).toBe(project);
  expect(await preview('programme-office', own)).toEqual([moved]);
  expect(await preview('lda-or', 'organisations/lda/calendar/preview')).toEqual([]);
  const everybody = await preview('programme-office', `calendar/preview?add=${from}`);
  expect(everybody[0].moved.length).toBeGreaterThan(moved.moved.length);
  expect(await preview('auditor', own)).toEqual([403, 'ACCESS.NOT_YOURS']);
  expect(await preview('lda-or', `calendar/preview?add=${from}`)).toEqual([403, 'ACCESS.NOT_YOURS']);
  const backwards = 'organisations/lda/calendar/preview?periods=closure:2027-08-06:2027-08-02';
  expect(await preview('lda-or', backwards)).toEqual([409, 'ORGANISATION.PERIOD_DATES']);
  expect(await preview('lda-or', `${own}x`)).toEqual([400, 'REQUEST.QUERY_INVALID']);
  expect(await preview('programme-office', 'organisations/nobody/calendar/preview')).toEqual([
    404,
    'ORGANISATION.UNKNOWN',
  ]);

  const member = await site.signedIn('lda-or', { javaScript: true });
  await member.goto('/organisations/lda');
  await member.getByRole('link', { name: 'Change its calendar' }).click();
  await fill(member, {
    'periods.0.kind': 'non_working',
    'periods.0.title': 'Founder’s day',
    ...dated('periods.0.from', from),
    ...dated('periods.0.to', from),
  });
  await press(member);
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
  const deadline = moved.moved.find(({ kind }: { readonly kind: string }) => kind === 'deadline');
  expect([deadline.from, deadline.to]).toEqual([before.dueAt, after.dueAt]);
});

test('T1: the weeks before an election stand beside the deadlines and meetings that fall into them', async () => {
  const project = await toMemberReview(site.client);
  const meeting = await site.client.record('steering-group-secretary', 'DeclareMeeting', {
    body: { date: '2027-05-06', startsAt: '14:00', place: 'City Hall' },
  });
  const title = 'Elections of May 2027';
  const periods = [{ kind: 'pre_election', title, from: '2026-11-01', to: '2027-05-06' }];
  await site.client.record('gla-or', 'AdoptOwnCalendar', {
    subject: 'gla',
    body: { organisation: 'gla', version: 1, periods },
  });
  await site.server.settle(project);
  const { body } = await site.client.get('auditor', `projects/${project}`);
  const near = body.waiting.flatMap((duty: { readonly near: readonly object[] }) => duty.near);
  expect(near).toEqual([{ organisation: 'gla', ...periods[0], place: 'in' }]);
  const words = `the weeks before an election (no decisions are taken) of Greater London Authority: ${title}`;
  for (const path of ['/', `/projects/${project}`, `/meetings/${meeting.subject}`]) {
    const page = await site.signedIn('gla-fin');
    await page.goto(path);
    expect([path, await page.locator('main').innerText()]).toEqual([path, expect.stringContaining(words)]);
  }
});
