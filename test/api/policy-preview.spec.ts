import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Policy } from '#domain/policy/policy.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Client } from '../support/client.js';
import { propose } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';
import { hiddenIn, Visitor } from '../support/visitor.js';

/* What a policy would touch: said before it is adopted, for projects to come and for those that run, if they follow it. */

let server: TestServer;
let client: Client;
let project: string;
let present: Policy;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  project = await propose(client);
  present = (await server.app.get(WhoIsWho).present())!.programme.policy;
}, 60_000);
afterAll(() => server?.stop());

/** The next version, in which a proposal that waits is reminded of once, later than now; and half a day earlier of all. */
const next = (): Policy => ({
  ...present,
  version: present.version + 1,
  reminderTime: '13:30',
  ladders: { ...present.ladders, proposal: [{ offset: 7, from: 'start', to: ['PO'] }] },
});

const preview = (place: string, body: object) =>
  client.send(
    'POST',
    '/api/v1/programme/policies/previews',
    { ...client.authorized(place), 'content-type': 'application/json' },
    JSON.stringify(body),
  );

const planned = async () =>
  (await client.get('auditor', `projects/${project}/reminders`)).body.items.map(({ dueAt }: any) => dueAt);

it('section 7: says which reminders would come and go in a project that followed it, and changes nothing', async () => {
  const before = await planned();
  expect(before.length).toBeGreaterThan(1);
  const { status, body } = await preview('programme-office', next());
  expect([status, body.canBeCarried]).toEqual([200, true]);
  const { changed } = body.following.find(({ id }: any) => id === project);
  const gone = changed.filter(({ to }: any) => to === null).map(({ from }: any) => from);
  const come = changed.filter(({ from }: any) => from === null);
  expect(gone).toEqual(before);
  expect(come).toEqual([expect.objectContaining({ kind: 'reminder', what: 'AcceptProposal' })]);
  expect(await planned()).toEqual(before);
  expect((await client.get('auditor', 'directory')).body.policyVersion).toBe(present.version);
});

it('section 7: is true: a project that runs keeps its reminders until it follows, and has then those that were shown', async () => {
  const before = await planned();
  const { body } = await preview('programme-office', next());
  await client.record('programme-office', 'AdoptPolicy', { body: next() });
  await server.settle(project);
  expect(await planned()).toEqual(before);
  const office = new Visitor(client);
  await office.signIn('programme-office');
  const { html } = await office.get(`/projects/${project}/follow-policy?version=${next().version}`);
  expect(html).toContain('Open deadlines and reminders that move, come or go');
  await client.record('programme-office', 'FollowPolicy', { subject: project, body: { version: next().version } });
  await server.settle(project);
  const { changed } = body.following.find(({ id }: any) => id === project);
  expect(await planned()).toEqual(changed.flatMap(({ to }: any) => to ?? []));
  present = next();
});

it('section 7: tells of the seats and the route, and is shown where the answers are checked', async () => {
  const lowered = { ...next(), quorum: { ...present.quorum, least: 90 } };
  expect((await preview('programme-office', lowered)).body.canBeCarried).toBe(false);
  const office = new Visitor(client);
  await office.signIn('programme-office');
  const form = hiddenIn((await office.get('/programme/adopt-policy')).html);
  const { location } = await office.post('/programme/adopt-policy', {
    ...form,
    document: JSON.stringify(lowered),
    check: 'yes',
  });
  const { html } = await office.get(location!);
  expect(html).toContain('What this would touch');
  expect(html).toContain('Projects that run keep the version that they follow.');
  expect(html).toContain('no vote of a new project could be carried');
  expect(html).toContain('Smallest quorum');
});

it('section 7: is refused as the policy would be', async () => {
  expect((await preview('tfl-pl', next())).status).toBe(403);
  expect((await preview('programme-office', { ...next(), version: 99 })).body.code).toBe('PROGRAMME.OTHER_VERSION');
  expect((await preview('programme-office', { ...next(), dueTime: '=1+1' })).body.code).toBe('COMMAND.INVALID');
});
