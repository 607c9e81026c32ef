import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, decideIn, playIn } from '../../../test/support/domain.js';
import {
  codeOf,
  decision,
  law,
  opened,
  pounds,
  prepared,
  saveCase,
  statusOfUnit,
  theCase,
} from '../../../test/support/temporary-labour.js';
import { barsCondition, holds } from './conditions.js';
import type { Condition } from './state.js';
import { participationVersionOf } from './version.js';

const tuesday = at('2009-02-03');
const keyOf = (project: ReturnType<typeof opened>, unit: string, organisation = unit) =>
  project.participation.units[unit].keys[organisation];
const optional = { id: 'vetting', title: 'Vetting', required: false, sharedOneOff: pounds(10_001), sharedRunning: '0' };
const inParts = { parts: [...theCase().parts, optional] };

describe('what an organisation decides', () => {
  it.each([
    ['JOINED', {}],
    ['JOINED_COND', { conditions: [{ metric: 'units_joined', operator: '>=', value: '4' }] as const }],
    ['DECLINED', { answer: 'decline', reasonCode: 'own_arrangement' } as const],
    ['DEFERRED', { answer: 'defer', until: '2009-03-20' } as const],
  ])('O3: the answers are to join, with or without conditions, to decline and to defer: %s', (status, change) => {
    expect(statusOfUnit(playIn(law, opened(), decision('lda', tuesday, change)), 'lda')).toBe(status);
  });

  it('O4: it names case version, body with its route, date and reference', () => {
    const joined = playIn(law, opened(), decision('lda', tuesday));
    expect(keyOf(joined, 'lda')).toEqual({
      organisation: 'lda',
      caseVersion: 1,
      answer: 'join',
      reasonCode: null,
      reason: null,
      until: null,
      conditions: [],
      parts: ['framework'],
      largestShare: pounds(60_000),
      body: 'lda-board',
      route: 'board',
      decidedOn: '2009-02-03',
      reference: 'lda/1',
      schemeVersion: 1,
      by: 'lda-od',
      at: tuesday,
    });
  });

  it.each([
    ['PARTICIPATION.OTHER_CASE_VERSION', { caseVersion: 2 }],
    ['PARTICIPATION.OTHER_CASE_VERSION', { caseVersion: 0 }],
    ['PARTICIPATION.BODY_UNKNOWN', { body: 'tfl-board' }],
    ['PARTICIPATION.DATE_WRONG', { decidedOn: '2009-02-04' }],
    ['PARTICIPATION.DATE_WRONG', { decidedOn: '2009-01-32' }],
  ])('O4: %s', (code, change) => expect(codeOf(opened(), decision('lda', tuesday, change))).toBe(code));

  it('O4: the value must lie within the limit of whoever decided', () => {
    // The boards of the test have no limit; M4 tests the limits.
    expect(codeOf(opened({ value: pounds(900_000_000) }), decision('lda', tuesday))).toBe('accepted');
  });

  it('O3: only an organisation of the project answers', () => {
    expect(codeOf(opened(), decision('met', tuesday))).toBe('PARTICIPATION.ORGANISATION_UNKNOWN');
  });

  it('O3: the same decision again does nothing, another replaces it', () => {
    const joined = playIn(law, opened(), decision('lda', tuesday));
    expect(codeOf(joined, decision('lda', tuesday))).toBe('nothing');
    const replaced = playIn(law, joined, decision('lda', tuesday, { reference: 'lda/2' }));
    expect([opened(), joined, replaced].map((project) => participationVersionOf(project, 'lda'))).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(participationVersionOf(joined, 'gla')).toBe('1');
    expect(participationVersionOf(joined, 'constructor')).toBe('0');
  });

  it('O5: declining needs a reason code', () => {
    expect(codeOf(opened(), decision('lda', tuesday, { answer: 'decline' }))).toBe('PARTICIPATION.REASON_NEEDED');
    const declined = playIn(
      law,
      opened(),
      decision('lda', tuesday, { answer: 'decline', reasonCode: 'powers', reason: 'sha256:why' }),
    );
    expect(keyOf(declined, 'lda')).toMatchObject({
      reasonCode: 'powers',
      reason: 'sha256:why',
      parts: [],
      largestShare: null,
    });
  });

  it.each(['2009-02-03', '2009-02-02', '2009-04-07', '2009-02-31', undefined])(
    'O3: a deferral to %s is refused: after today, and no later than the long-stop',
    (until) =>
      expect(codeOf(opened(), decision('lda', tuesday, { answer: 'defer', until }))).toBe(
        'PARTICIPATION.DEFERRAL_DATE',
      ),
  );

  it('O3: parts of the scope, all of them unless named', () => {
    expect(keyOf(playIn(law, opened(inParts), decision('lda', tuesday)), 'lda').parts).toEqual([
      'framework',
      'vetting',
    ]);
    expect(
      keyOf(playIn(law, opened(inParts), decision('lda', tuesday, { parts: ['framework'] })), 'lda').parts,
    ).toEqual(['framework']);
  });

  it.each([
    ['PARTICIPATION.PART_REQUIRED', ['vetting']],
    ['PARTICIPATION.PART_UNKNOWN', ['framework', 'whole']],
    ['PARTICIPATION.PARTS_EMPTY', []],
  ])('O3: a required part may not be left out: %s', (code, parts) => {
    expect(codeOf(opened(inParts), decision('lda', tuesday, { parts }))).toBe(code);
  });

  it('O3: the largest share is, unless stated, the share at the minimum of units of the parts joined', () => {
    const share = (change: object) =>
      keyOf(playIn(law, opened(inParts), decision('lda', tuesday, change)), 'lda').largestShare;
    // £240,000 and £10,001 among four: £60,000 and £2,500.25.
    expect(share({})).toBe('6250025');
    expect(share({ parts: ['framework'] })).toBe(pounds(60_000));
    expect(share({ largestShare: pounds(1) })).toBe(pounds(1));
    expect(codeOf(opened(), decision('lda', tuesday, { largestShare: '-1' }))).toBe('PARTICIPATION.SHARE_WRONG');
  });

  it('O3: odd pence of the share at the minimum are rounded up', () => {
    const project = opened({ parts: [{ ...theCase().parts[0], sharedOneOff: '101' }], minimumUnits: 3 });
    expect(keyOf(playIn(law, project, decision('lda', tuesday)), 'lda').largestShare).toBe('34');
  });

  it('V14: no decision joins another unit', () => {
    const joined = playIn(law, opened(), decision('lda', tuesday));
    expect(Object.values(joined.participation.units).filter(({ status }) => status !== 'INVITED')).toHaveLength(1);
  });
});

