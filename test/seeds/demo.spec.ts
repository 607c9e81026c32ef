import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { may } from '#access/access.js';
import { postsOf } from '#domain/kernel/facts.js';
import { kinds } from '#record/kinds.js';
import { verify } from '#record/verify.js';
import { addressesOf } from '#domain/agenda/held-addresses.js';
import { holdersIn } from '#use-cases/directory/addressees.js';
import { type Desk, openDesk } from '../../apps/cli/desk.js';
import { adoptProgramme, programmeCalendar } from '../../apps/cli/programme.js';
import { DeskWorld } from '../../apps/cli/rehearsal/desk-world.js';
import { momentToInstant, Player } from '../../apps/cli/rehearsal/player.js';
import { RelativeDates } from '../../apps/cli/rehearsal/relative-dates.js';
import { readScenario } from '../../apps/cli/rehearsal/scenario.js';
import { seed } from '../../apps/cli/seed.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';

const LONG = 180_000;
const folder = new URL('../../seeds/demo/', import.meta.url).pathname;
const scripts = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

/** What waits for whom, whatever the day: the table of seeds/demo/README.md. */
const ALWAYS = [
  'AR CountersignReturn 06',
  'BL ValidateReturn 06',
  'PO AcceptProposal 01',
  'SS IssuePapers 10',
  'SS OpenVote 10',
  ...['gla', 'lda', 'mpa', 'mps', 'tfl'].map((member) => `FIN@${member} GiveComment 04`),
  'FIN@lfepa ConfirmBenefit 06',
  'FIN@tfl CheckDecision 05',
  ...['gla', 'lda', 'lfepa', 'mpa', 'tfl'].map((member) => `OD@${member} RecordDecision 05`),
  ...['mpa', 'mps'].map((member) => `OD@${member} Reconfirm 09`),
  'OD@tfl RecordDecision 09',
  ...['gla', 'lda', 'lfepa', 'mpa', 'mps', 'tfl'].map((member) => `OR@${member} RecordDecision 05`),
  ...['mpa', 'mps'].map((member) => `OR@${member} Reconfirm 09`),
  'OR@tfl RecordDecision 09',
  'OR@tfl RecommendDecision 09',
  'OR@gla SubmitReturn 06', // queried
  'post:gla-pl ChooseUnviableRoute 09',
  'post:lda-fin FileRecoveryPlan 08',
  'post:lda-pl ResubmitProposal 11',
  'post:lfepa-pl ReachMilestone 06',
  'post:lfepa-pl SubmitRebaseline 06',
  'post:mpa-pl SubmitToGate 07',
  'post:mps-pl RecordEquality 02',
  'post:tfl-pl RecordEquality 04',
  ...['gla-chair', 'lda-member', 'lfepa-member', 'mpa-member', 'tfl-deputy'].map((seat) => `seat:${seat} CastVote 03`),
  ...['gla-member', 'mps-member', 'tfl-member'].map((seat) => `seat:${seat} CastVote 08`),
];

/** A return is due from the end of its month to working day 15 of the next, when it counts as nil. */
const LAST_MONTH = ['OR@lda SubmitReturn 06'];
const A_MONTH_HAS_JUST_ENDED = [
  ...['lda', 'lfepa', 'mpa', 'mps', 'tfl'].map((member) => `OR@${member} SubmitReturn 06`),
  'OR@lda SubmitReturn 08',
];

const STAGES = {
  '01': 'PROPOSED',
  '02': 'SCOPING',
  '03': 'SCOPING',
  '04': 'BUSINESS_CASE',
  '05': 'OPT_IN',
  '06': 'DELIVERY',
  '07': 'CLOSURE',
  '08': 'BENEFITS_WATCH',
  '09': 'OPT_IN',
  '10': 'BUSINESS_CASE',
  '11': 'PROPOSED',
};

const anyDay = RelativeDates.asOf('2026-11-23T10:30:00.000Z', programmeCalendar());

/** The numbers of the scripts, by the titles of their projects. */
const numbers = new Map(
  await Promise.all(
    scripts.map(async (file) => [(await readScenario(join(folder, file), anyDay)).title, file.slice(0, 2)] as const),
  ),
);

/** What a record holds, as far as it is to stay the same. */
async function contentOf({ dataSource, lists }: Desk): Promise<object> {
  const { digest, ...report } = await verify(dataSource, kinds);
  const messages = await lists.rows('SELECT status, count(*) FROM messages GROUP BY 1 ORDER BY 1');
  return { digest, report, messages };
}

/** The inboxes, as far as matters have begun. */
async function waitingIn({ lists }: Desk, now: string): Promise<string[]> {
  const rows = await lists.rows<{ address: string; what: string; title: string }>(
    'SELECT DISTINCT address, what, title FROM inbox JOIN projects ON id = project WHERE since <= $1',
    [now],
  );
  return rows.map(({ address, what, title }) => `${address} ${what} ${numbers.get(title)}`).sort();
}

/** Titles of the posts of those for whom nothing waits. */
async function idleIn(desk: Desk, waiting: readonly string[]): Promise<string[]> {
  const directory = (await desk.directory.present())!;
  const addresses = waiting.map((line) => line.split(' ')[0]);
  const idle = holdersIn(directory).filter(
    (person) => !addressesOf(person, directory).some((address) => addresses.includes(address)),
  );
  return postsOf(directory)
    .filter(({ holder }) => idle.includes(holder!))
    .map(({ title }) => title);
}

async function stagesIn({ lists }: Desk): Promise<Record<string, string>> {
  const rows = await lists.rows<{ title: string; stage: string }>('SELECT title, stage FROM projects WHERE NOT adopted');
  return Object.fromEntries(rows.map(({ title, stage }) => [numbers.get(title), stage]));
}

