import { describe, expect, it } from '@jest/globals';
import { at, playIn } from '../../../test/support/domain.js';
import {
  codeOf,
  decision,
  enter,
  law,
  metJoins,
  opened,
  pounds,
  prepared,
  reconfirmation,
  saveCase,
  theCase,
} from '../../../test/support/temporary-labour.js';
import type { Case, Part, Sharing } from '../cases/state.js';
import { missingFor } from '../cases/completeness.js';
import { measuredShares, shareAtMinimum, sharesOf } from './shares.js';
import { viabilityOf } from './viability.js';

const tuesday = at('2009-02-03');

const sharing = (by: Sharing['by'], weights: Readonly<Record<string, number>>): Sharing => ({
  by,
  weights: Object.entries(weights).map(([unit, weight]) => ({ unit, weight })),
});

const STAFF = { tfl: 25_000, met: 50_000, lfepa: 7_000, lda: 500, gla: 700 };

const framework = (change: Partial<Part> = {}): Part => ({ ...theCase().parts[0], ...change });

/** TL with its set-up split by these weights. */
const splitBy = (by: Sharing['by'], weights: Readonly<Record<string, number>>, change: Partial<Case> = {}) =>
  opened({ parts: [framework({ sharing: sharing(by, weights) })], minimumUnits: 3, ...change });

const joined = (...units: readonly string[]) => units.map((unit) => ({ unit, parts: ['framework'] }));
const shares = (part: Part, ...units: readonly string[]) =>
  Object.fromEntries(sharesOf([part], joined(...units), 'tfl'));

const bigints = (amounts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(amounts).map(([unit, amount]) => [unit, BigInt(amount)]));

describe('how shared cost is split', () => {
  it('O6: by headcount each unit bears its part of the staff of those who join', () => {
    const part = framework({ sharedOneOff: pounds(82_500), sharing: sharing('headcount', STAFF) });
    expect(shares(part, 'tfl', 'met', 'lfepa', 'lda')).toEqual(
      bigints({ tfl: 2_500_000, met: 5_000_000, lfepa: 700_000, lda: 50_000 }),
    );
  });

  it.each(['headcount', 'usage', 'fixed'] as const)('O6: by %s, what a unit leaves behind is split anew', (by) => {
    const part = framework({ sharedOneOff: pounds(90_000), sharing: sharing(by, { tfl: 3, met: 2, gla: 1 }) });
    expect(shares(part, 'tfl', 'met', 'gla')).toEqual(bigints({ tfl: 4_500_000, met: 3_000_000, gla: 1_500_000 }));
    expect(shares(part, 'tfl', 'gla')).toEqual(bigints({ tfl: 6_750_000, gla: 2_250_000 }));
  });

  it('O6: odd pence go by largest remainder, and among equal ones to the lead first', () => {
    const part = (weights: Readonly<Record<string, number>>) =>
      framework({ sharedOneOff: '100', sharing: sharing('usage', weights) });
    // 14.28…, 28.57…, 57.14…
    expect(shares(part({ tfl: 1, met: 2, gla: 4 }), 'tfl', 'met', 'gla')).toEqual(
      bigints({ tfl: 14, met: 29, gla: 57 }),
    );
    // 12.5, 12.5, 75
    expect(shares(part({ gla: 1, tfl: 1, met: 6 }), 'gla', 'tfl', 'met')).toEqual(
      bigints({ gla: 12, tfl: 13, met: 75 }),
    );
  });

  it('O6: a case that names no key splits equally, and so does one that names equal', () => {
    const equally = bigints({ tfl: 12_000_000, gla: 12_000_000 });
    expect(shares(framework(), 'tfl', 'gla')).toEqual(equally);
    expect(shares(framework({ sharing: sharing('equal', {}) }), 'tfl', 'gla')).toEqual(equally);
  });

  it('O6: running cost is split by the same key, and told by member', () => {
    const part = framework({ sharedRunning: pounds(8_300), sharing: sharing('headcount', STAFF) });
    const all = [...['tfl', 'lfepa', 'gla', 'lda'].map((id) => decision(id, tuesday)), ...metJoins(tuesday)];
    const viability = viabilityOf(playIn(law, opened({ parts: [part] }), ...all));
    // 83,200 staff: £8,300 ÷ 83,200 × 25,000 = £2,493.99; of MET twice that; of LFEPA £698.32; LDA £49.88; GLA £69.83.
    expect(viability.rounds[0].running).toEqual({
      tfl: '249399',
      met: '498798',
      lfepa: '69832',
      lda: '4988',
      gla: '6983',
    });
    expect(viability.members!.tfl.netAnnualCashable).toBe(String(15_000_000 - 249_399));
  });

  it('O6: a condition by weights is held against the share rounded up, so that it never falls when others leave', () => {
    const part = framework({ sharedOneOff: '100', sharing: sharing('usage', { tfl: 1, met: 2, gla: 4 }) });
    // 14.28…, 28.57…, 57.14…
    expect(Object.fromEntries(measuredShares([part], joined('tfl', 'met', 'gla'), 'tfl'))).toEqual(
      bigints({ tfl: 15, met: 29, gla: 58 }),
    );
    expect(
      Object.fromEntries(measuredShares([framework({ sharedOneOff: '100' })], joined('tfl', 'met', 'gla'), 'tfl')),
    ).toEqual(bigints({ tfl: 34, met: 33, gla: 33 }));
  });

  it('O3: the share at the minimum counts those it needs, and then the lightest', () => {
    const terms = { parts: [framework({ sharing: sharing('headcount', STAFF) })], minimumUnits: 3, requiredUnits: [] };
    const most = (unit: string) => shareAtMinimum(terms, { unit, parts: ['framework'] }, 'tfl');
    // LFEPA with TfL and LDA: 7,000 of 32,500. TfL with LDA and GLA: 25,000 of 26,200.
    expect(most('lfepa')).toBe(5_169_231n);
    expect(most('tfl')).toBe(22_900_764n);
  });
});

