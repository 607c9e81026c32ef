import { describe, expect, it } from '@jest/globals';
import { calendar2009 } from '../../../test/support/domain.js';
import { yearWithoutWorkingDay } from './no-working-day.js';
import { type OwnCalendar, preElectionOn, withOwn } from './own-calendar.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';

const own: OwnCalendar = {
  version: 1,
  periods: [
    { kind: 'closure', title: 'Summer closure', from: '2009-08-03', to: '2009-08-07' },
    { kind: 'non_working', title: 'Founder’s day', from: '2009-03-11', to: '2009-03-11' },
    { kind: 'pre_election', title: 'Elections of June 2009', from: '2009-04-27', to: '2009-06-04' },
  ],
};

describe('the calendar of an organisation', () => {
  it('T1: takes its own days off and its closure weeks from the programme’s working days', () => {
    const calendar = withOwn(calendar2009(), own);
    expect(addWorkingDays('2009-03-09', 5, calendar2009())).toBe('2009-03-16');
    expect(addWorkingDays('2009-03-09', 5, calendar)).toBe('2009-03-17');
    expect(addWorkingDays('2009-07-31', 1, calendar)).toBe('2009-08-10');
    expect(addWorkingDays('2009-08-10', -1, calendar)).toBe('2009-07-31');
  });

  it('T1: is worked in before an election, and says so', () => {
    expect(isWorkingDay('2009-05-05', withOwn(calendar2009(), own))).toBe(true);
    expect(preElectionOn(own, '2009-04-27')?.title).toBe('Elections of June 2009');
    expect(preElectionOn(own, '2009-06-04')?.title).toBe('Elections of June 2009');
    expect(preElectionOn(own, '2009-06-05')).toBeUndefined();
    expect(preElectionOn(undefined, '2009-05-05')).toBeUndefined();
  });

  it('T1: is the programme’s where the organisation has none, and is put together once', () => {
    const calendar = calendar2009();
    expect(withOwn(calendar, undefined)).toBe(calendar);
    expect(withOwn(calendar, own)).toBe(withOwn(calendar, own));
  });

  it('T1: knows the year in which nobody would ever work', () => {
    const never = (from: string, to: string): OwnCalendar => ({
      version: 1,
      periods: [{ kind: 'closure', title: 'Closed', from, to }],
    });
    expect(yearWithoutWorkingDay(withOwn(calendar2009(), own))).toBeUndefined();
    expect(yearWithoutWorkingDay(withOwn(calendar2009(), never('2009-01-01', '2009-12-30')))).toBeUndefined();
    expect(yearWithoutWorkingDay(withOwn(calendar2009(), never('2009-01-01', '2009-12-31')))).toBe(2009);
    expect(yearWithoutWorkingDay(withOwn(calendar2009(), never('2009-06-01', '2011-01-31')))).toBe(2010);
  });
});
