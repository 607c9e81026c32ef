import { describe, expect, it } from '@jest/globals';
import { at, playIn } from '../../../test/support/domain.js';
import { runningWith } from '../../../test/support/launched.js';
import { codeOf as codeIn } from '../../../test/support/temporary-labour.js';
import type { Contribution } from '../cases/state.js';
import { contributionsFixed } from './commitments.js';
import { type LedgerLine, ledgerOf, totalOfLines } from './ledger.js';
import { contributionVersionOf } from './places.js';
import { contributions } from './room.js';
import type { Project } from '../projects/state.js';

const may = at('2009-05-05');
const staff: Contribution = {
  part: 'framework',
  kind: 'staff',
  year: 1,
  amount: '600000',
  days: 20,
  description: 'Two buyers',
};

/** With contributions among the figures of these units, as they stand when the baseline freezes. */
function promising(
  promises: Readonly<Record<string, readonly Contribution[]>>,
  units = ['gla', 'tfl', 'lda'],
): Project {
  const running = runningWith(units, { minimumUnits: 3 });
  const figures = Object.fromEntries(
    Object.entries(running.cases.figures).map(([unit, each]) => [
      unit,
      { ...each, contributions: promises[unit] ?? [] },
    ]),
  );
  const project = { ...running, cases: { ...running.cases, figures } };
  return { ...project, contributions: contributionsFixed(project) };
}

const running = promising({ lda: [staff], met: [{ ...staff, kind: 'cash', year: 0, days: undefined }] });
const recording = (change: object = {}, who = 'lda-or') =>
  [
    {
      type: 'RecordContribution',
      unit: 'lda',
      kind: 'staff',
      year: 1,
      amount: '450000',
      days: 15,
      evidence: 'sha256:timesheets',
      ...change,
    } as { type: string },
    who,
    may,
  ] as const;
const confirming = (who = 'lda-fin', change: object = {}) =>
  [
    { type: 'ConfirmContribution', unit: 'lda', kind: 'staff', year: 1, ...change } as { type: string },
    who,
    may,
  ] as const;
const play = (project: Project, ...steps: readonly ReturnType<typeof recording>[]) =>
  playIn(contributions, project, ...steps);
/** The law of this room answers as the others do. */
const codeOf = (project: Project, step: ReturnType<typeof recording>): string => codeIn(project, step, contributions);
const lineOf = (project: Project, unit = 'lda') => ledgerOf(project).find((line) => line.unit === unit) as LedgerLine;