describe.each([
  ['a Monday', '2026-11-23T10:30:00.000Z', []],
  ['a Sunday', '2026-11-22T19:00:00.000Z', []],
  ['New Year’s Day', '2027-01-01T00:05:00.000Z', A_MONTH_HAS_JUST_ENDED],
  ['28 December, a bank holiday', '2026-12-28T12:00:00.000Z', []],
  ['the first working day after a month of 18, early', '2011-05-03T05:00:00.000Z', LAST_MONTH],
  ['the last day of a month of 23 working days', '2026-07-31T17:30:00.000Z', []],
])('the demonstration on %s', (_day, now, returns) => {
  let database: TestDatabase;
  let desk: Desk;

  beforeAll(async () => {
    database = await createDatabase();
    await seed({ appUrl: database.appUrl, profile: 'demo', now });
    desk = await openDesk(database.appUrl);
  }, LONG);

  afterAll(async () => {
    await desk.close();
    await database.drop();
  });

  it('has a project at each stage, beside the thirteen of the sources', async () => {
    expect(await stagesIn(desk)).toEqual(STAGES);
    expect(await desk.lists.rows('SELECT count(*)::int AS count FROM projects WHERE adopted')).toEqual([{ count: 13 }]);
  });

  it('has work for everybody who can give a command', async () => {
    const waiting = await waitingIn(desk, now);
    expect(waiting).toEqual([...ALWAYS, ...returns].sort());
    expect(await idleIn(desk, waiting)).toEqual(["Mayor's Advisory Group", 'Auditor', 'Commissioner, MPS']);
  });

  it('is a sound record of the past, which the process takes over', async () => {
    expect(await contentOf(desk)).toMatchObject({ report: { damaged: 0, faults: [] } });
    expect(await desk.lists.rows('SELECT stream FROM events WHERE at > $1', [now])).toEqual([]);
    expect((await desk.marks.nextDue())! > now).toBe(true);
    expect(await desk.lists.rows('SELECT project FROM process_marks WHERE version > 0')).toEqual([]);
  });
});

describe('seeding', () => {
  const monday = '2026-11-23T10:30:00.000Z';
  let database: TestDatabase;
  let desk: Desk;

  beforeAll(async () => {
    database = await createDatabase();
    desk = await openDesk(database.appUrl);
  });

  afterAll(async () => {
    await desk.close();
    await database.drop();
  });

  it(
    'is taken up again after it was cut short, on another day, and then changes nothing',
    async () => {
      const owner = await openDesk(database.ownerUrl);
      await owner.dataSource.query(`
        CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut short'; END $$;
        CREATE TRIGGER cut BEFORE INSERT ON commands FOR EACH ROW
          WHEN (NEW.id LIKE 'demo.%.09-low-emission-vans.12.%') EXECUTE FUNCTION cut()`);
      await expect(seed({ appUrl: database.appUrl, profile: 'demo', now: monday })).rejects.toThrow('cut short');
      await owner.dataSource.query('DROP TRIGGER cut ON commands');
      await owner.close();

      const tuesday = '2026-11-24T08:00:00.000Z';
      await seed({ appUrl: database.appUrl, profile: 'demo', now: tuesday });
      expect(await stagesIn(desk)).toEqual(STAGES);
      // V1: Monday was the last day of notice for the meeting on day +6.
      expect(await waitingIn(desk, tuesday)).toEqual([...ALWAYS, 'SC AllowLateItem 10'].sort());
      const content = await contentOf(desk);
      await seed({ appUrl: database.appUrl, profile: 'demo', now: tuesday });
      expect(await contentOf(desk)).toEqual(content);
    },
    LONG,
  );

  it('says which step was refused, and why', async () => {
    const other = await createDatabase();
    await adoptProgramme(other.appUrl, { projects: false, policy: { writtenProcedure: { allowed: false } } });
    await expect(seed({ appUrl: other.appUrl, profile: 'demo', now: monday })).rejects.toThrow(
      /^08-telephone-exchanges: .* steering-group-secretary OpenVote: GATE\.MEETING_NEEDED/,
    );
    await other.drop();
  });

  it('sends the mail of the last days only', async () => {
    const [{ earliest }] = await desk.lists.rows<{ earliest: string }>(
      `SELECT min(e.at) AS earliest FROM messages JOIN events e USING (stream, version) WHERE status = 'waiting'`,
    );
    expect(earliest >= '2026-11-16').toBe(true);
  });

  it('the first thing a project lead of TfL can do is to propose', async () => {
    const directory = (await desk.directory.present())!;
    const [lead] = directory.organisations.flatMap(({ posts }) => posts).filter(({ id }) => id === 'tfl-pl');
    const proposal = { type: 'ProposeProject', leadOrganisation: 'tfl' } as never;
    expect(may({ kind: 'person', id: lead.holder! }, proposal, null, directory)).toBe(true);
  });
});

describe('each script', () => {
  it.each(scripts)(
    '%s comes out as it says, and is openly made up',
    async (file) => {
      const scenario = await readScenario(join(folder, file), anyDay);
      const [{ with: proposal }] = scenario.steps;
      expect(proposal).toMatchObject({ title: scenario.title, summary: expect.stringMatching(/^Made up for demonstration/) });
      expect(scenario.title).toMatch(/\(demonstration\)$/);

      const database = await createDatabase();
      const start = momentToInstant(scenario.starts);
      await adoptProgramme(database.appUrl, { projects: false }, start);
      const world = await DeskWorld.open(database.appUrl, start);
      const timeline = await new Player(world, scenario).play();
      expect(timeline.differences).toEqual([]);
      await world.close();
      await database.drop();
    },
    LONG,
  );
});
