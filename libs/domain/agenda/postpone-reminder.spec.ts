import { describe, expect, it } from '@jest/globals';
import { at, proposed, type Step } from '../../../test/support/domain.js';
import { asked, codeOf, eventsOf, folded } from '../../../test/support/gates.js';
import { answer, play } from '../../../test/support/play.js';
import { opened } from '../../../test/support/temporary-labour.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { Project } from '../projects/state.js';
import { plannedReminders } from './reminders.js';

/* A7: an opt-in from Monday 26 January 2009: reminders on 16 February, 2 and 6 March, close on Monday 9 March at 17:00. */

const TIMER = 'opt-in/1/lfepa';
const tuesday = at('2009-02-03');

const later = (until: string, who = 'lfepa-od', now = tuesday, timer = TIMER): Step<ProjectCommand> => [
  { type: 'PostponeReminder', timer, until },
  who,
  now,
];

const remind = (project: Project, now: string): Project =>
  play(project, [{ type: 'SendDueReminders' }, 'process', now]);

/** When somebody at an address is reminded of a matter, in order. */
const daysOf = (project: Project, address: string, timer = TIMER) =>
  plannedReminders(project)
    .filter((each) => each.timer === timer && each.recipients.includes(address))
    .map(({ offset, dueAt }) => [offset, dueAt]);

describe('T1: whoever something waits for', () => {
  const postponed = play(opened(), later('2009-02-24'));

  it('T1: is reminded on the day they choose instead, and others as before', () => {
    expect(daysOf(postponed, 'OD@lfepa').slice(0, 2)).toEqual([
      ['due-15', at('2009-02-24', '09:00')],
      ['due-5', at('2009-03-02', '09:00')],
    ]);
    expect(daysOf(postponed, 'OR@lfepa')).toEqual(daysOf(opened(), 'OR@lfepa'));
    expect(daysOf(postponed, 'OD@lda', 'opt-in/1/lda')).toEqual(daysOf(opened(), 'OD@lda', 'opt-in/1/lda'));
  });

  it('T1: gets no reminder before that day, and on it one and not several', () => {
    const long = play(opened(), later('2009-03-06'));
    expect(daysOf(long, 'OD@lfepa').map(([, day]) => day)).toEqual([
      ...[1, 2, 3].map(() => at('2009-03-06', '09:00')),
      at('2009-03-10', '09:00'),
    ]);
    const told = remind(remind(long, at('2009-02-16', '09:00')), at('2009-03-02', '09:00'));
    const event = eventsOf(answer(told, [{ type: 'SendDueReminders' }, 'process', at('2009-03-06', '09:00')])).filter(
      (each) => each.type === 'RemindersSent' && each.timer === TIMER,
    );
    expect(event).toMatchObject([
      {
        offset: 'due-1',
        recipients: ['OR@lfepa', 'OD@lfepa'],
        overtaken: [
          { offset: 'due-15', recipients: ['OD@lfepa'] },
          { offset: 'due-5', recipients: ['OD@lfepa'] },
        ],
      },
    ]);
    const over = remind(told, at('2009-03-06', '09:00'));
    expect(daysOf(over, 'OD@lfepa').map(([offset]) => offset)).toEqual(['due+1']);
  });

  it('T1: cannot put it off past the deadline, to a day on which none goes out, or to one before the next', () => {
    const codes = ['2009-03-10', '2009-03-07', '2009-02-16', '2009-02-10'].map((until) =>
      codeOf(answer(opened(), later(until))),
    );
    expect(codes).toEqual(['REMINDER.PAST_DEADLINE', 'REMINDER.NO_WORKING_DAY', 'REMINDER.SOONER', 'REMINDER.SOONER']);
    expect(codeOf(answer(opened(), later('2009-03-09')))).toBe('accepted');
  });

  it('T1: can do it again, the same twice being one, and what comes after the deadline stays', () => {
    expect(answer(postponed, later('2009-02-24'))).toEqual({ kind: 'nothing' });
    const again = play(postponed, later('2009-03-04', 'lfepa-od', at('2009-02-23')));
    expect(daysOf(again, 'OD@lfepa').map(([, day]) => day)).toEqual([
      at('2009-03-04', '09:00'),
      at('2009-03-04', '09:00'),
      at('2009-03-06', '09:00'),
      at('2009-03-10', '09:00'),
    ]);
    const escalated = plannedReminders(again).filter((each) => each.timer === TIMER && each.offset === 'due+5');
    expect(escalated).toMatchObject([{ dueAt: at('2009-03-16', '09:00'), recipients: ['CE@lfepa', 'PO'] }]);
    expect(codeOf(answer(opened(), later('2009-03-11', 'lfepa-od', at('2009-03-10', '08:00'))))).toBe(
      'REMINDER.NONE_LEFT',
    );
  });

  it('T1: is the only one who can', () => {
    expect(codeOf(answer(opened(), later('2009-02-24', 'lda-od')))).toBe('REMINDER.NOT_YOURS');
    expect(codeOf(answer(opened(), later('2009-02-24', 'lfepa-ce')))).toBe('REMINDER.NOT_YOURS');
    expect(codeOf(answer(opened(), later('2009-02-24', 'lfepa-od', tuesday, 'opt-in/7/lfepa')))).toBe(
      'REMINDER.NOT_WAITING',
    );
  });

  it('T1: is reminded by the deadline, though a new calendar brings it nearer', () => {
    const { calendar } = opened();
    const adopted = (project: Project, version: number, ...daysOff: readonly string[]) =>
      folded(project, 'po', tuesday, {
        type: 'CalendarAdopted',
        calendar: { ...calendar, version, holidays: [...calendar.holidays, ...daysOff] },
      });
    const last = play(adopted(opened(), 2, '2009-02-19', '2009-02-20'), later('2009-03-11'));
    const nearer = adopted(last, 3);
    expect(daysOf(nearer, 'OD@lfepa').map(([, day]) => day)).toEqual([
      ...[1, 2, 3].map(() => at('2009-03-09', '09:00')),
      at('2009-03-10', '09:00'),
    ]);
  });

  it('T1: once reminded on a day it was put off to is not reminded again when the deadline moves away', () => {
    const reminded = remind(remind(postponed, at('2009-02-16', '09:00')), at('2009-02-24', '09:00'));
    const extended = play(reminded, [
      { type: 'ExtendOptIn', days: 20 } as ProjectCommand,
      'gla-chair',
      at('2009-02-25'),
    ]);
    expect(daysOf(extended, 'OD@lfepa').map(([offset]) => offset)).toEqual(['due-5', 'due-1', 'due+1']);
    expect(daysOf(extended, 'OR@lfepa').map(([offset]) => offset)).toEqual(['due-5', 'due-1', 'due+1']);
  });

  it('X6: is not reminded during a hold; afterwards the ladder stands where the hold has moved it', () => {
    const held = play(postponed, [
      { type: 'Hold', reason: 'text', until: '2009-03-31' },
      'gla-chair',
      at('2009-02-09'),
    ]);
    expect(daysOf(held, 'OD@lfepa')).toEqual([]);
    const resumed = play(held, [{ type: 'Resume' }, 'gla-chair', at('2009-02-23')]);
    expect(daysOf(resumed, 'OD@lfepa')).toEqual(daysOf(resumed, 'OR@lfepa'));
    expect(daysOf(resumed, 'OD@lfepa')[0]).toEqual(['due-15', at('2009-03-02', '09:00')]);
  });
});

