import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitEqually } from './shares.js';

const units = fc.uniqueArray(fc.constantFrom('gla', 'tfl', 'lda', 'lfepa', 'met', 'x', 'y'), { minLength: 1 });

describe('shares', () => {
  it('O6: £240,000 among four is £60,000 each', () => {
    const shares = splitEqually(24_000_000n, ['gla', 'tfl', 'lda', 'lfepa'], 'tfl');
    expect([...shares]).toEqual(['gla', 'tfl', 'lda', 'lfepa'].map((unit) => [unit, 6_000_000n]));
  });

  it('O6: odd pence go to the lead first', () => {
    expect([...splitEqually(100n, ['gla', 'tfl', 'lda'], 'tfl')]).toEqual([
      ['gla', 33n],
      ['tfl', 34n],
      ['lda', 33n],
    ]);
    expect([...splitEqually(101n, ['gla', 'tfl', 'lda'], 'lda')]).toEqual([
      ['gla', 34n],
      ['tfl', 33n],
      ['lda', 34n],
    ]);
  });

  it('O6: among nobody there is nothing to bear', () => expect(splitEqually(100n, [], 'tfl').size).toBe(0));

  it('O6: shares add up to the penny, differ by one at most, and the lead bears no less than anyone', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), units, fc.nat(), (amount, among, index) => {
        const lead = among[index % among.length];
        const shares = splitEqually(amount, among, lead);
        const all = [...shares.values()];
        const [least, most] = [all.reduce((a, b) => (a < b ? a : b)), all.reduce((a, b) => (a > b ? a : b))];
        expect(all.reduce((a, b) => a + b, 0n)).toBe(amount);
        expect(most - least <= 1n).toBe(true);
        expect(shares.get(lead)).toBe(most);
      }),
    );
  });

  it('O6: with fewer units nobody’s share falls', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1_000n }), units, fc.nat(), fc.nat(), (amount, among, index, leaving) => {
        const lead = among[index % among.length];
        const rest = among.filter((_, at) => at !== leaving % among.length);
        const [before, after] = [splitEqually(amount, among, lead), splitEqually(amount, rest, lead)];
        expect(rest.every((unit) => after.get(unit)! >= before.get(unit)!)).toBe(true);
      }),
    );
  });
});
