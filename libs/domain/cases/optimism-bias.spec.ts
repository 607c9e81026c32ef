import { describe, expect, it } from '@jest/globals';
import { at, inStage, playIn } from '../../../test/support/domain.js';
import { asked } from '../../../test/support/gates.js';
import {
  codeOf,
  dutiesBy,
  law,
  opened,
  partFigures,
  pounds,
  prepared,
  saveFigures,
} from '../../../test/support/temporary-labour.js';
import type { Project } from '../projects/state.js';
import type { RecordOptimismBias } from './commands.js';
import { missingFor } from './completeness.js';
import { totalsOf } from './optimism-bias.js';

const tuesday = at('2009-01-13');
const stating = (change: Partial<RecordOptimismBias> = {}) =>
  [
    { type: 'RecordOptimismBias', kind: 'equipment', oneOff: 200, time: 20, benefits: 10, ...change } as {
      type: string;
    },
    'tfl-pl',
    tuesday,
  ] as const;
const stated = (change: Partial<RecordOptimismBias> = {}, project = prepared()) =>
  playIn(law, project, stating(change));
const missing = (project: Project, gate: 'G2' | 'G3') =>
  missingFor(project, gate, tuesday).filter((each) => each.includes('optimism'));

describe('the optimism bias', () => {
  it('C7: is stated for cost, time and benefits', () => {
    expect(stated({ running: 41 }).cases.optimismBias).toEqual({
      kind: 'equipment',
      oneOff: 200,
      running: 41,
      time: 20,
      benefits: 10,
      evidence: null,
    });
    expect(codeOf(stated(), stating())).toBe('nothing');
  });

  it.each([
    ['standard_buildings', 24],
    ['non_standard_buildings', 51],
    ['equipment', 200],
  ] as const)('C7: %s start at %i per cent, and less needs evidence', (kind, oneOff) => {
    expect(codeOf(prepared(), stating({ kind, oneOff }))).toBe('accepted');
    expect(codeOf(prepared(), stating({ kind, oneOff: oneOff - 1 }))).toBe('CASE.UPLIFT_NEEDS_EVIDENCE');
    expect(codeOf(prepared(), stating({ kind, oneOff: oneOff - 1, evidence: 'sha256:tender' }))).toBe('accepted');
  });

  it('C7: running cost that is outsourced starts at 41 per cent', () => {
    expect(codeOf(prepared(), stating({ running: 41 }))).toBe('accepted');
    expect(codeOf(prepared(), stating({ running: 40 }))).toBe('CASE.UPLIFT_NEEDS_EVIDENCE');
    expect(codeOf(prepared(), stating({ running: 0, evidence: 'sha256:contract' }))).toBe('accepted');
  });

  it('C7: what was stated before is lowered with evidence only', () => {
    for (const lower of [{ time: 19 }, { benefits: 9 }]) {
      expect(codeOf(stated(), stating(lower))).toBe('CASE.UPLIFT_NEEDS_EVIDENCE');
      expect(codeOf(stated(), stating({ ...lower, evidence: 'sha256:trial' }))).toBe('accepted');
    }
    expect(codeOf(stated({ oneOff: 220 }), stating({ oneOff: 219 }))).toBe('CASE.UPLIFT_NEEDS_EVIDENCE');
    expect(codeOf(stated({ oneOff: 220 }), stating({ oneOff: 219, evidence: 'sha256:tender' }))).toBe('accepted');
  });

  it('C7: not while the steering group has the case, and no more after G3', () => {
    expect(codeOf(asked('G3', tuesday, inStage('OPT_IN', tuesday, prepared())), stating())).toBe('CASE.SUBMITTED');
  });

  it.each([
    { oneOff: 200.5 },
    { oneOff: 1001 },
    { oneOff: -1 },
    { running: 41.5 },
    { time: -1 },
    { benefits: 101 },
    { benefits: Number.NaN },
  ])('C7: whole per cent within bounds: %p is refused', (change) =>
    expect(codeOf(prepared(), stating({ evidence: 'sha256:x', ...change }))).toBe('CASE.UPLIFT_WRONG'),
  );

  it('C7: not before there is a case', () =>
    expect(codeOf(inStage('BUSINESS_CASE', tuesday), stating())).toBe('CASE.NOT_SAVED'));

  it('C7: is asked for at the gates that the policy names, and at none where an older one says nothing', () => {
    const policy = {
      ...prepared().policy,
      optimismBias: { ...prepared().policy.optimismBias!, requiredAt: ['G2', 'G3'] as const },
    };
    const demanded = { ...prepared(), policy };
    expect(missing(demanded, 'G2')).toEqual(['the optimism bias of cost, time and benefits']);
    expect(missing(demanded, 'G3')).toEqual(['the optimism bias of cost, time and benefits']);
    expect(missing(stated({}, demanded), 'G2')).toEqual([]);
    const { optimismBias: _, ...older } = prepared().policy;
    expect(missing({ ...prepared(), policy: older }, 'G2')).toEqual([]);
    expect(Object.keys(dutiesBy(opened({}, undefined, demanded)))).toContainEqual(
      expect.stringMatching(/^optimism-bias/),
    );
    expect(Object.keys(dutiesBy(opened({}, undefined, stated({}, demanded))))).not.toContainEqual(
      expect.stringMatching(/^optimism-bias/),
    );
    // The starting uplifts stand all the same.
    expect(codeOf({ ...prepared(), policy: older }, stating({ oneOff: 199 }))).toBe('CASE.UPLIFT_NEEDS_EVIDENCE');
  });

  it('C7: the case shows its figures without it and with it', () => {
    // Set-up £240,000 and £10,000 of the LDA's own; £470,000 a year against £1 running.
    const project = playIn(
      law,
      { ...prepared(), cases: { ...prepared().cases, scope: { deliveryMonths: 9 } as never } },
      saveFigures('lda', tuesday, partFigures({ oneOff: pounds(10_000), running: '101', cashable: pounds(40_000) })),
      stating({ running: 41 }),
    );
    expect(totalsOf(project)).toEqual({
      without: {
        oneOff: pounds(250_000),
        running: '101',
        cashable: pounds(470_000),
        netAnnualCashable: '46999899',
        // −250,000 + 469,998.99 × (1 / 1.035 + 1 / 1.035² + 1 / 1.035³)
        netPresentValue: pounds(1_066_767),
        deliveryMonths: 9,
      },
      with: {
        oneOff: pounds(750_000),
        // 142.41 pence, rounded against the case
        running: '143',
        cashable: pounds(423_000),
        netAnnualCashable: '42299857',
        // −750,000 + 422,998.57 × (1 / 1.035 + 1 / 1.035² + 1 / 1.035³)
        netPresentValue: pounds(435_088),
        deliveryMonths: 11,
      },
    });
    expect(totalsOf(prepared())!.with).toBeNull();
  });
});
