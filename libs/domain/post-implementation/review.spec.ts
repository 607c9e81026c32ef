import { describe, expect, it } from '@jest/globals';
import { launched, line, verified } from '../../../test/support/benefits.js';
import { at, directory, facts, inStage, playIn } from '../../../test/support/domain.js';
import { agenda, readyAct } from '../agenda/agenda.js';
import { duties } from '../agenda/duties.js';
import { noticesOf } from '../agenda/notices.js';
import { plannedReminders } from '../agenda/reminders.js';
import { benefits } from '../benefits/room.js';
import { decide, evolve } from '../projects/project.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { Project } from '../projects/state.js';

const refused = (code: string) => expect.objectContaining({ kind: 'refused', code });

/** Closed on Thursday 6 August 2009. */
const closed = (change: Partial<Project> = {}): Project => ({
  ...inStage(
    'CLOSED',
    at('2009-08-06'),
    playIn(
      benefits,
      launched(line({ id: 'rates', unit: 'gla' })),
      ...verified('gla', '2009-04', { rates: '30000' }, at('2009-05-05')),
    ),
  ),
  ...change,
});

const review = {
  type: 'FilePostImplementationReview',
  achieved: 'sha256:achieved',
  shortfall: 'sha256:shortfall',
  lessons: 'sha256:lessons',
} as const;

const answer = (project: Project, command: ProjectCommand, now: string) =>
  decide(project, command, facts('tfl-pl'), now);

const filed = (project: Project, now: string) => {
  const decision = answer(project, review, now);
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  return decision.events.reduce(
    (state, event) => evolve(state, { event, at: now, actor: 'tfl-pl', version: state.version + 1 }),
    project,
  );
};

