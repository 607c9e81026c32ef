import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Lists } from '#record/lists.js';
import { Client } from '../support/client.js';
import { toScoping } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';
import { hiddenIn, Visitor } from '../support/visitor.js';

/* A form that is sent when the sign-in has run out. */

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
});
afterAll(() => server?.stop());

const SUMMARY = 'Everything I thought of in two hours & more';
const ADDRESS = '/propose-project?leadOrganisation=lda';

/** A browser in which somebody opened the form, filled it in for a long time, and sends it. */
async function sendTooLate(place: string, change: Record<string, string> = {}, from = 'same-origin') {
  const visitor = new Visitor(client);
  await visitor.signIn(place);
  const form = hiddenIn((await visitor.get(ADDRESS)).html);
  visitor.forgetCookies();
  const answer = await visitor.post(
    ADDRESS,
    { ...form, title: 'Mine', summary: SUMMARY, leadPost: 'lda-pl', ...change },
    from,
  );
  return { visitor, form, answer };
}

const shows = (html: string): boolean => html.includes('Everything I thought of in two hours &amp; more');

let visitor: Visitor;
let answer: Awaited<ReturnType<Visitor['get']>>;
let form: Record<string, string>;
beforeEach(async () => {
  ({ visitor, answer, form } = await sendTooLate('lda-pl'));
});

describe('the answers', () => {
  test('wait for the same person behind the sign-in, and can be sent from there', async () => {
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(`/sign-in?back=${encodeURIComponent(ADDRESS)}`);
    expect((await visitor.get(answer.location!)).html).toContain('They are kept for half an hour');
    expect(await visitor.signIn('lda-pl', answer.location!)).toBe(ADDRESS);
    const { html } = await visitor.get(ADDRESS);
    expect(shows(html)).toBe(true);
    expect(html).toContain('nothing has been recorded');
    expect(hiddenIn(html).commandId).toBe(form.commandId);

    const body = { ...hiddenIn(html), title: 'Mine', summary: SUMMARY, leadPost: 'lda-pl', workstream: 'procurement' };
    const sent = await visitor.post(ADDRESS, body);
    expect([sent.status, sent.location]).toEqual([
      303,
      expect.stringMatching(/\/recorded\/1\?command=propose-project$/),
    ]);
  });

  test('stay until they are sent', async () => {
    await visitor.signIn('lda-pl', answer.location!);
    expect(shows((await visitor.get(ADDRESS)).html)).toBe(true);
    const { html } = await visitor.get(ADDRESS);
    expect(shows(html)).toBe(true);
    expect((await visitor.post(ADDRESS, { ...hiddenIn(html), title: 'Mine', summary: SUMMARY })).status).toBe(422);
    expect(shows((await visitor.get(ADDRESS)).html)).toBe(false);
  });

  test('are not shown to somebody else who may give the same command, nor to anybody after them', async () => {
    await visitor.signIn('lda-or', answer.location!);
    const { html, status } = await visitor.get(ADDRESS);
    expect([status, shows(html), html.includes('nothing has been recorded')]).toEqual([200, false, false]);
    await visitor.post('/sign-out', hiddenIn(`<main>${/<form[^>]*sign-out[\s\S]*?<\/form>/.exec(html)![0]}</main>`));
    await visitor.signIn('lda-pl');
    expect(shows((await visitor.get(ADDRESS)).html)).toBe(false);
  });

  test('are not in another browser', async () => {
    const other = new Visitor(client);
    await other.signIn('lda-pl', answer.location!);
    expect(shows((await other.get(ADDRESS)).html)).toBe(false);
  });

  test.each([
    [29, true],
    [30, false],
  ])('wait for half an hour: after %s minutes they are there: %s', async (minutes, there) => {
    const age = `UPDATE sessions SET expires_at = expires_at - make_interval(mins => $1) WHERE id LIKE 'answers %'`;
    await server.app.get(Lists).rows(age, [minutes]);
    await visitor.signIn('lda-pl', answer.location!);
    expect(shows((await visitor.get(ADDRESS)).html)).toBe(there);
  });

  test('still say with which version they were given: what changed in the meantime is told', async () => {
    const project = await toScoping(client);
    const lead = new Visitor(client);
    await lead.signIn('tfl-pl');
    const address = `/projects/${project}/save-scope`;
    const opened = hiddenIn((await lead.get(address)).html);
    const scope = { currentPosition: SUMMARY, level: 'strategic', gainBand: 'long', workstream: 'hr' };
    await client.record('tfl-pl', 'SaveScope', {
      subject: project,
      body: { ...scope, existingArrangement: null, currentPosition: 'Saved meanwhile.' },
    });
    lead.forgetCookies();
    const { location } = await lead.post(address, { ...opened, ...scope });
    await lead.signIn('tfl-pl', location!);
    const { html } = await lead.get(address);
    expect(shows(html)).toBe(true);
    expect((await lead.post(address, { ...hiddenIn(html), ...scope })).status).toBe(412);
  });
});

describe('nothing is kept', () => {
  const keeps = async (change: Record<string, string>, from?: string): Promise<boolean> => {
    const late = await sendTooLate('lda-pl', change, from);
    expect(late.answer.status).toBe(303);
    await late.visitor.signIn('lda-pl', late.answer.location!);
    return shows((await late.visitor.get(ADDRESS)).html);
  };

  test('of a form that another site sends', async () => {
    expect(await keeps({})).toBe(true);
    expect(await keeps({}, 'cross-site')).toBe(false);
  });

  test('of a form whose person is made up', async () => {
    const [, signature] = /\.([^.]+)$/.exec(form._by)!;
    expect(await keeps({ _by: `form of ${client.holderOf('lda-pl')}.made-up` })).toBe(false);
    expect(await keeps({ _by: `form of ${client.holderOf('lda-or')}.${signature}` })).toBe(false);
    expect(await keeps({ _by: '' })).toBe(false);
  });

  test('that could be sent without a token of the new session', async () => {
    await visitor.signIn('lda-pl', answer.location!);
    const again = { ...form, title: 'Mine', summary: SUMMARY, leadPost: 'lda-pl', workstream: 'procurement' };
    expect((await visitor.post(ADDRESS, again)).status).toBe(403);
  });
});
