import { describe, expect, it } from '@jest/globals';
import { at, inStage, playIn } from '../../../test/support/domain.js';
import { asked } from '../../../test/support/gates.js';
import {
  codeOf,
  decision,
  law,
  metJoins,
  opened,
  partFigures,
  pounds,
  prepared,
  saveCase,
  saveFigures,
  theCase,
  untilThen,
} from '../../../test/support/temporary-labour.js';
import { missingFor } from './completeness.js';
import type { PartFigures } from './state.js';
import { caseVersionOf, figuresVersionOf } from './version.js';

const tuesday = at('2009-01-13');
const drafted = playIn(law, inStage('BUSINESS_CASE', tuesday), [saveCase(), 'tfl-pl', tuesday]);
const reviewed = playIn(law, prepared(), [{ type: 'OpenMemberReview' }, 'tfl-pl', tuesday]);
const estimate = (unit: string, change: Partial<PartFigures> = {}) =>
  [{ type: 'EstimateFigures', unit, parts: [partFigures(change)] } as { type: string }, 'tfl-pl', tuesday] as const;
const own = (unit: string, change: Partial<PartFigures> = {}) => saveFigures(unit, tuesday, partFigures(change));
const savedBy = (who: string, unit: string) => [own(unit)[0], who, tuesday] as const;

