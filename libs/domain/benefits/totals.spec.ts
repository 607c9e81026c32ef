import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { launched, line, profile, verified, withLines } from '../../../test/support/benefits.js';
import { at, playIn } from '../../../test/support/domain.js';
import type { BenefitLine } from '../cases/state.js';
import { addDays } from '../calendar/working-days.js';
import { nextMonth } from '../calendar/months.js';
import type { Project } from '../projects/state.js';
import { linesAwaited } from './deadlines.js';
import { benefits } from './room.js';
import { capturedOf, realisedOf, statusOfLine } from './standing.js';
import { benefitTotals } from './totals.js';

const may = at('2009-05-05');
const lines = [
  line({ id: 'rates', unit: 'gla' }),
  line({ id: 'fees', unit: 'gla', disBenefit: true, profile: profile(['2009-04', '2009-05'], '1500') }),
  line({
    id: 'days',
    unit: 'gla',
    cashable: false,
    measure: 'staff days',
    profile: profile(['2009-04', '2009-06'], '7'),
  }),
  line({
    id: 'waiting',
    unit: 'gla',
    cashable: false,
    disBenefit: true,
    measure: 'staff days',
    profile: profile(['2009-04'], '2'),
  }),
  line({ id: 'orders', unit: 'gla', cashable: false, measure: 'orders', profile: profile(['2009-05'], '40') }),
];
const returned = playIn(
  benefits,
  launched(...lines),
  ...verified('gla', '2009-04', { rates: '9000', fees: '2000', days: '5', waiting: '3', orders: '0' }, may),
  [
    { type: 'CaptureInBudget', line: 'rates', amount: '4000', budgetYear: '2009/10', budgetLine: 'Agency staff' },
    'gla-fin',
    may,
  ],
);

describe('totals', () => {
  it('B4: keep gross, dis-benefits and net apart, and cashable from non-cashable, each measure by itself', () => {
    expect(benefitTotals(returned)).toEqual({
      cashable: {
        forecast: { gross: '30000', disBenefits: '3000', net: '27000' },
        planned: { gross: '10000', disBenefits: '1500', net: '8500' },
        realised: { gross: '9000', disBenefits: '2000', net: '7000' },
        captured: { gross: '4000', disBenefits: '0', net: '4000' },
      },
      nonCashable: [
        {
          measure: 'staff days',
          forecast: { gross: '14', disBenefits: '2', net: '12' },
          planned: { gross: '7', disBenefits: '2', net: '5' },
          realised: { gross: '5', disBenefits: '3', net: '2' },
        },
        {
          measure: 'orders',
          forecast: { gross: '40', disBenefits: '0', net: '40' },
          planned: { gross: '0', disBenefits: '0', net: '0' },
          realised: { gross: '0', disBenefits: '0', net: '0' },
        },
      ],
    });
  });

  it('B4: are unknown, not 0, before the baseline freezes', () => {
    expect(benefitTotals(withLines(lines))).toBeNull();
    expect(benefitTotals(launched())?.nonCashable).toEqual([]);
  });

  it('B4: count as planned to date the months that have ended', () => {
    const on = (lastAt: string) => benefitTotals({ ...returned, lastAt })?.cashable.planned.gross;
    expect(on('2009-04-30T22:59:59.999Z')).toBe('0');
    expect(on('2009-04-30T23:00:00.000Z')).toBe('10000');
    expect(on(at('2010-01-01'))).toBe('30000');
  });
});

/** Some lines of the Greater London Authority, and what each of six months brings. */
const someLines = fc
  .array(
    fc.record({
      cashable: fc.boolean(),
      disBenefit: fc.boolean(),
      measure: fc.constantFrom('staff days', 'orders'),
      planned: fc.integer({ min: 0, max: 3000 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((drawn) =>
    drawn.map(({ planned, ...rest }, index) =>
      line({
        id: `line-${index}`,
        unit: 'gla',
        ...rest,
        profile: profile(['2009-04', '2009-05', '2009-06'], `${planned}`),
      }),
    ),
  );
const someMonths = fc.array(fc.option(fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 4, maxLength: 4 })), {
  minLength: 6,
  maxLength: 6,
});

/** Plays month after month; `null` is silence. */
function history(drawn: readonly BenefitLine[], months: readonly (readonly number[] | null)[]): Project {
  let project = launched(...drawn);
  let month = '2009-04';
  for (const amounts of months) {
    const awaited = linesAwaited(project, 'gla', month);
    const day = at(addDays(`${nextMonth(month)}-01`, 27));
    const given = Object.fromEntries(awaited.map(({ id }, index) => [id, `${amounts?.[index] ?? 0}`]));
    if (awaited.length > 0) {
      project = amounts
        ? playIn(benefits, project, ...verified('gla', month, given, at(`${nextMonth(month)}-04`)))
        : playIn(benefits, project, [{ type: 'CountAsNil', unit: 'gla', month }, 'process', day]);
    }
    month = nextMonth(month);
  }
  return project;
}

describe('whatever is returned', () => {
  it('B4: net is gross less dis-benefits, and the parts add up to what was validated', () => {
    fc.assert(
      fc.property(someLines, someMonths, (drawn, months) => {
        const project = history(drawn, months);
        const totals = benefitTotals(project)!;
        const realised = [totals.cashable.realised, ...totals.nonCashable.map((each) => each.realised)];
        for (const { gross, disBenefits, net } of realised) {
          expect(BigInt(net)).toBe(BigInt(gross) - BigInt(disBenefits));
        }
        const validated = Object.values(project.benefits.returns)
          .filter(({ status }) => status === 'validated')
          .flatMap((made) => made.lines.map(({ amount }) => BigInt(amount)));
        const parts = realised.flatMap(({ gross, disBenefits }) => [BigInt(gross), BigInt(disBenefits)]);
        expect(parts.reduce((a, b) => a + b)).toBe(validated.reduce((a, b) => a + b, 0n));
      }),
    );
  });

  it('B3: no budget takes in more than is realised', () => {
    fc.assert(
      fc.property(someLines, someMonths, fc.array(fc.integer({ min: 1, max: 5000 })), (drawn, months, captures) => {
        const id = 'line-0';
        const project = captures.reduce<Project>(
          (state, amount) => {
            const command = {
              type: 'CaptureInBudget',
              line: id,
              amount: `${amount}`,
              budgetYear: '2009/10',
              budgetLine: 'x',
            };
            try {
              return playIn(benefits, state, [command, 'gla-fin', at('2009-12-01')]);
            } catch {
              return state;
            }
          },
          history(drawn, months),
        );
        expect(capturedOf(project, id) <= realisedOf(project, id)).toBe(true);
        if (!drawn[0].cashable) expect(capturedOf(project, id)).toBe(0n);
      }),
    );
  });

  it('B6: after its profile a line is realised or short, never both, and only in full is it realised', () => {
    fc.assert(
      fc.property(someLines, someMonths, (drawn, months) => {
        const project = history(drawn, months);
        for (const { id, disBenefit, profile: promised } of drawn) {
          const total = promised.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
          const inFull = disBenefit || realisedOf(project, id) >= total;
          expect(statusOfLine(project, id)).toBe(inFull ? 'realised' : 'short');
        }
      }),
    );
  });
});
