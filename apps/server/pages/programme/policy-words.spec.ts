import { expect, test } from '@jest/globals';
import type { Policy } from '#domain/policy/policy.js';
import { policy } from '../../../../test/support/domain.js';
import { offsetInWords, policyDifferences, policyInWords } from './policy-words.js';

/** Every place of the policy that holds a value, apart from its name and number. */
const placesIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object'
    ? Object.entries(value as object).flatMap(([key, inner]) => placesIn(inner, [...path, key]))
    : [path];

const places = placesIn(policy()).filter(([first]) => first !== 'id' && first !== 'version');

/** Another value of the same kind. */
function another(value: unknown, place: string): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 7;
  if (place.endsWith('Time')) return '11:30';
  if (place === 'from') return value === 'start' ? 'due' : 'start';
  return /^\d+$/.test(String(value)) ? '900000000' : value === 'MAG' ? 'PO' : 'MAG';
}

function withChanged(path: readonly string[]): Policy {
  const changed = structuredClone(policy()) as unknown as Record<string, any>;
  const last = path.at(-1)!;
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key], changed);
  holder[last] = another(holder[last], last);
  return changed as unknown as Policy;
}

test.each(places.map((path) => [path.join(' '), path] as const))('a change of %s is told in one line', (_, path) => {
  expect(policyDifferences(policy(), withChanged(path))).toHaveLength(1);
});

test('what is the same is no difference', () => {
  expect(policyDifferences(policy(), { ...policy(), version: 2 })).toEqual([]);
});

test('it speaks as people do', () => {
  const changed = { ...policy(), optIn: { ...policy().optIn, windowDays: 1 }, route: { majorFrom: '123456700' } };
  expect(policyDifferences(policy(), changed)).toEqual([
    ['A project is major from a whole-life cost of', '£5,000,000', '£1,234,567'],
    ['The opt-in is open for', '30 working days', '1 working day'],
  ]);
  const said = Object.fromEntries(policyInWords(policy()));
  expect(said['Discount rate']).toBe('3.5%');
  expect(said['Reminders of the decision of a member'].split('\n').slice(-2)).toEqual([
    '1 working day after it is due, to whoever it waits for',
    '5 working days after it is due, to the organisation’s chief executive and the programme office',
  ]);
  const words = policyInWords(policy()).flat().join('\n');
  expect(words).not.toMatch(/[a-z][A-Z]|undefined|NaN/);
});

test.each([
  ['due-5', '5 working days before it is due'],
  ['due+0', 'On the day it is due'],
  ['start+1', '1 working day after it begins'],
])('the reminder %s goes: %s', (offset, words) => {
  expect(offsetInWords(offset)).toBe(words);
});