describe('the members’ figures', () => {
  it('C3: a member saves its own, either representative of a unit of two keys', () => {
    const saved = playIn(law, drafted, own('lda', { cashable: pounds(40_000) }));
    expect(saved.cases.figures.lda).toMatchObject({ estimate: false, revision: 1, by: 'lda-or', at: tuesday });
    expect(codeOf(drafted, savedBy('mpa-or', 'met'))).toBe('accepted');
    expect(codeOf(drafted, savedBy('mps-or', 'met'))).toBe('accepted');
  });

  it('C3: nobody outside it may', () => {
    for (const who of ['tfl-pl', 'gla-or', 'lda-fin', 'po', 'nobody']) {
      expect(codeOf(drafted, savedBy(who, 'lda'))).toBe('CASE.NOT_OWN_FIGURES');
    }
  });

  it('C3: the lead estimates for a member without own figures, and marks it', () => {
    const estimated = playIn(law, drafted, estimate('lda'));
    expect(estimated.cases.figures.lda.estimate).toBe(true);
    expect(codeOf(playIn(law, estimated, own('lda')), estimate('lda', { cashable: '1' }))).toBe(
      'CASE.OWN_FIGURES_STAND',
    );
  });

  it('C3: the same figures again do nothing, agreeing to an estimate does', () => {
    const estimated = playIn(law, drafted, estimate('lda'));
    expect(codeOf(estimated, estimate('lda'))).toBe('nothing');
    const agreed = playIn(law, estimated, own('lda'));
    expect(agreed.cases.figures.lda.estimate).toBe(false);
    expect(codeOf(agreed, own('lda'))).toBe('nothing');
    expect([drafted, estimated, agreed].map((project) => figuresVersionOf(project, 'lda'))).toEqual(['0', '1', '2']);
    expect(figuresVersionOf(agreed, 'constructor')).toBe('0');
  });

  it('C3: G2 needs the figures of each invited unit, for each part', () => {
    const without = (project: typeof drafted) =>
      missingFor(project, 'G2', at('2009-03-02')).filter((each) => each.includes('figures'));
    expect(without(drafted)).toHaveLength(5);
    expect(without(playIn(law, drafted, estimate('lda'), own('gla')))).toEqual([
      'the figures of Transport for London',
      'the figures of London Fire and Emergency Planning Authority',
      'the figures of Metropolitan Police Authority and Service',
    ]);
    expect(without(prepared())).toEqual([]);
    const optional = { ...theCase().parts[0], id: 'vetting', required: false };
    expect(
      without(playIn(law, prepared(), [saveCase({ parts: [...theCase().parts, optional] }), 'tfl-pl', tuesday])),
    ).toHaveLength(5);
  });

  it('C3: an estimate that a joined unit has not agreed to blocks G3', () => {
    const monday = at('2009-02-02');
    const { lda: _none, ...figures } = prepared().cases.figures;
    const withEstimate = playIn(
      law,
      { ...prepared(), cases: { ...prepared().cases, figures } },
      estimate('lda', { cashable: pounds(40_000) }),
    );
    const joined = untilThen(
      playIn(
        law,
        opened({}, undefined, { ...withEstimate, cases: { ...withEstimate.cases, reviewOpenedAt: tuesday } }),
        ...['gla', 'tfl', 'lda', 'lfepa'].map((id) => decision(id, monday)),
        ...metJoins(monday),
      ),
      monday,
    );
    expect(joined.participation.optIn?.viability?.passed).toBe(true);
    expect(missingFor(joined, 'G3', monday)).toEqual([
      'the own figures of London Development Agency in place of the estimate',
    ]);
    // Agreeing to the numbers changes none of them, so nobody is asked again.
    const agreed = playIn(law, joined, saveFigures('lda', monday, partFigures({ cashable: pounds(40_000) })));
    expect(missingFor(agreed, 'G3', monday)).toEqual([]);
    expect(agreed.participation.units).toEqual(joined.participation.units);
  });

  it('C3: G3 needs the figures of every joined unit', () => {
    const { lda: _none, ...figures } = prepared().cases.figures;
    const monday = at('2009-02-02');
    const joined = playIn(
      law,
      opened({}, undefined, { ...prepared(), cases: { ...prepared().cases, figures } }),
      decision('lda', monday),
    );
    expect(missingFor(joined, 'G3', monday)).toEqual(['the figures of London Development Agency']);
  });

  it('C11: before member review begins, other figures are no new version', () => {
    expect(caseVersionOf(playIn(law, drafted, own('lda'), estimate('gla')))).toBe('1');
  });

  it('C11: from then on, each change of figures is', () => {
    const saved = playIn(law, reviewed, own('lda', { cashable: '1' }));
    expect(caseVersionOf(saved)).toBe('2');
    expect(saved.cases.current).toEqual(reviewed.cases.current);
    const { lda: _none, ...figures } = reviewed.cases.figures;
    expect(caseVersionOf(playIn(law, { ...reviewed, cases: { ...reviewed.cases, figures } }, estimate('lda')))).toBe(
      '2',
    );
  });

  it('C11: not while G2 waits for the steering group', () => {
    expect(codeOf(asked('G2', tuesday, reviewed), own('lda', { cashable: '1' }))).toBe('CASE.SUBMITTED');
    expect(codeOf(asked('G2', tuesday, drafted), estimate('lda'))).toBe('CASE.SUBMITTED');
  });

  it('C3: the order of the parts says nothing', () => {
    const parts = ['a', 'b'].map((id) => ({ ...theCase().parts[0], id }));
    const project = playIn(law, inStage('BUSINESS_CASE', tuesday), [saveCase({ parts }), 'tfl-pl', tuesday]);
    const saved = playIn(
      law,
      project,
      saveFigures('lda', tuesday, partFigures({ part: 'b' }), partFigures({ part: 'a' })),
    );
    expect(codeOf(saved, saveFigures('lda', tuesday, partFigures({ part: 'a' }), partFigures({ part: 'b' })))).toBe(
      'nothing',
    );
  });

  const none = inStage('BUSINESS_CASE', tuesday);
  const notRelevant = playIn(law, drafted, [
    { type: 'MarkNotRelevant', unit: 'lda', reason: 'sha256:no-agency-staff' } as { type: string },
    'tfl-pl',
    tuesday,
  ]);
  it.each([
    ['CASE.UNIT_UNKNOWN', drafted, own('constructor')],
    ['CASE.UNIT_UNKNOWN', drafted, estimate('mps')],
    ['CASE.NOT_SAVED', none, own('lda')],
    ['CASE.UNIT_NOT_INVITED', notRelevant, own('lda')],
    ['CASE.UNIT_NOT_INVITED', notRelevant, estimate('lda')],
    ['CASE.PART_UNKNOWN', drafted, own('lda', { part: 'whole' })],
    ['CASE.PART_TWICE', drafted, saveFigures('lda', tuesday, partFigures(), partFigures())],
    ['CASE.AMOUNT_WRONG', drafted, own('lda', { oneOff: '1.5' })],
    ['CASE.AMOUNT_WRONG', drafted, own('lda', { cashable: '-1' })],
    ['CASE.STAFF_DAYS_WRONG', drafted, own('lda', { staffDays: -1 })],
    ['CASE.STAFF_DAYS_WRONG', drafted, own('lda', { staffDays: Number.NaN })],
  ])('C3: figures that cannot be are refused: %s', (code, project, step) => expect(codeOf(project, step)).toBe(code));
});
