import { describe, expect, it } from '@jest/globals';
import { at, facts, proposed } from '../../../test/support/domain.js';
import { play } from '../../../test/support/play.js';
import { addDays } from '../calendar/working-days.js';
import type { Project } from '../projects/state.js';
import { decide, evolve } from '../projects/project.js';
import { agenda, nextDue, readyAct } from './agenda.js';
import { duties } from './duties.js';
import { noticesOf } from './notices.js';
import { plannedReminders } from './reminders.js';

/** Proposed on Monday 5 January 2009. */
const waiting = () => proposed(at('2009-01-05'));

const remind = (project: Project, now: string) => {
  const decision = decide(project, { type: 'SendDueReminders' }, facts('process'), now);
  if (decision.kind !== 'accepted') return { decision, project };
  const after = decision.events.reduce(
    (state, event) => evolve(state, { event, at: now, actor: 'process', version: state.version + 1 }),
    project,
  );
  return { decision, project: after };
};

describe('Reminders', () => {
  it('are planned on working days at nine: PO after 5 and 10, SC after 15', () => {
    expect(plannedReminders(waiting()).map(({ offset, dueAt, recipients }) => [offset, dueAt, recipients])).toEqual([
      ['start+5', '2009-01-12T09:00:00.000Z', ['PO']],
      ['start+10', '2009-01-19T09:00:00.000Z', ['PO']],
      ['start+15', '2009-01-26T09:00:00.000Z', ['SC']],
    ]);
  });

  it('are sent when due and not before', () => {
    expect(remind(waiting(), at('2009-01-12', '08:59')).decision).toEqual({ kind: 'nothing' });
    const { decision } = remind(waiting(), at('2009-01-12', '09:00'));
    expect(decision).toMatchObject({
      kind: 'accepted',
      events: [{ type: 'RemindersSent', offset: 'start+5', overtaken: [] }],
    });
  });

  it('are sent once for each timer, offset and recipient', () => {
    const first = remind(waiting(), at('2009-01-12', '09:00'));
    expect(remind(first.project, at('2009-01-12', '09:00')).decision).toEqual({ kind: 'nothing' });
    expect(plannedReminders(first.project).map(({ offset }) => offset)).toEqual(['start+10', 'start+15']);
  });

  it('go out for the latest rung only when several are due; the earlier ones are recorded as overtaken', () => {
    const { decision, project } = remind(waiting(), at('2009-01-20'));
    expect(decision).toMatchObject({
      events: [{ offset: 'start+10', overtaken: [{ offset: 'start+5', dueAt: '2009-01-12T09:00:00.000Z' }] }],
    });
    expect(project.reminders.map(({ offset, status }) => [offset, status])).toEqual([
      ['start+5', 'overtaken'],
      ['start+10', 'sent'],
    ]);
  });

  it('have nobody left once the matter is settled', () => {
    const accepted = play(waiting(), [{ type: 'AcceptProposal' }, 'po', at('2009-01-06')]);
    expect(duties(accepted)).toEqual([]);
    expect(plannedReminders(accepted)).toEqual([]);
  });

  it('begin again with a matter that begins again', () => {
    const returned = play(waiting(), [{ type: 'ReturnProposal', reason: 'text' }, 'po', at('2009-01-06')]);
    expect(plannedReminders(returned)[0]).toMatchObject({
      what: 'ResubmitProposal',
      recipients: ['post:tfl-pl'],
      dueAt: '2009-01-20T09:00:00.000Z',
    });
  });

  it('T1: move with a new calendar, and nothing else does', () => {
    const { calendar } = waiting();
    const event = {
      type: 'CalendarAdopted' as const,
      calendar: { ...calendar, version: 2, holidays: ['2009-01-07', ...calendar.holidays].sort() },
    };
    const moved = evolve(waiting(), { event, at: at('2009-01-06'), actor: 'po', version: 2 });
    expect(plannedReminders(moved)[0].dueAt).toBe('2009-01-13T09:00:00.000Z');
  });

  it('have words to nobody who does not hold the address: messages go to addresses, never to people', () => {
    const { decision, project } = remind(waiting(), at('2009-01-12', '09:00'));
    const event = decision.kind === 'accepted' ? decision.events[0] : null;
    expect(noticesOf(project, { event: event!, at: at('2009-01-12'), actor: 'process', version: 2 })).toEqual([
      {
        to: 'PO',
        kind: 'reminder',
        about: 'AcceptProposal',
        timer: project.reminders[0].timer,
        dueAt: '2009-01-12T09:00:00.000Z',
      },
    ]);
  });
});

describe('The agenda', () => {
  it('is in the order in which things fall due, and its first due act is ready', () => {
    const dueAt = agenda(waiting()).map((act) => act.dueAt);
    expect(dueAt).toEqual([...dueAt].sort());
    expect(readyAct(waiting(), at('2009-01-05'))).toBeNull();
    expect(readyAct(waiting(), at('2009-01-12', '09:00'))?.command.type).toBe('SendDueReminders');
    expect(nextDue(waiting())).toBe('2009-01-12T09:00:00.000Z');
  });

  it('holds nothing but the next stage while the project is moving on, and nothing once it has ended', () => {
    const moving = play(waiting(), [{ type: 'AcceptProposal' }, 'po', at('2009-01-06')]);
    expect(agenda(moving)).toEqual([{ dueAt: moving.lastAt, command: { type: 'EnterStage', stage: 'SCOPING' } }]);
    const withdrawn = play(
      waiting(),
      [{ type: 'WithdrawProposal', reason: 'text' }, 'tfl-pl', at('2009-01-06')],
      [{ type: 'EnterStage', stage: 'WITHDRAWN' }, 'process', at('2009-01-06')],
    );
    expect(agenda(withdrawn)).toEqual([]);
  });

  it('counts days on the calendar and not in hours: over Easter a rung waits for Tuesday', () => {
    const project = proposed(at('2009-04-03'));
    // Thursday 9 April is working day 4, Good Friday and Easter Monday are none: working day 5 is Tuesday 14 April.
    expect(plannedReminders(project)[0].dueAt).toBe('2009-04-14T08:00:00.000Z');
    expect(addDays('2009-04-09', 5)).toBe('2009-04-14');
  });
});
