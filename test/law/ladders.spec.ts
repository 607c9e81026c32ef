import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ladderOfDuty } from '#domain/agenda/reminders.js';
import type { Duty } from '#domain/agenda/state.js';
import type { LadderName, Policy } from '#domain/policy/policy.js';
import type { Project } from '#domain/projects/state.js';
import { at, proposed } from '../support/domain.js';

/*
 * Every ladder of the programme's policy, on dates counted by hand. Something has waited since Thursday 12 March 2009 and is
 * due on Tuesday 14 April: between them clocks go forward (29 March) and Good Friday and Easter Monday are no working days.
 */

const policy = JSON.parse(
  readFileSync(new URL('../../seeds/programme/policy.json', import.meta.url), 'utf8'),
) as Policy;

const project = (change: Partial<Project> = {}): Project => ({ ...proposed(at('2009-03-02')), policy, ...change });

/** It waits for the recorder of TfL. */
const duty = (ladder: LadderName, since = '2009-03-12', due = '2009-04-14'): Duty => ({
  timer: 'matter/1',
  what: 'RecordDecision',
  organisations: ['tfl'],
  holders: ['OD@tfl'],
  since: at(since),
  dueAt: at(due, '17:00'),
  ladder,
});

const HOLDER = 'OD@tfl';
const OR = 'OR@tfl';
const CE = 'CE@tfl';
const PL = 'post:tfl-pl';

type Days = readonly (readonly [day: string, ...to: string[]])[];

const TABLE: Readonly<Record<LadderName, Days>> = {
  proposal: [
    ['2009-03-19', 'PO'],
    ['2009-03-26', 'PO'],
    ['2009-04-02', 'SC'],
  ],
  draft: [
    ['2009-03-26', PL],
    ['2009-04-09', PL],
    ['2009-04-27', 'SC', 'PO'],
  ],
  vote: [
    ['2009-03-17', HOLDER],
    ['2009-04-14', HOLDER],
  ],
  comment: [
    ['2009-04-03', 'FIN@tfl'],
    ['2009-04-09', 'FIN@tfl'],
  ],
  optIn: [
    ['2009-03-20', HOLDER],
    ['2009-04-03', HOLDER],
    ['2009-04-09', HOLDER],
    ['2009-04-15', HOLDER],
    ['2009-04-21', CE, 'PO'],
  ],
  secondKey: [
    ['2009-03-17', HOLDER, OR],
    ['2009-03-24', HOLDER, OR],
    ['2009-04-09', CE],
  ],
  deferral: [
    ['2009-04-03', OR, HOLDER],
    ['2009-04-09', OR, HOLDER],
    ['2009-04-14', OR, HOLDER],
  ],
  conditionFailed: [
    ['2009-04-03', OR, HOLDER],
    ['2009-04-09', OR, HOLDER],
  ],
  benefitReturn: [
    ['2009-04-07', OR],
    ['2009-04-14', OR],
    ['2009-04-15', OR],
    ['2009-04-17', 'BL'],
    ['2009-04-21', CE],
  ],
  condition: [
    ['2009-03-27', HOLDER],
    ['2009-04-07', HOLDER],
    ['2009-04-14', HOLDER],
    ['2009-04-15', 'SC'],
  ],
  discharge: [['2009-04-15', 'SC']],
  exceptionReport: [
    ['2009-04-07', PL],
    ['2009-04-14', PL],
    ['2009-04-15', 'SC', 'MAG'],
  ],
  recoveryPlan: [
    ['2009-04-07', HOLDER],
    ['2009-04-14', HOLDER],
    ['2009-04-15', 'SC'],
  ],
  // As of every ladder that goes by its beginning: what would have come on the very morning on which it waits does not exist.
  riskReview: [
    ['2009-04-14', HOLDER],
    ['2009-04-21', 'PO'],
  ],
  exceptionAnswer: [
    ['2009-03-19', 'SC'],
    ['2009-03-26', 'SC'],
  ],
  holdReview: [
    ['2009-04-14', 'SC', PL],
    ['2009-04-21', 'MAG'],
  ],
  papers: [
    ['2009-03-31', 'SS'],
    ['2009-04-02', 'SS'],
  ],
  reOptIn: [
    ['2009-03-27', HOLDER],
    ['2009-04-03', HOLDER],
    ['2009-04-09', HOLDER],
  ],
  objection: [['2009-04-07', HOLDER]],
  leadVacant: [
    ['2009-03-17', HOLDER],
    ['2009-03-24', HOLDER],
  ],
  notice: [
    ['2009-03-13', HOLDER],
    ['2009-04-03', HOLDER],
  ],
  callIn: [['2009-04-09', HOLDER]],
  chain: [
    ['2009-03-19', HOLDER],
    ['2009-03-26', HOLDER, OR],
    ['2009-04-03', HOLDER],
  ],
  review: [
    ['2009-03-19', HOLDER, PL],
    ['2009-03-26', HOLDER, PL],
    ['2009-04-02', 'SC'],
  ],
  action: [
    ['2009-03-13', HOLDER],
    ['2009-04-03', HOLDER],
    ['2009-04-14', HOLDER],
    ['2009-04-28', 'PO'],
  ],
  // 12 March is when it begins to wait: what would have come on that very morning does not exist.
  postImplementation: [
    ['2009-04-14', HOLDER],
    ['2009-04-15', 'PO'],
  ],
  reviewAge: [
    ['2009-03-27', HOLDER, PL],
    ['2009-04-07', HOLDER, PL],
    ['2009-04-15', HOLDER, PL],
  ],
};

