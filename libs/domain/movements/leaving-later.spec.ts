import { describe, expect, it } from '@jest/globals';
import { at, type Step } from '../../../test/support/domain.js';
import { codeOf, eventsOf, folded } from '../../../test/support/gates.js';
import { runningWith } from '../../../test/support/launched.js';
import { after, answer, asksForOne, setUp, submits, until, voted } from '../../../test/support/rebaseline.js';
import { pounds } from '../../../test/support/temporary-labour.js';
import { plannedReminders } from '../agenda/reminders.js';
import type { ViabilityPassed } from '../participation/events.js';
import { viabilityOf } from '../participation/viability.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { Project, Stage } from '../projects/state.js';
import { termsOf } from '../rebaselines/terms.js';
import type { NoticeGiven } from './events.js';

/** All five, £48,000 each, from April to 1 December 2009. */
const five = runningWith(['tfl', 'lda', 'gla', 'lfepa']);

const notice = (organisation: string, on = '2009-04-06'): Step<ProjectCommand> => [
  {
    type: 'GiveNotice',
    organisation,
    reason: 'sha256:why',
    body: `${organisation}-board`,
    decidedOn: '2009-04-03',
    reference: 'leaves',
  },
  `${organisation}-od`,
  at(on),
];
const waive = (leavesOn: string, on: string): Step<ProjectCommand> => [
  { type: 'WaiveNotice', unit: 'lfepa', leavesOn, reason: 'sha256:reason' },
  'gla-chair',
  at(on),
];
const given = after(five, notice('lfepa'));
/** Four of £60,000 stay viable, so nothing is asked of the steering group meanwhile. */
const enters = (project: Project, stage: Stage, on: string, from: Stage = 'DELIVERY'): Project =>
  folded(project, 'process', at(on), { type: 'StageEntered', stage, from });
const statusOf = (project: Project) => project.participation.units.lfepa.status;

describe('a notice that runs on after delivery', () => {
  it.each<Stage>(['CLOSURE', 'BENEFITS_WATCH'])('X4: ends on its day in %s', (stage) => {
    const later = enters(given, stage, '2009-06-01');
    expect(statusOf(until(later, at('2009-07-03', '16:00')))).toBe('NOTICE_GIVEN');
    const left = until(later, at('2009-07-03', '17:00'));
    expect(statusOf(left)).toBe('WITHDRAWN');
    expect(left.movements).toMatchObject({ notices: [], withdrawals: [{ unit: 'lfepa' }] });
    expect(left.rebaselines.present).toEqual(given.rebaselines.present);
    expect(plannedReminders(later).some(({ what }) => what === 'WithdrawUnit')).toBe(true);
  });

  it('X4: can be waived there, and none is given any more', () => {
    const closing = enters(given, 'CLOSURE', '2009-06-01');
    expect(eventsOf(answer(closing, waive('2009-06-05', '2009-06-02'))).map(({ type }) => type)).toEqual([
      'NoticeWaived',
      'ViabilityPassed',
    ]);
    expect(statusOf(until(after(closing, waive('2009-06-05', '2009-06-02')), at('2009-06-05', '17:00')))).toBe(
      'WITHDRAWN',
    );
    expect(codeOf(answer(closing, notice('lda', '2009-06-02')))).toBe('PROJECT.WRONG_STAGE');
  });

  it.each<[Stage, Stage]>([
    ['CLOSED', 'BENEFITS_WATCH'],
    ['CANCELLED', 'DELIVERY'],
  ])('X4: ends with the project that is %s before, and its unit was in to the end', (stage, from) => {
    const ended = enters(given, stage, '2009-06-01', from);
    expect(ended.movements).toMatchObject({ notices: [], withdrawals: [] });
    expect(statusOf(ended)).toBe('JOINED');
    expect(plannedReminders(ended).filter(({ what }) => what !== 'FilePostImplementationReview')).toEqual([]);
  });
});