describe('conditions', () => {
  const wrongWay = (metric: string, operator: string) => ({ metric, operator, value: '1' }) as unknown as Condition;

  it('O6: only in the direction that fewer units or a higher share makes harder', () => {
    for (const [metric, operator] of [
      ['cost_share', '>='],
      ['payback_years', '>='],
      ['units_joined', '<='],
      ['units_joined', '='],
    ]) {
      expect(codeOf(opened(), decision('lda', tuesday, { conditions: [wrongWay(metric, operator)] }))).toBe(
        'PARTICIPATION.CONDITION_DIRECTION',
      );
    }
  });

  it.each([
    ['cost_share', '<=', '1.5'],
    ['payback_years', '<=', '1.755'],
    ['payback_years', '<=', '-1'],
    ['units_joined', '>=', '2.5'],
    ['units_joined', '>=', ''],
  ])('O6: %s %s %p is no value', (metric, operator, value) => {
    expect(barsCondition({ metric, operator, value } as Condition)).toMatchObject({
      code: 'PARTICIPATION.CONDITION_VALUE',
    });
  });

  it('O6: payback is own share ÷ own annual cashable, exactly', () => {
    const payback = (value: string): Condition => ({ metric: 'payback_years', operator: '<=', value });
    const finding = { share: 6_000_000n, cashable: 3_000_000n, units: 4 };
    expect(holds(payback('2'), finding)).toBe(true);
    expect(holds(payback('1.99'), finding)).toBe(false);
    expect(holds(payback('1.5'), { ...finding, share: 4_500_000n })).toBe(true);
    expect(holds(payback('1.5'), { ...finding, share: 4_500_001n })).toBe(false);
    // Without benefit nothing is ever paid back, but nothing to pay is.
    expect(holds(payback('999'), { ...finding, cashable: 0n })).toBe(false);
    expect(holds(payback('0'), { share: 0n, cashable: 0n, units: 4 })).toBe(true);
  });

  it('O6: what is not measurable is judged by the member, and put into words', () => {
    expect(barsCondition({ metric: 'judged' } as Condition)).toMatchObject({ code: 'PARTICIPATION.CONDITION_TEXT' });
    expect(barsCondition({ metric: 'cost_share' } as Condition)).toMatchObject({ kind: 'refused' });
    expect(holds({ metric: 'judged', text: 'sha256:text' }, { share: 10n, cashable: 0n, units: 1 })).toBe(true);
  });

  it('O6: a higher share and fewer units never make a condition hold', () => {
    const condition = fc.oneof(
      fc.record({
        metric: fc.constant('cost_share' as const),
        operator: fc.constant('<=' as const),
        value: fc.nat(1_000).map(String),
      }),
      fc.record({
        metric: fc.constant('payback_years' as const),
        operator: fc.constant('<=' as const),
        value: fc.nat(500).map((n) => (n / 100).toFixed(2)),
      }),
      fc.record({
        metric: fc.constant('units_joined' as const),
        operator: fc.constant('>=' as const),
        value: fc.nat(5).map(String),
      }),
    );
    const amount = fc.bigInt({ min: 0n, max: 1_000n });
    fc.assert(
      fc.property(condition, amount, amount, amount, fc.nat(5), (each, share, more, cashable, units) => {
        fc.pre(holds(each, { share: share + more, cashable, units }));
        expect(holds(each, { share, cashable, units: units + 1 })).toBe(true);
      }),
    );
  });
});