describe('the ledger of contributions', () => {
  it('C3: what is promised is what stood in the figures of those who had joined when the baseline froze', () => {
    expect(
      ledgerOf(running).map(({ unit, kind, year, committed, committedDays }) => [
        unit,
        kind,
        year,
        committed,
        committedDays,
      ]),
    ).toEqual([
      ['lda', 'staff', 1, '600000', 20],
      ['met', 'cash', 0, '600000', null],
    ]);
    expect(ledgerOf(promising({ lfepa: [staff] }))).toEqual([]);
  });

  it('C3: equal kinds of a year are added up; parts that a unit has not joined are left out', () => {
    const more = { ...staff, description: 'A lawyer', amount: '1', days: 1 };
    const elsewhere = { ...staff, part: 'vetting' };
    expect(lineOf(promising({ lda: [staff, more, elsewhere] }))).toMatchObject({
      committed: '600001',
      committedDays: 21,
    });
  });

  it('C3: figures that change later change no promise', () => {
    const figures = { ...running.cases.figures, lda: { ...running.cases.figures.lda, contributions: [] } };
    expect(lineOf({ ...running, cases: { ...running.cases, figures } })).toMatchObject({ committed: '600000' });
  });

  it('C3: whoever joins after the launch brings its own promises', () => {
    const project = promising({ lda: [staff] });
    const late = {
      ...project,
      contributions: { ...project.contributions, committed: [], units: ['gla', 'tfl', 'met'] },
    };
    expect(ledgerOf(late).map(({ unit, committed }) => [unit, committed])).toEqual([['lda', '600000']]);
  });

  it('C3: another baseline fixes the promises anew, and keeps those of whoever has left', () => {
    const units = { ...running.participation.units };
    units.lda = { ...units.lda, status: 'DECLINED' };
    const { met } = running.cases.figures;
    const figures = { ...running.cases.figures, met: { ...met, contributions: [] } };
    const left = {
      ...running,
      cases: { ...running.cases, figures },
      participation: { ...running.participation, units },
    };
    const again = { ...left, contributions: contributionsFixed(left) };
    expect(ledgerOf(again).map(({ unit, committed }) => [unit, committed])).toEqual([['lda', '600000']]);
    expect([...again.contributions.units].sort()).toEqual(['gla', 'lda', 'met', 'tfl']);
  });

  it('C3: delivered counts when the finance reviewer of the unit has confirmed it', () => {
    const recorded = play(running, recording());
    expect(lineOf(recorded)).toMatchObject({
      recorded: '450000',
      confirmed: '0',
      outstanding: '600000',
      recordedDays: 15,
      confirmedDays: 0,
      toConfirm: true,
    });
    const confirmed = play(recorded, confirming());
    expect(lineOf(confirmed)).toMatchObject({
      confirmed: '450000',
      outstanding: '150000',
      confirmedDays: 15,
      toConfirm: false,
    });
    expect(codeOf(confirmed, confirming())).toBe('nothing');
    expect(['lda', 'tfl'].map((unit) => contributionVersionOf(confirmed, unit))).toEqual(['2', '0']);
  });

  it('C3: more is stated in all anew; what was confirmed stands until that is confirmed too', () => {
    const more = play(running, recording(), confirming(), recording({ amount: '700000', days: 23 }));
    expect(lineOf(more)).toMatchObject({
      recorded: '700000',
      confirmed: '450000',
      outstanding: '150000',
      toConfirm: true,
    });
    expect(lineOf(play(more, confirming()))).toMatchObject({ confirmed: '700000', outstanding: '0' });
    expect(codeOf(more, recording({ amount: '700000', days: 23 }))).toBe('nothing');
  });

  it('C3: what nobody promised can be delivered all the same', () => {
    const given = play(running, recording({ kind: 'assets', days: undefined }));
    expect(ledgerOf(given).map(({ kind, committed, recorded }) => [kind, committed, recorded])).toContainEqual([
      'assets',
      '0',
      '450000',
    ]);
  });

  it('C3: both organisations of a unit of two may record and confirm, and it counts once', () => {
    const recorded = play(running, recording({ unit: 'met', kind: 'cash', year: 0, days: undefined }, 'mpa-or'));
    const confirmed = play(recorded, confirming('mps-fin', { unit: 'met', kind: 'cash', year: 0 }));
    expect(totalOfLines(ledgerOf(confirmed))).toEqual({
      committed: '1200000',
      recorded: '450000',
      confirmed: '450000',
      outstanding: '750000',
    });
  });

  it('C3: whoever has left still accounts for what it promised', () => {
    const units = { ...running.participation.units };
    units.lda = { ...units.lda, status: 'DECLINED' };
    const left = { ...running, participation: { ...running.participation, units } };
    expect(lineOf(left)).toMatchObject({ committed: '600000' });
    expect(codeOf(left, recording())).toBe('accepted');
  });

  const unlaunched = { ...running, benefits: { ...running.benefits, frozenAt: null } };
  const recorded = play(running, recording());
  it.each([
    ['CONTRIBUTIONS.NOT_OWN_UNIT', running, recording({}, 'gla-or')],
    ['CONTRIBUTIONS.NOT_OWN_UNIT', running, recording({}, 'lda-fin')],
    ['CONTRIBUTIONS.NOT_OWN_UNIT', recorded, confirming('gla-fin')],
    ['CONTRIBUTIONS.NOT_OWN_UNIT', recorded, confirming('lda-or')],
    ['CONTRIBUTIONS.NOT_IN', running, recording({ unit: 'lfepa' }, 'lfepa-or')],
    ['CONTRIBUTIONS.NOT_IN', running, recording({ unit: 'constructor' })],
    ['PROJECT.NOT_STATED', unlaunched, recording()],
    ['CONTRIBUTIONS.KIND_UNKNOWN', running, recording({ kind: 'goodwill' })],
    ['CONTRIBUTIONS.YEAR_WRONG', running, recording({ year: 4 })],
    ['CONTRIBUTIONS.YEAR_WRONG', running, recording({ year: -1 })],
    ['CONTRIBUTIONS.AMOUNT_WRONG', running, recording({ amount: '-1' })],
    ['CONTRIBUTIONS.AMOUNT_WRONG', running, recording({ amount: '0.5' })],
    ['CONTRIBUTIONS.DAYS_WRONG', running, recording({ days: undefined })],
    ['CONTRIBUTIONS.DAYS_WRONG', running, recording({ kind: 'cash' })],
    ['CONTRIBUTIONS.NO_EVIDENCE', running, recording({ evidence: '' })],
    ['CONTRIBUTIONS.NOTHING_RECORDED', running, confirming()],
  ])('C3: not otherwise: %s', (code, project, step) => expect(codeOf(project, step)).toBe(code));

  it('C3: whoever recorded it does not confirm it, whatever posts they hold', () => {
    const both = { ...recorded.contributions.delivered['lda/staff/1'], by: 'lda-fin' };
    const project = { ...recorded, contributions: { ...recorded.contributions, delivered: { 'lda/staff/1': both } } };
    expect(codeOf(project, confirming())).toBe('CONTRIBUTIONS.CONFIRMED_BY_RECORDER');
  });
});
