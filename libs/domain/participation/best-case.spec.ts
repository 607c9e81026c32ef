import { describe, expect, it } from '@jest/globals';
import { at, decideIn, playIn } from '../../../test/support/domain.js';
import {
  codeOf,
  decision,
  law,
  opened,
  pounds,
  reconfirmation,
  saveCase,
  theCase,
} from '../../../test/support/temporary-labour.js';
import type { Project } from '../projects/state.js';
import type { Condition } from './state.js';

const tuesday = at('2009-02-03');
const IMPOSSIBLE = 'PARTICIPATION.CONDITION_IMPOSSIBLE';

const share = (value: string): Condition => ({ metric: 'cost_share', operator: '<=', value });
const payback = (value: string): Condition => ({ metric: 'payback_years', operator: '<=', value });
const units = (value: string): Condition => ({ metric: 'units_joined', operator: '>=', value });

const answered = (project: Project, condition: Condition, more: object = {}, unit = 'gla') =>
  codeOf(project, decision(unit, tuesday, { conditions: [condition], ...more }));

describe('a condition that cannot be met', () => {
  // £240,000 among five units is £48,000 each; GLA saves £30,000 a year: 1.6 years.
  it.each<[string, Condition, Condition]>([
    ['a share', share('4800000'), share('4799999')],
    ['payback', payback('1.6'), payback('1.59')],
    ['units', units('5'), units('6')],
  ])('O6: of %s: the best case is taken, anything better is refused', (_, best, better) => {
    expect(answered(opened(), best)).toBe('accepted');
    expect(answered(opened(), better)).toBe(IMPOSSIBLE);
  });

  it.each<[Condition, string]>([
    [share('4799999'), '“share of the cost at most £47,999.99” cannot be met'],
    [share('4799999'), 'at £48,000.'],
    [payback('1.5'), 'at 1.6 years.'],
    [units('6'), 'even if all 5 units that are invited joined every part, this unit would stand at 5.'],
  ])('O6: the refusal of %j says the condition and the best case', (condition, words) => {
    const refused = decideIn(law, opened(), decision('gla', tuesday, { conditions: [condition] }));
    expect(refused).toMatchObject({ code: IMPOSSIBLE, sentence: expect.stringContaining(words) });
  });

  it('O6: a unit without benefit is never paid back', () => {
    const poor = playIn(law, opened(), [
      saveCase({ parts: [{ ...theCase().parts[0], id: 'other' }] }),
      'tfl-pl',
      tuesday,
    ]);
    const step = decision('gla', tuesday, { caseVersion: 2, conditions: [payback('999')] });
    expect(decideIn(law, poor, step)).toMatchObject({
      code: IMPOSSIBLE,
      sentence: expect.stringContaining('would stand at no payback at all.'),
    });
  });

  it('O1, O6: who is not invited does not help', () => {
    const fewer = playIn(law, opened(), [
      { type: 'MarkNotRelevant', unit: 'lda', reason: 'sha256:why' } as { type: string },
      'tfl-pl',
      tuesday,
    ]);
    expect(answered(fewer, units('4'))).toBe('accepted');
    expect(answered(fewer, units('5'))).toBe(IMPOSSIBLE);
    expect(answered(fewer, share('5999999'))).toBe(IMPOSSIBLE);
  });

  it('O3, O6: only the parts that the unit joins count', () => {
    const vetting = { ...theCase().parts[0], id: 'vetting', required: false, sharedOneOff: pounds(10_000) };
    const project = opened({ parts: [...theCase().parts, vetting] });
    expect(answered(project, share('4800000'))).toBe(IMPOSSIBLE);
    expect(answered(project, share('4800000'), { parts: ['framework'] })).toBe('accepted');
  });

  it('O6: by weights its own weight counts', () => {
    const weights = ['gla', 'tfl', 'lda', 'lfepa', 'met'].map((unit) => ({ unit, weight: unit === 'gla' ? 1 : 3 }));
    const project = opened({ parts: [{ ...theCase().parts[0], sharing: { by: 'usage', weights } }] });
    // £240,000 ÷ 13, rounded up to the penny
    expect(answered(project, share('1846154'))).toBe('accepted');
    expect(answered(project, share('1846153'))).toBe(IMPOSSIBLE);
  });

  it('O6, O8: nor can it be confirmed on a version on which it has become so', () => {
    const dearer = { parts: [{ ...theCase().parts[0], sharedOneOff: pounds(250_000) }] };
    const after = (condition: Condition) => {
      const joined = playIn(law, opened(), decision('gla', tuesday, { conditions: [condition] }));
      return playIn(law, joined, [saveCase(dearer), 'tfl-pl', tuesday]);
    };
    const again = reconfirmation('gla', tuesday, { caseVersion: 2 });
    expect(codeOf(after(share('5000000')), again)).toBe('accepted');
    expect(codeOf(after(share('4999999')), again)).toBe(IMPOSSIBLE);
  });
});
