import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runningWith } from '../../../test/support/launched.js';
import { pounds } from '../../../test/support/temporary-labour.js';
import { splitByWeight } from '../money/shares.js';
import { type Proposal, proposalFor } from './proposal.js';
import { adjustments, afterLeaving, borne } from './reapportion.js';

const four = runningWith(['gla', 'tfl', 'lda']); // and MET: £60,000 each
const told = (lines: Proposal['oneOff']) =>
  Object.fromEntries(lines.map(({ unit, after, pays }) => [unit, [`${after}`, `${pays}`]]));

describe('a proposal for the shared cost', () => {
  it('O6: a unit that joins pays its share, and each of the others gets a part of it back', () => {
    const proposal = proposalFor(four, 'lfepa')!;
    expect(proposal.change).toBe('joins');
    expect(told(proposal.oneOff)).toEqual({
      lfepa: [pounds(48_000), pounds(48_000)],
      ...Object.fromEntries(['gla', 'tfl', 'lda', 'met'].map((unit) => [unit, [pounds(48_000), `-${pounds(12_000)}`]])),
    });
  });

  it('O6: a unit that leaves has borne its share, so nobody pays more', () => {
    const proposal = proposalFor(four, 'lda')!;
    expect(proposal.change).toBe('leaves');
    expect(proposal.oneOff.every(({ pays }) => pays === 0n)).toBe(true);
  });

  it('O6: what a unit that leaves does not bear falls on those who stay, by the key', () => {
    // £60,000 less £15,000: £45,000 for three.
    expect(told(proposalFor(four, 'lda', 1_500_000n)!.oneOff)).toEqual({
      lda: [pounds(15_000), `-${pounds(45_000)}`],
      ...Object.fromEntries(['gla', 'tfl', 'met'].map((unit) => [unit, [pounds(75_000), pounds(15_000)]])),
    });
  });

  it('O6: the cost a year is borne by those who stay', () => {
    const parts = [{ ...four.cases.current!.parts[0], sharedRunning: pounds(12_000) }];
    const yearly = { ...four, cases: { ...four.cases, current: { ...four.cases.current!, parts } } };
    expect(told(proposalFor(yearly, 'lda')!.running)).toEqual({
      lda: ['0', `-${pounds(3_000)}`],
      ...Object.fromEntries(['gla', 'tfl', 'met'].map((unit) => [unit, [pounds(4_000), pounds(1_000)]])),
    });
  });

  it('O6: the lead does not leave, and of what does not exist nothing is proposed', () => {
    expect(proposalFor(four, 'tfl')).toBeNull();
    expect(proposalFor(four, 'constructor')).toBeNull();
    expect(proposalFor({ ...four, cases: { ...four.cases, current: null } }, 'lda')).toBeNull();
  });
});

const UNITS = ['a', 'b', 'c', 'd', 'e', 'f'];
const cost = fc.bigInt({ min: 0n, max: 10n ** 12n });
const weights = fc.array(fc.bigInt({ min: 1n, max: 10_000n }), { minLength: 2, maxLength: 6 });
const split = (amount: bigint, given: readonly bigint[]) =>
  splitByWeight(amount, new Map(given.map((weight, index) => [UNITS[index], weight])), 'a');

describe('every proposal', () => {
  it('O6: what the others get back is what whoever joins pays, to the penny', () => {
    fc.assert(
      fc.property(cost, weights, (amount, given) => {
        const [before, after] = [split(amount, given.slice(0, -1)), split(amount, given)];
        const lines = adjustments(before, after);
        expect(lines.reduce((sum, { pays }) => sum + pays, 0n)).toBe(0n);
        expect(borne(after)).toBe(amount);
      }),
    );
  });

  it('O6: what is left by whoever leaves is borne by those who stay, to the penny, and nobody who stays gets any back', () => {
    fc.assert(
      fc.property(cost, weights, fc.bigInt({ min: 0n, max: 10n ** 12n }), (amount, given, bears) => {
        const before = split(amount, given);
        const unit = UNITS[given.length - 1];
        const without = split(amount, given.slice(0, -1));
        const after = afterLeaving(before, { unit, bears, without, lead: 'a' });
        expect(borne(after)).toBe(amount);
        expect(after.get(unit)! <= before.get(unit)!).toBe(true);
        for (const id of without.keys()) expect(after.get(id)! >= before.get(id)!).toBe(true);
      }),
    );
  });

  it('O6: where nobody stays who would bear it, it stays with whoever leaves', () => {
    const before = new Map([['a', 5n]]);
    expect(afterLeaving(before, { unit: 'a', bears: 0n, without: new Map(), lead: 'b' })).toEqual(before);
  });
});
