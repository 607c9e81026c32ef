import { describe, expect, it } from '@jest/globals';
import type { Organisation } from '#domain/organisations/state.js';
import { at, decideIn, directory, facts, foldIn, organisation, playIn } from '../../../test/support/domain.js';
import { asked } from '../../../test/support/gates.js';
import {
  codeOf,
  decision,
  lastViability,
  law,
  metJoins,
  opened,
  pounds,
  prepared,
  reconfirmation,
  saveCase,
  statusOfUnit,
  statuses,
  untilThen,
} from '../../../test/support/temporary-labour.js';
import { participationDuties } from './duties.js';

describe('A4: a decline breaks viability', () => {
  const tuesday = at('2009-02-03');
  const declined = playIn(
    law,
    opened(),
    decision('tfl', tuesday),
    decision('lda', tuesday),
    decision('lfepa', tuesday),
    decision('gla', tuesday, { conditions: [{ metric: 'payback_years', operator: '<=', value: '1.75' }] }),
    decision('mpa', tuesday, { answer: 'decline', reasonCode: 'own_arrangement' }),
  );
  const failed = untilThen(declined, tuesday);

  it('O7: round 1 has 4 units and GLA’s condition fails; round 2 has 3 and is stable', () => {
    const [first, second, ...more] = lastViability(failed).rounds;
    expect(more).toEqual([]);
    expect(first.units).toEqual(['gla', 'tfl', 'lda', 'lfepa']);
    expect(new Set(Object.values(first.shares))).toEqual(new Set([pounds(60_000)]));
    const payback = { condition: { metric: 'payback_years', operator: '<=', value: '1.75' }, found: '2' };
    expect(first.failing).toEqual([{ unit: 'gla', what: 'condition', conditions: [payback] }]);
    expect(second.units).toEqual(['tfl', 'lda', 'lfepa']);
    expect(new Set(Object.values(second.shares))).toEqual(new Set([pounds(80_000)]));
    expect(second.failing).toEqual([]);
  });

  it('O7: it is not viable on units and on the floor', () => {
    expect(lastViability(failed)).toMatchObject({
      passed: false,
      netAnnualCashable: pounds(240_000),
      failed: ['units', 'cashable_floor'],
      conditionFailed: ['gla'],
      reconfirm: [],
    });
  });

  it('O9: GLA has 10 working days, and G3 cannot be asked', () => {
    expect(statusOfUnit(failed, 'gla')).toBe('CONDITION_FAILED');
    const duty = participationDuties(failed).find(({ timer }) => timer.startsWith('reconfirm/1/gla'));
    expect(duty?.dueAt).toBe(at('2009-02-17', '17:00'));
    expect(codeOf(failed, [{ type: 'SubmitToGate', gate: 'G3' } as { type: string }, 'tfl-pl', tuesday])).toBe(
      'GATE.NOT_VIABLE',
    );
  });

  it('O9: when GLA reconfirms without its condition, 4 units fail on the floor alone', () => {
    const friday = at('2009-02-06');
    const again = untilThen(playIn(law, failed, reconfirmation('gla', friday)), friday);
    expect(statusOfUnit(again, 'gla')).toBe('JOINED');
    expect(lastViability(again)).toMatchObject({
      passed: false,
      units: ['gla', 'tfl', 'lda', 'lfepa'],
      netAnnualCashable: pounds(270_000),
      failed: ['cashable_floor'],
    });
  });
});

describe('A7: a deferral', () => {
  const tuesday = at('2009-02-03');
  const others = [decision('tfl', tuesday), decision('gla', tuesday), decision('lda', tuesday), ...metJoins(tuesday)];
  const defers = (until: string) => decision('lfepa', at('2009-02-17'), { answer: 'defer', until });
  const deferred = playIn(law, opened(), ...others, defers('2009-03-20'));

  it('O2: the window closes on Monday 9 March and the long-stop is Monday 6 April', () => {
    expect(codeOf(playIn(law, opened(), ...others), defers('2009-04-06'))).toBe('accepted');
    expect(codeOf(playIn(law, opened(), ...others), defers('2009-04-07'))).toBe('PARTICIPATION.DEFERRAL_DATE');
  });

  it('O7: the test passes on 9 March without LFEPA', () => {
    const before = untilThen(deferred, at('2009-03-09', '16:59'));
    expect(before.participation.optIn?.closedAt).toBeNull();
    const after = untilThen(deferred, at('2009-03-09', '17:00'));
    expect(after.participation.optIn).toMatchObject({ closedAt: at('2009-03-09', '17:00'), closedEarly: false });
    expect(lastViability(after)).toMatchObject({ passed: true, units: ['gla', 'tfl', 'lda', 'met'] });
    expect(statusOfUnit(after, 'lfepa')).toBe('DEFERRED');
  });

  it('O3: when LFEPA joins on 19 March, O7 runs again and the waiting G3 is taken with it', () => {
    const closed = untilThen(deferred, at('2009-03-10'));
    const atGate = asked('G3', at('2009-03-11'), closed);
    const thursday = at('2009-03-19');
    const joined = untilThen(playIn(law, atGate, decision('lfepa', thursday)), thursday);
    expect(lastViability(joined)).toMatchObject({ passed: true, units: ['gla', 'tfl', 'lda', 'lfepa', 'met'] });
    expect(joined.gates.G3?.status).toBe('waiting');
  });

  it('O3: LFEPA has its date, lapses a working day after it, and then can no longer answer', () => {
    const monday = at('2009-03-23', '17:00');
    expect(statusOfUnit(untilThen(deferred, at('2009-03-23', '16:59')), 'lfepa')).toBe('DEFERRED');
    const lapsed = untilThen(deferred, monday);
    expect(statusOfUnit(lapsed, 'lfepa')).toBe('LAPSED');
    expect(codeOf(lapsed, decision('lfepa', monday))).toBe('PARTICIPATION.SILENCE_ENDED');
  });
});

