import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, type Step } from '../../../test/support/domain.js';
import { codeOf, eventsOf } from '../../../test/support/gates.js';
import { runningWith } from '../../../test/support/launched.js';
import { after, answer, asksForOne } from '../../../test/support/rebaseline.js';
import { partFigures, pounds } from '../../../test/support/temporary-labour.js';
import { duties } from '../agenda/duties.js';
import { noticesOf } from '../agenda/notices.js';
import type { SharingKey } from '../cases/state.js';
import { splitByWeight, totalOf } from '../money/shares.js';
import { withLateUnit } from '../participation/settled-shares.js';
import { sharesOf } from '../participation/shares.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { Project } from '../projects/state.js';
import type { RequestLateJoin } from './commands.js';
import type { LateJoined } from './events.js';
import { settlementWith } from './settlement.js';

/** A5: TfL, MET, LDA and GLA, £60,000 each; £420,000 a year. */
const four = runningWith(['tfl', 'lda', 'gla']);
const five = runningWith(['tfl', 'lda', 'gla', 'lfepa']);

const APRIL = at('2009-04-06');

const joins = (
  organisation: string,
  change: Partial<RequestLateJoin> = {},
  who = `${organisation}-od`,
): Step<ProjectCommand> => [
  {
    type: 'RequestLateJoin',
    organisation,
    caseVersion: 1,
    body: `${organisation}-board`,
    decidedOn: '2009-04-03',
    reference: 'late',
    ...change,
  },
  who,
  APRIL,
];

const code = (project: Project, step: Step<ProjectCommand>) => codeOf(answer(project, step));

const planned = (milestones: Project['delivery']['milestones'], project = four): Project => ({
  ...project,
  delivery: { ...project.delivery, milestones },
});

const milestone = (id: string, due: string, reachedOn: string | null = null, cutOff?: true) => ({
  id,
  title: id,
  due,
  reachedOn,
  recordedAt: null,
  ...(cutOff && { cutOff }),
});

describe('a late join', () => {
  const joined = after(four, joins('lfepa'));
  const [, event] = eventsOf(answer(four, joins('lfepa'))) as [unknown, LateJoined];

  it('O10: pays an equal part of the set-up cost, which those who are in get back', () => {
    expect(Object.fromEntries(event.lines.map(({ unit, pays }) => [unit, pays]))).toEqual({
      lfepa: pounds(48_000),
      ...Object.fromEntries(['tfl', 'met', 'lda', 'gla'].map((unit) => [unit, pounds(-12_000)])),
    });
    expect(event.lines.every(({ after: share }) => share === pounds(48_000))).toBe(true);
  });

  it('O10: brings a tranche of its own, and the baseline stays as it was approved', () => {
    expect(event.tranche).toEqual({ cashable: pounds(50_000), lines: [] });
    expect(joined.rebaselines.approved).toEqual(four.rebaselines.approved);
    expect(joined.benefits).toEqual(four.benefits);
    expect(joined.rebaselines.approved.at(-1)!.terms.netAnnualBenefit).toBe(pounds(420_000));
  });

  it('O10, O7: is in at once, and the project is tested with it', () => {
    expect(joined.participation.units.lfepa).toMatchObject({ status: 'JOINED' });
    expect(joined.participation.optIn).toMatchObject({
      stale: false,
      viability: { passed: true, units: ['gla', 'tfl', 'lda', 'lfepa', 'met'], netAnnualCashable: pounds(470_000) },
    });
  });

  it('O10: the steering group is told, and so are lead, those who joined and the benefits lead', () => {
    const told = noticesOf(joined, { event, at: APRIL, actor: 'lfepa-od', version: 1 }).map(({ to }) => to);
    for (const to of ['post:tfl-pl', 'OR@gla', 'OR@mps', 'OR@lfepa', 'BL', 'SC']) expect(told).toContain(to);
    expect(joined.gates).toEqual(four.gates);
  });

  it('O10, V14: is decided by its own body, on the present case, and recorded once', () => {
    expect(code(four, joins('lfepa', {}, 'gla-od'))).toBe('PARTICIPATION.NOT_YOUR_KEY');
    expect(code(four, joins('gla'))).toBe('LATE_JOIN.IN_ALREADY');
    expect(code(four, joins('lfepa', { caseVersion: 2 }))).toBe('PARTICIPATION.OTHER_CASE_VERSION');
    expect(code(four, joins('lfepa', { body: 'gla-board' }))).toBe('PARTICIPATION.BODY_UNKNOWN');
    expect(code(four, joins('lfepa', { decidedOn: '2009-04-07' }))).toBe('PARTICIPATION.DATE_WRONG');
    expect(code(four, joins('lfepa', { parts: ['nothing'] }))).toBe('PARTICIPATION.PART_UNKNOWN');
    expect(code(four, joins('nobody'))).toBe('PARTICIPATION.ORGANISATION_UNKNOWN');
    expect(code(joined, joins('lfepa'))).toBe('LATE_JOIN.IN_ALREADY');
  });

  it('O10: ends with the milestone that the plan names, or with the last', () => {
    const last = [milestone('award', '2009-06-01', '2009-04-01'), milestone('in-use', '2009-12-01')];
    expect(code(planned(last), joins('lfepa'))).toBe('accepted');
    expect(code(planned([{ ...last[0], cutOff: true }, last[1]]), joins('lfepa'))).toBe('LATE_JOIN.AFTER_CUT_OFF');
    expect(code(planned([last[0], { ...last[1], reachedOn: '2009-04-02' }]), joins('lfepa'))).toBe(
      'LATE_JOIN.AFTER_CUT_OFF',
    );
    expect(code(planned([]), joins('lfepa'))).toBe('accepted');
  });

  it('O10, X2: waits while the baseline is replaced', () => {
    expect(code(after(four, ...asksForOne(at('2009-04-03'))), joins('lfepa'))).toBe('LATE_JOIN.BASELINE_CHANGES');
  });
});

