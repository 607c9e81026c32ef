import { describe, expect, it } from '@jest/globals';
import { at, inStage, playIn } from '../../../test/support/domain.js';
import { asked } from '../../../test/support/gates.js';
import {
  codeOf,
  decision,
  law,
  opened,
  partFigures,
  pounds,
  prepared,
  saveCase,
  saveFigures,
} from '../../../test/support/temporary-labour.js';
import { viabilityOf } from '../participation/viability.js';
import { missingFor } from './completeness.js';
import type { Contribution, PartFigures } from './state.js';
import { caseVersionOf, figuresVersionOf } from './version.js';

const tuesday = at('2009-01-13');
const drafted = playIn(law, inStage('BUSINESS_CASE', tuesday), [saveCase(), 'tfl-pl', tuesday]);
const room: Contribution = {
  part: 'framework',
  kind: 'hosting',
  year: 0,
  amount: pounds(1_500),
  description: 'A room for the contract team',
};
const buyers: Contribution = { ...room, kind: 'staff', year: 1, days: 20, description: 'Two buyers' };
const saved = (change: Partial<PartFigures>, ...contributions: readonly Contribution[]) =>
  [
    { type: 'SaveOwnFigures', unit: 'lda', parts: [partFigures(change)], contributions } as { type: string },
    'lda-or',
    tuesday,
  ] as const;
const estimate = [
  { type: 'EstimateFigures', unit: 'lda', parts: [partFigures()], contributions: [room] } as { type: string },
  'tfl-pl',
  tuesday,
] as const;
const agreed = (by = 'lda-or') => [{ type: 'AgreeEstimate', unit: 'lda' } as { type: string }, by, tuesday] as const;

describe('figures in full', () => {
  it('C3: contributions are kept with the figures; those saved without have none', () => {
    expect(playIn(law, drafted, saved({}, room, buyers)).cases.figures.lda.contributions).toEqual([room, buyers]);
    expect(playIn(law, drafted, saveFigures('lda', tuesday, partFigures())).cases.figures.lda.contributions).toEqual(
      [],
    );
  });

  it('C3: other contributions are other figures, and from member review on a new version of the case', () => {
    const reviewed = playIn(law, prepared(), [{ type: 'OpenMemberReview' }, 'tfl-pl', tuesday]);
    const more = playIn(law, reviewed, saved({ cashable: pounds(40_000) }, room));
    expect(caseVersionOf(more)).toBe('2');
    expect(codeOf(more, saved({ cashable: pounds(40_000) }, room))).toBe('nothing');
  });

  it('C3, C8: the present value takes benefits by year, the floor of the net cashable benefit the full effect', () => {
    const monday = at('2009-02-02');
    const years = [0, 150_000, 150_000].map(pounds);
    const base = opened({ minimumUnits: 1, floors: { netAnnualCashable: pounds(150_000), netPresentValue: null } });
    const tfl = {
      ...base.cases.figures.tfl,
      parts: [partFigures({ cashable: pounds(150_000), cashableByYear: years })],
    };
    const project = { ...base, cases: { ...base.cases, figures: { ...base.cases.figures, tfl } } };
    expect(viabilityOf(playIn(law, project, decision('tfl', monday)))).toMatchObject({
      passed: true,
      netAnnualCashable: pounds(150_000),
      // −240,000 + 0 + 150,000 / 1.035² + 150,000 / 1.035³
      netPresentValue: pounds(35_318),
    });
    // Without a profile the full effect counts in each year.
    expect(viabilityOf(playIn(law, base, decision('tfl', monday))).netPresentValue).toBe(pounds(180_246));
  });

  it('C3: a later version of the case that looks ahead further finds no benefit in the years beyond', () => {
    const years = [150_000, 150_000, 150_000].map(pounds);
    const base = opened({ minimumUnits: 1, years: 4, floors: { netAnnualCashable: null, netPresentValue: null } });
    const tfl = {
      ...base.cases.figures.tfl,
      parts: [partFigures({ cashable: pounds(150_000), cashableByYear: years })],
    };
    const project = { ...base, cases: { ...base.cases, figures: { ...base.cases.figures, tfl } } };
    expect(viabilityOf(playIn(law, project, decision('tfl', at('2009-02-02')))).netPresentValue).toBe(pounds(180_246));
  });

  it.each([
    ['CASE.YEARLY_BENEFIT_WRONG', saved({ cashable: '9', cashableByYear: ['1', '2'] })],
    ['CASE.YEARLY_BENEFIT_WRONG', saved({ cashable: '9', cashableByYear: ['1', '2', '3', '4'] })],
    ['CASE.YEARLY_BENEFIT_WRONG', saved({ cashable: '9', cashableByYear: ['1', '2', '-3'] })],
    ['CASE.YEARLY_BENEFIT_WRONG', saved({ cashable: '9', cashableByYear: ['1', '2', '0.5'] })],
    ['CASE.YEARLY_BENEFIT_TOO_LARGE', saved({ cashable: '9', cashableByYear: ['1', '2', '10'] })],
    ['CASE.PART_UNKNOWN', saved({}, { ...room, part: 'vetting' })],
    ['CASE.CONTRIBUTION_KIND_UNKNOWN', saved({}, { ...room, kind: 'goodwill' as 'cash' })],
    ['CASE.CONTRIBUTION_YEAR_WRONG', saved({}, { ...room, year: 4 })],
    ['CASE.CONTRIBUTION_YEAR_WRONG', saved({}, { ...room, year: -1 })],
    ['CASE.CONTRIBUTION_YEAR_WRONG', saved({}, { ...room, year: 1.5 })],
    ['CASE.AMOUNT_WRONG', saved({}, { ...room, amount: '-1' })],
    ['CASE.AMOUNT_WRONG', saved({}, { ...room, amount: '0.5' })],
    ['CASE.CONTRIBUTION_DAYS_WRONG', saved({}, { ...room, days: 5 })],
    ['CASE.CONTRIBUTION_DAYS_WRONG', saved({}, { ...room, kind: 'staff' })],
    ['CASE.CONTRIBUTION_DAYS_WRONG', saved({}, { ...buyers, days: -1 })],
    ['CASE.CONTRIBUTION_UNDESCRIBED', saved({}, { ...room, description: '' })],
  ])('C3: what cannot be is refused: %s', (code, step) => expect(codeOf(drafted, step)).toBe(code));
});

