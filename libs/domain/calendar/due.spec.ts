import { describe, expect, it } from '@jest/globals';
import { at, calendar2009, policy } from '../../../test/support/domain.js';
import { dateOf, dueAfter, dueDay, endOf, reminderOn } from './due.js';
import { endOfMonth, monthOf, nextMonth } from './months.js';

const terms = { calendar: calendar2009(), policy: policy() };

describe('due times', () => {
  it('T1: an opt-in opened on 26 January 2009 is due on 9 March at 17:00 in London', () => {
    expect(dueAfter(at('2009-01-26', '11:30'), 30, terms)).toBe('2009-03-09T17:00:00.000Z');
  });

  it('T1: in British Summer Time 17:00 in London is 16:00 UTC', () => {
    expect(dueAfter(at('2009-03-09', '17:00'), 20, terms)).toBe('2009-04-06T16:00:00.000Z');
    expect(endOf('2009-03-27', terms)).toBe('2009-03-27T17:00:00.000Z');
    expect(endOf('2009-03-30', terms)).toBe('2009-03-30T16:00:00.000Z');
  });

  it('T1: the trigger’s date is London’s: 23:30 UTC in summer is already the next day', () => {
    expect(dateOf('2009-06-01T23:30:00.000Z', terms)).toBe('2009-06-02');
    expect(dateOf('2009-01-05T23:30:00.000Z', terms)).toBe('2009-01-05');
    expect(dueDay('2009-06-01T23:30:00.000Z', 1, terms)).toBe('2009-06-03');
  });

  it('T1: reminders of a day go out at 09:00', () => {
    expect(reminderOn('2009-02-16', terms)).toBe('2009-02-16T09:00:00.000Z');
    expect(reminderOn('2009-07-01', terms)).toBe('2009-07-01T08:00:00.000Z');
  });

  it('T1: another calendar gives another due day for the same trigger', () => {
    const holidays = [...terms.calendar.holidays, '2009-03-09'].sort();
    const calendar = { ...terms.calendar, version: 2, holidays };
    expect(dueAfter(at('2009-01-26'), 30, { ...terms, calendar })).toBe('2009-03-10T17:00:00.000Z');
  });

  it('T1: a month ends in London, not in UTC', () => {
    expect(monthOf('2009-05-31T23:30:00.000Z', terms)).toBe('2009-06');
    expect(endOfMonth('2009-05', terms.calendar)).toBe('2009-05-31T23:00:00.000Z');
    expect(endOfMonth('2009-12', terms.calendar)).toBe('2010-01-01T00:00:00.000Z');
    expect(nextMonth('2009-12')).toBe('2010-01');
  });
});
