import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { netPresentValue } from './present-value.js';

const pounds = (...amounts: number[]) => amounts.map((amount) => BigInt(amount) * 100n);

describe('net present value', () => {
  it('C8: −240,000 then +90,000 for 3 years at 3.5 % is +12,147', () => {
    expect(netPresentValue(pounds(-240_000, 90_000, 90_000, 90_000), 35)).toBe(12_147_00n);
  });

  it('C8: year 0 is not discounted, and nothing is worth nothing', () => {
    expect(netPresentValue(pounds(-240_000), 35)).toBe(-240_000_00n);
    expect(netPresentValue([], 35)).toBe(0n);
  });

  it('C8: rounded once at the end to whole pounds, halves away from zero', () => {
    expect(netPresentValue([50n], 35)).toBe(100n);
    expect(netPresentValue([49n], 35)).toBe(0n);
    expect(netPresentValue([-50n], 35)).toBe(-100n);
    // Twice 49 pence of another year are discounted before they are added and rounded.
    expect(netPresentValue([0n, 49n, 49n], 0)).toBe(100n);
  });

  it('C8: without discount it is the sum, and a later year is never worth more', () => {
    const flow = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((amount) => amount * 100n);
    fc.assert(
      fc.property(
        fc.array(flow, { maxLength: 20 }),
        (flows) => netPresentValue(flows, 0) === flows.reduce((a, b) => a + b, 0n),
      ),
    );
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.integer({ min: 1, max: 200 }), (amount, rate) => {
        return netPresentValue([0n, 0n, amount], rate) <= netPresentValue([0n, amount], rate);
      }),
    );
  });
});
