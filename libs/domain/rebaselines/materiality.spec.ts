import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendar2009, policy } from '../../../test/support/domain.js';
import { runningWith } from '../../../test/support/launched.js';
import { partFigures, pounds } from '../../../test/support/temporary-labour.js';
import type { Case } from '../cases/state.js';
import type { Project } from '../projects/state.js';
import { materialityOf, presentBaseline } from './baselines.js';
import { compare } from './materiality.js';
import type { Materiality, Terms } from './state.js';
import { termsOf } from './terms.js';
import { inWords } from './words.js';

/** A5: TfL, MET, LDA and GLA carry it out: four shares of £60,000, £420,000 a year. */
const running = runningWith(['tfl', 'lda', 'gla']);

const withCase = (change: Partial<Case>, project = running): Project => ({
  ...project,
  cases: { ...project.cases, version: project.cases.version + 1, current: { ...project.cases.current!, ...change } },
});

const setUp = (cost: number, running = '0'): Partial<Case> => ({
  parts: [
    { id: 'framework', title: 'The framework', required: true, sharedOneOff: pounds(cost), sharedRunning: running },
  ],
});

const withFigures = (unit: string, change: object): Project => ({
  ...running,
  cases: {
    ...running.cases,
    figures: { ...running.cases.figures, [unit]: { ...running.cases.figures[unit], parts: [partFigures(change)] } },
  },
});

const finishing = (due: string): Project => ({
  ...running,
  delivery: { ...running.delivery, milestones: [{ ...running.delivery.milestones[0], due }] },
});

const found = (proposed: Project): Materiality => materialityOf(running, proposed)!;

describe('X2: the baseline in force', () => {
  it('X2: is what was approved at G3, with the plan that delivery started with', () => {
    expect(presentBaseline(running)).toMatchObject({
      gate: 'G3',
      caseVersion: 1,
      terms: {
        lead: 'tfl',
        wholeLifeCost: pounds(240_000),
        netAnnualBenefit: pounds(420_000),
        finish: '2009-12-01',
        units: {
          // Three years of 150,000, 200,000, 40,000 and 30,000, less 60,000 each.
          tfl: { share: pounds(60_000), netBenefit: pounds(390_000) },
          met: { share: pounds(60_000), netBenefit: pounds(540_000) },
          lda: { share: pounds(60_000), netBenefit: pounds(60_000) },
          gla: { share: pounds(60_000), netBenefit: pounds(30_000) },
        },
      },
    });
  });

  it('X2: says nothing of a project that stands as it was approved', () => {
    expect(found(running)).toMatchObject({ material: false, tests: [] });
    expect(inWords(running, found(running))).toEqual([]);
  });
});

