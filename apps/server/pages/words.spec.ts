import { expect, test } from '@jest/globals';
import {
  countOf,
  dateInWords,
  deadlineInWords,
  listInWords,
  momentInWords,
  monthInWords,
  poundsInWords,
  timeInWords,
} from './words.js';

test('dates and times as the clocks of London show them', () => {
  expect(dateInWords('2009-01-14')).toBe('14 January 2009');
  expect(dateInWords('2009-06-30T23:30:00.000Z')).toBe('1 July 2009');
  expect(momentInWords('2009-03-09T17:00:00.000Z')).toBe('5pm on 9 March 2009');
  expect(deadlineInWords('2009-07-10T16:00:00.000Z')).toBe('5pm on Friday 10 July 2009');
  expect(monthInWords('2009-04')).toBe('April 2009');
});

test.each([
  ['2009-01-14T12:00:00.000Z', 'midday'],
  ['2009-01-14T00:00:00.000Z', 'midnight'],
  ['2009-01-14T09:30:00.000Z', '9:30am'],
  ['2009-01-14T12:05:00.000Z', '12:05pm'],
  ['2009-01-14T00:05:00.000Z', '12:05am'],
  ['14:00', '2pm'],
])('%s is %s', (when, words) => {
  expect(timeInWords(when)).toBe(words);
});

test.each([
  ['24000000', '£240,000'],
  ['49', '£0'],
  ['50', '£1'],
  ['-1234549', '−£12,345'],
  ['-10', '£0'],
])('%s pence are %s', (pence, words) => {
  expect(poundsInWords(pence)).toBe(words);
});

test('counts and lists', () => {
  expect(countOf(1, 'working day')).toBe('1 working day');
  expect(countOf(1200, 'project')).toBe('1,200 projects');
  expect(listInWords([])).toBe('');
  expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c');
});
