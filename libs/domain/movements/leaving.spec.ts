import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, type Step } from '../../../test/support/domain.js';
import { codeOf, eventsOf } from '../../../test/support/gates.js';
import { runningWith } from '../../../test/support/launched.js';
import { after, answer, until } from '../../../test/support/rebaseline.js';
import { pounds } from '../../../test/support/temporary-labour.js';
import { plannedReminders } from '../agenda/reminders.js';
import type { SharingKey } from '../cases/state.js';
import { totalOf } from '../money/shares.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { Project } from '../projects/state.js';
import type { NoticeGiven } from './events.js';
import { leavingOn } from './leaving.js';

/** All five, £48,000 each, from April to 1 December 2009. */
const five = runningWith(['tfl', 'lda', 'gla', 'lfepa']);
const APRIL = at('2009-04-06');

const notice = (organisation: string, who = `${organisation}-od`): Step<ProjectCommand> => [
  {
    type: 'GiveNotice',
    organisation,
    reason: 'sha256:why',
    body: `${organisation}-board`,
    decidedOn: '2009-04-03',
    reference: 'leaves',
  },
  who,
  APRIL,
];

const waive = (leavesOn: string): Step<ProjectCommand> => [
  { type: 'WaiveNotice', unit: 'lfepa', leavesOn, reason: 'sha256:reason' },
  'gla-chair',
  at('2009-04-07'),
];

const code = (project: Project, step: Step<ProjectCommand>) => codeOf(answer(project, step));

const withCase = (change: object, project = five): Project => ({
  ...project,
  cases: { ...project.cases, current: { ...project.cases.current!, ...change } },
});

const given = after(five, notice('lfepa'));

describe('a unit that leaves', () => {
  it('X4: gives sixty working days of notice, and stays in until then', () => {
    // Without Good Friday, Easter Monday and the bank holidays of May.
    expect(given.movements.notices).toMatchObject([{ unit: 'lfepa', leavesOn: '2009-07-03' }]);
    expect(given.participation.units.lfepa.status).toBe('NOTICE_GIVEN');
    expect(until(given, at('2009-07-03', '16:00')).participation.units.lfepa.status).toBe('NOTICE_GIVEN');
    const left = until(given, at('2009-07-03', '18:00'));
    expect(left.participation.units.lfepa.status).toBe('WITHDRAWN');
    expect(left.movements.withdrawals).toMatchObject([{ unit: 'lfepa' }]);
  });

  it('X4, O7, X2: is tested without at once, and the baseline is replaced where that is material', () => {
    const events = eventsOf(answer(five, notice('lfepa')));
    expect(events).toMatchObject([
      { type: 'NoticeGiven' },
      { type: 'ViabilityPassed', viability: { units: ['gla', 'tfl', 'lda', 'met'] } },
      { type: 'RebaselineBegun', ground: 'withdrawal' },
    ]);
    expect(given.participation.optIn).toMatchObject({ stale: false, viability: { passed: true } });
    const four = runningWith(['tfl', 'lda', 'gla']);
    expect(eventsOf(answer(four, notice('lda')))).toMatchObject([
      { type: 'NoticeGiven' },
      { type: 'ViabilityFailed', viability: { failed: ['units'] } },
      { type: 'RebaselineBegun' },
    ]);
  });

  it('X4: says beforehand what each of the others will bear', () => {
    const [{ settlement }] = eventsOf(answer(five, notice('lfepa'))) as readonly [NoticeGiven];
    const of = (unit: string) => settlement.lines.find((line) => line.unit === unit)!;
    expect(BigInt(settlement.bears)).toBeGreaterThan(0n);
    expect(BigInt(settlement.bears)).toBeLessThan(BigInt(pounds(48_000)));
    expect(of('lfepa').after).toBe(settlement.bears);
    const rest = BigInt(pounds(48_000)) - BigInt(settlement.bears);
    expect(totalOf(['tfl', 'lda', 'gla', 'met'].map((unit) => BigInt(of(unit).pays)))).toBe(rest);
    expect(leavingOn(five, 'lfepa', '2009-12-01').bears).toBe(pounds(48_000));
  });

  it('X4: is not the lead, which must first hand over', () => {
    expect(code(five, notice('tfl'))).toBe('NOTICE.LEAD');
  });

  it('X4: is in, decides by its own body, and says so once', () => {
    expect(code(five, notice('lfepa', 'gla-od'))).toBe('PARTICIPATION.NOT_YOUR_KEY');
    expect(code(given, notice('lfepa'))).toBe('NOTICE.GIVEN_ALREADY');
    expect(code(until(given, at('2009-07-03', '18:00')), notice('lfepa'))).toBe('NOTICE.NOT_IN');
    expect(code(runningWith(['tfl', 'lda', 'gla']), notice('lfepa'))).toBe('NOTICE.NOT_IN');
    expect(code(five, notice('nobody'))).toBe('PARTICIPATION.ORGANISATION_UNKNOWN');
  });

  it('X4: stays to the end of the term to which it is committed, and pays the exit cost of the case', () => {
    const committed = after(withCase({ committedUntil: '2009-10-01', exitCost: '150000' }), notice('lfepa'));
    expect(committed.movements.notices).toMatchObject([{ leavesOn: '2009-10-01' }]);
    expect(until(committed, at('2009-10-01', '18:00')).movements.withdrawals).toMatchObject([{ exitCost: '150000' }]);
    expect(after(withCase({ committedUntil: '2009-05-01' }), notice('lfepa')).movements.notices).toMatchObject([
      { leavesOn: '2009-07-03' },
    ]);
  });

  it('X4: is let go sooner by the steering group, not later and not in the past', () => {
    expect(code(five, waive('2009-05-01'))).toBe('NOTICE.NOT_GIVEN');
    expect(code(given, waive('2009-04-06'))).toBe('NOTICE.LEAVES_ON');
    expect(code(given, waive('2009-07-06'))).toBe('NOTICE.LEAVES_ON');
    const waived = after(given, waive('2009-05-01'));
    expect(code(waived, waive('2009-05-01'))).toBe('nothing');
    expect(until(waived, at('2009-05-01', '18:00')).participation.units.lfepa.status).toBe('WITHDRAWN');
  });

  it('X4, X6: leaves although the project is held', () => {
    const held = after(given, [
      { type: 'Hold', reason: 'sha256:reason', until: '2009-08-03' },
      'gla-chair',
      at('2009-06-01'),
    ]);
    expect(until(held, at('2009-07-03', '18:00')).participation.units.lfepa.status).toBe('WITHDRAWN');
  });

  it('X4: those who stay are reminded twenty and five working days before', () => {
    const reminders = plannedReminders(given).filter(({ what }) => what === 'WithdrawUnit');
    expect(reminders.map(({ offset }) => offset)).toEqual(['due-20', 'due-5']);
    expect(reminders[0].recipients).toEqual(['OR@gla', 'OR@tfl', 'OR@lda', 'OR@mpa', 'OR@mps']);
  });
});

