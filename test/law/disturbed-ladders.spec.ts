import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ladderOfDuty } from '#domain/agenda/reminders.js';
import type { Duty } from '#domain/agenda/state.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { LadderName, Policy } from '#domain/policy/policy.js';
import type { Project } from '#domain/projects/state.js';
import { addresseeOf } from '#use-cases/directory/addressees.js';
import { at, calendar2009, directory, proposed } from '../support/domain.js';

/*
 * Every ladder across everything that may come between its rungs, against a second way of counting that knows nothing of the
 * first: it walks from day to day and looks each up. Beside test/law/ladders.spec.ts, whose dates are counted by hand.
 */

const policy = JSON.parse(
  readFileSync(new URL('../../seeds/programme/policy.json', import.meta.url), 'utf8'),
) as Policy;
const LADDERS = Object.keys(policy.ladders) as LadderName[];

interface Disturbance {
  readonly since: string;
  readonly due: string;
  /** Days on which nobody works beside those of the calendar: of all, or of the organisation that is asked. */
  readonly also?: readonly string[];
  readonly closed?: readonly [from: string, to: string];
}

const DISTURBANCES: readonly (readonly [string, Disturbance])[] = [
  ['Easter, and the clocks that go forward', { since: '2009-03-12', due: '2009-04-14' }],
  ['the bank holidays of May', { since: '2009-04-20', due: '2009-05-26' }],
  ['the clocks that go back', { since: '2009-10-01', due: '2009-11-02' }],
  ['Christmas and New Year', { since: '2009-12-01', due: '2009-12-29' }],
  ['a calendar that has changed', { since: '2009-03-12', due: '2009-04-14', also: ['2009-03-17', '2009-04-08'] }],
  [
    'the closed days of whoever is asked',
    { since: '2009-03-12', due: '2009-04-14', closed: ['2009-03-23', '2009-04-03'] },
  ],
];

const duty = (ladder: LadderName, { since, due }: Disturbance): Duty => ({
  timer: 'matter/1',
  what: 'RecordDecision',
  organisations: ['tfl'],
  holders: ['OD@tfl'],
  since: at(since),
  dueAt: at(due, '17:00'),
  ladder,
});

function project({ also = [], closed }: Disturbance): Project {
  const calendar = { ...calendar2009(), holidays: [...calendar2009().holidays, ...also].sort() };
  const own = closed && { periods: [{ kind: 'closure' as const, title: 'Closed', from: closed[0], to: closed[1] }] };
  return {
    ...proposed(at('2009-03-02')),
    policy,
    calendar,
    ...(own && { ownCalendars: { tfl: { version: 1, ...own } } }),
  };
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 864e5).toISOString().slice(0, 10);

function works(day: string, { also = [], closed }: Disturbance): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const off = [...calendar2009().holidays, ...also].includes(day);
  return weekday !== 0 && weekday !== 6 && !off && !(closed && day >= closed[0] && day <= closed[1]);
}

function walked(from: string, steps: number, given: Disturbance): string {
  let day = from;
  for (let left = Math.abs(steps); left > 0;) {
    day = dayAfter(day, Math.sign(steps));
    if (works(day, given)) left -= 1;
  }
  return day;
}

/** Nine o'clock in London is eight of universal time from the last Sunday of March to the last of October. */
const nine = (day: string): string => `${day}T${day >= '2009-03-29' && day < '2009-10-25' ? '08' : '09'}:00:00.000Z`;

function counted(ladder: LadderName, given: Disturbance): readonly string[] {
  const days = (policy.ladders[ladder] ?? []).map(({ from, offset }) =>
    walked(from === 'start' ? given.since : given.due, offset, given),
  );
  return [...new Set(days)]
    .map(nine)
    .filter((moment) => moment > at(given.since))
    .sort();
}

const planned = (ladder: LadderName, given: Disturbance): readonly string[] =>
  ladderOfDuty(duty(ladder, given), project(given))
    .map(({ dueAt }) => dueAt)
    .sort();

describe.each(DISTURBANCES)('T1: across %s', (_, given) => {
  it.each(LADDERS)('T1: %s goes on the days that are left', (ladder) => {
    expect(planned(ladder, given)).toEqual(counted(ladder, given));
  });
});

/** Everybody has left, and somebody else holds each post and seat. */
function succeeded(): Directory {
  const passed = <P extends { readonly id: string; readonly holder: string | null }>(
    places: readonly P[],
  ): readonly P[] => places.map((place) => ({ ...place, holder: `successor of ${place.id}` }));
  const { programme, organisations, meetings } = directory();
  return {
    programme: { ...programme, posts: passed(programme.posts), seats: passed(programme.seats) },
    organisations: organisations.map((each) => ({ ...each, posts: passed(each.posts) })),
    meetings,
  };
}

describe('V8: across a leaver', () => {
  it.each(LADDERS)(
    'V8: each rung of %s goes to whoever holds the place by then, and to nobody who has left',
    (ladder) => {
      const [, given] = DISTURBANCES[0];
      const addresses = ladderOfDuty(duty(ladder, given), project(given)).flatMap(({ recipients }) => recipients);
      expect(addresses).not.toEqual([]);
      for (const address of addresses) {
        const [before, after] = [directory(), succeeded()].map((who) => addresseeOf(address, who).holders);
        expect(before).not.toEqual([]);
        expect(after).toEqual(before.map((holder) => `successor of ${holder}`));
      }
    },
  );
});
