import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateIn, instantOf, timeIn } from './zone.js';

const LONDON = 'Europe/London';

describe('London time', () => {
  it('T1: Greenwich Mean Time in winter, British Summer Time from 29 March to 25 October 2009', () => {
    expect(instantOf('2009-03-28', '17:00', LONDON)).toBe('2009-03-28T17:00:00.000Z');
    expect(instantOf('2009-03-29', '17:00', LONDON)).toBe('2009-03-29T16:00:00.000Z');
    expect(instantOf('2009-10-24', '17:00', LONDON)).toBe('2009-10-24T16:00:00.000Z');
    expect(instantOf('2009-10-25', '17:00', LONDON)).toBe('2009-10-25T17:00:00.000Z');
  });

  it('T1: a time that the spring change skips is taken after it', () => {
    expect(instantOf('2009-03-29', '01:30', LONDON)).toBe('2009-03-29T01:30:00.000Z');
    expect(timeIn(LONDON, '2009-03-29T01:30:00.000Z')).toBe('02:30');
  });

  it('T1: a time that occurs twice in autumn is its first occurrence', () => {
    expect(instantOf('2009-10-25', '01:30', LONDON)).toBe('2009-10-25T00:30:00.000Z');
  });

  it('T1: midnight belongs to the new day', () => {
    expect(instantOf('2009-07-01', '00:00', LONDON)).toBe('2009-06-30T23:00:00.000Z');
    expect(dateIn(LONDON, '2009-06-30T23:00:00.000Z')).toBe('2009-07-01');
  });

  it('T1: what the clocks show at an instant leads back to it, but for the hours of the changes', () => {
    const minutes = fc.integer({ min: Date.parse('2007-01-01') / 60_000, max: Date.parse('2030-12-31') / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const at = new Date(minute * 60_000).toISOString();
        fc.pre(timeIn(LONDON, at).slice(0, 2) !== '01');
        expect(instantOf(dateIn(LONDON, at), timeIn(LONDON, at), LONDON)).toBe(at);
      }),
    );
  });
});
