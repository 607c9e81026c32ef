import { describe, expect, it } from '@jest/globals';
import { launched, line, verified } from '../../../test/support/benefits.js';
import { at, decideIn, playIn } from '../../../test/support/domain.js';
import type { BenefitLine } from '../cases/state.js';
import { benefits } from './room.js';
import { statusOfLine } from './standing.js';
import { benefitTotals } from './totals.js';

const rates = line({ id: 'rates', unit: 'gla' });
const hours: BenefitLine = {
  ...rates,
  id: 'hours',
  ownerPost: 'gla-fin',
  cashable: false,
  measure: 'hours freed',
  start: '2009-05',
  profile: [
    { month: '2009-05', amount: '300' },
    { month: '2009-06', amount: '300' },
  ],
};
const turn = (into: BenefitLine = hours, id = 'rates', who = 'gla-fin', now = at('2009-05-06')) =>
  [{ type: 'TurnBenefit', line: id, into, evidence: 'sha256:evidence' }, who, now] as const;

const april = playIn(benefits, launched(rates), ...verified('gla', '2009-04', { rates: '10000' }, at('2009-05-05')));

describe('turning one kind of benefit into the other', () => {
  it('B4: is an event with evidence; what was realised stays of its kind and the rest goes on as the other', () => {
    const turned = playIn(benefits, april, turn());
    const totals = benefitTotals(turned)!;
    expect(totals.cashable).toMatchObject({ forecast: { net: '10000' }, realised: { net: '10000' } });
    expect(totals.nonCashable).toMatchObject([
      { measure: 'hours freed', forecast: { net: '600' }, realised: { net: '0' } },
    ]);
    expect(statusOfLine(turned, 'rates')).toBe('turned');
    expect(statusOfLine(turned, 'hours')).toBe('baselined');
  });

  it.each([
    ['of the same kind', turn({ ...hours, cashable: true }), 'BENEFITS.SAME_KIND'],
    ['of another unit', turn({ ...hours, unit: 'lda' }), 'BENEFITS.OTHER_BENEFIT'],
    ['under an id that is taken', turn({ ...hours, id: 'rates' }), 'BENEFITS.ID_TAKEN'],
    ['without a baseline', turn({ ...hours, baseline: null }), 'BENEFITS.NO_BASELINE'],
    ['from a month that is past', turn({ ...hours, start: '2009-04' }), 'BENEFITS.START_PAST'],
    ['where it is not known', turn(hours, 'nothing'), 'BENEFITS.LINE_UNKNOWN'],
    ['by another unit', turn(hours, 'rates', 'lda-fin'), 'BENEFITS.NOT_OWN_UNIT'],
  ])('B4: is refused %s', (_what, step, code) => {
    expect(decideIn(benefits, april, step)).toMatchObject({ kind: 'refused', code });
  });

  it('B4: happens once, and not while a return is on its way', () => {
    const turned = playIn(benefits, april, turn());
    expect(decideIn(benefits, turned, turn({ ...hours, id: 'more' }))).toMatchObject({ code: 'BENEFITS.LINE_DONE' });
    const [submitted] = verified('gla', '2009-04', { rates: '10000' }, at('2009-05-05'));
    const open = playIn(benefits, launched(rates), submitted);
    expect(decideIn(benefits, open, turn())).toMatchObject({ code: 'BENEFITS.RETURN_OPEN' });
  });
});
