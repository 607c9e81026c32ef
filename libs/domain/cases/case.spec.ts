import { describe, expect, it } from '@jest/globals';
import { at, inStage, playIn } from '../../../test/support/domain.js';
import { asked } from '../../../test/support/gates.js';
import {
  codeOf,
  law,
  line,
  opened,
  prepared,
  pounds,
  saveCase,
  theCase,
} from '../../../test/support/temporary-labour.js';
import { missingFor } from './completeness.js';
import type { Case } from './state.js';
import { caseVersionOf } from './version.js';

const monday = at('2009-01-12');
const later = at('2009-02-02');
const drafting = inStage('BUSINESS_CASE', monday);
const save = (change: Partial<Case> = {}, now = monday) => [saveCase(change), 'tfl-pl', now] as const;
/** What G2 lacks of the case itself, long after its review. */
const missing = (change: Partial<Case>) => {
  const reviewed = playIn(law, prepared(change), [{ type: 'OpenMemberReview' }, 'tfl-pl', monday]);
  return missingFor(reviewed, 'G2', later);
};

describe('the business case', () => {
  it('C1: five cases, at least three options, one of them business as usual', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ strategic: '', management: '' })).toEqual(['the strategic case', 'the management case']);
    const [usual, all, some] = theCase().options;
    expect(missing({ options: [usual, all] })).toEqual(['at least 3 options']);
    expect(missing({ options: [all, some, all] })).toEqual(['the option of business as usual']);
  });

  it('C1: G2 needs a case', () => {
    expect(missingFor(drafting, 'G2', later)).toContain('the business case');
  });

  it('C9: a line without a dated baseline, or of a dis-benefit, does not count', () => {
    const lacking = ['a cashable benefit with a dated baseline, or the projects that this one enables'];
    expect(missing({ benefitLines: [] })).toEqual(lacking);
    expect(missing({ benefitLines: [line({ baseline: null })] })).toEqual(lacking);
    expect(missing({ benefitLines: [line({ disBenefit: true })] })).toEqual(lacking);
    expect(missing({ benefitLines: [line({ cashable: false })] })).toEqual(lacking);
    expect(missing({ benefitLines: [line({ id: 'other', baseline: null }), line()] })).toEqual([]);
  });

  it('C10: an enabling project may have no cashable benefit, but names the projects it enables', () => {
    expect(missing({ benefitLines: [], enables: ['DMT-IT-001'] })).toEqual([]);
    expect(missing({ benefitLines: [], enables: [''] })).toHaveLength(1);
  });

  it('C11: each change of the case is a new version, the same again is none', () => {
    const saved = playIn(law, drafting, save());
    expect(codeOf(saved, save())).toBe('nothing');
    const changed = playIn(law, saved, save({ minimumUnits: 3 }));
    expect([drafting, saved, changed].map(caseVersionOf)).toEqual(['0', '1', '2']);
    expect(changed.cases.current?.minimumUnits).toBe(3);
  });

  it('O3: a case without parts has one, which is required', () => {
    const [part, ...more] = playIn(law, drafting, save({ parts: [] })).cases.current!.parts;
    expect(more).toEqual([]);
    expect(part).toMatchObject({ id: 'whole', required: true, sharedOneOff: '0', sharedRunning: '0' });
  });

  it('C11: nothing changes while G2 or G3 waits for the steering group', () => {
    expect(codeOf(asked('G2', monday, prepared()), save({ years: 5 }))).toBe('CASE.SUBMITTED');
    expect(codeOf(asked('G3', later, opened()), save({ years: 5 }, later))).toBe('CASE.SUBMITTED');
  });

  const [part] = theCase().parts;
  const refusals: readonly (readonly [string, Partial<Case>])[] = [
    ['CASE.AMOUNT_WRONG', { value: '-1' }],
    ['CASE.AMOUNT_WRONG', { parts: [{ ...part, sharedOneOff: '1.5' }] }],
    ['CASE.AMOUNT_WRONG', { parts: [{ ...part, sharedRunning: '' }] }],
    ['CASE.FLOOR_WRONG', { floors: { netAnnualCashable: 'much', netPresentValue: null } }],
    ['CASE.YEARS_WRONG', { years: 0 }],
    ['CASE.YEARS_WRONG', { years: 2.5 }],
    ['CASE.YEARS_WRONG', { years: 61 }],
    ['CASE.MINIMUM_WRONG', { minimumUnits: 0 }],
    ['CASE.MINIMUM_WRONG', { minimumUnits: 6 }],
    ['CASE.UNIT_UNKNOWN', { requiredUnits: ['constructor'] }],
    ['CASE.PART_TWICE', { parts: [part, part] }],
    ['CASE.LINE_TWICE', { benefitLines: [line(), line()] }],
    ['CASE.UNIT_UNKNOWN', { benefitLines: [line({ unit: 'mps' })] }],
    ['CASE.OWNER_UNKNOWN', { benefitLines: [line({ ownerPost: 'gla-fin' })] }],
    ['CASE.OWNER_UNKNOWN', { benefitLines: [line({ ownerPost: 'po' })] }],
    ['CASE.OWNER_UNKNOWN', { benefitLines: [line({ ownerPost: 'nobody' })] }],
    ['CASE.BASELINE_WRONG', { benefitLines: [line({ baseline: { value: '1', date: '2009-02-31' } })] }],
    ['CASE.BASELINE_WRONG', { benefitLines: [line({ baseline: { value: '1', date: '2009-01-13' } })] }],
    ['CASE.PROFILE_WRONG', { benefitLines: [line({ start: '2009-13' })] }],
    [
      'CASE.PROFILE_WRONG',
      { benefitLines: [line({ start: '9999-12', profile: [{ month: '9999-12', amount: '1' }] })] },
    ],
    ['CASE.PROFILE_WRONG', { benefitLines: [line({ profile: [{ month: '2009-06', amount: '1' }] })] }],
    ['CASE.PROFILE_WRONG', { benefitLines: [line({ profile: [{ month: '2009-07', amount: '-1' }] })] }],
    [
      'CASE.PROFILE_WRONG',
      { benefitLines: [line({ profile: ['1', '2'].map((amount) => ({ month: '2009-07', amount })) })] },
    ],
  ];
  it.each(refusals)('C9: a case that does not hang together is refused: %s %j', (code, change) => {
    expect(codeOf(drafting, save(change))).toBe(code);
  });

  it('C8: a floor of net present value may be negative', () => {
    expect(codeOf(drafting, save({ floors: { netAnnualCashable: null, netPresentValue: `-${pounds(1)}` } }))).toBe(
      'accepted',
    );
  });
});