describe('what those who stay bear', () => {
  const [{ settlement }, { viability }] = eventsOf(answer(five, notice('lfepa'))) as readonly [
    NoticeGiven,
    ViabilityPassed,
  ];
  const shareOf = (unit: string, lines = settlement.lines) => lines.find((line) => line.unit === unit)!.after;
  const four = ['gla', 'tfl', 'lda', 'met'];

  it('X4, O7: is one figure in the settlement, in the test without the unit, and in the terms of the project', () => {
    expect(four.map((unit) => viability.shares[unit])).toEqual(four.map((unit) => shareOf(unit)));
    expect(four.map((unit) => termsOf(given)!.units[unit].share)).toEqual(four.map((unit) => shareOf(unit)));
    const left = until(given, at('2009-07-03', '17:00'));
    expect(viabilityOf(left).shares).toEqual(viability.shares);
    expect(left.movements.withdrawals[0].lines).toEqual(settlement.lines);
  });

  it('X4, O7: is computed anew when the unit is let go sooner', () => {
    const events = eventsOf(answer(given, waive('2009-04-20', '2009-04-07')));
    const { viability: anew } = events[1] as ViabilityPassed;
    const left = until(after(given, waive('2009-04-20', '2009-04-07')), at('2009-04-20', '17:00'));
    const { lines } = left.movements.withdrawals[0];
    expect(four.map((unit) => anew.shares[unit])).toEqual(four.map((unit) => shareOf(unit, lines)));
    expect(BigInt(anew.shares.tfl)).toBeGreaterThan(BigInt(viability.shares.tfl));
  });

  it('X4, O10: is settled with whoever comes after it', () => {
    const left = until(given, at('2009-07-03', '17:00'));
    // The baseline that its leaving opened is settled first.
    const settled: Project = {
      ...left,
      delivery: { ...left.delivery, status: 'running' },
      rebaselines: { ...left.rebaselines, present: null },
    };
    const joined = after(settled, [
      {
        ...{ type: 'RequestLateJoin', organisation: 'lfepa', caseVersion: 1, body: 'lfepa-board' },
        ...{ decidedOn: '2009-07-03', reference: 'again' },
      },
      'lfepa-od',
      at('2009-07-06'),
    ] as Step<ProjectCommand>);
    const { lines } = joined.movements.lateJoins[0];
    for (const { unit, before } of lines.filter(({ unit }) => unit !== 'lfepa')) expect(before).toBe(shareOf(unit));
    expect(viabilityOf(joined).shares).toEqual(
      Object.fromEntries(lines.map(({ unit, after: share }) => [unit, share])),
    );
  });
});

describe('a unit that is silent over a re-baseline', () => {
  /** TfL, MET, LDA, GLA and LFEPA, a share of £48,000 each, up to £70,000 accepted; the new set-up is £300,000. */
  const running = runningWith(['tfl', 'lda', 'gla', 'lfepa'], {}, { largestShare: pounds(90_000) });
  const open = after(running, ...asksForOne(), ...submits(setUp(300_000)), ...voted());
  const confirms = (organisation: string): Step<ProjectCommand> => [
    {
      ...{ type: 'RecordDecision', organisation, caseVersion: 2, answer: 'join', largestShare: pounds(90_000) },
      ...{ body: `${organisation}-board`, decidedOn: '2009-05-18', reference: 'again' },
    },
    `${organisation}-od`,
    at('2009-05-18'),
  ];
  const asked = after(open, ...['tfl', 'lda', 'gla', 'mpa', 'mps'].map(confirms));
  const lapsed = until(asked, at('2009-06-15'));

  it('X3, X4: has lapsed, leaves after its notice, and bears its share until then', () => {
    expect(lapsed.movements.notices).toMatchObject([{ unit: 'lfepa', givenAt: at('2009-06-12', '17:00') }]);
    expect(statusOf(lapsed)).toBe('LAPSED');
    const { leavesOn } = lapsed.movements.notices[0];
    expect(leavesOn).toBe('2009-09-07');
    expect(statusOf(until(lapsed, at(leavesOn, '16:59')))).toBe('LAPSED');
    const left = until(lapsed, at(leavesOn, '17:00'));
    expect(statusOf(left)).toBe('WITHDRAWN');
    const [{ bears, lines }] = left.movements.withdrawals;
    expect(BigInt(bears)).toBeGreaterThan(0n);
    expect(lines.find(({ unit }) => unit === 'lfepa')).toMatchObject({ before: pounds(60_000), after: bears });
    expect(lines.reduce((sum, { pays }) => sum + BigInt(pays), 0n)).toBe(0n);
  });

  it('X3, X4: gives no second notice, and does not come back while it leaves', () => {
    expect(codeOf(answer(lapsed, notice('lfepa', '2009-06-15')))).toBe('NOTICE.GIVEN_ALREADY');
    const late: Step<ProjectCommand> = [
      {
        ...{ type: 'RequestLateJoin', organisation: 'lfepa', caseVersion: 2, body: 'lfepa-board' },
        ...{ decidedOn: '2009-06-15', reference: 'back' },
      },
      'lfepa-od',
      at('2009-06-15'),
    ];
    expect(codeOf(answer(lapsed, late))).toBe('LATE_JOIN.LEAVING');
  });

  it('X3, X4: leaves also from a project that is being closed', () => {
    const closing = folded(lapsed, 'process', at('2009-08-03'), {
      type: 'StageEntered',
      stage: 'CLOSURE',
      from: 'DELIVERY',
    });
    expect(statusOf(until(closing, at('2009-09-07', '17:00')))).toBe('WITHDRAWN');
  });
});