describe('a unit of two keys that joins late', () => {
  const three: Project = {
    ...five,
    participation: {
      ...five.participation,
      units: {
        ...five.participation.units,
        met: { ...five.participation.units.met, status: 'DECLINED' },
      },
    },
  };
  const first = after(three, joins('mpa'));

  it('O10, M1: is in when both have decided, and what they decided before counts no longer', () => {
    expect(first.participation.units.met).toMatchObject({ status: 'LATE_REQUESTED' });
    expect(Object.keys(first.participation.units.met.keys)).toEqual(['mpa']);
    expect(code(first, joins('mpa'))).toBe('nothing');
    expect(eventsOf(answer(first, joins('mps'))).map(({ type }) => type)).toEqual([
      'LateJoinRequested',
      'LateJoined',
      'ViabilityPassed',
    ]);
  });

  it('O10, M1: the other one is asked meanwhile', () => {
    expect(duties(first).filter(({ what }) => what === 'RequestLateJoin')).toMatchObject([
      { organisations: ['mps'], holders: ['OD@mps', 'OR@mps'], ladder: 'secondKey' },
    ]);
    expect(duties(after(first, joins('mps'))).some(({ what }) => what === 'RequestLateJoin')).toBe(false);
  });
});

describe('every late join', () => {
  const KEYS: readonly SharingKey[] = ['equal', 'headcount', 'usage', 'fixed'];
  const UNITS = ['tfl', 'met', 'lda', 'gla', 'lfepa'];

  it('O10: is paid back to the penny, and nobody’s share rises, by whatever key', () => {
    const cost = fc.integer({ min: 0, max: 10 ** 9 });
    const weights = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(cost, cost, fc.constantFrom(...KEYS), weights, (oneOff, running, by, given) => {
        const sharing = { by, weights: UNITS.map((unit, index) => ({ unit, weight: given[index] })) };
        const [part] = four.cases.current!.parts;
        const parts = [{ ...part, sharedOneOff: `${oneOff}`, sharedRunning: `${running}`, sharing }];
        const project = { ...four, cases: { ...four.cases, current: { ...four.cases.current!, parts } } };
        const lines = settlementWith(project, { unit: 'lfepa', parts: ['framework'] });
        const sum = (of: 'after' | 'runningAfter' | 'pays') => totalOf(lines.map((line) => BigInt(line[of])));
        expect(sum('pays')).toBe(0n);
        expect(sum('after')).toBe(BigInt(oneOff));
        expect(sum('runningAfter')).toBe(BigInt(running));
        for (const line of lines.filter(({ unit }) => unit !== 'lfepa')) {
          expect(BigInt(line.after) <= BigInt(line.before)).toBe(true);
          expect(BigInt(line.runningAfter) <= BigInt(line.runningBefore)).toBe(true);
        }
      }),
    );
  });

  it('O10: differs from the split by the key by odd pence at most', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
    const weights = fc.array(fc.bigInt({ min: 1n, max: 10_000n }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(amount, weights, (cost, given) => {
        const units = new Map(given.map((weight, index) => [`u${index}`, weight]));
        const late = `u${given.length - 1}`;
        const before = splitByWeight(cost, new Map([...units].slice(0, -1)), 'u0');
        const split = splitByWeight(cost, units, 'u0');
        const settled = withLateUnit(before, split, late);
        expect(totalOf(settled.values())).toBe(cost);
        expect(settled.get(late)! - split.get(late)! < BigInt(given.length)).toBe(true);
      }),
    );
  });

  it('O10: takes part in the scope that it joins, and no other', () => {
    const [part] = four.cases.current!.parts;
    const extra = { ...part, id: 'extra', title: 'Extra', required: false, sharedOneOff: pounds(10_000) };
    const wider: Project = {
      ...four,
      cases: {
        ...four.cases,
        current: { ...four.cases.current!, parts: [part, extra] },
        figures: {
          ...four.cases.figures,
          lfepa: {
            ...four.cases.figures.lfepa,
            parts: [partFigures({ cashable: pounds(50_000) }), partFigures({ part: 'extra', cashable: pounds(9_000) })],
          },
        },
      },
    };
    const joinedBy = (parts?: readonly string[]) => {
      const events = eventsOf(answer(wider, joins('lfepa', { parts }))) as readonly [unknown, LateJoined];
      const { lines, tranche } = events[1];
      return { pays: lines.find(({ unit }) => unit === 'lfepa')!.pays, cashable: tranche.cashable };
    };
    expect(joinedBy(['framework'])).toEqual({ pays: pounds(48_000), cashable: pounds(50_000) });
    // Nobody else has joined the other part, so its cost is borne by who does.
    expect(joinedBy()).toEqual({ pays: pounds(58_000), cashable: pounds(59_000) });
    expect(sharesOf([extra], [{ unit: 'lfepa', parts: ['extra'] }], 'tfl').get('lfepa')).toBe(1_000_000n);
  });
});
