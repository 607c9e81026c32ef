import { expect, test } from '@jest/globals';
import { duties } from '#notify/duties.js';
import { deedInWords } from './deed-words.js';

const names = { units: [], milestones: [] };

test('whatever mails ask for has words on the pages', () => {
  const asked = Object.keys(duties);
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter((what) => deedInWords(names, what) === what)).toEqual([]);
});

test('the second key of a unit is told apart from its first', () => {
  expect(deedInWords(names, 'RecordDecision', 'opt-in/1/met')).toBe('Record the organisation’s decision');
  expect(deedInWords(names, 'RecordDecision', 'second-key/1/met/1')).toBe(
    'Record the organisation’s decision: the second key',
  );
});
