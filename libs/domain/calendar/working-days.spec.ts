import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendar2009 } from '../../../test/support/domain.js';
import {
  addDays,
  addWorkingDays,
  clearDaysBetween,
  firstOfNextMonth,
  isProvisional,
  isWorkingDay,
  workingDayOfNextMonth,
  workingDaysBetween,
} from './working-days.js';

const calendar = calendar2009();

/** Any day of 2009. */
const someDay = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2009-01-01', days));

describe('working days', () => {
  it.each([
    ['2009-01-01', 'New Year’s Day', false],
    ['2009-01-02', 'a Friday', true],
    ['2009-01-03', 'a Saturday', false],
    ['2009-01-04', 'a Sunday', false],
    ['2009-04-10', 'Good Friday', false],
    ['2009-04-13', 'Easter Monday', false],
    ['2009-12-28', 'Boxing Day’s substitute', false],
  ])('T1: %s, %s: working day %s', (date, _name, working) => {
    expect(isWorkingDay(date, calendar)).toBe(working);
  });

  it('T1: the day after the trigger is day 1', () => {
    expect(addWorkingDays('2009-01-26', 1, calendar)).toBe('2009-01-27');
    expect(addWorkingDays('2009-01-30', 1, calendar)).toBe('2009-02-02');
    expect(addWorkingDays('2009-01-31', 1, calendar)).toBe('2009-02-02');
  });

  it('T1: an opt-in from 26 January 2009 closes 30 working days later, on 9 March (A7)', () => {
    expect(addWorkingDays('2009-01-26', 30, calendar)).toBe('2009-03-09');
  });

  it.each([
    [-15, '2009-02-16'],
    [-5, '2009-03-02'],
    [-1, '2009-03-06'],
    [1, '2009-03-10'],
    [5, '2009-03-16'],
    [10, '2009-03-23'],
    [20, '2009-04-06'],
  ])('T1: %i working days from the close on 9 March 2009 is %s', (days, date) => {
    expect(addWorkingDays('2009-03-09', days, calendar)).toBe(date);
  });

  it('T1: Easter takes two days out of a count', () => {
    expect(addWorkingDays('2009-04-08', 3, calendar)).toBe('2009-04-15');
  });

  it('T1: 27 February + 20 is 27 March 2009; 1 June + 10 is 15 June (A1, A8)', () => {
    expect(addWorkingDays('2009-02-27', 20, calendar)).toBe('2009-03-27');
    expect(addWorkingDays('2009-06-01', 10, calendar)).toBe('2009-06-15');
  });

  it('T1: an inquorate meeting of 5 March 2009 is followed by one until 19 March (A2)', () => {
    expect(addWorkingDays('2009-03-05', 10, calendar)).toBe('2009-03-19');
  });

  it('V1: the last notice day for 5 March 2009 is 25 February: five clear days between (A2)', () => {
    expect(clearDaysBetween('2009-02-25', '2009-03-05', calendar)).toBe(5);
    expect(clearDaysBetween('2009-02-26', '2009-03-05', calendar)).toBe(4);
    expect(addWorkingDays('2009-03-05', -6, calendar)).toBe('2009-02-25');
  });

  it('V1: neither the day of notice nor the day of the meeting counts', () => {
    expect(clearDaysBetween('2009-03-04', '2009-03-05', calendar)).toBe(0);
    expect(clearDaysBetween('2009-03-05', '2009-03-05', calendar)).toBe(0);
  });

  it('B2: working day 10 and 15 of the month after March 2009 come after Easter', () => {
    expect(workingDayOfNextMonth('2009-03', 10, calendar)).toBe('2009-04-16');
    expect(workingDayOfNextMonth('2009-03', 15, calendar)).toBe('2009-04-23');
  });

  it('B2: the first day of a month is its working day 1 where it is one', () => {
    expect(workingDayOfNextMonth('2009-03', 1, calendar)).toBe('2009-04-01');
    expect(workingDayOfNextMonth('2009-12', 1, calendar)).toBe('2010-01-04');
  });

  it('T1: months follow each other across the year', () => {
    expect(firstOfNextMonth('2009-11')).toBe('2009-12-01');
    expect(firstOfNextMonth('2009-12')).toBe('2010-01-01');
  });

  it('T1: a date past the last known year is provisional', () => {
    expect(isProvisional('2010-12-31', calendar)).toBe(false);
    expect(isProvisional('2011-01-01', calendar)).toBe(true);
  });

  it('T1: a count ends on a working day, and counting back from there finds the trigger’s day or the one before it', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const later = addWorkingDays(day, count, calendar);
        expect(isWorkingDay(later, calendar)).toBe(true);
        expect(workingDaysBetween(day, later, calendar)).toBe(count);
        const back = addWorkingDays(later, -count, calendar);
        expect(back <= day).toBe(true);
        expect(workingDaysBetween(back, day, calendar)).toBe(0);
      }),
    );
  });

  it('T1: counting on is the same as counting at once', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (day, some, more) => {
        const twice = addWorkingDays(addWorkingDays(day, some, calendar), more, calendar);
        expect(addWorkingDays(day, some + more, calendar)).toBe(twice);
      }),
    );
  });

  it('T1: a later trigger is never due earlier', () => {
    fc.assert(
      fc.property(someDay, someDay, fc.integer({ min: 0, max: 40 }), (a, b, count) => {
        const [first, second] = [a, b].sort() as [string, string];
        expect(addWorkingDays(first, count, calendar) <= addWorkingDays(second, count, calendar)).toBe(true);
      }),
    );
  });
});
