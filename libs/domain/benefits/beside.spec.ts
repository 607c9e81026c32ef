import { describe, expect, it } from '@jest/globals';
import { at, type Step } from '../../../test/support/domain.js';
import { line } from '../../../test/support/benefits.js';
import { codeOf, folded } from '../../../test/support/gates.js';
import { runningWith } from '../../../test/support/launched.js';
import { after, answer, until } from '../../../test/support/rebaseline.js';
import { pounds } from '../../../test/support/temporary-labour.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { Project } from '../projects/state.js';
import { rebaselinedLines } from '../rebaselines/lines.js';
import { returnsExpected } from './deadlines.js';
import { realisedOf, statusOfLine } from './standing.js';
import { benefitTotals, totalsBeside } from './totals.js';

const monthly = (from: string) =>
  ['2009-04', '2009-05', '2009-06', '2009-07']
    .filter((month) => month >= from)
    .map((month) => ({ month, amount: pounds(1_000) }));
const rates = line({ id: 'rates', unit: 'lda', ownerPost: 'lda-fin', start: '2009-04', profile: monthly('2009-04') });
const late = line({
  id: 'late-rates',
  unit: 'lfepa',
  ownerPost: 'lfepa-fin',
  start: '2009-04',
  profile: monthly('2009-04'),
});

/** LFEPA joins on Monday 11 May 2009 a project that TfL, MET, LDA and GLA launched. */
const four = runningWith(['tfl', 'lda', 'gla'], { benefitLines: [rates, late] });
const MAY = at('2009-05-11');
const joined = after(four, [
  {
    ...{ type: 'RequestLateJoin', organisation: 'lfepa', caseVersion: 1, body: 'lfepa-board' },
    ...{ decidedOn: '2009-05-08', reference: 'late' },
  },
  'lfepa-od',
  MAY,
] as Step<ProjectCommand>);

const returned = (project: Project, month: string, now = at('2009-06-03')): Step<ProjectCommand> => [
  {
    type: 'SubmitReturn',
    unit: 'lfepa',
    month,
    lines: [{ line: 'late-rates', amount: pounds(900), evidence: 'sha256:proof' }],
  },
  'lfepa-or',
  now > project.lastAt ? now : project.lastAt,
];
const by = (type: 'ConfirmBenefit' | 'ValidateReturn', who: string, now: string): Step<ProjectCommand> => [
  { type, unit: 'lfepa', month: '2009-05', ...(type === 'ValidateReturn' && { query: null }) } as ProjectCommand,
  who,
  at(now),
];

describe('what a unit that joined late brings', () => {
  it('O10, B1: stands beside the baseline, from the month in which it joined', () => {
    expect(joined.benefits.baseline).toEqual(four.benefits.baseline);
    expect(benefitTotals(joined)).toEqual(benefitTotals({ ...four, lastAt: joined.lastAt }));
    expect(totalsBeside(four)).toBeNull();
    expect(totalsBeside(joined)!.cashable.forecast.net).toBe(pounds(3_000));
    expect(joined.movements.lateJoins[0].tranche.lines).toEqual([{ ...late, profile: monthly('2009-05') }]);
  });

  it('O10, B2: is returned each month from then on, and not before', () => {
    expect(returnsExpected(joined).find(({ unit }) => unit === 'lfepa')!.month).toBe('2009-05');
    expect(codeOf(answer(joined, returned(joined, '2009-04')))).toBe('BENEFITS.MONTH_NOT_EXPECTED');
    const made = after(joined, returned(joined, '2009-05'));
    expect(returnsExpected(made).find(({ unit }) => unit === 'lfepa')!.month).toBe('2009-06');
    // Silence counts as nil like that of everybody else.
    expect(until(joined, at('2009-06-30')).benefits.returns['lfepa/2009-05'].status).toBe('nil');
  });

  it('O10, B3: is confirmed, validated and captured like any other', () => {
    const verified = after(
      joined,
      returned(joined, '2009-05'),
      by('ConfirmBenefit', 'lfepa-fin', '2009-06-04'),
      by('ValidateReturn', 'bl', '2009-06-05'),
    );
    expect(realisedOf(verified, 'late-rates')).toBe(BigInt(pounds(900)));
    expect(totalsBeside(verified)!.cashable.realised.net).toBe(pounds(900));
    expect(benefitTotals(verified)!.cashable.realised.net).toBe('0');
    expect(statusOfLine(verified, 'late-rates')).toBe('realising');
    const capture: Step<ProjectCommand> = [
      { type: 'CaptureInBudget', line: 'late-rates', amount: pounds(900), budgetYear: '2009/10', budgetLine: 'Agency' },
      'lfepa-fin',
      at('2009-06-08'),
    ];
    expect(totalsBeside(after(verified, capture))!.cashable.captured.net).toBe(pounds(900));
  });

  it('O10, B1, X2: is in the next baseline, whose returns begin no earlier for it', () => {
    const replaced = folded(joined, 'process', at('2009-05-29'), {
      type: 'BaselineFrozen',
      lines: rebaselinedLines(joined),
    });
    expect(replaced.benefits.baseline.map(({ id }) => id)).toEqual(['rates', 'late-rates']);
    expect(replaced.benefits.baseline[1].profile).toEqual(monthly('2009-05'));
    expect(totalsBeside(replaced)).toBeNull();
    expect(returnsExpected(replaced).find(({ unit }) => unit === 'lfepa')!.month).toBe('2009-05');
  });
});
