import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, playIn } from '../../../test/support/domain.js';
import {
  CASHABLE,
  codeOf,
  decision,
  law,
  metJoins,
  opened,
  partFigures,
  pounds,
  theCase,
} from '../../../test/support/temporary-labour.js';
import type { Case, Part, PartFigures } from '../cases/state.js';
import type { Project } from '../projects/state.js';
import type { RecordDecision } from './commands.js';
import { shareAtMinimum } from './shares.js';
import type { Condition, Viability } from './state.js';
import { viabilityOf } from './viability.js';

const tuesday = at('2009-02-03');
const SINGLE = ['gla', 'tfl', 'lda', 'lfepa'];
const join = (ids: readonly string[], change: object = {}) => ids.map((id) => decision(id, tuesday, change));
const test = (project: Project, ...steps: ReturnType<typeof join>) => viabilityOf(playIn(law, project, ...steps));
const own = (project: Project, unit: string, ...parts: readonly PartFigures[]): Project => {
  const figures = { ...project.cases.figures, [unit]: { ...project.cases.figures[unit], parts } };
  return { ...project, cases: { ...project.cases, figures } };
};

describe('the test of viability', () => {
  it('O7: passes with enough units, the required ones, and both floors reached', () => {
    expect(test(opened(), ...join(SINGLE), ...metJoins(tuesday))).toEqual({
      passed: true,
      rounds: [
        {
          units: ['gla', 'tfl', 'lda', 'lfepa', 'met'],
          shares: Object.fromEntries([...SINGLE, 'met'].map((unit) => [unit, pounds(48_000)])),
          running: Object.fromEntries([...SINGLE, 'met'].map((unit) => [unit, '0'])),
          failing: [],
        },
      ],
      units: ['gla', 'tfl', 'lda', 'lfepa', 'met'],
      shares: Object.fromEntries([...SINGLE, 'met'].map((unit) => [unit, pounds(48_000)])),
      // −48,000 and the benefit of three years each; 48,000 ÷ 30,000 = 1.6
      members: {
        gla: { netAnnualCashable: pounds(30_000), netPresentValue: pounds(36_049), payback: '1.6' },
        tfl: { netAnnualCashable: pounds(150_000), netPresentValue: pounds(372_246), payback: '0.32' },
        lda: { netAnnualCashable: pounds(40_000), netPresentValue: pounds(64_065), payback: '1.2' },
        lfepa: { netAnnualCashable: pounds(50_000), netPresentValue: pounds(92_082), payback: '0.96' },
        met: { netAnnualCashable: pounds(200_000), netPresentValue: pounds(512_327), payback: '0.24' },
      },
      netAnnualCashable: pounds(470_000),
      // −240,000 + 470,000 / 1.035 + 470,000 / 1.035² + 470,000 / 1.035³
      netPresentValue: pounds(1_076_769),
      failed: [],
      conditionFailed: [],
      reconfirm: [],
    });
  });

  it('O7 (a): units are at least the minimum, and MET is one of them', () => {
    const floors = { netAnnualCashable: null, netPresentValue: null };
    expect(test(opened({ floors, minimumUnits: 3 }), ...join(['tfl', 'gla'])).failed).toEqual(['units']);
    expect(test(opened({ floors, minimumUnits: 3 }), ...join(['tfl', 'gla']), ...metJoins(tuesday)).failed).toEqual([]);
  });

  it('O7 (b): required units have joined, the lead’s always', () => {
    const change = {
      minimumUnits: 1,
      requiredUnits: ['met'],
      floors: { netAnnualCashable: null, netPresentValue: null },
    };
    expect(test(opened(change), ...join(['tfl'])).failed).toEqual(['required']);
    expect(test(opened(change), ...metJoins(tuesday)).failed).toEqual(['required']);
    expect(test(opened(change), ...join(['tfl']), ...metJoins(tuesday)).failed).toEqual([]);
  });

  it('O7 (c): net annual cashable, after own and shared running cost, reaches its floor', () => {
    const [part] = theCase().parts;
    const running = opened({ parts: [{ ...part, sharedRunning: pounds(20_000) }] });
    // 150,000 + 200,000 + 50,000 + 40,000 − 20,000 = 420,000
    expect(test(running, ...join(['tfl', 'lfepa', 'lda']), ...metJoins(tuesday)).netAnnualCashable).toBe(
      pounds(420_000),
    );
    const costly = own(running, 'lda', partFigures({ cashable: pounds(40_000), running: pounds(120_001) }));
    expect(test(costly, ...join(['tfl', 'lfepa', 'lda']), ...metJoins(tuesday))).toMatchObject({
      netAnnualCashable: pounds(299_999),
      failed: ['cashable_floor'],
    });
  });

  it('O7 (c), C8: net present value, with own one-off costs, reaches its floor', () => {
    const floors = { netAnnualCashable: null, netPresentValue: pounds(12_147) };
    const project = own(opened({ floors, minimumUnits: 1 }), 'tfl', partFigures({ cashable: pounds(90_000) }));
    expect(test(project, ...join(['tfl']))).toMatchObject({ netPresentValue: pounds(12_147), failed: [] });
    const dearer = own(project, 'tfl', partFigures({ cashable: pounds(90_000), oneOff: pounds(1) }));
    expect(test(dearer, ...join(['tfl']))).toMatchObject({ netPresentValue: pounds(12_146), failed: ['npv_floor'] });
  });

  it('O7 (d): conditions that fail together leave together, until nothing changes', () => {
    const atLeast = (value: string) => ({ conditions: [{ metric: 'units_joined', operator: '>=', value }] }) as const;
    const viability = test(
      opened(),
      ...join(['tfl']),
      ...join(['gla'], atLeast('5')),
      ...join(['lda'], atLeast('5')),
      ...join(['lfepa'], atLeast('4')),
    );
    expect(viability.rounds.map(({ units }) => units)).toEqual([
      ['gla', 'tfl', 'lda', 'lfepa'],
      ['tfl', 'lfepa'],
      ['tfl'],
    ]);
    expect(viability.conditionFailed).toEqual(['gla', 'lda', 'lfepa']);
  });

  it('O3: the largest share is tested only on a set that passes', () => {
    const capped = { largestShare: pounds(50_000) };
    const four = test(opened(), ...join(['tfl', 'lda']), ...join(['gla'], capped), ...join(['lfepa']));
    expect(four).toMatchObject({ passed: false, reconfirm: [], units: SINGLE });
  });

  it('O3: a unit that would bear more than it accepts leaves, and O7 runs again', () => {
    const change = { minimumUnits: 3 };
    const capped = { largestShare: pounds(59_999) };
    const viability = test(opened(change), ...join(['tfl', 'lda']), ...join(['gla'], capped), ...metJoins(tuesday));
    expect(viability).toMatchObject({ passed: true, reconfirm: ['gla'], units: ['tfl', 'lda', 'met'] });
    expect(viability.rounds).toHaveLength(2);
    expect(viability.rounds[0].failing).toEqual([{ unit: 'gla', what: 'cap', accepts: pounds(59_999) }]);
    expect(viability.shares.met).toBe(pounds(80_000));
  });

  it('O3: a share that equals the cap is accepted', () => {
    const viability = test(
      opened(),
      ...join(['tfl', 'lda']),
      ...join(['gla'], { largestShare: pounds(60_000) }),
      ...metJoins(tuesday),
    );
    expect(viability).toMatchObject({ passed: true, reconfirm: [] });
  });

  it('O3: a unit bears and brings only the parts it joins, and counts as one', () => {
    const vetting: Part = {
      id: 'vetting',
      title: 'Vetting',
      required: false,
      sharedOneOff: pounds(10_000),
      sharedRunning: pounds(300),
    };
    const change = {
      parts: [...theCase().parts, vetting],
      minimumUnits: 3,
      floors: { netAnnualCashable: null, netPresentValue: null },
    };
    const accepts = { largestShare: pounds(85_000) };
    const viability = test(
      opened(change),
      ...join(['tfl', 'lda'], accepts),
      ...join(['gla'], { parts: ['framework'] }),
    );
    expect(viability.units).toEqual(['gla', 'tfl', 'lda']);
    expect(viability.shares).toEqual({ gla: pounds(80_000), tfl: pounds(85_000), lda: pounds(85_000) });
    // Each brings the same for either part: gla one, the others two.
    expect(viability.netAnnualCashable).toBe(pounds(CASHABLE.gla + 2 * CASHABLE.tfl + 2 * CASHABLE.lda - 300));
  });

  it('O3: a part that fewer than the minimum join may cost more than was accepted by default', () => {
    const vetting: Part = { id: 'vetting', title: 'Vetting', required: false, sharedOneOff: '300', sharedRunning: '0' };
    const change = { parts: [...theCase().parts, vetting], minimumUnits: 3 };
    const viability = test(
      opened(change),
      ...join(['tfl']),
      ...join(['lda', 'lfepa'], { parts: ['framework'] }),
      ...metJoins(tuesday, { parts: ['framework'] }),
    );
    // £60,000 of the framework and all of the £3, where £80,000 and £1 were accepted: less in all.
    expect(viability).toMatchObject({ passed: true, reconfirm: [], shares: { tfl: '6000300' } });
    const three = test(
      opened({ ...change, floors: { netAnnualCashable: null, netPresentValue: null } }),
      ...join(['tfl']),
      ...join(['lda', 'lfepa'], { parts: ['framework'] }),
    );
    expect(three.reconfirm).toEqual(['tfl']);
  });

  it('O3: a part that nobody joins costs nothing', () => {
    const vetting: Part = {
      id: 'vetting',
      title: 'Vetting',
      required: false,
      sharedOneOff: pounds(10_000),
      sharedRunning: pounds(300),
    };
    const viability = test(opened({ parts: [...theCase().parts, vetting] }), ...join(SINGLE, { parts: ['framework'] }));
    expect(viability).toMatchObject({ netAnnualCashable: pounds(270_000), shares: { tfl: pounds(60_000) } });
  });

  it('M5: MET counts once, pays one share and brings its benefit once; of its two caps the smaller holds', () => {
    const both = [
      decision('mpa', tuesday, { largestShare: pounds(100_000) }),
      decision('mps', tuesday, { largestShare: pounds(47_999) }),
    ];
    const viability = test(opened(), ...join(SINGLE), ...both);
    expect(viability.rounds[0]).toMatchObject({ units: [...SINGLE, 'met'], failing: [{ unit: 'met', what: 'cap' }] });
    expect(test(opened(), ...join(SINGLE), ...metJoins(tuesday)).netAnnualCashable).toBe(pounds(470_000));
  });

  it('O7: with nobody joined it fails, and says on what', () => {
    expect(viabilityOf(opened())).toMatchObject({
      passed: false,
      units: [],
      failed: ['units', 'required', 'cashable_floor'],
    });
  });
});