const daysOf = (ladder: LadderName, given = project(), waiting = duty(ladder)): Days =>
  ladderOfDuty(waiting, given)
    .map(({ dueAt, recipients }) => [dueAt, ...recipients] as const)
    .sort(([a], [b]) => a.localeCompare(b));

const atNine = (days: Days): Days => days.map(([day, ...to]) => [at(day, '09:00'), ...to] as const);

describe('T1: the ladders of section 7', () => {
  it('T1: are all in this table', () => {
    expect(Object.keys(policy.ladders).sort()).toEqual(Object.keys(TABLE).sort());
  });

  it.each(Object.keys(TABLE) as LadderName[])('T1: %s goes on working days, at nine by London’s clocks', (ladder) => {
    expect(daysOf(ladder)).toEqual(atNine(TABLE[ladder]));
  });

  it('T1: nine in London is nine of universal time before the clocks go forward, and eight after', () => {
    expect(daysOf('condition').map(([day]) => day)).toEqual([
      '2009-03-27T09:00:00.000Z',
      '2009-04-07T08:00:00.000Z',
      '2009-04-14T08:00:00.000Z',
      '2009-04-15T08:00:00.000Z',
    ]);
  });

  it('T1: and the other way round when they go back, on 25 October', () => {
    expect(daysOf('condition', project(), duty('condition', '2009-10-01', '2009-11-02')).map(([day]) => day)).toEqual([
      '2009-10-19T08:00:00.000Z',
      '2009-10-28T09:00:00.000Z',
      '2009-11-02T09:00:00.000Z',
      '2009-11-03T09:00:00.000Z',
    ]);
  });

  it('T1: over Christmas and New Year', () => {
    const december = duty('benefitReturn', '2009-12-01', '2009-12-29');
    // 25 and 28 December and 1 January are none: three before is 22 December, three after 4 January, five after the 6th.
    expect(daysOf('benefitReturn', project(), december).map(([day]) => day)).toEqual(
      ['2009-12-22', '2009-12-29', '2009-12-30', '2010-01-04', '2010-01-06'].map((day) => at(day, '09:00')),
    );
  });

  it('T1: move with a calendar that changes, each rung by itself', () => {
    const { calendar } = project();
    const changed = project({ calendar: { ...calendar, version: 2, holidays: [...calendar.holidays, '2009-04-08'] } });
    expect(daysOf('optIn', changed).map(([day]) => day)).toEqual(
      ['2009-03-19', '2009-04-02', '2009-04-09', '2009-04-15', '2009-04-21'].map((day) => at(day, '09:00')),
    );
  });

  it('T1: go by the own days of the organisation that is asked, and of no other', () => {
    const closed = {
      version: 1,
      periods: [{ kind: 'closure', title: 'Closed', from: '2009-04-06', to: '2009-04-09' }],
    } as const;
    const five = (given: Project) => daysOf('comment', given)[0][0];
    expect(five(project({ ownCalendars: { tfl: closed } }))).toBe(at('2009-03-30', '09:00'));
    expect(five(project({ ownCalendars: { lda: closed } }))).toBe(at('2009-04-03', '09:00'));
  });

  it('B6: of the review after closure begin on the day on which it can be filed', () => {
    const waiting = { ...duty('postImplementation'), since: at('2009-03-19', '00:00') };
    expect(daysOf('postImplementation', project(), waiting)).toEqual(
      atNine([
        ['2009-03-19', HOLDER],
        ['2009-04-14', HOLDER],
        ['2009-04-15', 'PO'],
      ]),
    );
  });

  it('T1: leave out what would have come before it began to wait', () => {
    expect(daysOf('condition', project(), duty('condition', '2009-04-07', '2009-04-14'))).toEqual(
      atNine([
        ['2009-04-14', HOLDER],
        ['2009-04-15', 'SC'],
      ]),
    );
  });
});
