import { expect, it } from '@jest/globals';
import { theCase } from '../../../test/support/temporary-labour.js';
import { plannedByMonth } from './planned-by-month.js';

const [line] = theCase().benefitLines;
const profile = (...months: readonly (readonly [string, string])[]) =>
  plannedByMonth({ ...line, profile: months.map(([month, amount]) => ({ month, amount })) });

it('B5: the plan grows month by month, also over months without an amount', () => {
  expect(profile(['2009-12', '100'], ['2010-02', '50'])).toEqual({ from: '2009-12', amounts: ['100', '100', '150'] });
  expect(profile(['2010-02', '50'], ['2009-12', '100'])).toEqual({ from: '2009-12', amounts: ['100', '100', '150'] });
});

it('B5: a line without a profile has no plan', () => {
  expect(profile()).toEqual({ from: null, amounts: [] });
});
