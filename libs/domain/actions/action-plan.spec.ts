import { describe, expect, it } from '@jest/globals';
import { at, directory, facts, organisation, programme } from '../../../test/support/domain.js';
import type { Decision } from '../kernel/decision.js';
import { programmeNoticesOf } from '../programme/notices.js';
import { decideProgramme, programmeAggregate } from '../programme/programme.js';
import type { ProgrammeCommand } from '../programme/commands.js';
import type { ProgrammeEvent } from '../programme/events.js';
import type { Programme } from '../programme/state.js';
import { actionOf } from './action-plan.js';
import { plannedActionReminders } from './reminders.js';
import type { StatedAction } from './state.js';

const refused = (code: string) => expect.objectContaining({ kind: 'refused', code });

const stated = (change: Partial<StatedAction> = {}): StatedAction => ({
  ...{ id: 'PURE-R1', report: 'PURE', section: 'Financial Reporting', number: 'R1', page: '10' },
  ...{ recommendation: 'Better financial information', priority: 'medium', costs: 'TBA' },
  ...{ responsibility: 'Director of Finance Services', agreed: true, comment: null, date: 'Feb 09' },
  ...{ status: 'open', post: 'mps-fin', due: '2009-03-27', source: '004, line 9' },
  ...change,
});

const answer = (state: Programme, command: ProgrammeCommand, now: string, who = 'po'): Decision<ProgrammeEvent> =>
  decideProgramme(state, command, facts(who), now);

function after(state: Programme, command: ProgrammeCommand, now: string): Programme {
  return folded(state, answer(state, command, now), now);
}

function folded(state: Programme, decision: Decision<ProgrammeEvent>, now: string): Programme {
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  return decision.events.reduce(
    (changed, event) => programmeAggregate.evolve(changed, { event, at: now, actor: 'po', version: 2 }),
    state,
  );
}

const adopted = (...actions: readonly StatedAction[]): Programme =>
  after(programme(), { type: 'AdoptActions', actions }, at('2009-02-02'));

/** By timer: when, and to whom. */
const planned = (state: Programme) =>
  plannedActionReminders(state).map(({ dueAt, recipients }) => [dueAt, ...recipients]);

const update = {
  type: 'UpdateAction',
  action: 'PURE-R1',
  post: 'mpa-fin',
  due: '2009-04-30',
  reason: 'sha256:why',
} as const;
const complete = { type: 'CompleteAction', action: 'PURE-R1', evidence: 'sha256:done' } as const;

