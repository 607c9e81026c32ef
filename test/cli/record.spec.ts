import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk } from '../../apps/cli/desk.js';
import { adoptProgramme } from '../../apps/cli/programme.js';
import { run } from '../support/command-line.js';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '../support/postgres.js';

describe('converge migrate', () => {
  it('brings an empty database to the present schema, once', async () => {
    const database = await createEmptyDatabase();
    const env = { DATABASE_OWNER_URL: database.ownerUrl };
    const first = await run(['migrate'], env);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^(Migrated: \w+\n){3,}$/);
    expect(await run(['migrate'], env)).toEqual({ code: 0, out: 'Nothing to migrate.\n', err: '' });
    expect(JSON.parse((await run(['migrate', '--json'], env)).out)).toEqual({ migrations: [] });
    await database.drop();
  });

  it('names the variable that is bad, and ends with 1', async () => {
    const { code, err } = await run(['migrate'], { DATABASE_OWNER_URL: 'mysql://owner:s3cret@db/converge' });
    expect(code).toBe(1);
    expect(err).toContain('DATABASE_OWNER_URL: expected a PostgreSQL URL');
    expect(err).not.toContain('s3cret');
  });
});

describe('over a record', () => {
  let database: TestDatabase;
  let env: { DATABASE_URL: string };

  beforeAll(async () => {
    database = await createDatabase();
    env = { DATABASE_URL: database.appUrl };
  });

  afterAll(() => database.drop());

  /** As somebody would who has the database in hand. */
  async function inHand(sql: string): Promise<void> {
    const owner = await openDesk(database.ownerUrl);
    await owner.dataSource.query(sql);
    await owner.close();
  }

  it('seed adopts the programme, and again changes nothing', async () => {
    expect(await run(['seed', '--profile', 'programme'], env)).toEqual({
      code: 0,
      out: 'The programme is there.\n',
      err: '',
    });
    const before = await run(['verify', '--json'], env);
    expect(JSON.parse((await run(['seed', '--profile', 'programme', '--json'], env)).out)).toEqual({
      profile: 'programme',
    });
    expect(await run(['verify', '--json'], env)).toEqual(before);
  });

  it('verify has a line for each stream, and a digest over all heads', async () => {
    const { code, out } = await run(['verify'], env);
    expect(code).toBe(0);
    expect(out.match(/^sound {4}(organisation|project)\/\S+ {2}1 event$/gm)).toHaveLength(6 + 13);
    // What was adopted, and the action plan.
    expect(out).toMatch(/^sound {4}programme\/\S+ {2}2 events$/m);
    expect(out).toMatch(
      /\n20 streams with 21 events, none of them damaged\.\nDigest over all heads.*: [0-9a-f]{64}\n$/,
    );
  });

  it('rebuild writes what verify finds wrong in the rows', async () => {
    await inHand(`UPDATE projects SET title = 'Another'`);
    const damaged = await run(['verify', '--json'], env);
    expect(damaged.code).toBe(1);
    expect(JSON.parse(damaged.out)).toMatchObject({ streams: expect.any(Array), damaged: 13, faults: [] });
    const { code, out } = await run(['rebuild'], env);
    expect(code).toBe(0);
    expect(out.match(/^rebuilt {2}\S+ {2}[12] events?$/gm)).toHaveLength(20);
    expect((await run(['verify'], env)).code).toBe(0);
  });

  it('verify and rebuild say what is damaged, and end with 1', async () => {
    await inHand(`
      ALTER TABLE events DISABLE TRIGGER USER;
      UPDATE events SET at = at - interval '1 day' WHERE stream = 'organisation/lfepa'`);
    const verified = await run(['verify'], env);
    expect(verified.code).toBe(1);
    expect(verified.out).toContain(
      'DAMAGED  organisation/lfepa  1 event\n           event 1 does not match its hash\n',
    );
    expect(verified.out).toContain('20 streams with 21 events, 1 of them damaged.');
    const rebuilt = await run(['rebuild', '--json'], env);
    expect(rebuilt.code).toBe(1);
    expect(JSON.parse(rebuilt.out)).toMatchObject({ left: 1 });
  });

  it('seed ends with 1 when a step is refused', async () => {
    const strict = await createDatabase();
    await adoptProgramme(strict.appUrl, { policy: { writtenProcedure: { allowed: false } } });
    const { code, err } = await run(['seed'], { DATABASE_URL: strict.appUrl });
    expect(code).toBe(1);
    expect(err).toMatch(/^08-telephone-exchanges: .* OpenVote: GATE\.MEETING_NEEDED /);
    await strict.drop();
  });

  it('seed plays no demonstration in production', async () => {
    const { code, err } = await run(['seed'], { ...env, NODE_ENV: 'production' });
    expect(code).toBe(2);
    expect(err).toContain('in production only the programme is seeded');
  });

  it.each(['seed', 'verify', 'rebuild', 'clock'])('%s needs a database that was migrated', async (command) => {
    const empty = await createEmptyDatabase();
    const { code, err } = await run([command], { DATABASE_URL: empty.appUrl });
    expect({ code, err }).toEqual({
      code: 1,
      err: 'The database is behind this version: run converge migrate first.\n',
    });
    await empty.drop();
  });

  it.each(['seed', 'verify', 'rebuild', 'clock'])('%s says when there is no database', async (command) => {
    const { code, err } = await run([command], { DATABASE_URL: 'postgresql://app:secret@127.0.0.1:9/converge' });
    expect(code).toBe(1);
    expect(err).toContain('ECONNREFUSED');
  });
});

