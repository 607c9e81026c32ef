import { describe, expect, it } from '@jest/globals';
import { calendar2009 } from '../../../test/support/domain.js';
import { periodsNear } from './near-periods.js';
import type { OwnCalendar } from './own-calendar.js';

const own: OwnCalendar = {
  version: 1,
  periods: [
    { kind: 'non_working', title: 'Founder’s day', from: '2009-03-11', to: '2009-03-11' },
    { kind: 'pre_election', title: 'Elections of June 2009', from: '2009-04-27', to: '2009-06-04' },
    { kind: 'closure', title: 'Summer closure', from: '2009-08-03', to: '2009-08-07' },
  ],
};

const near = (date: string) =>
  periodsNear(own, date, 5, calendar2009()).map(({ title, place }) => [place, title] as const);

describe('periods beside a deadline', () => {
  it.each([
    ['2009-04-27', 'in', 'Elections of June 2009'],
    ['2009-06-04', 'in', 'Elections of June 2009'],
    // Five working days before Monday 27 April, and after Thursday 4 June.
    ['2009-04-20', 'before', 'Elections of June 2009'],
    ['2009-06-11', 'after', 'Elections of June 2009'],
    ['2009-08-05', 'in', 'Summer closure'],
    ['2009-07-31', 'before', 'Summer closure'],
    ['2009-08-14', 'after', 'Summer closure'],
  ])('T1: %s lies %s %s', (date, place, title) => {
    expect(near(date)).toEqual([[place, title]]);
  });

  it.each(['2009-04-17', '2009-06-12', '2009-07-24', '2009-08-17', '2009-03-11'])('T1: nothing is near %s', (date) => {
    expect(near(date)).toEqual([]);
  });

  it('T1: an organisation without a calendar has none', () => {
    expect(periodsNear(undefined, '2009-08-05', 5, calendar2009())).toEqual([]);
  });
});