describe('the action plan', () => {
  it('section 7: reminds the responsible post 20 and 5 days before and on the day, and the office 10 days after', () => {
    // Due on Friday 27 March 2009; ten working days on there are Good Friday and Easter Monday.
    expect(planned(adopted(stated()))).toEqual([
      [at('2009-02-27', '09:00'), 'post:mps-fin'],
      [at('2009-03-20', '09:00'), 'post:mps-fin'],
      [at('2009-03-27', '09:00'), 'post:mps-fin'],
      [at('2009-04-14', '09:00'), 'PO'],
    ]);
  });

  it('section 7: an action without a day is never due, and nobody is reminded of it', () => {
    expect(planned(adopted(stated({ due: null })))).toEqual([]);
  });

  it('section 7: of one for which no post is responsible the programme office is reminded', () => {
    expect(planned(adopted(stated({ post: null }))).map(([, ...to]) => to)).toEqual([['PO'], ['PO'], ['PO'], ['PO']]);
  });

  it('section 7: what is complete reminds nobody; reopened it begins anew', () => {
    expect(planned(adopted(stated({ status: 'complete' })))).toEqual([]);
    const done = after(adopted(stated()), complete, at('2009-02-10'));
    expect(planned(done)).toEqual([]);
    const reopened = after(done, { type: 'ReopenAction', action: 'PURE-R1', reason: 'sha256:not' }, at('2009-03-24'));
    expect(planned(reopened).map(([day]) => day)).toEqual([at('2009-03-27', '09:00'), at('2009-04-14', '09:00')]);
  });

  it('T2: a change of what has changed since it was read is refused, and so nobody’s is lost', () => {
    const moved = after(adopted(stated()), { ...update, revision: 1 }, at('2009-03-02'));
    const old = { ...update, due: '2009-05-29', revision: 1 } as const;
    expect(answer(moved, old, at('2009-03-03'))).toEqual(refused('ACTION.CHANGED'));
    expect(answer(moved, { ...old, revision: 2 }, at('2009-03-03'))).toMatchObject({ kind: 'accepted' });
    expect(answer(moved, { ...update, revision: 1 }, at('2009-03-03'))).toMatchObject({ kind: 'nothing' });
  });

  it('section 7: goes to whoever is responsible from then on, by the new day', () => {
    const moved = after(adopted(stated()), update, at('2009-03-02'));
    // Due on Thursday 30 April 2009: twenty working days before is 31 March, five before 23 April, ten after 15 May.
    expect(planned(moved)).toEqual([
      [at('2009-03-31', '09:00'), 'post:mpa-fin'],
      [at('2009-04-23', '09:00'), 'post:mpa-fin'],
      [at('2009-04-30', '09:00'), 'post:mpa-fin'],
      [at('2009-05-15', '09:00'), 'PO'],
    ]);
  });

  it('section 7: each reminder is recorded once, and of those due together only the latest goes out', () => {
    const late = after(adopted(stated()), { type: 'RemindOfActions' }, at('2009-03-23'));
    expect(late.actionPlan?.reminders.map(({ offset, status }) => [offset, status])).toEqual([
      ['due-20', 'overtaken'],
      ['due-5', 'sent'],
    ]);
    expect(answer(late, { type: 'RemindOfActions' }, at('2009-03-23'), 'process')).toEqual({ kind: 'nothing' });
  });

  it('T1: counts the days of whoever is responsible: of an organisation that is closed they are other days', () => {
    const plan = adopted(stated());
    expect(plan.actionPlan?.actions[0].organisation).toBe('mps');
    const closed = { kind: 'closure', title: 'Moving house', from: '2009-03-16', to: '2009-03-18' } as const;
    const mps = { ...organisation('mps'), calendar: { version: 1, periods: [closed] } };
    const own = facts('process', { directory: { ...directory(), organisations: [mps] } });
    const follow = (state: Programme) =>
      decideProgramme(state, { type: 'FollowActionCalendars' }, own, at('2009-02-03'));
    const followed = folded(plan, follow(plan), at('2009-02-03'));
    // The closure lies between the first two: twenty working days before Friday 27 March is now Tuesday 24 February.
    expect(planned(followed).map(([day]) => day)).toEqual([
      at('2009-02-24', '09:00'),
      at('2009-03-20', '09:00'),
      at('2009-03-27', '09:00'),
      at('2009-04-14', '09:00'),
    ]);
    expect(follow(followed)).toEqual({ kind: 'nothing' });
  });

  it('T1: whoever it waits for puts the next reminder off within the deadline, and nobody else does', () => {
    const plan = adopted(stated());
    const postpone = (until: string, who: string, state = plan) =>
      answer(state, { type: 'PostponeActionReminder', action: 'PURE-R1', until }, at('2009-02-03'), who);
    expect(postpone('2009-03-24', 'po')).toEqual(refused('REMINDER.NOT_YOURS'));
    expect(postpone('2009-02-26', 'mps-fin')).toEqual(refused('REMINDER.SOONER'));
    expect(postpone('2009-03-22', 'mps-fin')).toEqual(refused('REMINDER.NO_WORKING_DAY'));
    expect(postpone('2009-03-30', 'mps-fin')).toEqual(refused('REMINDER.PAST_DEADLINE'));
    const later = folded(plan, postpone('2009-03-24', 'mps-fin'), at('2009-02-03'));
    expect(planned(later)).toEqual([
      [at('2009-03-24', '09:00'), 'post:mps-fin'],
      [at('2009-03-24', '09:00'), 'post:mps-fin'],
      [at('2009-03-27', '09:00'), 'post:mps-fin'],
      [at('2009-04-14', '09:00'), 'PO'],
    ]);
    expect(postpone('2009-03-24', 'mps-fin', later)).toEqual({ kind: 'nothing' });
    const reminded = after(later, { type: 'RemindOfActions' }, at('2009-03-24'));
    expect(reminded.actionPlan?.reminders.filter(({ status }) => status === 'sent')).toHaveLength(1);
    expect(postpone('2009-03-26', 'mps-fin', after(plan, complete, at('2009-02-03')))).toEqual(
      refused('ACTION.COMPLETE'),
    );
  });

  it('takes no action twice, none for a post that there is not, and none that is unknown', () => {
    const plan = adopted(stated());
    const again = (...actions: StatedAction[]) => answer(plan, { type: 'AdoptActions', actions }, at('2009-02-03'));
    expect(again(stated())).toEqual(refused('ACTION.TWICE'));
    expect(again(stated({ id: 'R2' }), stated({ id: 'R2' }))).toEqual(refused('ACTION.TWICE'));
    expect(again(stated({ id: 'R2', post: 'nobody' }))).toEqual(refused('ACTION.POST_UNKNOWN'));
    expect(answer(plan, { ...complete, action: 'R9' }, at('2009-02-03'))).toEqual(refused('ACTION.UNKNOWN'));
    expect(answer(plan, { ...update, post: 'nobody' }, at('2009-02-03'))).toEqual(refused('ACTION.POST_UNKNOWN'));
    expect(answer(plan, { ...update, post: 'mps-fin', due: '2009-03-27' }, at('2009-02-03')).kind).toBe('nothing');
  });

  it('is completed with evidence, once, and reopened only then', () => {
    const done = after(adopted(stated()), complete, at('2009-02-10'));
    expect(actionOf(done, 'PURE-R1')).toMatchObject({
      status: 'complete',
      completedAt: at('2009-02-10'),
      evidence: 'sha256:done',
    });
    expect(answer(done, complete, at('2009-02-11'))).toEqual(refused('ACTION.COMPLETE'));
    expect(answer(done, update, at('2009-02-11'))).toEqual(refused('ACTION.COMPLETE'));
    const open = { type: 'ReopenAction', action: 'PURE-R1', reason: 'sha256:not' } as const;
    expect(answer(adopted(stated()), open, at('2009-02-11'))).toEqual(refused('ACTION.OPEN'));
  });

  it('tells whoever becomes responsible, and the office of what is done', () => {
    const plan = adopted(stated());
    const told = (event: ProgrammeEvent) =>
      programmeNoticesOf(plan, { event, at: at('2009-02-10'), actor: 'po', version: 3 }).map(({ to }) => to);
    expect(told({ ...update, type: 'ActionUpdated' })).toEqual(['post:mpa-fin']);
    expect(told({ ...complete, type: 'ActionCompleted' })).toEqual(['PO']);
    expect(told({ type: 'ActionReopened', action: 'PURE-R1', reason: 'sha256:not' })).toEqual(['post:mps-fin']);
  });
});
