import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Archive } from '#record/archive.js';
import { Lists } from '#record/lists.js';
import { Outbox } from '#record/outbox.js';
import { People } from '#record/people.js';
import { Handovers } from '#use-cases/process/handovers.js';
import { DirectoryReader } from '#use-cases/directory/directory-reader.js';
import { Matters } from '#use-cases/relay/matters.js';
import { recipientsOf } from '#use-cases/relay/recipients.js';
import { Client } from '../support/client.js';
import { scope, toOpenG1, toScoping, voteFor } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';
import { Visitor } from '../support/visitor.js';

let server: TestServer;
let client: Client;
let programme: string;

const holders = async (): Promise<Record<string, string | null>> => {
  const { body } = await client.get('auditor', 'directory');
  const posts = [...body.posts, ...body.organisations.flatMap((each: any) => each.posts), ...body.seats];
  return Object.fromEntries(posts.map(({ id, holder }: any) => [id, holder?.id ?? null]));
};

const as = (person: string) => ({ authorization: `Persona ${person}` });

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  programme = (await client.get('auditor', 'directory')).body.programme.id;
}, 120_000);
afterAll(() => server?.stop());

describe('People and posts', () => {
  it('T2: somebody new takes a post over, and no event has name or address', async () => {
    const newcomer = { name: 'Ottilie Marchbanks', email: 'ottilie.marchbanks@lfepa.example' };
    const body = { organisation: 'lfepa', post: 'lfepa-fin', holder: null, newcomer };
    const key = 'people-spec-newcomer';
    const [first, again] = [
      await client.give('lfepa-or', 'ReplacePostHolder', { subject: 'lfepa', body, key }),
      await client.give('lfepa-or', 'ReplacePostHolder', { subject: 'lfepa', body, key }),
    ];
    expect(again.body).toEqual({ ...first.body, settled: again.body.settled });
    const person = (await holders())['lfepa-fin']!;
    expect((await server.app.get(People).read([person])).get(person)).toMatchObject(newcomer);
    const events = await server.app.get(Lists).rows<{ body: object }>('SELECT body FROM events');
    expect(JSON.stringify(events)).not.toMatch(/Ottilie|marchbanks/);
    expect((await client.send('GET', '/api/v1/inbox', as(person))).status).toBe(200);

    const taken = await client.give('programme-office', 'AddPerson', {
      subject: programme,
      body: { newcomer: { ...newcomer, email: 'Ottilie.Marchbanks@LFEPA.example' } },
    });
    expect([taken.status, taken.body.code]).toEqual([409, 'PEOPLE.ADDRESS_TAKEN']);
  });

  it('is each organisation’s own, and takes addresses as addresses', async () => {
    const body = { organisation: 'lda', post: 'lda-fin', holder: client.holderOf('tfl-pl') };
    expect((await client.give('tfl-or', 'ReplacePostHolder', { subject: 'lda', body })).status).toBe(403);
    for (const name of ['\u200b', '\u3164 \u00a0', '\u0000']) {
      const sent = { newcomer: { name, email: 'nobody.seen@b.example' } };
      expect((await client.give('programme-office', 'AddPerson', { subject: programme, body: sent })).status).toBe(422);
    }
    for (const email of [
      'a\u0000@b.example',
      'a\u200b@b.example',
      'nobody',
      'a@b@c',
      'x <a@b.example>',
      'a,b@c.example',
      'a@b.example\nBcc: c@d.example',
    ]) {
      const sent = { newcomer: { name: 'Any Body', email } };
      expect((await client.give('programme-office', 'AddPerson', { subject: programme, body: sent })).status).toBe(422);
    }
    const post = { organisation: 'lda', post: 'lda/fin', title: 'Second', role: 'FIN', holder: null };
    const named = await client.give('lda-or', 'EstablishPost', { subject: 'lda', body: post });
    expect(named.body.errors.map(({ pointer }: any) => pointer)).toEqual(['/post']);
  });

  it('V8: a leaver in mid-vote is replaced at once: the vote cast stands, the uncast one passes, reminders follow', async () => {
    const project = await toOpenG1(client);
    await client.record('lda-member', 'CastVote', { subject: project, body: voteFor('lda-member') });
    const [leaver, successor] = [client.holderOf('gla-member'), client.holderOf('gla-pl')];
    const { body: held } = await client.send('GET', '/api/v1/inbox?limit=200', as(leaver));
    expect(held.items.map(({ what }: any) => what)).toContain('CastVote');

    const answer = await client.record('gla-or', 'ReplacePerson', {
      subject: programme,
      body: {
        person: leaver,
        moves: [
          { place: 'seat:gla-member', to: successor },
          { place: 'post:gla-or', to: successor },
        ],
      },
    });
    expect(answer.events).toEqual(['PersonReplaced', 'SeatHolderReplaced']);
    expect(await holders()).toMatchObject({ 'gla-or': successor, 'gla-member': successor });
    await server.settle(project);

    // V8: no vote of the predecessor any more, of the successor after declaring interests.
    const vote = (person: string, body: object, command = 'votes') =>
      client.send(
        'POST',
        `/api/v1/projects/${project}/${command}`,
        {
          ...as(person),
          'content-type': 'application/json',
          'idempotency-key': `v8-${person}-${command}`,
          'if-match': '"*"',
        },
        JSON.stringify(body),
      );
    expect((await vote(leaver, voteFor('gla-member'))).status).toBe(403);
    const { body: now } = await client.send('GET', '/api/v1/inbox?limit=200', as(successor));
    expect(now.items.map(({ what }: any) => what)).toContain('CastVote');
    const gate = (await client.get('auditor', `projects/${project}/gates/G1`)).body;
    expect(gate.rounds[0].votes).toMatchObject([{ seat: 'lda-member' }]);

    // The leaver is out: a link in an old mail leads to a plain refusal, and nothing waits for nobody.
    const page = await client.send('GET', `/api/v1/projects/${project}`, as(leaver));
    expect([page.status, page.body.code]).toEqual([403, 'ACCESS.NO_POST']);
    const directory = (await server.app.get(DirectoryReader).present())!;
    const reached = recipientsOf(
      { kind: 'reminder', to: 'seat:gla-member' },
      { toldBefore: [], holders: ['seat:gla-member'], organisations: ['gla'] },
      directory,
    );
    expect(reached).toEqual([successor]);
  });

  it('V8: whoever takes over is told once of everything, and so is whoever leaves', async () => {
    const outbox = server.app.get(Outbox);
    const messages = await outbox.of(`programme/${programme}`);
    const [successor, leaver] = [client.holderOf('gla-pl'), client.holderOf('gla-member')];
    expect(messages.filter(({ about }) => about === 'PersonReplaced').map(({ to }) => to)).toEqual([
      `person:${successor}`,
      `person:${leaver}`,
    ]);
    expect(messages.filter(({ about }) => about === 'SeatHolderReplaced').map(({ to }) => to)).toEqual(['SS', 'SC']);
    expect((await outbox.of('organisation/gla')).length).toBe(0);
    const [matter] = await new Matters(server.app.get(Lists)).of(
      messages.filter(({ about }) => about === 'PersonReplaced'),
    );
    const directory = (await server.app.get(DirectoryReader).present())!;
    expect(recipientsOf({ kind: 'notice', to: `person:${leaver}` }, matter, directory)).toEqual([leaver]);
  });

  it('X5, V15: what a post answers for passes to another by one decision, given twice and followed once; both are told', async () => {
    const project = await toScoping(client);
    const second = { organisation: 'tfl', post: 'tfl-pl-2', title: 'Second project lead', role: 'PL' };
    const holder = client.holderOf('tfl-fin');
    await client.record('tfl-or', 'EstablishPost', { subject: 'tfl', body: { ...second, holder } });
    const matters = [
      { project, matter: 'lead' },
      { project, matter: 'condition:G1/1/1' },
    ];
    const body = { from: 'tfl-pl', to: 'tfl-pl-2', matters, reason: 'She looks after the property projects.' };
    const key = 'people-spec-passing';
    const foreign = await client.give('lda-or', 'PassMatters', { subject: programme, body });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'ACCESS.NOT_YOURS']);
    const [first, again] = [
      await client.give('tfl-or', 'PassMatters', { subject: programme, body, key }),
      await client.give('tfl-or', 'PassMatters', { subject: programme, body, key }),
    ];
    expect(first.body.events).toEqual(['MattersPassed']);
    expect(again.body.version).toBe(first.body.version);

    expect((await client.get('auditor', `projects/${project}`)).body.lead).toMatchObject({ post: { id: 'tfl-pl-2' } });
    const events = await server.app
      .get(Lists)
      .rows('SELECT actor, body FROM events WHERE stream = $1 AND type = $2', [`project/${project}`, 'MatterPassed']);
    expect(events).toMatchObject([{ actor: 'process', body: { from: 'tfl-pl', to: 'tfl-pl-2', matter: 'lead' } }]);
    expect((await client.give('tfl-pl', 'SaveScope', { subject: project, body: scope, ifMatch: 'any' })).status).toBe(
      403,
    );
    const { body: inbox } = await client.send('GET', '/api/v1/inbox?limit=200', as(holder));
    expect(inbox.items.filter((each: any) => each.project === project)).not.toEqual([]);

    const { body: passings } = await client.get('tfl-or', 'passings');
    expect(passings.items).toMatchObject([
      {
        ...{ from: 'tfl-pl', to: 'tfl-pl-2', by: client.holderOf('tfl-or'), finished: expect.any(String) },
        moves: [{ project, matter: 'lead' }],
        left: [{ project, matter: 'condition:G1/1/1', code: 'PASSING.NOT_OPEN' }],
      },
    ]);
    const { body: open } = await client.get('tfl-or', 'posts/tfl-pl-2/matters');
    expect(open.items).toMatchObject([{ project, matter: 'lead', kind: 'lead' }]);
    const { body: replaced } = await client.get('programme-office', 'replacements');
    expect(replaced.items).toMatchObject([{ id: 'replacement-1', finished: expect.any(String) }]);
    expect((await client.get('gla-fin', 'passings')).status).toBe(403);
    const visitor = new Visitor(client);
    await visitor.signIn('tfl-or');
    const { html } = await visitor.get(`/programme/recorded/${first.body.version}?command=pass-matters`);
    expect(html).toContain(`/${first.body.version}</strong>`);
    for (const said of ['Passed on to another post', 'follow within moments', 'Who is told', 'Second project lead'])
      expect(html).toContain(said);
    const messages = await server.app.get(Outbox).of(`programme/${programme}`);
    expect(messages.filter(({ about }) => about === 'MattersPassed').map(({ to }) => to)).toEqual([
      'post:tfl-pl-2',
      'post:tfl-pl',
    ]);
  });

  it('a post goes once nobody holds it and nothing names it, whatever happens at the same moment, and its id stays its own', async () => {
    const abolish = (post: string, more: object = {}) =>
      client.give('tfl-or', 'AbolishPost', {
        subject: 'tfl',
        body: { organisation: 'tfl', post, reason: 'Its work is done.' },
        ...more,
      });
    const held = await abolish('tfl-pl-2');
    expect([held.status, held.body.code]).toEqual([409, 'ORGANISATION.POST_HELD']);
    const foreign = { organisation: 'tfl', post: 'tfl-pl-2', reason: 'Not ours.' };
    expect((await client.give('lda-or', 'AbolishPost', { subject: 'tfl', body: foreign })).status).toBe(403);

    const project = await toScoping(client);
    const words = { cause: 'Its margin falls.', effect: 'Old rates come back.', category: 'economic' };
    const found = {
      likelihood: 'low',
      impact: 'high',
      stage: 'DELIVERY',
      strategy: 'accept',
      measures: 'Nothing yet.',
    };
    const nameIn = (post: string) => {
      const risk = { title: `Risk of ${post}`, owner: post, ...words, ...found };
      return client.give('tfl-pl', 'RecordRisk', { subject: project, body: risk, ifMatch: 'any' });
    };
    for (const post of ['tfl-pl-3', 'tfl-pl-4', 'tfl-pl-5']) {
      const body = { organisation: 'tfl', post, title: `Lead ${post}`, role: 'PL', holder: null };
      await client.record('tfl-or', 'EstablishPost', { subject: 'tfl', body });
      // Each waits for the other under the lock of the directory: whichever comes second knows of the first.
      const [named, gone] = await Promise.all([nameIn(post), abolish(post)]);
      expect([named.body.code, gone.body.code]).toEqual(
        named.status < 300 ? [undefined, 'ORGANISATION.POST_ANSWERS'] : ['RISK.OWNER_UNKNOWN', undefined],
      );
    }

    const named = { organisation: 'tfl', post: 'tfl-pl-6', title: 'Owner of a risk', role: 'PL', holder: null };
    await client.record('tfl-or', 'EstablishPost', { subject: 'tfl', body: named });
    expect((await nameIn(named.post)).status).toBeLessThan(300);
    expect((await abolish(named.post)).body.code).toBe('ORGANISATION.POST_ANSWERS');

    const last = { organisation: 'tfl', post: 'tfl-pl-7', title: 'Lead of the last days', role: 'PL', holder: null };
    await client.record('tfl-or', 'EstablishPost', { subject: 'tfl', body: last });
    const key = 'people-spec-abolition';
    const [first, again] = [await abolish(last.post, { key }), await abolish(last.post, { key })];
    expect([first.body.events, again.body.version]).toEqual([['PostAbolished'], first.body.version]);
    expect(Object.keys(await holders())).not.toContain(last.post);
    const { body: directory } = await client.get('auditor', 'directory');
    const member = directory.organisations.find(({ id }: any) => id === 'tfl');
    expect(member.formerPosts.at(-1)).toMatchObject({ id: last.post, title: last.title, until: expect.any(String) });
    const anew = await client.give('tfl-or', 'EstablishPost', { subject: 'tfl', body: last });
    expect(anew.body.code).toBe('ORGANISATION.POST_TWICE');
    const visitor = new Visitor(client);
    await visitor.signIn('tfl-or');
    const { html } = await visitor.get(`/posts/${last.post}`);
    for (const said of [last.title, 'Abolished', 'Its work is done.']) expect(html).toContain(said);
    expect(html).not.toContain('Pass on');
    expect((await visitor.get(`/posts/${named.post}`)).html).toMatch(
      /What keeps it[\s\S]*1 in all[\s\S]*: the risk RK/,
    );
  });

  it('V8: a replacement that is stopped half-way is finished by whoever comes next, each post once', async () => {
    const [leaver, successor] = [client.holderOf('lda-od'), client.holderOf('lda-pl')];
    const second = { organisation: 'tfl', post: 'tfl-bl-2', title: 'Second post', role: 'BL', holder: leaver };
    await client.record('programme-office', 'EstablishPost', { subject: 'tfl', body: second });
    const places = ['post:lda-od', 'post:tfl-bl-2'];
    const body = { person: leaver, moves: places.map((place) => ({ place, to: successor })) };
    // Somebody holds the stream of the second organisation for longer than anybody waits.
    await server.app.get(Archive).transact(async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('organisation/tfl', 2))");
      await client.record('programme-office', 'ReplacePerson', { subject: programme, body });
    });
    const halfWay = await holders();
    expect(places.filter((place) => halfWay[place.slice('post:'.length)] === leaver)).toContain('post:tfl-bl-2');

    const handovers = server.app.get(Handovers);
    expect([await handovers.carryOn(), await handovers.carryOn()]).toEqual([1, 0]);
    expect(await holders()).toMatchObject({ 'lda-od': successor, 'tfl-bl-2': successor });
    const passed = await server.app
      .get(Lists)
      .rows<{ post: string }>(
        `SELECT body->>'post' AS post FROM events WHERE type = 'PostHolderReplaced' AND body->>'before' = $1`,
        [leaver],
      );
    expect(passed.map(({ post }) => post).sort()).toEqual(['lda-od', 'tfl-bl-2']);
  });
});