describe('converge clock', () => {
  let database: TestDatabase;
  const temporal = { TEMPORAL_ADDRESS: '127.0.0.1:9' };

  beforeAll(async () => {
    database = await createDatabase();
  });

  afterAll(() => database.drop());

  it('shows the time of the record, and moves it where DEMO_CLOCK is on', async () => {
    const env = { DATABASE_URL: database.appUrl, DEMO_CLOCK: 'on', ...temporal };
    const now = JSON.parse((await run(['clock', '--json'], env)).out).now;
    const moved = await run(['clock', '--by', 'week', '--json'], env);
    expect(moved.code).toBe(0);
    const later = JSON.parse(moved.out);
    expect(later).toMatchObject({ stops: 1, settled: true });
    const days = (Date.parse(later.now) - Date.parse(now)) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(7);
    expect(days).toBeLessThan(7.01);
    expect((await run(['clock'], env)).out).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}\n$/);
  });

  it('does not move it anywhere else', async () => {
    const env = { DATABASE_URL: database.appUrl, ...temporal };
    const before = (await run(['clock'], env)).out;
    const off = await run(['clock', '--by', 'day'], { ...env, DEMO_CLOCK: 'off' });
    expect(off).toMatchObject({ code: 1, out: '', err: expect.stringContaining('DEMO_CLOCK must be on') });
    const production = await run(['clock', '--by', 'day'], { ...env, DEMO_CLOCK: 'on', NODE_ENV: 'production' });
    expect(production.code).toBe(1);
    expect(production.err).toContain('DEMO_CLOCK: expected off when NODE_ENV is production');
    expect((await run(['clock'], env)).out.slice(0, 10)).toBe(before.slice(0, 10));
  });

  it('knows three strides', async () => {
    const { code, err } = await run(['clock', '--by', 'year'], { DATABASE_URL: database.appUrl });
    expect(code).toBe(2);
    expect(err).toContain('Allowed choices are deadline, day, week');
  });
});

describe('converge', () => {
  it.each([
    ['an unknown command', ['reverse']],
    ['an unknown option', ['verify', '--deep']],
    ['an unknown profile', ['seed', '--profile', 'everything']],
    ['a scenario left out', ['rehearse']],
    ['no project', ['resume']],
    ['a project and all of them', ['resume', randomUUID(), '--all']],
  ])('ends with 2 at %s', async (_what, args) => {
    expect(await run(args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/\S/) });
  });

  it.each(['up', 'migrate', 'seed', 'clock', 'rehearse', 'verify', 'rebuild', 'resume'])(
    '%s has a help',
    async (name) => {
      const { code, out } = await run([name, '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`Usage: converge ${name}`);
      expect((await run(['--help'])).out).toContain(`  ${name} `);
    },
  );
});