describe('an estimate that its member agrees to', () => {
  const estimated = playIn(law, drafted, estimate);

  it('C3: becomes its own figures as they stand, in one step', () => {
    const own = playIn(law, estimated, agreed());
    expect(own.cases.figures.lda).toEqual({
      ...estimated.cases.figures.lda,
      estimate: false,
      revision: 2,
      by: 'lda-or',
      at: tuesday,
    });
    expect(figuresVersionOf(own, 'lda')).toBe('2');
    expect(codeOf(own, agreed())).toBe('nothing');
    expect(codeOf(own, estimate)).toBe('CASE.OWN_FIGURES_STAND');
  });

  it('C3: blocks G3 no longer, and changes no version of the case', () => {
    const monday = at('2009-02-02');
    const { lda: _none, ...figures } = prepared().cases.figures;
    const without = { ...prepared(), cases: { ...prepared().cases, figures, reviewOpenedAt: tuesday } };
    const [command] = estimate;
    const joined = playIn(
      law,
      opened({}, undefined, playIn(law, without, [command, 'tfl-pl', tuesday])),
      decision('lda', monday, { caseVersion: 2 }),
    );
    expect(missingFor(joined, 'G3', monday)).toEqual([
      'the own figures of London Development Agency in place of the estimate',
    ]);
    const own = playIn(law, joined, [agreed()[0], 'lda-or', monday]);
    expect(missingFor(own, 'G3', monday)).toEqual([]);
    expect(caseVersionOf(own)).toBe(caseVersionOf(joined));
    expect(own.participation).toEqual(joined.participation);
  });

  it.each([
    ['CASE.NOT_OWN_FIGURES', estimated, agreed('gla-or')],
    ['CASE.NOT_OWN_FIGURES', estimated, agreed('tfl-pl')],
    ['CASE.NOT_OWN_FIGURES', estimated, agreed('lda-fin')],
    ['CASE.NO_ESTIMATE', drafted, agreed()],
    ['CASE.SUBMITTED', asked('G2', tuesday, estimated), agreed()],
    ['CASE.UNIT_UNKNOWN', estimated, [{ type: 'AgreeEstimate', unit: 'mps' }, 'mps-or', tuesday] as const],
  ])('C3: not otherwise: %s', (code, project, step) => expect(codeOf(project, step)).toBe(code));
});
