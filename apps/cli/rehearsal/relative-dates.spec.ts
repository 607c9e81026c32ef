import { describe, expect, it } from '@jest/globals';
import { programmeCalendar } from '../programme.js';
import { RelativeDates } from './relative-dates.js';

const calendar = programmeCalendar();
/** Day 0 is Monday 26 January 2009. */
const dates = RelativeDates.from('2009-01-26', calendar);

describe('relative dates', () => {
  it.each([
    ['-45 10:00', '2008-11-19 10:00'], // over Christmas, Boxing Day and New Year's Day
    ['-1 17:00', '2009-01-23 17:00'],
    ['0 09:30', '2009-01-26 09:30'],
    ['+20 09:00', '2009-02-23 09:00'],
    ['20 09:00', '2009-02-23 09:00'],
    ['{-3}', '2009-01-21'],
    ['{0}', '2009-01-26'],
    ['{+20}', '2009-02-23'],
    ['{month -1}', '2008-12'],
    ['{month 0}', '2009-01'],
    ['{month +12}', '2010-01'],
  ])('%s is %s', (text, expected) => {
    expect(dates.writtenOut(text)).toBe(expected);
  });

  it('stand anywhere in a document; whatever else it holds stays as it is', () => {
    const document = {
      at: '-1 10:00',
      with: { lines: [{ date: '{-1}', text: 'by {-1}', amount: '100', none: null }], days: 3 },
    };
    expect(dates.writtenOut(document)).toEqual({
      at: '2009-01-23 10:00',
      with: { lines: [{ date: '2009-01-23', text: 'by {-1}', amount: '100', none: null }], days: 3 },
    });
  });

  it.each([
    ['2009-01-26T00:00:00.000Z', '2009-01-26'],
    ['2009-01-25T12:00:00.000Z', '2009-01-23'], // a Sunday
    ['2009-01-01T12:00:00.000Z', '2008-12-31'], // New Year's Day
    ['2009-04-13T12:00:00.000Z', '2009-04-09'], // Easter Monday
    ['2009-06-08T23:30:00.000Z', '2009-06-09'], // past midnight in London
  ])('at %s day 0 is %s', (instant, expected) => {
    expect(RelativeDates.asOf(instant, calendar).dayZero).toBe(expected);
  });
});