/* What follows holds for any case and any answers. */

const UNITS = [...SINGLE, 'met'];
const small = fc.integer({ min: 0, max: 2_000 }).map(String);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ metric: fc.constant('cost_share' as const), operator: fc.constant('<=' as const), value: small }),
  fc.record({
    metric: fc.constant('payback_years' as const),
    operator: fc.constant('<=' as const),
    value: fc.integer({ min: 0, max: 400 }).map((hundredths) => (hundredths / 100).toFixed(2)),
  }),
  fc.record({
    metric: fc.constant('units_joined' as const),
    operator: fc.constant('>=' as const),
    value: fc.integer({ min: 1, max: 5 }).map(String),
  }),
);

const PARTS = ['a', 'b', 'c'];
const parts: fc.Arbitrary<Part[]> = fc.tuple(
  ...PARTS.map((id) =>
    fc.record({
      id: fc.constant(id),
      title: fc.constant(id),
      required: fc.constant(id === 'a'),
      sharedOneOff: small,
      sharedRunning: fc.nat(50).map(String),
    }),
  ),
);

const terms: fc.Arbitrary<Partial<Case>> = fc.record({
  parts,
  minimumUnits: fc.integer({ min: 1, max: 5 }),
  requiredUnits: fc.subarray(UNITS, { maxLength: 1 }),
  floors: fc.record({
    netAnnualCashable: fc.option(fc.integer({ min: 0, max: 3_000 }).map(String)),
    netPresentValue: fc.option(fc.integer({ min: -3_000, max: 3_000 }).map(String)),
  }),
});

