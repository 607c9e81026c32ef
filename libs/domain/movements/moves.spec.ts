import { describe, expect, it } from '@jest/globals';
import { at } from '../../../test/support/domain.js';
import { runningWith } from '../../../test/support/launched.js';
import { opened, pounds } from '../../../test/support/temporary-labour.js';
import type { Case } from '../cases/state.js';
import type { Project } from '../projects/state.js';
import { leavingOn } from './leaving.js';
import { moveOf } from './moves.js';
import { settlementWith } from './settlement.js';

/** With MET, £60,000 each, from 1 April to 1 December 2009. */
const four = runningWith(['gla', 'tfl', 'lda']);
const APRIL = at('2009-04-06');

const withCase = (change: Partial<Case>): Project => ({
  ...four,
  cases: { ...four.cases, current: { ...four.cases.current!, ...change } },
});
const [part] = four.cases.current!.parts;

describe('what it would mean if a unit joined or left', () => {
  it('O10: a unit that joins pays its share, and each of the others gets a part of it back', () => {
    const { change, leavesOn, lines } = moveOf(four, 'lfepa', APRIL)!;
    expect([change, leavesOn]).toEqual(['joins', null]);
    expect(Object.fromEntries(lines.map(({ unit, after, pays }) => [unit, [after, pays]]))).toEqual({
      lfepa: [pounds(48_000), pounds(48_000)],
      ...Object.fromEntries(['gla', 'tfl', 'lda', 'met'].map((unit) => [unit, [pounds(48_000), pounds(-12_000)]])),
    });
    expect(lines).toEqual(settlementWith(four, { unit: 'lfepa', parts: ['framework'] }));
  });

  it('O6: it joins the parts in which its share can be computed', () => {
    const weights = ['gla', 'tfl', 'lda', 'met'].map((unit) => ({ unit, weight: 1 }));
    const counted = { ...part, id: 'counted', required: false, sharing: { by: 'headcount' as const, weights } };
    const { lines } = moveOf(withCase({ parts: [part, counted] }), 'lfepa', APRIL)!;
    expect(lines.find(({ unit }) => unit === 'lfepa')!.pays).toBe(pounds(48_000));
  });

  it('X4: a unit that leaves bears its share to the day on which it would, and the cost a year no longer', () => {
    const yearly = withCase({ parts: [{ ...part, sharedRunning: pounds(12_000) }] });
    const { change, leavesOn, lines } = moveOf(yearly, 'lda', APRIL)!;
    expect([change, leavesOn]).toEqual(['leaves', '2009-07-03']);
    expect(lines).toEqual(leavingOn(yearly, 'lda', '2009-07-03').lines);
    expect(lines.find(({ unit }) => unit === 'gla')).toMatchObject({
      runningBefore: pounds(3_000),
      runningAfter: pounds(4_000),
    });
  });

  it('X4: one whose notice runs leaves on its day', () => {
    const notices = [{ unit: 'lda', organisation: 'lda', givenAt: APRIL, leavesOn: '2009-05-01' }];
    const given = { ...four, movements: { ...four.movements, notices } };
    expect(moveOf(given, 'lda', APRIL)).toMatchObject({ change: 'leaves', leavesOn: '2009-05-01' });
  });

  it('X4: the lead does not leave, and of what does not exist nothing is said', () => {
    expect(moveOf(four, 'tfl', APRIL)).toBeNull();
    expect(moveOf(four, 'constructor', APRIL)).toBeNull();
    expect(moveOf({ ...four, cases: { ...four.cases, current: null } }, 'lda', APRIL)).toBeNull();
    expect(moveOf(opened(), 'lda', APRIL)).toBeNull();
  });
});
