import { describe, expect, it } from '@jest/globals';
import { at, proposed, type Step } from '../../../test/support/domain.js';
import { codeOf, eventsOf } from '../../../test/support/gates.js';
import { answer, play } from '../../../test/support/play.js';
import type { Rung } from '../policy/policy.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { Project } from '../projects/state.js';
import { reminderMessages } from './messages.js';
import { plannedReminders } from './reminders.js';
import { planVersionOf } from './version.js';

/* Proposed on Monday 5 January 2009: by the policy the office is reminded after 5 and 10 working days, the chair after 15. */
const waiting = (): Project => proposed(at('2009-01-05'));

const set = (rungs: readonly Rung[], now = at('2009-01-06')): Step<ProjectCommand> => [
  { type: 'SetReminderPlan', ladder: 'proposal', rungs, reason: 'text' },
  'po',
  now,
];

const SHORT: readonly Rung[] = [
  { from: 'start', offset: 2, to: ['PO'] },
  { from: 'start', offset: 7, to: ['PO', 'SC'] },
];

const days = (project: Project) => plannedReminders(project).map(({ offset, recipients }) => [offset, recipients]);

describe('T1: a ladder that a project has of its own', () => {
  const short = play(waiting(), set(SHORT));

  it('T1: takes the place of the policy’s, for this ladder and from now on', () => {
    expect(days(short)).toEqual([
      ['start+2', ['PO']],
      ['start+7', ['PO', 'SC']],
    ]);
    expect(planVersionOf(short)).toBe(1);
    expect(short.policy).toEqual(waiting().policy);
  });

  it('T1: set again as it is, nothing happens; set to none, the policy’s holds again', () => {
    expect(answer(short, set(SHORT))).toEqual({ kind: 'nothing' });
    const again = play(short, set([], at('2009-01-06', '12:00')));
    expect(days(again)).toEqual(days(waiting()));
    expect(planVersionOf(again)).toBe(2);
    expect(answer(waiting(), set([]))).toEqual({ kind: 'nothing' });
  });

  it('T1: reminds of nothing whose day has passed; what is due already goes out', () => {
    const late = answer(waiting(), set(SHORT, at('2009-01-12', '09:30')));
    expect(eventsOf(late).map((event) => [event.type, 'offset' in event && event.offset])).toEqual([
      ['RemindersSent', 'start+5'],
      ['ReminderPlanSet', false],
    ]);
    expect(days(play(waiting(), set(SHORT, at('2009-01-12', '09:30'))))).toEqual([['start+7', ['PO', 'SC']]]);
  });

  it('T1: reminds whoever it waits for at least once: a duty is not switched off', () => {
    const others: readonly Rung[] = [{ from: 'start', offset: 2, to: ['MAG'] }];
    expect(codeOf(answer(waiting(), set(others)))).toBe('REMINDER.SWITCHED_OFF');
    expect(codeOf(answer(waiting(), set([...others, { from: 'start', offset: 9, to: ['holder'] }])))).toBe('accepted');
  });

  it('T1: a rung that both have is not sent twice', () => {
    const reminded = play(waiting(), [{ type: 'SendDueReminders' }, 'process', at('2009-01-12', '09:00')]);
    const changed = play(
      reminded,
      set([{ from: 'start', offset: 5, to: ['PO'] }, ...SHORT], at('2009-01-12', '10:00')),
    );
    expect(days(changed)).toEqual([['start+7', ['PO', 'SC']]]);
  });
});

it('T2: every code of this room has a sentence for laymen', () => {
  for (const sentence of Object.values(reminderMessages)) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
