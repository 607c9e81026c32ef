import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Calendar } from '#domain/calendar/calendar.js';
import { temporalTestServer } from '#local/temporal-binaries.js';
import { Deliveries } from '#record/deliveries.js';
import { DigestBook } from '#record/digest-book.js';
import { Outbox } from '#record/outbox.js';
import { PreferenceBook } from '#record/preferences.js';
import { MailWords } from '#notify/words.js';
import { type Mail, Refused } from '#use-cases/ports.js';
import { FollowUps } from '#use-cases/relay/follow-ups.js';
import { Matters } from '#use-cases/relay/matters.js';
import { Paces } from '#use-cases/relay/paces.js';
import { Relay } from '#use-cases/relay/relay.js';
import { openDesk, type Desk } from '../../apps/cli/desk.js';
import { adoptProgramme, programmeCalendar } from '../../apps/cli/programme.js';
import { momentToInstant, Player } from '../../apps/cli/rehearsal/player.js';
import { RelativeDates } from '../../apps/cli/rehearsal/relative-dates.js';
import { readScenario, type Step } from '../../apps/cli/rehearsal/scenario.js';
import { SimulatedWorld } from '../../apps/cli/rehearsal/simulated-world.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { keepQuiet } from '../support/temporal.js';

/*
 * Ladders in the real process, on simulated time, with what may come between two rungs: somebody leaves, a mail comes back,
 * a calendar changes. Who is reminded is asked of the mails that go.
 */

const SCENARIOS = join(import.meta.dirname, '../scenarios');
const dates = RelativeDates.from('2009-01-05', programmeCalendar());

let database: TestDatabase;
let world: SimulatedWorld;
let desk: Desk;
let player: Player;
let relay: Relay;
let followUps: FollowUps;
let project: string;
const mails: Mail[] = [];
/** Addresses that are refused for good. */
const unknown = new Set<string>();

beforeAll(keepQuiet);

/** Plays a scenario in a record and a process of its own. */
async function open(name: string): Promise<void> {
  const scenario = await readScenario(join(SCENARIOS, name), dates);
  database = await createDatabase();
  const start = momentToInstant(scenario.starts);
  await adoptProgramme(database.appUrl, { projects: false }, start);
  world = await SimulatedWorld.open(database.appUrl, start, await temporalTestServer());
  desk = await openDesk(database.appUrl, { time: () => world.now() });
  relay = relayTo(desk);
  followUps = new FollowUps(new Outbox(desk.dataSource), desk.process, desk.actions);
  player = new Player(world, scenario);
  for (const step of scenario.steps) await player.act(step);
  [{ id: project }] = await desk.lists.rows<{ id: string }>('SELECT id FROM projects');
  await handOver();
  mails.length = 0;
}

async function close(): Promise<void> {
  await desk?.close();
  await world?.close();
  await database?.drop();
}

function relayTo({ dataSource, lists, people, directory, clock }: Desk): Relay {
  return new Relay(
    new Outbox(dataSource),
    new Deliveries(dataSource),
    new Matters(lists),
    people,
    directory,
    new MailWords('https://converge.example'),
    {
      send: async (mail) => {
        if (unknown.has(mail.to.address)) throw new Refused('550 5.1.1 No such mailbox');
        mails.push(mail);
        return { channel: 'smtp' };
      },
    },
    new Paces(new PreferenceBook(dataSource), new DigestBook(dataSource), clock),
  );
}

async function handOver(): Promise<void> {
  while ((await relay.handOver(100)) > 0);
}

const act = (at: string, by: string, command: string, fields: object = {}): Promise<void> =>
  player.act({ at, by: [by], do: command, with: fields } as Step);

/** Who is reminded at a moment, by name; nothing is due in between. */
async function remindedBy(moment: string): Promise<readonly string[]> {
  await world.goOnTo(momentToInstant(moment));
  await handOver();
  const names = mails.filter(({ subject }) => /please|waiting for/.test(subject)).map(({ to }) => to.name);
  mails.length = 0;
  return names.sort();
}

const holderOf = (place: string): Promise<string> => world.holderOf(place);

async function personAt(place: string): Promise<{ readonly name: string; readonly email: string }> {
  const id = await holderOf(place);
  const { name, email } = (await desk.people.read([id])).get(id)!;
  return { name: name!, email: email! };
}

/** Each once, also where somebody holds several posts. */
const namesAt = async (...places: readonly string[]): Promise<readonly string[]> =>
  [...new Set((await Promise.all(places.map(personAt))).map(({ name }) => name))].sort();

