import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inPounds, isAmount, isSignedAmount, pence, sum, toBigInt } from './pence.js';

describe('pence', () => {
  it('C8: money is whole pence, exact at any size', () => {
    expect(sum(['9007199254740993', '1', '-2'])).toBe(9007199254740992n);
    fc.assert(fc.property(fc.bigInt(), (amount) => toBigInt(pence(amount)) === amount));
  });

  it.each([
    ['24000000', '£240,000'],
    ['499999999', '£4,999,999.99'],
    ['-1205', '−£12.05'],
    ['0', '£0'],
    ['7', '£0.07'],
    ['100000000000', '£1,000,000,000'],
  ])('C8: %s pence are %s', (amount, words) => expect(inPounds(amount)).toBe(words));

  it.each(['', '1.5', '-1', '1e3', '£1', ' 1', '0x1', '1234567890123456789'])(
    'C8: %p is not a sum of whole pence',
    (text) => expect(isAmount(text)).toBe(false),
  );

  it('C8: only some sums may be negative', () => {
    expect(isAmount('0')).toBe(true);
    expect(isSignedAmount('-1')).toBe(true);
    expect(isSignedAmount('--1')).toBe(false);
  });
});