describe('a unit without a weight', () => {
  const { gla: _, ...others } = STAFF;

  it('O6: cannot join the part, whether it answers, keeps silent about parts or confirms', () => {
    const project = splitBy('headcount', others);
    expect(codeOf(project, decision('gla', tuesday))).toBe('PARTICIPATION.NO_WEIGHT');
    expect(codeOf(project, decision('gla', tuesday, { parts: ['framework'] }))).toBe('PARTICIPATION.NO_WEIGHT');
    expect(codeOf(project, decision('lda', tuesday))).toBe('accepted');
    const before = playIn(law, opened(), decision('gla', tuesday));
    const parts = [framework({ sharing: sharing('headcount', others) })];
    const again = playIn(law, before, [saveCase({ parts }), 'tfl-pl', tuesday]);
    expect(codeOf(again, reconfirmation('gla', tuesday, { caseVersion: 2 }))).toBe('PARTICIPATION.NO_WEIGHT');
  });

  it('O6: joins the parts in which it weighs something', () => {
    const extra = { ...framework({ sharing: sharing('usage', { tfl: 1 }) }), id: 'extra', required: false };
    const project = opened({ parts: [framework(), extra] });
    expect(codeOf(project, decision('gla', tuesday))).toBe('PARTICIPATION.NO_WEIGHT');
    expect(codeOf(project, decision('gla', tuesday, { parts: ['framework'] }))).toBe('accepted');
  });

  it('O6: keeps the case from G2 where the part is required of everyone', () => {
    const missing = (parts: readonly Part[]) => missingFor(prepared({ parts }), 'G2', tuesday);
    expect(missing([framework({ sharing: sharing('headcount', others) })])).toContain(
      'the headcount of Greater London Authority in “The framework”',
    );
    expect(missing([framework({ sharing: sharing('headcount', STAFF) })]).join()).not.toContain('headcount');
    expect(missing([framework({ required: false, sharing: sharing('headcount', others) })]).join()).not.toContain(
      'headcount',
    );
  });
});

describe('weights that make no sense', () => {
  const save = (weights: Sharing['weights']) =>
    codeOf(enter('BUSINESS_CASE', tuesday, prepared()), [
      saveCase({ parts: [framework({ sharing: { by: 'usage', weights } })] }),
      'tfl-pl',
      tuesday,
    ]);

  it.each([
    ['nothing', [{ unit: 'tfl', weight: 0 }], 'CASE.WEIGHT_WRONG'],
    ['less than nothing', [{ unit: 'tfl', weight: -1 }], 'CASE.WEIGHT_WRONG'],
    ['half of something', [{ unit: 'tfl', weight: 1.5 }], 'CASE.WEIGHT_WRONG'],
    [
      'a unit twice',
      [
        { unit: 'tfl', weight: 1 },
        { unit: 'tfl', weight: 2 },
      ],
      'CASE.WEIGHT_WRONG',
    ],
    ['a unit that there is not', [{ unit: 'nobody', weight: 1 }], 'CASE.UNIT_UNKNOWN'],
    ['what makes sense', [{ unit: 'tfl', weight: 1 }], 'accepted'],
  ])('O6: %s', (_, weights, code) => expect(save(weights)).toBe(code));
});