describe('what came of a project', () => {
  it('T1: is counted by the days of the organisation that led, also where they change after closure', () => {
    const calendar = {
      version: 1,
      periods: [{ kind: 'closure' as const, title: 'Works', from: '2010-02-08', to: '2010-02-12' }],
    };
    const changedBy = (organisation: string) => ({
      ...directory(),
      organisations: directory().organisations.map((each) => (each.id === organisation ? { ...each, calendar } : each)),
    });
    const now = at('2009-09-01');
    expect(readyAct(closed(), now, changedBy('lda'))).toBeNull();
    const act = readyAct(closed(), now, changedBy('tfl'))!;
    expect(act.command).toEqual({ type: 'FollowOwnCalendar', organisation: 'tfl' });
    const known = facts('process', { directory: changedBy('tfl') });
    const decision = decide(closed(), act.command, known, now);
    if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
    const recorded = { event: decision.events[0], at: now, actor: 'process', version: 99 };
    const after = evolve(closed(), recorded);
    expect(duties(after)[0].since).toBe(at('2010-02-15', '00:00'));
    expect(readyAct(after, now, changedBy('tfl'))).toBeNull();
    expect(readyAct(filed(closed(), at('2010-03-01')), at('2010-03-02'), changedBy('tfl'))).toBeNull();
  });

  it('B6: is asked of whoever holds the post of the lead, from six months after closure to twelve', () => {
    expect(duties(closed())).toEqual([
      expect.objectContaining({
        what: 'FilePostImplementationReview',
        organisations: ['tfl'],
        holders: ['post:tfl-pl'],
        // Six months after closure is a Saturday.
        since: at('2010-02-08', '00:00'),
        // Friday 6 August 2010.
        dueAt: at('2010-08-06', '17:00'),
      }),
    ]);
  });

  it('B6: is reminded of after six months and after twelve, and then reported to the programme office', () => {
    // Six months later is Saturday 6 February 2010, so Monday the 8th.
    expect(plannedReminders(closed()).map(({ dueAt, recipients }) => [dueAt, ...recipients])).toEqual([
      [at('2010-02-08', '09:00'), 'post:tfl-pl'],
      [at('2010-08-06', '09:00'), 'post:tfl-pl'],
      [at('2010-08-09', '09:00'), 'PO'],
    ]);
    expect(agenda(closed())).toEqual([{ dueAt: at('2010-02-08', '09:00'), command: { type: 'SendDueReminders' } }]);
  });

  it('B6: of a day that the month has not is asked for on its last', () => {
    // Six months after 31 August is 28 February 2010, a Sunday: Monday 1 March. Twelve: Tuesday 31 August.
    const august = closed({ stageSince: at('2009-08-31') });
    expect(plannedReminders(august).map(({ dueAt }) => dueAt)).toEqual(
      ['2010-03-01', '2010-08-31', '2010-09-01'].map((day) => at(day, '09:00')),
    );
  });

  it('B6: goes by the months of the policy', () => {
    const sooner = closed({ policy: { ...closed().policy, postImplementation: { fromMonths: 1, untilMonths: 2 } } });
    // Sunday 6 September and Tuesday 6 October 2009.
    expect(plannedReminders(sooner).map(({ dueAt }) => dueAt)).toEqual(
      ['2009-09-07', '2009-10-06', '2009-10-07'].map((day) => at(day, '09:00')),
    );
  });

  it('B6: cannot be told before six months have passed, and can after twelve', () => {
    expect(answer(closed(), review, at('2010-02-05'))).toEqual(refused('POST_IMPLEMENTATION.TOO_SOON'));
    expect(answer(closed(), review, at('2010-02-08')).kind).toBe('accepted');
    expect(answer(closed(), review, at('2011-01-10')).kind).toBe('accepted');
  });

  it('B6: is held against what the record says of cost and benefits', () => {
    const command = { ...review, wholeLifeCost: '120000', netBenefit: '25000' };
    expect(answer(closed(), command, at('2010-02-08'))).toEqual({
      kind: 'accepted',
      events: [
        {
          type: 'PostImplementationReviewFiled',
          achieved: 'sha256:achieved',
          shortfall: 'sha256:shortfall',
          lessons: 'sha256:lessons',
          stated: { wholeLifeCost: '120000', netBenefit: '25000' },
          // £100 a month for three months, all of it verified, none of it in a budget; the case has no cost.
          recorded: { wholeLifeCost: '0', forecast: '30000', realised: '30000', captured: '0' },
        },
      ],
    });
  });

  it('B6: what is not stated stays so', () => {
    expect(filed(closed(), at('2010-02-08')).postImplementation?.stated).toEqual({
      wholeLifeCost: null,
      netBenefit: null,
    });
  });

  it('B6: once filed waits for nobody, and can be corrected', () => {
    const done = filed(closed(), at('2010-02-08'));
    expect(duties(done)).toEqual([]);
    expect(agenda(done)).toEqual([]);
    expect(filed(done, at('2010-03-08')).postImplementation?.at).toBe(at('2010-03-08'));
  });

  it('B6: is told to the programme office, the chair, the benefits lead and all who joined', () => {
    const done = filed(closed(), at('2010-02-08'));
    const decision = answer(closed(), review, at('2010-02-08'));
    if (decision.kind !== 'accepted') throw new Error(decision.kind);
    const recorded = { event: decision.events[0], at: at('2010-02-08'), actor: 'tfl-pl', version: done.version };
    expect(noticesOf(done, recorded).map(({ to }) => to)).toEqual([
      ...['PO', 'SC', 'BL', 'OR@gla', 'OR@tfl', 'OR@lda', 'OR@lfepa', 'OR@mpa', 'OR@mps'],
    ]);
  });

  it('B6: is asked of nobody where nobody here has led, nor where the project was cancelled', () => {
    expect(duties(closed({ lead: { organisation: null, post: null } }))).toEqual([]);
    expect(duties(closed({ stage: 'CANCELLED' }))).toEqual([]);
    expect(answer(closed({ stage: 'CANCELLED' }), review, at('2010-02-08'))).toEqual(refused('PROJECT.ENDED'));
  });

  it('B6: is all that a closed project still takes', () => {
    expect(answer(closed(), { type: 'StartDelivery' }, at('2010-02-08'))).toEqual(refused('PROJECT.ENDED'));
  });
});