describe('A11: two bodies of one service', () => {
  const scheme = (id: string, ...delegations: readonly (readonly [string, string | null])[]): Organisation => ({
    ...organisation(id),
    scheme: delegations.map(([body, limit]) => ({ body, name: body, route: 'board', limit, assumed: false })),
  });
  const bodies = {
    ...directory(),
    organisations: [
      ...['gla', 'tfl', 'lda', 'lfepa'].map(organisation),
      scheme('mpa', ['committee', pounds(4_999_999)], ['authority', null]),
      scheme('mps', ['investment-board', pounds(4_999_999)], ['management-board', null]),
    ],
  };
  const value = pounds(6_200_000);
  const day = at('2009-02-03');
  const answer = (project: ReturnType<typeof opened>, step: ReturnType<typeof decision>) => {
    const [command, who, now] = step;
    return law.decide.RecordDecision(project, command, facts(who, { directory: bodies }), now);
  };
  const take = (project: ReturnType<typeof opened>, step: ReturnType<typeof decision>) => {
    const decided = answer(project, step);
    if (decided.kind !== 'accepted') throw new Error(JSON.stringify(decided));
    return foldIn(law, project, step[1], step[2], ...decided.events);
  };
  const second = playIn(law, prepared({ value }), [saveCase({ value, years: 4 }), 'tfl-pl', at('2009-01-13')]);
  const atVersion2 = opened({ value }, at('2009-01-26'), second);
  const management = decision('mps', day, { caseVersion: 2, body: 'management-board' });
  const pending = take(atVersion2, management);

  it('M4: the MPS Investment Board and an MPA committee are over their limits', () => {
    const over = { kind: 'refused', code: 'PARTICIPATION.OVER_LIMIT' };
    expect(answer(atVersion2, decision('mps', day, { caseVersion: 2, body: 'investment-board' }))).toMatchObject(over);
    expect(answer(pending, decision('mpa', day, { caseVersion: 2, body: 'committee' }))).toMatchObject(over);
  });

  it('M1: the Management Board’s key alone leaves MET pending, and the authority’s is awaited', () => {
    const decided = answer(atVersion2, management);
    expect(decided).toMatchObject({
      events: [
        { type: 'DecisionRecorded', unit: 'met', status: 'PENDING_SECOND_KEY', decision: { route: 'board' } },
        { type: 'SecondKeyAwaited', unit: 'met', organisation: 'mpa' },
      ],
    });
    expect(statusOfUnit(pending, 'met')).toBe('PENDING_SECOND_KEY');
  });

  const saved = playIn(law, pending, [saveCase({ value, years: 5 }), 'tfl-pl', at('2009-02-04')]);
  const authority = decision('mpa', at('2009-02-05'), {
    caseVersion: 3,
    body: 'authority',
    conditions: [{ metric: 'judged', text: 'sha256:yearly-report' }],
  });
  const differ = take(saved, authority);

  it('M1, O8: keys on versions 2 and 3 differ, so MET stays pending and MPS is asked again', () => {
    expect(saved.cases.version).toBe(3);
    expect(statusOfUnit(saved, 'met')).toBe('PENDING_SECOND_KEY');
    expect(answer(saved, authority)).toMatchObject({ events: [{}, { type: 'SecondKeyAwaited', organisation: 'mps' }] });
    expect(statusOfUnit(differ, 'met')).toBe('PENDING_SECOND_KEY');
    expect(participationDuties(differ).find(({ timer }) => timer === 'second-key/1/met/3')).toMatchObject({
      holders: ['OD@mps', 'OR@mpa', 'OR@mps'],
      since: at('2009-02-05'),
    });
  });

  it('M2, M5: when MPS joins version 3, MET is JOINED_COND, counts once and pays one share', () => {
    const version3 = { caseVersion: 3 };
    const both = take(differ, decision('mps', day, { ...version3, body: 'management-board' }));
    expect(statusOfUnit(both, 'met')).toBe('JOINED_COND');
    const all = ['gla', 'tfl', 'lda', 'lfepa'].reduce(
      (state, id) => take(state, decision(id, at('2009-02-06'), version3)),
      both,
    );
    const closed = untilThen(all, at('2009-02-06'));
    expect(lastViability(closed)).toMatchObject({ passed: true, units: ['gla', 'tfl', 'lda', 'lfepa', 'met'] });
    expect(lastViability(closed).shares.met).toBe(pounds(48_000));
    expect(Object.values(statuses(closed)).filter((status) => status.startsWith('JOINED'))).toHaveLength(5);
  });

  it('M6: MPA and MPS hold a seat each, of one unit', () => {
    const { seats } = bodies.programme;
    expect(seats.filter((seat) => ['mpa', 'mps'].includes(seat.organisation)).map(({ id }) => id)).toEqual([
      'mpa-member',
      'mps-member',
    ]);
    expect(decideIn(law, differ, [authority[0], 'mps-od', day])).toMatchObject({ code: 'PARTICIPATION.NOT_YOUR_KEY' });
  });
});
