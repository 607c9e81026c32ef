import { describe, expect, it } from '@jest/globals';
import { at, playIn } from '../../../test/support/domain.js';
import { decision, law, opened, pounds, theCase } from '../../../test/support/temporary-labour.js';
import type { Part } from '../cases/state.js';
import { needsInWords, needsOf } from './needs.js';
import { roundsInWords } from './rounds.js';
import { testViability, viabilityOf } from './viability.js';
import { barsSupposition, NOTHING_SUPPOSED, supposedQuestion, type Supposition } from './what-if.js';

const tuesday = at('2009-02-03');
const vetting: Part = {
  id: 'vetting',
  title: 'Vetting',
  required: false,
  sharedOneOff: pounds(12_000),
  sharedRunning: '0',
  sharing: { by: 'usage', weights: [{ unit: 'tfl', weight: 1 }, { unit: 'met', weight: 1 }] }, // prettier-ignore
};

/** TfL, LFEPA and LDA are in, GLA if its payback is at most 1.75 years; MET has not answered. */
const four = playIn(
  law,
  opened(),
  ...['tfl', 'lfepa', 'lda'].map((id) => decision(id, tuesday, { largestShare: pounds(240_000) })),
  decision('gla', tuesday, { conditions: [{ metric: 'payback_years', operator: '<=', value: '1.75' }] }),
);

const whatIf = (supposition: Partial<Supposition>, project = four) =>
  testViability(supposedQuestion(project, { ...NOTHING_SUPPOSED, ...supposition }));