const figures = fc.record(
  Object.fromEntries(
    UNITS.map((unit) => [
      unit,
      fc.tuple(
        ...PARTS.map((part) =>
          fc.record({
            part: fc.constant(part),
            oneOff: fc.nat(300).map(String),
            running: fc.nat(100).map(String),
            staffDays: fc.constant(0),
            cashable: small,
          }),
        ),
      ),
    ]),
  ),
);

type Terms = Pick<RecordDecision, 'answer' | 'reasonCode' | 'conditions' | 'parts' | 'largestShare'>;
const joins: fc.Arbitrary<Terms> = fc.record(
  {
    answer: fc.constant('join' as const),
    conditions: fc.array(condition, { maxLength: 2 }),
    parts: fc.subarray(['b', 'c']).map((chosen) => ['a', ...chosen]),
    largestShare: small,
  },
  { requiredKeys: ['answer'] },
);
const answer: fc.Arbitrary<Terms> = fc.oneof(
  { weight: 6, arbitrary: joins },
  { weight: 1, arbitrary: fc.constant({ answer: 'decline' as const, reasonCode: 'timing' as const }) },
);
const ORGANISATIONS = ['gla', 'tfl', 'lda', 'lfepa', 'mpa', 'mps'];

interface Example {
  readonly project: Project;
  readonly answers: Readonly<Record<string, Terms>>;
}

