import { describe, expect, it } from '@jest/globals';
import { addressWith, askedIn, FREE } from './asked.js';

const known = { stage: ['SCOPING', 'DELIVERY'], words: FREE } as const;

describe('what the address of a list asks for', () => {
  it('is what there is, and nothing else', () => {
    expect(askedIn({ stage: 'SCOPING', words: 'a & b', other: 'x' }, known)).toEqual({
      stage: 'SCOPING',
      words: 'a & b',
    });
    expect(askedIn({ stage: 'NOWHERE', words: '' }, known)).toEqual({});
    expect(askedIn({ stage: ['SCOPING', 'DELIVERY'], words: { $ne: 'x' } }, known)).toEqual({});
    expect(askedIn({ words: 'a\0b' }, known)).toEqual({});
    expect(askedIn({ words: 'x'.repeat(2001) }, known)).toEqual({});
  });

  it('goes back into an address that reads the same', () => {
    const asked = { words: '“50% & more” #1', stage: 'SCOPING' };
    const { searchParams } = new URL(addressWith('/projects', asked), 'http://here');
    expect(askedIn(Object.fromEntries(searchParams), known)).toEqual(asked);
    expect(addressWith('/projects', {})).toBe('/projects');
    expect(addressWith('/projects', { stage: undefined })).toBe('/projects');
  });
});
