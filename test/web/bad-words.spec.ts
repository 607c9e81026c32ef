import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { postsOf } from '#domain/kernel/facts.js';
import { People } from '#record/people.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { eventsIn } from '../support/calendar.js';
import type { Client, Sending } from '../support/client.js';
import { type Mailbox, openMailbox } from '../support/mailbox.js';
import { toDelivery } from '../support/mission.js';
import { hiddenIn, Visitor } from '../support/visitor.js';
import { filesIn } from '../support/zip.js';
import { expectNarrow, Site } from './browser.js';
import { pageRoutes } from './page-routes.js';

/*
 * Words that break what is not careful, planted wherever somebody can write and in every name, and read back from every page,
 * file, mail and calendar: nothing runs, nothing is reckoned with, nothing ends a line, and nothing is lost.
 */

const SCRIPT = '<script>alert(1)</script>';
/** For a title, a place, a name: on one line. */
const LINE = `=1+1 ${SCRIPT} & "שלום", 'x'; {{ 7*7 }} ${'W'.repeat(110)}`;
/** For what is written at length. */
const PROSE = `=cmd|' /C calc'!A0 ${SCRIPT}\r\nBcc: other@evil.example\n\nمرحبا \u202eevil ${'W'.repeat(400)}`;
/** A name with what separates addresses, and with what ends a header. */
const NAME = `=Ann, "Zoë" ${SCRIPT} <other@evil.example>\r\nBcc: other@evil.example, ${'W'.repeat(60)}`;

let site: Site;
let mailbox: Mailbox;
let project: string;
let meeting: string;

jest.setTimeout(180_000);

beforeAll(async () => {
  site = await Site.open();
  mailbox = await openMailbox(site.server);
  await nameAll();
  const pen = planting(site.client);
  ({ subject: meeting } = await pen.record('steering-group-secretary', 'DeclareMeeting', {
    body: { date: '2027-03-04', startsAt: '14:00', place: 'City Hall' },
  }));
  project = await toDelivery(pen, ['lfepa']);
  await pen.record('gla-chair', 'Hold', {
    subject: project,
    body: { reason: 'It is challenged.', until: '2027-02-26' },
  });
});
afterAll(async () => {
  await mailbox?.close();
  await site?.close();
});

/** Whoever writes with it writes these words wherever others write prose. */
function planting(client: Client): Client {
  const record = (place: string, command: string, sending: Sending = {}) =>
    client.record(place, command, { ...sending, body: planted(sending.body ?? {}) });
  return Object.assign(Object.create(client) as Client, { record });
}

const ON_ONE_LINE = ['title', 'place', 'measure'];

function planted(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => planted(each, name));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, planted(each, key)]));
  }
  if (typeof value !== 'string' || !/[a-z][ .]/i.test(value)) return value;
  return ON_ONE_LINE.includes(name) ? LINE : PROSE;
}

/** Nobody can give themselves a name here; what a directory brings may hold anything. */
async function nameAll(): Promise<void> {
  const { app } = site.server;
  const directory = (await app.get(WhoIsWho).present())!;
  const ids = [...postsOf(directory), ...directory.programme.seats].flatMap(({ holder }) => holder ?? []);
  const people = [...(await app.get(People).read(ids)).values()];
  await app.get(People).keep(people.map((person) => ({ ...person, name: NAME })));
}

async function visitorAs(place: string): Promise<Visitor> {
  const visitor = new Visitor(site.client);
  await visitor.signIn(place);
  return visitor;
}

