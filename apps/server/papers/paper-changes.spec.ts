import { describe, expect, it } from '@jest/globals';
import { changesBetween } from './paper-changes.js';

const paper = (words: Record<string, string | null>, values: Record<string, string> = {}) => ({ words, values });

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
        { place: 'b', stretches: [{ kind: 'removed', text: 'old' }] },
        { place: 'c', stretches: [{ kind: 'added', text: 'new' }] },
      ],
      values: [{ place: 'value', before: '1', after: '2' }],
    });
  });
});
