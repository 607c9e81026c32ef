import { expect, it } from '@jest/globals';
import { at, calendar2009 } from '../../../test/support/domain.js';
import { digestAt, paceOf, USUAL } from './digest.js';

const own = { ...USUAL, hour: 7, weekday: 1 };
const next = (pace: 'daily' | 'weekly', now: string) => digestAt(pace, own, now, calendar2009());

it.each([
  ['on the same day, before the hour', at('2009-02-03', '06:59'), at('2009-02-03', '07:00')],
  ['on the next day from the hour on', at('2009-02-03', '07:00'), at('2009-02-04', '07:00')],
  ['after the weekend', at('2009-02-06', '10:00'), at('2009-02-09', '07:00')],
  ['after Easter', at('2009-04-09', '10:00'), at('2009-04-14', '07:00')],
  // Clocks go forward on Sunday 29 March and back on Sunday 25 October: seven is seven.
  ['before the clocks go forward', at('2009-03-27', '06:00'), '2009-03-27T07:00:00.000Z'],
  ['after they have', at('2009-03-27', '10:00'), '2009-03-30T06:00:00.000Z'],
  ['before they go back', at('2009-10-23', '06:00'), '2009-10-23T06:00:00.000Z'],
  ['after they have gone back', at('2009-10-23', '10:00'), '2009-10-26T07:00:00.000Z'],
])('T1: a daily digest goes %s', (_, now, then) => {
  expect(next('daily', now)).toBe(then);
});

it.each([
  ['on its day, before the hour', at('2009-02-02', '06:00'), at('2009-02-02', '07:00')],
  ['a week later from the hour on', at('2009-02-02', '07:00'), at('2009-02-09', '07:00')],
  ['on the next such day', at('2009-02-04'), at('2009-02-09', '07:00')],
  ['on Tuesday where Monday is none to work', at('2009-04-08'), at('2009-04-14', '07:00')],
  ['on Tuesday of a week whose Monday is over and was none', at('2009-04-13', '12:00'), at('2009-04-14', '07:00')],
])('T1: a weekly digest goes %s', (_, now, then) => {
  expect(next('weekly', now)).toBe(then);
});

it('T1: whoever has settled nothing is told at once', () => {
  expect(paceOf(USUAL, 'benefits')).toBe('immediately');
  expect(paceOf({ ...USUAL, paces: { benefits: 'off' } }, 'benefits')).toBe('off');
});