describe('what if', () => {
  it('O7: with nothing supposed it is as it is', () => {
    expect(whatIf({})).toEqual(viabilityOf(four));
    expect(whatIf({})).toMatchObject({
      passed: false,
      units: ['tfl', 'lda', 'lfepa'],
      failed: ['units', 'cashable_floor'],
    });
  });

  it('O7: “if MET joins” — five units, £48,000 each, and GLA’s condition holds at 1.6 years', () => {
    const viability = whatIf({ answers: { met: { answer: 'join' } } });
    expect(viability).toMatchObject({ passed: true, netAnnualCashable: pounds(470_000), conditionFailed: [] });
    expect(viability.members!.gla).toEqual({
      netAnnualCashable: pounds(30_000),
      netPresentValue: pounds(36_049),
      payback: '1.6',
    });
  });

  it('O7: “if all who have not answered join” does not ask those who have declined', () => {
    expect(whatIf({ othersJoin: true }).units).toEqual(['gla', 'tfl', 'lda', 'lfepa', 'met']);
    const declined = playIn(law, four, decision('mps', tuesday, { answer: 'decline', reasonCode: 'timing' }));
    expect(whatIf({ othersJoin: true }, declined).units).not.toContain('met');
  });

  it('O7: “if LFEPA declines”', () => {
    const viability = whatIf({ othersJoin: true, answers: { lfepa: { answer: 'decline' } } });
    // 60,000 ÷ 30,000 = 2.0 years, so GLA leaves; then three units.
    expect(viability).toMatchObject({ units: ['tfl', 'lda', 'met'], failed: ['units'], conditionFailed: ['gla'] });
    expect(viability.shares.tfl).toBe(pounds(80_000));
  });

  it('O7: “if TfL’s condition fails” — it leaves in the first round, whether it has one or not', () => {
    const viability = whatIf({ othersJoin: true, answers: { tfl: { answer: 'condition_fails' } } });
    expect(viability.rounds[0].failing).toEqual([{ unit: 'tfl', what: 'condition', conditions: [] }]);
    expect(viability.failed).toContain('required');
  });

  it('O8: “if we lower the minimum and the floor”', () => {
    expect(whatIf({ minimumUnits: 3, netAnnualCashable: pounds(240_000) })).toMatchObject({ passed: true });
    expect(whatIf({ minimumUnits: 3, netAnnualCashable: pounds(240_001) }).failed).toEqual(['cashable_floor']);
    expect(whatIf({ minimumUnits: 3, netAnnualCashable: null }).failed).toEqual([]);
    expect(whatIf({ minimumUnits: 3, netAnnualCashable: null, netPresentValue: pounds(999_999) }).failed).toEqual([
      'npv_floor',
    ]);
  });

  it('C3: “if the figures were others”', () => {
    const viability = whatIf({
      figures: { tfl: { cashable: pounds(90_000), oneOff: pounds(5_000), running: pounds(1) } },
    });
    expect(viability.netAnnualCashable).toBe(pounds(240_000 - 60_000 - 1));
    // −5,000 − 80,000, then 89,999 a year for three years: 252,144.52… − 85,000
    expect(viability.members!.tfl).toMatchObject({ netPresentValue: pounds(167_145) });
  });

  it('O3: “if it joins in part only”, and never a part in which it weighs nothing', () => {
    const project = playIn(
      law,
      opened({ parts: [...theCase().parts, vetting], minimumUnits: 1 }),
      decision('tfl', tuesday, { largestShare: pounds(300_000) }),
    );
    const alone = whatIf({ answers: { met: { answer: 'join', parts: ['framework'] } } }, project);
    expect(alone.shares).toEqual({ tfl: pounds(132_000), met: pounds(120_000) });
    expect(whatIf({ answers: { met: { answer: 'join' } } }, project).shares.met).toBe(pounds(126_000));
    expect(whatIf({ answers: { gla: { answer: 'join' } } }, project).shares.gla).toBe(pounds(120_000));
  });

  it('O9: whoever’s condition has failed is supposed to join without it', () => {
    const { units } = four.participation;
    const failed = {
      ...four,
      participation: {
        ...four.participation,
        units: { ...units, gla: { ...units.gla, status: 'CONDITION_FAILED' as const } },
      },
    };
    expect(whatIf({ answers: { gla: { answer: 'join' } } }, failed).units).toContain('gla');
  });

  it('O7: the project itself is not touched', () => {
    const before = JSON.stringify(four);
    whatIf({ answers: { tfl: { answer: 'decline' } }, minimumUnits: 1, figures: { gla: { cashable: '1' } } });
    expect(JSON.stringify(four)).toBe(before);
  });

  it.each([
    ['a unit that there is not', { answers: { nobody: { answer: 'decline' } } }, 'PARTICIPATION.UNIT_UNKNOWN'],
    ['figures of one', { figures: { nobody: { cashable: '1' } } }, 'PARTICIPATION.UNIT_UNKNOWN'],
    [
      'a part that there is not',
      { answers: { gla: { answer: 'join', parts: ['framework', 'x'] } } },
      'PARTICIPATION.PART_UNKNOWN',
    ],
    ['without a required part', { answers: { gla: { answer: 'join', parts: [] } } }, 'PARTICIPATION.PART_REQUIRED'],
  ])('O3: cannot be supposed: %s', (_, supposition, code) => {
    const whole = { ...NOTHING_SUPPOSED, ...supposition } as Supposition;
    expect(barsSupposition(four, whole)).toMatchObject({ code });
  });

  it('O6: nor that a unit joins where it weighs nothing', () => {
    const split = { ...theCase().parts[0], sharing: vetting.sharing };
    const joins: Supposition = { ...NOTHING_SUPPOSED, answers: { gla: { answer: 'join' } } };
    expect(barsSupposition(opened({ parts: [split] }), joins)).toMatchObject({ code: 'PARTICIPATION.NO_WEIGHT' });
    expect(barsSupposition(opened({ parts: [{ ...theCase().parts[0] }, vetting] }), joins)).toBeNull();
    const named: Supposition = { ...joins, answers: { gla: { answer: 'join', parts: ['framework', 'vetting'] } } };
    expect(barsSupposition(opened({ parts: [{ ...theCase().parts[0] }, vetting] }), named)).toMatchObject({
      code: 'PARTICIPATION.NO_WEIGHT',
    });
  });
});

