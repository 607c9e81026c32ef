import { describe, expect, it } from '@jest/globals';
import { same } from './same.js';

describe('whether two values say the same', () => {
  it('the order of keys says nothing, the order of a list does', () => {
    expect(same({ a: 1, b: ['x', 'y'] }, { b: ['x', 'y'], a: 1 })).toBe(true);
    expect(same(['x', 'y'], ['y', 'x'])).toBe(false);
    expect(same(['x'], ['x', 'y'])).toBe(false);
  });

  it('a key left out is one without value, and null is a value', () => {
    expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(same({ a: null }, {})).toBe(false);
    expect(same([], {})).toBe(false);
    expect(same(null, {})).toBe(false);
  });
});
