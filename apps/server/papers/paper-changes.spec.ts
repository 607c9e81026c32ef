import { describe, expect, it } from '@jest/globals';
import { changesBetween } from './paper-changes.js';

/** Words under references of their own, unless those are given. */
const paper = (
  words: Record<string, string | null>,
  values: Record<string, string> = {},
  references: Record<string, string> = Object.fromEntries(
    Object.entries(words).map(([place, text]) => [place, `reference of ${text}`]),
  ),
) => ({ words, values, references });

describe('what has changed between two versions of a paper', () => {
  it('is told word by word, and joined it is each of the two', () => {
    const before = 'Each member buys agency staff by itself.';
    const after = 'Each member buys agency nurses by itself, at its own rates.';
    const { words } = changesBetween(paper({ 'case/strategic': before }), paper({ 'case/strategic': after }));
    expect(words).toHaveLength(1);
    const [{ stretches }] = words;
    const joined = (without: string) =>
      stretches
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join('');
    expect([joined('added'), joined('removed')]).toEqual([before, after]);
    expect(stretches).toContainEqual({ kind: 'removed', text: 'staff' });
    expect(stretches).toContainEqual({ kind: 'added', text: 'nurses' });
  });

  it('tells words and figures that are new or gone, and nothing that has stayed', () => {
    const before = paper({ a: 'same', b: 'old', gone: null }, { value: '1', years: '3' });
    const after = paper({ a: 'same', c: 'new', gone: null }, { value: '2', years: '3' });
    expect(changesBetween(before, after)).toEqual({
      words: [
        { place: 'b', stretches: [{ kind: 'removed', text: 'old' }], removed: null },
        { place: 'c', stretches: [{ kind: 'added', text: 'new' }], removed: null },
      ],
      values: [{ place: 'value', before: '1', after: '2' }],
    });
  });

  it('T2: says of words that were removed from the record that they were, and that they have changed', () => {
    const of = (text: string | null, reference: string) => paper({ a: text }, {}, { a: reference });
    const changed = (before: string | null, after: string | null) =>
      changesBetween(of(before, 'one'), of(after, 'other')).words;
    expect(changed(null, 'new')).toEqual([{ place: 'a', stretches: [], removed: 'before' }]);
    expect(changed('old', null)).toEqual([{ place: 'a', stretches: [], removed: 'after' }]);
    expect(changed(null, null)).toEqual([{ place: 'a', stretches: [], removed: 'both' }]);
    expect(changed('same', 'same')).toEqual([]);
    expect(changesBetween(of(null, 'one'), of(null, 'one')).words).toEqual([]);
  });
});