describe('A leaver, in the ladder of a vote over Easter', () => {
  beforeAll(() => open('proposal-to-g1.yaml'), 60_000);
  afterAll(close);

  it('V8: who has left between two rungs is not reminded, and who has followed is', async () => {
    await act('2009-04-07 10:00', 'steering-group-secretary', 'OpenVote', {
      item: 'G1',
      method: 'written',
      motion: 'approve',
    });
    for (const seat of ['gla-chair', 'gla-member', 'tfl-deputy', 'tfl-member', 'mpa-member', 'mps-member']) {
      await act('2009-04-07 11:00', seat, 'CastVote', { item: 'G1', choice: 'for' });
    }
    await handOver();
    mails.length = 0;
    const [left, stays] = [await personAt('lda-member'), await personAt('lfepa-member')];

    // The third working day after Tuesday 7 April is, over Good Friday and Easter Monday, Tuesday the 14th.
    expect(await remindedBy('2009-04-14 08:59')).toEqual([]);
    expect(await remindedBy('2009-04-14 09:00')).toEqual([left.name, stays.name].sort());

    await act('2009-04-15 10:00', 'lda-or', 'ReplaceSeatHolder', {
      seat: 'lda-member',
      holder: await holderOf('lda-fin'),
    });
    await handOver();
    mails.length = 0;
    expect(await remindedBy('2009-04-16 09:00')).toEqual([(await personAt('lda-fin')).name, stays.name].sort());
  });
});

describe('The ladder of an opt-in', () => {
  beforeAll(() => open('temporary-labour-to-opt-in.yaml'), 60_000);
  beforeEach(() => unknown.clear());
  afterAll(close);

  const RUNG = ['gla-od', 'gla-or', 'lda-od', 'lda-or', 'lfepa-od', 'lfepa-or', 'mpa-od', 'mpa-or', 'mps-od', 'mps-or'];

  it('section 7: a reminder that comes back goes up its organisation, then to the programme office, once', async () => {
    for (const place of ['lfepa-od', 'lfepa-or', 'lfepa-ce']) unknown.add((await personAt(place)).email);
    // Fifteen working days before Monday 9 March.
    expect(await remindedBy('2009-02-16 09:00')).toEqual(
      await namesAt('tfl-od', 'tfl-or', ...RUNG.filter((place) => !place.startsWith('lfepa'))),
    );
    while ((await followUps.followUp(10)) > 0) {
      await world.settle();
      await handOver();
    }
    const moved = (await world.project(project)).undelivered!;
    expect(moved.map(({ address }) => address).sort()).toEqual(['CE@lfepa', 'OD@lfepa', 'OR@lfepa']);
    expect(moved.at(-1)).toMatchObject({ timer: 'opt-in/1/lfepa', address: 'CE@lfepa', movedTo: 'PO' });
    expect(mails.map(({ to, text }) => [to.name, text.includes('could not be delivered')])).toEqual([
      [(await personAt('programme-office')).name, true],
    ]);
    mails.length = 0;
  });

  it('T1: a calendar that changes moves the deadline, no reminder goes twice, and none to who has left', async () => {
    await act('2009-02-16 11:00', 'tfl-od', 'RecordDecision', {
      organisation: 'tfl',
      caseVersion: 1,
      answer: 'join',
      body: 'tfl-board',
      decidedOn: '2009-02-16',
      reference: 'TFL/09/1',
    });
    // Monday 2 February was, it turns out, a day off: the opt-in closes on Tuesday 10 March, and fifteen days before is tomorrow.
    const { holidays, ...calendar } = programmeCalendar() as Calendar & { id: string };
    await act('2009-02-16 12:00', 'programme-office', 'AdoptCalendar', {
      ...calendar,
      version: calendar.version + 1,
      holidays: [...holidays, '2009-02-02'].sort(),
    });
    await act('2009-02-16 12:10', 'programme-office', 'FollowCalendar', { version: calendar.version + 1 });
    await handOver();
    mails.length = 0;
    const left = await personAt('gla-od');
    await act('2009-02-23 10:00', 'gla-or', 'ReplacePostHolder', {
      organisation: 'gla',
      post: 'gla-od',
      holder: await holderOf('gla-fin'),
    });
    await handOver();
    mails.length = 0;
    expect(await remindedBy('2009-03-02 09:00')).toEqual([]);
    const reminded = await remindedBy('2009-03-03 09:00');
    expect(reminded).toEqual(await namesAt(...RUNG)); // V8: with whoever holds the posts by now
    expect(reminded).not.toContain(left.name);
    expect(await remindedBy('2009-03-06 09:00')).toEqual([]);
    expect(await remindedBy('2009-03-09 09:00')).toEqual(await namesAt(...RUNG));
  });
});