it('T1: of a vote each seat puts off its own reminder', () => {
  const voting = play(asked('G1', at('2009-02-02')), [
    { type: 'OpenVote', item: 'G1', round: 1, method: 'written' } as ProjectCommand,
    'ss',
    at('2009-02-02'),
  ]);
  const timer = 'vote/G1/1';
  const off = play(voting, later('2009-02-06', 'lda-member', at('2009-02-03'), timer));
  const days = (seat: string) => daysOf(off, seat, timer).map(([, day]) => day);
  expect(days('seat:lda-member')).toEqual([at('2009-02-06', '09:00'), at('2009-02-09', '09:00')]);
  expect(days('seat:mpa-member')).toEqual([at('2009-02-05', '09:00'), at('2009-02-09', '09:00')]);
});

it('T1: without a deadline a reminder is put off to the last one at the latest, and the chair is told as before', () => {
  // Returned on Tuesday 6 January: the lead is reminded on 20 January and 3 February, chair and office on 17 February.
  const returned = play(proposed(at('2009-01-05')), [
    { type: 'ReturnProposal', reason: 'text' },
    'po',
    at('2009-01-06'),
  ]);
  const timer = `returned-proposal/${at('2009-01-06')}`;
  const put = (until: string) => answer(returned, later(until, 'tfl-pl', at('2009-01-07'), timer));
  expect([codeOf(put('2009-02-18')), codeOf(put('2009-02-17'))]).toEqual(['REMINDER.PAST_DEADLINE', 'accepted']);
  const off = play(returned, later('2009-02-10', 'tfl-pl', at('2009-01-07'), timer));
  expect(daysOf(off, 'post:tfl-pl', timer).map(([, day]) => day)).toEqual([
    at('2009-02-10', '09:00'),
    at('2009-02-10', '09:00'),
  ]);
  expect(daysOf(off, 'SC', timer)).toEqual([['start+30', at('2009-02-17', '09:00')]]);
});
