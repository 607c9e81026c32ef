import { describe, expect, it } from '@jest/globals';
import { launched, line, verified, withLines } from '../../../test/support/benefits.js';
import { at, foldIn, playIn } from '../../../test/support/domain.js';
import { frozenLines, linesToReverse } from './baseline.js';
import { returnsExpected } from './deadlines.js';
import { benefitDuties } from './duties.js';
import { benefitActs } from './acts.js';
import { benefits } from './room.js';
import { benefitTotals } from './totals.js';

const april = at('2009-05-05');

describe('the baseline', () => {
  it('B1: freezes at G3, and keeps the instant', () => {
    const project = launched(line());
    expect(project.benefits).toMatchObject({ baseline: [line()], frozenAt: at('2009-03-26') });
  });

  it('B1: holds the lines of the units that have joined, with or without conditions, and of no other', () => {
    const lines = ['tfl', 'gla', 'met', 'lda', 'lfepa'].map((unit) => line({ id: unit, unit }));
    const project = withLines(lines, {
      gla: 'JOINED_COND',
      met: 'DECLINED',
      lda: 'LAPSED',
      lfepa: 'PENDING_SECOND_KEY',
    });
    expect(frozenLines(project).map(({ id }) => id)).toEqual(['tfl', 'gla']);
  });

  it('C9: holds no line without a dated baseline', () => {
    expect(frozenLines(withLines([line({ baseline: null })]))).toEqual([]);
  });

  it('B1: is empty where there is no case', () => {
    const project = withLines([]);
    expect(frozenLines({ ...project, cases: { ...project.cases, current: null } })).toEqual([]);
  });
});

describe('a cancelled project', () => {
  const realised = playIn(
    benefits,
    launched(line(), line({ id: 'other' })),
    ...verified('tfl', '2009-04', { rates: '9000', other: '0' }, april),
  );
  const captured = playIn(benefits, realised, [
    { type: 'CaptureInBudget', line: 'rates', amount: '9000', budgetYear: '2009/10', budgetLine: 'Agency staff' },
    'tfl-fin',
    april,
  ]);

  it('X7: flags the captured lines of undelivered benefit', () => {
    expect(linesToReverse(realised)).toEqual([]);
    expect(linesToReverse(captured)).toEqual(['rates']);
  });

  it('X7: does not flag a captured line that has delivered in full', () => {
    const full = playIn(
      benefits,
      captured,
      ...verified('tfl', '2009-05', { rates: '21000', other: '0' }, at('2009-06-03')),
    );
    expect(linesToReverse(full)).toEqual([]);
  });

  it('X7: keeps what was realised, drops the forecast, and asks for nothing more', () => {
    const cancelled = { ...captured, stage: 'CANCELLED' as const };
    expect(benefitTotals(cancelled)?.cashable).toMatchObject({
      forecast: { gross: '0', net: '0' },
      realised: { gross: '9000' },
      captured: { gross: '9000' },
    });
    expect(returnsExpected(cancelled)).toEqual([]);
    expect(benefitDuties(cancelled)).toEqual([]);
    expect(benefitActs(cancelled)).toEqual([]);
  });

  it('X7: asks nobody to confirm what was returned before', () => {
    const [submitted] = verified('tfl', '2009-04', { rates: '1', other: '0' }, april);
    const project = playIn(benefits, launched(line(), line({ id: 'other' })), submitted);
    expect(benefitDuties({ ...project, stage: 'CANCELLED' })).toEqual([]);
  });
});

it('B6: a written-off line is kept with its instant', () => {
  const off = foldIn(benefits, launched(line()), 'process', april, { type: 'BenefitWrittenOff', line: 'rates' });
  expect(off.benefits.writtenOff).toEqual({ rates: april });
  expect(returnsExpected(off)).toEqual([]);
});
