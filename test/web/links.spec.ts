import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RequestMethod, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Client } from '../support/client.js';
import { toOpenG1 } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';
import { hiddenIn, Visitor } from '../support/visitor.js';
import { kebab } from '../../apps/server/pages/commands/command-page.js';
import { pages } from '../../apps/server/pages/commands/command-pages.js';
import { PagesModule } from '../../apps/server/pages/pages.module.js';

/* Links carry no power: they lead somewhere, and only a form that is sent does anything. */

let server: TestServer;
let client: Client;
let record: DataSource;
let project: string;
let paths: readonly string[];

/** Says "look again" for as long as somebody listens: no page, and its own test hears it. */
const NEVER_ENDS = '/portfolio/live';

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  project = await toOpenG1(client);
  await client.record('steering-group-secretary', 'DeclareMeeting', {
    body: { date: '2027-03-04', startsAt: '14:00', place: 'City Hall' },
  });
  const { body: meetings } = await client.get('auditor', 'meetings');
  paths = pathsOfPages({ project, meeting: meetings.items[0].id }).filter((path) => path !== NEVER_ENDS);
  record = await new DataSource({ type: 'postgres', url: server.database.ownerUrl }).initialize();
}, 60_000);
afterAll(async () => {
  await record?.destroy();
  await server?.stop();
});

/** Every address of a page, made from the routes, with things that there are. */
function pathsOfPages(values: Readonly<Record<string, string>>): readonly string[] {
  const known = {
    ...values,
    item: 'G1',
    round: '1',
    version: '3',
    organisation: 'tfl',
    unit: 'tfl',
    seat: 'lda-member',
  };
  const commandsAt: Readonly<Record<string, readonly { readonly command: string }[]>> = {
    projects: pages.ofProjects,
    meetings: pages.ofMeetings,
    programme: pages.atTop,
    organisations: pages.atTop,
  };
  return routes().flatMap((route) => {
    const filled = route.replace(/:(\w+)/g, (whole, name: string) => (known as Record<string, string>)[name] ?? whole);
    const commands = commandsAt[route.split('/', 1)[0]] ?? pages.atTop;
    return filled.includes(':command')
      ? commands.map(({ command }) => `/${filled.replace(':command', kebab(command))}`)
      : [`/${filled.replace(/:\w+/g, 'unknown')}`];
  });
}

function routes(): readonly string[] {
  const controllers = Reflect.getMetadata('controllers', PagesModule) as readonly Type[];
  return controllers.flatMap((controller) => {
    const base = Reflect.getMetadata('path', controller) as string;
    return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      const handler = (controller.prototype as Record<string, object>)[name];
      if (Reflect.getMetadata('method', handler) !== RequestMethod.GET) return [];
      const path = Reflect.getMetadata('path', handler) as string | readonly string[];
      return [path].flat().map((each) =>
        [base, each]
          .map((part) => part.replace(/^\/|\/$/g, ''))
          .filter(Boolean)
          .join('/'),
      );
    });
  });
}

/** A digest of every row there is, but for signed-in browsers and for which version of a paper somebody has seen. */
async function everything(): Promise<Readonly<Record<string, string>>> {
  const tables = await record.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('sessions', 'paper_readings') ORDER BY 1`,
  );
  const digests = await Promise.all(
    tables.map(({ name }) =>
      record.query<{ digest: string }[]>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM "${name}" t`,
      ),
    ),
  );
  return Object.fromEntries(tables.map(({ name }, index) => [name, digests[index][0].digest]));
}

describe('a link', () => {
  test('to any page changes nothing, for whoever follows it, twice, and for a scanner that asks for its head', async () => {
    expect(paths.length).toBeGreaterThan(130);
    const before = await everything();
    for (const place of ['programme-office', 'lda-member']) {
      const visitor = new Visitor(client);
      await visitor.signIn(place);
      const faults: string[] = [];
      for (const path of paths) {
        const { status } = await visitor.get(path);
        if (status >= 500) faults.push(`${path}: ${status}`);
      }
      expect(faults).toEqual([]);
    }
    for (const path of paths) await fetch(server.url + path, { method: 'HEAD', redirect: 'manual' });
    expect(await everything()).toEqual(before);
  }, 120_000);

  test('to an act leads over the sign-in to the act, and nothing is done on the way', async () => {
    const path = `/projects/${project}/cast-vote?item=G1&round=1&seat=lda-member`;
    const visitor = new Visitor(client);
    const first = await visitor.get(path);
    expect(first.status).toBe(303);
    expect(first.location).toMatch(/^\/sign-in\?back=/);
    expect(await visitor.signIn('lda-member', first.location!)).toBe(path);
    const page = await visitor.get(path);
    expect(page.status).toBe(200);
    expect(hiddenIn(page.html).commandId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each([
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example/',
    '/%0d%0aSet-Cookie:x=1\r\nX: y',
    'javascript:alert(1)',
  ])('to the sign-in does not lead on to %j', async (back) => {
    const visitor = new Visitor(client);
    const location = await visitor.signIn('lda-member', `/sign-in?${new URLSearchParams({ back }).toString()}`);
    expect(location).toBe('/');
  });

  test('to what there is not, or no longer, has its page', async () => {
    const visitor = new Visitor(client);
    await visitor.signIn('lda-member');
    const over = await visitor.get(`/projects/${project}/cast-vote?item=G1&round=7&seat=lda-member`);
    expect([over.status, over.html.includes('<h1')]).toEqual([409, true]);
    const unknown = await visitor.get('/projects/01900000-0000-7000-8000-00000000ffff/cast-vote');
    expect([unknown.status, unknown.html.includes('<h1')]).toEqual([404, true]);
    for (const checking of ['%00', '01900000-0000-7000-8000-00000000ffff', 'a&checking=b']) {
      const nothingLaid = await visitor.get(
        `/programme/declare-standing-interest?seat=lda-member&checking=${checking}`,
      );
      expect([checking, nothingLaid.status]).toEqual([checking, 200]);
    }
  });
});

describe('my mails', () => {
  test('are settled with a form: kept for the person, shown again, and anything no form of ours sends is refused', async () => {
    const visitor = new Visitor(client);
    await visitor.signIn('lda-member');
    const { html } = await visitor.get('/preferences');
    expect(html.match(/value="immediately" checked/g)).toHaveLength(7);
    const paces = Object.fromEntries(
      [...html.matchAll(/name="(pace\.\w+)" type="radio" value="off"/g)].map(([, name]) => [name, 'weekly']),
    );
    const form = { ...hiddenIn(html), ...paces, hour: '7', weekday: '3' };
    const saved = await visitor.post('/preferences', form);
    expect([saved.status, saved.location]).toEqual([303, '/preferences?saved']);
    const shown = await visitor.get('/preferences?saved');
    expect(shown.html.match(/value="weekly" checked/g)).toHaveLength(7);
    expect(shown.html).toContain('<option value="7" selected>7am</option>');
    const bad = await visitor.post('/preferences', { ...form, hour: '25' });
    expect([bad.status, bad.html.includes('There is a problem')]).toEqual([422, true]);
    const stale = await visitor.post('/preferences', { ...form, _csrf: 'of yesterday' });
    expect(stale.status).toBe(403);
    const other = new Visitor(client);
    await other.signIn('mpa-member');
    expect((await other.get('/preferences')).html.match(/value="immediately" checked/g)).toHaveLength(7);
  });
});