describe('a new version of the case while the opt-in runs', () => {
  const wednesday = at('2009-02-04');
  const answered = playIn(
    law,
    opened(),
    decision('tfl', tuesday),
    decision('gla', tuesday, { answer: 'decline', reasonCode: 'timing' }),
    decision('lda', tuesday, { answer: 'defer', until: '2009-03-20' }),
    decision('mps', tuesday),
  );
  const version2 = playIn(law, answered, [saveCase({ minimumUnits: 3 }), 'tfl-pl', wednesday]);

  it('O8: every answer stays in the record and does not count; its unit is asked again', () => {
    expect(version2.cases.version).toBe(2);
    expect(['tfl', 'gla', 'lda'].map((id) => statusOfUnit(version2, id))).toEqual([
      'RECONFIRM',
      'RECONFIRM',
      'RECONFIRM',
    ]);
    expect(version2.participation.units.tfl).toMatchObject({ since: wednesday, askedAt: wednesday, deferredTo: null });
    expect(keyOf(version2, 'tfl')).toMatchObject({ answer: 'join', caseVersion: 1 });
  });

  it('O8: a silent unit stays invited, a single key of MET stays pending', () => {
    expect(statusOfUnit(version2, 'lfepa')).toBe('INVITED');
    expect(statusOfUnit(version2, 'met')).toBe('PENDING_SECOND_KEY');
  });

  it('O8: stage and window stay, and the unit decides on the new version', () => {
    expect(version2.stage).toBe('OPT_IN');
    expect(version2.participation.optIn).toEqual(answered.participation.optIn);
    expect(codeOf(version2, decision('tfl', wednesday))).toBe('PARTICIPATION.OTHER_CASE_VERSION');
    expect(statusOfUnit(playIn(law, version2, decision('tfl', wednesday, { caseVersion: 2 })), 'tfl')).toBe('JOINED');
  });

  it('O8: before the opt-in opens nobody is asked again', () => {
    const saved = playIn(law, prepared(), [saveCase({ minimumUnits: 3 }), 'tfl-pl', wednesday]);
    expect(saved.participation).toEqual(prepared().participation);
  });

  it('C11, O8: other figures of a member are a new version too', () => {
    const reviewed = { ...answered, cases: { ...answered.cases, reviewOpenedAt: at('2009-01-12') } };
    const figures = {
      type: 'SaveOwnFigures',
      unit: 'lda',
      parts: [{ part: 'framework', oneOff: '1', running: '0', staffDays: 0, cashable: '0' }],
    };
    const decided = decideIn(law, reviewed, [figures as { type: string }, 'lda-or', wednesday]);
    expect(decided).toMatchObject({
      events: [{ type: 'OwnFiguresSaved' }, { type: 'CaseVersionCreated', ground: 'figures', version: 2 }],
    });
    expect(statusOfUnit(playIn(law, reviewed, [figures as { type: string }, 'lda-or', wednesday]), 'tfl')).toBe(
      'RECONFIRM',
    );
  });
});