describe('in words', () => {
  const nameOf = (unit: string): string => unit.toUpperCase();

  it('O7: each round is told, with the condition that fails and what was found', () => {
    expect(roundsInWords(viabilityOf(four).rounds, nameOf)).toEqual([
      'Round 1: 4 units, share £60,000 each. The condition of GLA “payback at most 1.75 years” fails at 2 years, so it leaves.',
      'Round 2: 3 units, share £80,000 each. Nobody’s condition fails and nobody bears more than it accepts, so these are the units that count.',
    ]);
  });

  it('O3: so is a share that is more than was accepted, and shares that differ', () => {
    const terms = { minimumUnits: 2, floors: { netAnnualCashable: null, netPresentValue: null } };
    const parts = [{ ...theCase().parts[0], sharedRunning: pounds(80), sharing: { by: 'fixed' as const, weights: [{ unit: 'tfl', weight: 3 }, { unit: 'gla', weight: 1 }] } }]; // prettier-ignore
    const project = playIn(
      law,
      opened({ ...terms, parts }),
      decision('tfl', tuesday),
      decision('gla', tuesday, { largestShare: pounds(50_000) }),
    );
    expect(roundsInWords(viabilityOf(project).rounds, nameOf)[0]).toBe(
      'Round 1: 2 units, shares: GLA £60,000 and £20 a year; TFL £180,000 and £60 a year. The share of GLA is £60,000, more than the £50,000 that it accepts, so it is asked again and leaves.',
    );
  });

  it('O6: a share that never pays back, too few units, and rounds kept before the findings were', () => {
    const failing = [
      {
        unit: 'gla',
        what: 'condition' as const,
        conditions: [
          { condition: { metric: 'payback_years' as const, operator: '<=' as const, value: '2' }, found: null },
          { condition: { metric: 'units_joined' as const, operator: '>=' as const, value: '4' }, found: '1' },
          { condition: { metric: 'cost_share' as const, operator: '<=' as const, value: '100' }, found: '250' },
        ],
      },
    ];
    expect(roundsInWords([{ units: ['gla'], shares: { gla: '250' }, failing }], nameOf)).toEqual([
      'Round 1: 1 unit, share £2.50. The condition of GLA “payback at most 2 years” fails because it would never pay back and its condition “units at least 4” fails at 1 and its condition “share of the cost at most £1” fails at £2.50, so it leaves.',
    ]);
    const old = [
      { unit: 'gla', what: 'cap' as const },
      { unit: 'tfl', what: 'condition' as const },
    ];
    expect(
      roundsInWords(
        [
          { units: [], shares: {}, failing: [] },
          { units: ['gla', 'tfl'], shares: { gla: '1', tfl: '1' }, failing: old },
        ],
        nameOf,
      ),
    ).toEqual([
      'Round 1: nobody counts.',
      'Round 2: 2 units, share £0.01 each. The share of GLA is £0.01, more than the largest share that it accepts, so it is asked again and leaves. A condition of TFL fails, so it leaves.',
    ]);
  });

  it('O7: what is still needed', () => {
    const question = supposedQuestion(four, { ...NOTHING_SUPPOSED, netPresentValue: pounds(1_000_000) });
    expect(needsInWords(needsOf(question, testViability(question)), nameOf)).toEqual([
      '1 more unit',
      '£60,000 more net cashable benefit a year',
      '£567,607 more net present value',
    ]);
    const nobody = supposedQuestion(opened({ requiredUnits: ['met', 'tfl'] }), NOTHING_SUPPOSED);
    expect(needsInWords(needsOf(nobody, testViability(nobody)), nameOf)).toEqual([
      '4 more units',
      'TFL, without which it does not go ahead',
      'MET, without which it does not go ahead',
      '£300,000 more net cashable benefit a year',
    ]);
  });
});
