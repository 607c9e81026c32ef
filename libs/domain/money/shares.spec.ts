import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roundedUp, splitByWeight, splitEqually, totalOf } from './shares.js';

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

  const weights = fc.dictionary(
    fc.constantFrom('gla', 'tfl', 'lda', 'lfepa', 'met', 'x'),
    fc.bigInt({ min: 1n, max: 100_000n }),
    { minKeys: 1 },
  );
  const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });

  it('O6: by weights, shares add up to the penny and each is its exact part, rounded one way or the other', () => {
    fc.assert(
      fc.property(amount, weights, (cost, given) => {
        const entries = new Map(Object.entries(given));
        const whole = totalOf(entries.values());
        const shares = splitByWeight(cost, entries, 'tfl');
        expect(totalOf(shares.values())).toBe(cost);
        for (const [unit, share] of shares) {
          const up = roundedUp(cost, entries.get(unit)!, whole);
          expect([up, (cost * entries.get(unit)!) / whole]).toContain(share);
        }
      }),
    );
  });

  it('O6: by weights, what a share can come to never falls when a unit leaves', () => {
    fc.assert(
      fc.property(amount, weights, fc.nat(), (cost, given, leaving) => {
        const entries = Object.entries(given);
        const rest = entries.filter((_, index) => index !== leaving % entries.length);
        const whole = (those: typeof entries) => totalOf(those.map(([, weight]) => weight));
        for (const [, weight] of rest) {
          expect(roundedUp(cost, weight, whole(rest)) >= roundedUp(cost, weight, whole(entries))).toBe(true);
        }
      }),
    );
  });
});