/** Without those of its conditions that could not be met, which are refused. */
const possible = (project: Project, id: string, given: Terms): Terms => ({
  ...given,
  conditions: given.conditions?.filter(
    (each) =>
      codeOf(project, decision(id, tuesday, { ...given, conditions: [each] })) !== 'PARTICIPATION.CONDITION_IMPOSSIBLE',
  ),
});

const example: fc.Arbitrary<Example> = fc
  .tuple(terms, figures, fc.record(Object.fromEntries(ORGANISATIONS.map((id) => [id, answer]))))
  .map(([change, own, answers]) => {
    const project = opened(change);
    const all = Object.fromEntries(UNITS.map((unit) => [unit, { ...project.cases.figures[unit], parts: own[unit] }]));
    const asked = { ...project, cases: { ...project.cases, figures: all } };
    const given = Object.entries(answers).map(([id, each]) => [id, possible(asked, id, each)] as const);
    return { project: asked, answers: Object.fromEntries(given) };
  });

/** The answers in an order. Where a key of MET declines last of all, the window is over before the other is turned. */
const answered = ({ project, answers }: Example, order = ORGANISATIONS): Project =>
  order
    .map((id) => decision(id, tuesday, answers[id]))
    .reduce((state, step) => (codeOf(state, step) === 'OPT_IN.CLOSED' ? state : playIn(law, state, step)), project);

const total = (shares: Readonly<Record<string, string>>): bigint =>
  Object.values(shares).reduce((sum, share) => sum + BigInt(share), 0n);

/** Parts that a unit takes, read off its answers: those named by each of its keys. */
const taken = ({ answers }: Example, unit: string): readonly string[] =>
  PARTS.filter((part) => keysOf(unit).every((id) => answers[id].parts?.includes(part) ?? true));
const keysOf = (unit: string): readonly string[] => (unit === 'met' ? ['mpa', 'mps'] : [unit]);
const capOf = ({ project, answers }: Example, unit: string): bigint => {
  const caps = keysOf(unit).map(
    (id) =>
      answers[id].largestShare ??
      shareAtMinimum(project.cases.current!, { unit, parts: answers[id].parts ?? PARTS }, 'tfl'),
  );
  return caps.map(BigInt).reduce((a, b) => (a < b ? a : b));
};

