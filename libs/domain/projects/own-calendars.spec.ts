import { describe, expect, it } from '@jest/globals';
import { at, directory, facts, inStage, playIn } from '../../../test/support/domain.js';
import { law, prepared } from '../../../test/support/temporary-labour.js';
import { readyAct } from '../agenda/agenda.js';
import { duties } from '../agenda/duties.js';
import { plannedReminders } from '../agenda/reminders.js';
import { whatMoves } from '../agenda/what-moves.js';
import type { OwnCalendar } from '../calendar/own-calendar.js';
import { missingFor } from '../cases/completeness.js';
import type { Directory } from '../kernel/facts.js';
import { latestOf } from './own-calendars.js';
import { decide, evolve } from './project.js';
import type { Project } from './state.js';

/** Closed in the week from Monday 9 February 2009. */
const closed: OwnCalendar = {
  version: 1,
  periods: [{ kind: 'closure', title: 'Half-term', from: '2009-02-09', to: '2009-02-13' }],
};

const monday = at('2009-02-02');
const reviewed = playIn(law, prepared(), [{ type: 'OpenMemberReview' }, 'tfl-pl', monday]);

const withCalendar = (calendar: OwnCalendar | undefined): Directory => ({
  ...directory(),
  organisations: directory().organisations.map((each) => (each.id === 'lfepa' ? { ...each, calendar } : each)),
});

const follow = (project: Project, calendar: OwnCalendar): Project => {
  const known = withCalendar(calendar);
  const act = readyAct(project, monday, known);
  expect(act?.command).toEqual({ type: 'FollowOwnCalendar', organisation: 'lfepa' });
  const decision = decide(project, act!.command, facts('process', { directory: known }), monday);
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  return decision.events.reduce(
    (state, event) => evolve(state, { event, at: monday, actor: 'process', version: state.version + 1 }),
    project,
  );
};

const commentOf = (project: Project, organisation: string) =>
  duties(project).find(({ what, organisations }) => what === 'GiveComment' && organisations[0] === organisation)!;

const remindersOf = (project: Project, organisation: string) =>
  plannedReminders(project)
    .filter(({ timer }) => timer === commentOf(project, organisation).timer)
    .map(({ dueAt }) => dueAt);

describe('organisations with calendars of their own', () => {
  it('T1: their deadlines and reminders are counted by their own days, and nobody else’s', () => {
    const after = follow(reviewed, closed);
    expect(commentOf(reviewed, 'lfepa').dueAt).toBe(at('2009-02-16', '17:00'));
    expect(commentOf(after, 'lfepa').dueAt).toBe(at('2009-02-23', '17:00'));
    expect(remindersOf(after, 'lfepa')).toEqual([at('2009-02-16', '09:00'), at('2009-02-20', '09:00')]);
    expect(commentOf(after, 'lda').dueAt).toBe(at('2009-02-16', '17:00'));
    expect(remindersOf(after, 'lda')).toEqual(remindersOf(reviewed, 'lda'));
  });

  it('C4, T1: what they have not said by their own days is no comment', () => {
    const after = follow(reviewed, closed);
    expect(missingFor(after, 'G2', at('2009-02-16', '17:00'))).toHaveLength(1);
    expect(missingFor(after, 'G2', at('2009-02-23', '17:00'))).toEqual([]);
  });

  it('T1: a project follows a calendar once, and each version that comes after', () => {
    const after = follow(reviewed, closed);
    expect(readyAct(after, monday, withCalendar(closed))?.command.type).not.toBe('FollowOwnCalendar');
    expect(
      decide(
        after,
        { type: 'FollowOwnCalendar', organisation: 'lfepa' },
        facts('process', { directory: withCalendar(closed) }),
        monday,
      ),
    ).toEqual({ kind: 'nothing' });
    const opened = follow(after, { version: 2, periods: [] });
    expect(commentOf(opened, 'lfepa').dueAt).toBe(at('2009-02-16', '17:00'));
    expect(readyAct(inStage('CLOSED', monday), monday, withCalendar(closed))).toBeNull();
  });

  it('T1: a project that runs without a lead follows too', () => {
    const leaderless = {
      adopted: { asAt: '2009-01-05', source: 'S000', stated: [] },
      lead: { organisation: null, post: null },
    };
    expect(follow({ ...reviewed, ...leaderless }, closed).ownCalendars).toEqual({
      lfepa: closed,
    });
  });

  it('T1: what a calendar would move is known before it is adopted', () => {
    const moved = whatMoves(reviewed, { ...reviewed, ownCalendars: { lfepa: closed } });
    const { timer } = commentOf(reviewed, 'lfepa');
    expect(moved).toEqual([
      {
        kind: 'reminder',
        what: 'GiveComment',
        organisations: ['lfepa'],
        timer,
        from: at('2009-02-09', '09:00'),
        to: at('2009-02-16', '09:00'),
      },
      {
        kind: 'reminder',
        what: 'GiveComment',
        organisations: ['lfepa'],
        timer,
        from: at('2009-02-13', '09:00'),
        to: at('2009-02-20', '09:00'),
      },
      {
        kind: 'deadline',
        what: 'GiveComment',
        organisations: ['lfepa'],
        timer,
        from: at('2009-02-16', '17:00'),
        to: at('2009-02-23', '17:00'),
      },
    ]);
    expect(whatMoves(reviewed, reviewed)).toEqual([]);
  });

  it('T1: of two keys the later days count', () => {
    const project: Project = { ...reviewed, ownCalendars: { mps: closed } };
    const day = ({ calendar }: Project) => (calendar.holidays.includes('2009-02-09') ? '2009-02-23' : '2009-02-16');
    expect(latestOf(project, ['mpa', 'mps'], day)).toBe('2009-02-23');
    expect(latestOf(project, ['mpa'], day)).toBe('2009-02-16');
  });
});