describe('Words that would run', () => {
  test('are words on every page of a project and every list, to whoever may read it', async () => {
    const paths = pageRoutes(site.server)
      .filter((route) => !/:(?!project\b)/.test(route) && !/sign-|problems/.test(route))
      .map((route) => route.replace(':project', project));
    const told: string[] = [];
    for (const place of ['auditor', 'tfl-pl', 'programme-office']) {
      const visitor = await visitorAs(place);
      for (const path of paths) {
        const { status, html } = await visitor.get(path);
        expect({ path, known: status < 500 }).toEqual({ path, known: true });
        expect({ path, runs: html.includes('<script>alert') }).toEqual({ path, runs: false });
        if (html.includes('&lt;script&gt;')) told.push(path);
      }
    }
    expect(new Set(told).size).toBeGreaterThan(20); // they are there, and not merely left out
  });

  test('do not run where scripts do, leave no page wider than a small screen, and turn nothing around them', async () => {
    const page = await site.signedIn('programme-office', { javaScript: true });
    page.on('dialog', () => {
      throw new Error(`Something runs on ${page.url()}`);
    });
    for (const path of [
      '/',
      '/projects',
      '/meetings',
      `/meetings/${meeting}`,
      '/portfolio',
      '/participation',
      '/search?words=alert',
      '/seats',
      '/report',
      '/preferences',
      `/projects/${project}`,
      `/projects/${project}/history/3`,
      `/projects/${project}/gates/G3`,
      `/projects/${project}/gates/G3/paper`,
      `/projects/${project}/figures/tfl`,
      `/projects/${project}/opt-in`,
      `/projects/${project}/participation/lfepa`,
      `/projects/${project}/reminders`,
      `/projects/${project}/chase-log`,
      `/projects/${project}/report`,
    ]) {
      const status = (await page.goto(path))?.status();
      expect({ path, status }).toEqual({ path, status: 200 });
      await expectNarrow(page);
    }
    expect(await directions(page)).toEqual([]);
  });

  test('of which the marks turn the direction of what follows are refused in titles, and the form says so', async () => {
    const body = { title: 'Rates \u202eevil', summary: 'x', workstream: 'procurement', leadOrganisation: 'tfl' };
    const answer = await site.client.give('tfl-pl', 'ProposeProject', { body: { ...body, leadPost: 'tfl-pl' } });
    expect([answer.status, answer.body.code]).toEqual([422, 'COMMAND.INVALID']);
    expect(answer.text).toContain('without hidden marks that turn the direction of writing');
    const lead = await visitorAs('tfl-pl');
    const form = hiddenIn((await lead.get('/propose-project?leadOrganisation=tfl')).html);
    const page = await lead.post('/propose-project?leadOrganisation=tfl', { ...form, ...body, leadPost: 'tfl-pl' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('without hidden marks that turn the direction of writing');
    expect(page.html).toContain('evil');
  });
});

/** Inline elements around what people wrote that would let it turn what stands beside them. */
const directions = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll('main a, main strong, main bdi')]
    .filter((element) => getComputedStyle(element).unicodeBidi !== 'isolate')
    .map((element) => element.outerHTML.slice(0, 80))`);

describe('Words that would be reckoned with', () => {
  test.each([
    '/projects.csv',
    '/meetings.csv',
    '/seats.csv',
    '/exceptions.csv',
    '/interests.csv',
    '/participation.csv',
    '/portfolio/calendar.csv',
    '/portfolio/numbers.csv',
    '/spells.csv',
    '/projects/:project/history.csv',
    '/projects/:project/contributions.csv',
    '/projects/:project/chase-log.csv',
  ])('are text in %s', async (route) => {
    const { status, html: file } = await (await visitorAs('auditor')).get(route.replace(':project', project));
    expect(status).toBe(200);
    const cells = cellsIn(file);
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter((cell) => /^\s*[=+@\t\r]|^\s*-(?!\d)/.test(cell))).toEqual([]);
  });

  test('are text in a workbook and in a report', async () => {
    const page = await site.signedIn('programme-office');
    const files = async (path: string) => filesIn(await (await page.request.get(path)).body());
    for (const path of ['/participation.xlsx', '/portfolio/calendar.xlsx', '/portfolio/numbers.xlsx']) {
      const sheets = Object.entries(await files(path)).filter(([name]) => /worksheets\/.*\.xml$/.test(name));
      expect(sheets.length).toBeGreaterThan(0);
      for (const [, xml] of sheets) expect(/<f[ >]/.test(xml)).toBe(false);
    }
    const report = (await files(`/projects/${project}/report.docx`))['word/document.xml'];
    expect(report).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(/fldSimple|instrText/.test(report)).toBe(false);
    const faults = await page.evaluate(
      `new DOMParser().parseFromString(${JSON.stringify(report)}, 'text/xml').querySelectorAll('parsererror').length`,
    );
    expect(faults).toBe(0);
  });
});

describe('Words that would end a line', () => {
  test('are in one subject and one name of each mail, and bring it to nobody else', async () => {
    const mails = await mailbox.delivered();
    expect(mails.length).toBeGreaterThan(50);
    const known = await addresses();
    for (const mail of mails) {
      expect(mail.to).toHaveLength(1);
      expect(known).toContain(mail.to[0]);
      expect(/[\r\n]/.test(mail.subject)).toBe(false);
      expect((mail.html ?? '').includes('<script>alert')).toBe(false);
    }
    const { headers } = await mailbox.partsOf(mails[0]);
    expect(headers.map(({ key }) => key)).not.toContain('bcc');
  });

  test('are one entry of a calendar, by mail and in the feed', async () => {
    const [first] = await mailbox.calendars();
    const { attachments } = await mailbox.partsOf(first);
    const text = new TextDecoder().decode(attachments[0].content as ArrayBuffer).replace(/\r?\n/g, '\r\n');
    const [event] = eventsIn(text);
    expect(Object.keys(event)).not.toContain('BCC');
    expect(event.SUMMARY).toContain('=1+1 <script>alert(1)</script> & "שלום"\\, \'x\'\\; {{ 7*7 }}');
    const member = await visitorAs('gla-member');
    const { html } = await member.post('/calendar', hiddenIn((await member.get('/calendar')).html));
    const path = /\/calendar\/[\w-]{43}\.ics/.exec(html)![0];
    const entries = eventsIn((await member.get(path)).html);
    expect(entries.filter(({ UID }) => UID.startsWith(`meeting/${meeting}`))).toHaveLength(1);
  });
});

test('what was written is given back letter by letter', async () => {
  const { body } = await site.client.get('auditor', `projects/${project}`);
  expect(body.title).toBe(LINE);
});

async function addresses(): Promise<readonly (string | null)[]> {
  const { app } = site.server;
  const directory = (await app.get(WhoIsWho).present())!;
  const ids = [...postsOf(directory), ...directory.programme.seats].flatMap(({ holder }) => holder ?? []);
  return [...(await app.get(People).read(ids)).values()].map(({ email }) => email);
}

/** The cells of a file of values that commas separate (RFC 4180). */
const cellsIn = (file: string): readonly string[] =>
  [...file.replace(/^\uFEFF/, '').matchAll(/(?<=^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n|$)/g)].map(
    ([, quoted, plain]) => quoted ?? plain,
  );