describe('every withdrawal', () => {
  const KEYS: readonly SharingKey[] = ['equal', 'headcount', 'usage', 'fixed'];
  const UNITS = ['tfl', 'met', 'lda', 'gla', 'lfepa'];

  it('X4: leaves no penny unassigned, one unit after another, by whatever key', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 5, maxLength: 5 });
    const order = fc.shuffledSubarray(UNITS.slice(1), { minLength: 1 });
    const day = fc.constantFrom('2009-04-01', '2009-07-03', '2009-11-30', '2010-01-04');
    const cost = fc.integer({ min: 0, max: 10 ** 9 });
    fc.assert(
      fc.property(
        cost,
        cost,
        fc.constantFrom(...KEYS),
        weights,
        order,
        day,
        (oneOff, running, by, given, leave, on) => {
          const sharing = { by, weights: UNITS.map((unit, index) => ({ unit, weight: given[index] })) };
          const [part] = five.cases.current!.parts;
          let project = withCase({
            parts: [{ ...part, sharedOneOff: `${oneOff}`, sharedRunning: `${running}`, sharing }],
          });
          let borne = 0n;
          for (const unit of leave) {
            const { lines, bears, borne: since } = leavingOn(project, unit, on);
            borne += BigInt(bears);
            const staying = lines.filter((line) => line.unit !== unit);
            expect(totalOf(lines.map(({ pays }) => BigInt(pays)))).toBe(0n);
            expect(totalOf(staying.map((line) => BigInt(line.after))) + borne).toBe(BigInt(oneOff));
            expect(totalOf(staying.map((line) => BigInt(line.runningAfter)))).toBe(BigInt(running));
            expect(lines.every((line) => BigInt(line.after) >= 0n)).toBe(true);
            const { units } = project.participation;
            const left = { ...units, [unit]: { ...units[unit], status: 'WITHDRAWN' as const } };
            project = {
              ...project,
              participation: { ...project.participation, units: left },
              movements: { ...project.movements, borne: since },
            };
          }
        },
      ),
    );
  });
});
