import { describe, expect, it } from '@jest/globals';
import { at, playIn } from '../../../test/support/domain.js';
import {
  decision,
  lastViability,
  law,
  opened,
  partFigures,
  pounds,
  reconfirmation,
  saveCase,
  saveFigures,
  untilThen,
} from '../../../test/support/temporary-labour.js';
import { evolve } from '../projects/project.js';
import type { Project } from '../projects/state.js';

const tuesday = at('2009-02-03');
/** Working day 30 from 26 January 2009 and the morning after. */
const closed = at('2009-03-10');

/** The window closed with four in, LFEPA put off and MET silent; the test has been run. */
const tested = untilThen(
  playIn(
    law,
    opened({ minimumUnits: 3 }),
    decision('tfl', tuesday),
    decision('lda', tuesday),
    decision('gla', tuesday, { conditions: [{ metric: 'units_joined', operator: '>=', value: '4' }] }),
    decision('lfepa', tuesday, { answer: 'defer', until: '2009-03-20' }),
  ),
  closed,
);

const isStale = (project: Project): boolean => project.participation.optIn!.stale;

describe('O7: the test is run again', () => {
  it('O7: it stands after the close, until something changes', () => {
    expect(isStale(tested)).toBe(false);
    expect(lastViability(tested).conditionFailed).toEqual(['gla']);
  });

  it.each([
    ['joins', playIn(law, tested, decision('lfepa', closed))],
    ['declines', playIn(law, tested, decision('lfepa', closed, { answer: 'decline', reasonCode: 'timing' }))],
    ['confirms', playIn(law, tested, reconfirmation('gla', closed))],
    ['has a key turned', playIn(law, tested, decision('mpa', closed))],
  ])('O7: when a unit %s', (_, project) => {
    expect(isStale(project)).toBe(true);
    const again = untilThen(project, closed);
    expect(isStale(again)).toBe(false);
  });

  it('O3, O9: when silence ends: a unit lapses, another declines', () => {
    // The deferral of LFEPA ends on the day after it, the 10 working days of MET and GLA on the 23rd and 24th.
    const silent = untilThen(tested, at('2009-04-01'));
    expect(silent.participation.units.met.status).toBe('LAPSED');
    expect(silent.participation.units.lfepa.status).toBe('LAPSED');
    expect(silent.participation.units.gla.status).toBe('DECLINED');
    expect(silent.participation.optIn!.viabilitySince > tested.participation.optIn!.viabilitySince).toBe(true);
  });

  it('C11: when figures change in review, and when they change without a new version of the case', () => {
    const change = saveFigures('tfl', closed, partFigures({ cashable: pounds(1) }));
    const unreviewed = { ...tested, cases: { ...tested.cases, reviewOpenedAt: null } };
    const changed = playIn(law, unreviewed, change);
    expect(changed.cases.version).toBe(1);
    expect(isStale(changed)).toBe(true);
    expect(lastViability(untilThen(changed, closed)).netAnnualCashable).toBe(pounds(40_001));
    const reviewed = { ...tested, cases: { ...tested.cases, reviewOpenedAt: tuesday } };
    const asked = playIn(law, reviewed, change);
    expect(asked.cases.version).toBe(2);
    expect(isStale(asked)).toBe(true);
  });

  it('C3: not when the same figures are agreed to', () => {
    const figures = { ...tested.cases.figures, tfl: { ...tested.cases.figures.tfl, estimate: true } };
    const estimated = { ...tested, cases: { ...tested.cases, figures } };
    const agreed = playIn(law, estimated, saveFigures('tfl', closed, ...figures.tfl.parts));
    expect(agreed.cases.figures.tfl.estimate).toBe(false);
    expect(isStale(agreed)).toBe(false);
  });

  it('O8: when the case is saved anew', () => {
    expect(isStale(playIn(law, tested, [saveCase({ minimumUnits: 2 }), 'tfl-pl', closed]))).toBe(true);
  });

  it('C8: when another discount rate is followed, and by no other change of policy', () => {
    const follow = (policy: Project['policy']) =>
      evolve(tested, {
        event: { type: 'PolicyAdopted', policy },
        at: closed,
        actor: 'po',
        version: tested.version + 1,
      });
    const { policy } = tested;
    expect(isStale(follow({ ...policy, version: 2 }))).toBe(false);
    expect(isStale(follow({ ...policy, case: { ...policy.case, discountPerMille: 40 } }))).toBe(true);
  });
});