/** Whether all conditions of a set hold, worked out afresh in the plainest way. */
function allHold(one: Example, set: readonly string[]): boolean {
  const shareOf = (unit: string) =>
    one.project.cases.current!.parts.reduce((sum, part) => {
      const takers = set.filter((each) => taken(one, each).includes(part.id));
      const place = [...takers].sort((a, b) => Number(b === 'tfl') - Number(a === 'tfl')).indexOf(unit);
      if (place < 0) return sum;
      const [base, odd] = [
        Math.floor(Number(part.sharedOneOff) / takers.length),
        Number(part.sharedOneOff) % takers.length,
      ];
      return sum + base + (place < odd ? 1 : 0);
    }, 0);
  return set.every((unit) => {
    const share = shareOf(unit);
    const cashable = one.project.cases.figures[unit].parts
      .filter(({ part }) => taken(one, unit).includes(part))
      .reduce((sum, each) => sum + Number(each.cashable), 0);
    return keysOf(unit)
      .flatMap((id) => one.answers[id].conditions ?? [])
      .every((each) => {
        if (each.metric === 'cost_share') return share <= Number(each.value);
        if (each.metric === 'payback_years') return share * 100 <= Math.round(Number(each.value) * 100) * cashable;
        return each.metric !== 'units_joined' || set.length >= Number(each.value);
      });
  });
}

const subsets = (units: readonly string[]): readonly (readonly string[])[] =>
  units.reduce<readonly (readonly string[])[]>((sets, unit) => [...sets, ...sets.map((set) => [...set, unit])], [[]]);

describe('for any case and any answers', () => {
  it('O6: the shares of each round add up to the penny', () => {
    fc.assert(
      fc.property(example, (one) => {
        for (const round of viabilityOf(answered(one)).rounds) {
          const costs = one.project.cases.current!.parts.filter(({ id }) =>
            round.units.some((unit) => taken(one, unit).includes(id)),
          );
          expect(total(round.shares)).toBe(costs.reduce((sum, { sharedOneOff }) => sum + BigInt(sharedOneOff), 0n));
        }
      }),
    );
  });

  it('O3: in a set that passes nobody pays more than the largest share it accepted', () => {
    let passed = 0;
    fc.assert(
      fc.property(example, (one) => {
        const viability = viabilityOf(answered(one));
        if (!viability.passed) return;
        passed += 1;
        for (const unit of viability.units) expect(BigInt(viability.shares[unit]) <= capOf(one, unit)).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(passed).toBeGreaterThan(0);
  });

  it('O7: the order of the answers never changes the result', () => {
    const order = fc.shuffledSubarray(ORGANISATIONS, { minLength: ORGANISATIONS.length });
    fc.assert(
      fc.property(example, order, (one, another) => {
        expect(viabilityOf(answered(one, another))).toEqual(viabilityOf(answered(one)));
      }),
    );
  });

  it('O7: what remains when no more condition fails is the greatest set in which all hold', () => {
    fc.assert(
      fc.property(example, (one) => {
        const project = answered(one);
        const joined = UNITS.filter((unit) => project.participation.units[unit].status.startsWith('JOINED'));
        const stable = stableOnConditions(viabilityOf(project));
        expect(allHold(one, stable)).toBe(true);
        for (const set of subsets(joined)) {
          if (allHold(one, set)) expect(set.filter((unit) => !stable.includes(unit))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('O7: it passes on units, required units and floors, and on nothing else', () => {
    fc.assert(
      fc.property(example, (one) => {
        const { minimumUnits, requiredUnits, floors } = one.project.cases.current!;
        const { passed, units, netAnnualCashable, netPresentValue, failed } = viabilityOf(answered(one));
        const reaches = (value: string, floor: string | null) => floor === null || BigInt(value) >= BigInt(floor);
        const expected =
          units.length >= minimumUnits &&
          ['tfl', ...requiredUnits].every((unit) => units.includes(unit)) &&
          reaches(netAnnualCashable, floors.netAnnualCashable) &&
          reaches(netPresentValue, floors.netPresentValue);
        expect(passed).toBe(expected);
        expect(failed.length === 0).toBe(expected);
      }),
    );
  });
});

/** The set as it stood when no condition failed, before a cap was looked at. */
const stableOnConditions = ({ rounds }: Viability): readonly string[] =>
  rounds.find(({ failing }) => failing.every(({ what }) => what === 'cap'))!.units;