describe('X2: what is material', () => {
  it('X2: whole-life cost from ten per cent more on, and with it shares and own benefits', () => {
    // 263,999 is 9.99 per cent more: each share is 65,999.75; GLA has 24,000.25 of 30,000 left, which is 20 per cent less.
    expect(found(withCase(setUp(263_999))).tests).toEqual(['own_benefit']);
    expect(found(withCase(setUp(264_000))).tests).toEqual(['cost', 'own_benefit', 'share']);
    expect(found(withCase(setUp(216_000))).tests).toEqual([]);
  });

  it('X2: net annual benefit from ten per cent less on', () => {
    expect(found(withFigures('met', { cashable: pounds(158_001) })).tests).toEqual(['own_benefit']);
    expect(found(withFigures('met', { cashable: pounds(158_000) })).tests).toEqual(['benefit', 'own_benefit']);
  });

  it('X2: a unit’s own net benefit from ten per cent less on, or below nothing', () => {
    const tests = (cashable: number) => found(withFigures('lda', { cashable: pounds(cashable) })).tests;
    // LDA: 3 × 38,001 − 60,000 = 54,003 of 60,000; 3 × 38,000 − 60,000 = 54,000, ten per cent less.
    expect(tests(38_001)).toEqual([]);
    expect(tests(38_000)).toEqual(['own_benefit']);
    expect(found(withFigures('lda', { cashable: pounds(10_000) })).units.find(({ unit }) => unit === 'lda')).toEqual({
      unit: 'lda',
      before: { share: pounds(60_000), netBenefit: pounds(60_000), cashable: pounds(40_000) },
      after: { share: pounds(60_000), netBenefit: pounds(-30_000), cashable: pounds(10_000) },
      tests: ['own_benefit'],
    });
  });

  it('X2: a share from ten per cent more on, as when a unit leaves', () => {
    const { gla, ...others } = running.participation.units;
    const without = {
      ...running,
      participation: { ...running.participation, units: { ...others, gla: { ...gla, status: 'LAPSED' as const } } },
    };
    const { tests, units } = found(without);
    expect(tests).toContain('share');
    expect(units.map(({ unit, after }) => [unit, after?.share ?? null])).toEqual([
      ['gla', null],
      ['lda', pounds(80_000)],
      ['met', pounds(80_000)],
      ['tfl', pounds(80_000)],
    ]);
  });

  it('X2: nothing where a unit joins and every share falls (A5)', () => {
    const five = { ...running.participation.units.lfepa, ...runningWith(['lfepa']).participation.units.lfepa };
    const joined = {
      ...running,
      participation: { ...running.participation, units: { ...running.participation.units, lfepa: five } },
    };
    expect(found(joined)).toMatchObject({ material: false, netAnnualBenefit: { after: pounds(470_000) } });
    expect(found(joined).units.find(({ unit }) => unit === 'tfl')!.after!.share).toBe(pounds(48_000));
  });

  it('X2: an end sixty working days later', () => {
    // From Tuesday 1 December 2009 with three holidays: the 60th working day after it is Friday 26 February 2010.
    expect(found(finishing('2010-02-25')).tests).toEqual([]);
    expect(found(finishing('2010-02-26'))).toMatchObject({ tests: ['finish'], finish: { workingDaysLater: 60 } });
    expect(found(finishing('2009-06-01')).tests).toEqual([]);
  });

  it('X2: another lead, and another scope', () => {
    expect(found(withCase({ lead: 'gla' })).tests).toEqual(['lead']);
    expect(found(withCase({ scopeChanges: true })).tests).toEqual(['scope']);
    const parts = [
      ...running.cases.current!.parts,
      { id: 'more', title: 'More', required: false, sharedOneOff: '0', sharedRunning: '0' },
    ];
    expect(found(withCase({ parts })).tests).toEqual(['scope']);
  });

  it('X2: is said in words', () => {
    expect(inWords(running, found(withCase({ ...setUp(300_000), lead: 'gla' })))).toEqual([
      'The cost over the whole life rises from £240,000 to £300,000, which is 10 per cent or more.',
      'The own net benefit of Greater London Authority over the years of the case falls from £30,000 to £15,000.',
      'The own net benefit of London Development Agency over the years of the case falls from £60,000 to £45,000.',
      'The share of the cost of Greater London Authority rises from £60,000 to £75,000.',
      'The share of the cost of London Development Agency rises from £60,000 to £75,000.',
      'The share of the cost of Metropolitan Police Authority and Service rises from £60,000 to £75,000.',
      'The share of the cost of Transport for London rises from £60,000 to £75,000.',
      'The lead passes from TFL to GLA.',
    ]);
  });

  it('X2: is nothing where there is no baseline to compare with', () => {
    const unstated = { ...running, rebaselines: { ...running.rebaselines, approved: [] } };
    expect(materialityOf(unstated)).toBeNull();
    expect(termsOf({ ...running, cases: { ...running.cases, current: null } })).toBeNull();
  });
});

describe('X2: as a measure', () => {
  const terms = { policy: policy(), calendar: calendar2009() };
  const amount = (least: number) => fc.integer({ min: least, max: 10_000_000 });
  const unitTerms = fc.record({
    share: amount(0).map(String),
    netBenefit: amount(-10_000_000).map(String),
    cashable: amount(0).map(String),
  });
  const some: fc.Arbitrary<Terms> = fc.record({
    lead: fc.constantFrom('tfl', 'gla'),
    wholeLifeCost: amount(0).map(String),
    netAnnualBenefit: amount(-10_000_000).map(String),
    units: fc.dictionary(fc.constantFrom('tfl', 'gla', 'lda'), unitTerms).map((units) => ({ ...units })),
    parts: fc.subarray(['a', 'b']),
    scopeChanges: fc.constant(false),
    finish: fc.constantFrom(null, '2009-06-01', '2009-12-01', '2010-06-01'),
  });
  const more = (value: string, by: number) => (BigInt(value) + BigInt(by)).toString();
  const worse = (project: Terms, by: number): Terms => ({
    ...project,
    wholeLifeCost: more(project.wholeLifeCost, by),
    netAnnualBenefit: more(project.netAnnualBenefit, -by),
    units: Object.fromEntries(
      Object.entries(project.units).map(([unit, each]) => [
        unit,
        { share: more(each.share, by), netBenefit: more(each.netBenefit, -by), cashable: each.cashable },
      ]),
    ),
  });

  it('X2: says nothing of equal baselines', () => {
    fc.assert(
      fc.property(some, (each) => expect(compare(each, each, terms)).toMatchObject({ material: false, tests: [] })),
    );
  });

  it('X2: what fails a test still does when it becomes worse', () => {
    fc.assert(
      fc.property(some, some, amount(0), (before, after, by) => {
        const [tests, later] = [compare(before, after, terms), compare(before, worse(after, by), terms)];
        expect(later.tests).toEqual(expect.arrayContaining([...tests.tests]));
        for (const [index, { tests: own }] of tests.units.entries()) {
          expect(later.units[index].tests).toEqual(expect.arrayContaining([...own]));
        }
      }),
    );
  });
});
