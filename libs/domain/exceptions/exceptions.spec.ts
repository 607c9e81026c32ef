import { describe, expect, it } from '@jest/globals';
import { at, inStage, policy } from '../../../test/support/domain.js';
import { asked, codeOf, eventsOf, folded, group, paper } from '../../../test/support/gates.js';
import { facts, type Step } from '../../../test/support/domain.js';
import { duties } from '../agenda/duties.js';
import { noticesOf } from '../agenda/notices.js';
import { plannedReminders } from '../agenda/reminders.js';
import { presentRound } from '../gates/items.js';
import type { ProjectCommand } from '../projects/commands.js';
import { decide } from '../projects/project.js';
import type { Project, Stage } from '../projects/state.js';
import type { AnswerException } from './commands.js';
import { closeAnswered } from './exceptions.js';
import { exceptionVersionOf } from './version.js';

/** Monday 2 March 2009. */
const RAISED = at('2009-03-02');
const LATER = at('2009-03-05');

const running = (stage: Stage = 'DELIVERY'): Project => inStage(stage, at('2009-02-02'));

/** The lead says that something is beyond what was approved. */
const raised = (project = running()): Project =>
  folded(project, 'tfl-pl', RAISED, { type: 'ExceptionRaised', ground: 'lead', words: 'sha256:words' });

const step = (project: Project, [command, who, now]: Step<ProjectCommand>) =>
  decide(project, command, facts(who, { directory: group(), paper: paper() }), now);

const after = (project: Project, ...steps: readonly Step<ProjectCommand>[]): Project =>
  steps.reduce((state, each) => folded(state, each[1], each[2], ...eventsOf(step(state, each))), project);

const report: ProjectCommand = { type: 'FileExceptionReport', exception: 'E1', text: 'sha256:report' };
const answer = (decision: AnswerException['answer'], more: Partial<AnswerException> = {}): ProjectCommand => ({
  type: 'AnswerException',
  exception: 'E1',
  answer: decision,
  reason: 'sha256:reason',
  ...more,
});

const asksOf = (project: Project, what: string) => duties(project).filter((duty) => duty.what === what);

describe('the register of exceptions', () => {
  it('X1: an exception says what it is about, who raised it and when, and is open', () => {
    expect(raised().exceptions).toEqual([
      {
        id: 'E1',
        kind: 'lead',
        about: null,
        words: 'sha256:words',
        raisedBy: 'tfl-pl',
        raisedAt: RAISED,
        status: 'open',
        reports: [],
        answers: [],
        endedAt: null,
      },
    ]);
    const tolerance = {
      type: 'ExceptionRaised',
      ground: 'tolerance',
      tolerance: 'cost',
      words: 'sha256:more',
    } as const;
    const second = folded(raised(), 'tfl-pl', LATER, tolerance).exceptions[1];
    expect(second).toMatchObject({ id: 'E2', kind: 'tolerance', about: 'cost', words: 'sha256:more' });
  });

  it('V10: an approval by chair’s action that lapsed too late is one', () => {
    const event = { type: 'ExceptionRaised', ground: 'chairs_action', item: 'G3' } as const;
    const lapsed = folded(running(), 'process', RAISED, event);
    expect(lapsed.exceptions).toEqual([
      expect.objectContaining({ id: 'E1', kind: 'chairs_action', about: 'G3', words: null, raisedBy: 'process' }),
    ]);
  });

  it('X1: the seats that voted last are told, with the chair and those who joined', () => {
    const opened = folded(asked('cancel', at('2009-02-02')), 'ss', at('2009-02-09', '14:10'), {
      type: 'VoteOpened',
      ...{ item: 'cancel', round: 1, method: 'meeting', meeting: 'march', motion: 'approve', deferTo: null },
      electorate: [{ seat: 'lda-member', organisation: 'lda', office: 'member', holder: 'lda-member' }],
      present: ['lda-member'],
      presiding: null,
      rule: { policyVersion: 1, quorumSeats: 4, quorumOrganisations: 3, establishedSeats: 8 },
      paper: paper().hash,
    });
    const event = { type: 'ExceptionRaised', ground: 'lead', words: 'sha256:words' } as const;
    const project = folded(opened, 'tfl-pl', RAISED, event);
    const told = noticesOf(project, { event, at: RAISED, actor: 'tfl-pl', version: project.version });
    expect(told.map(({ to }) => to)).toEqual(expect.arrayContaining(['SC', 'seat:lda-member']));
  });
});

describe('the lead’s report', () => {
  it('X1: is due ten working days on; the lead is reminded at −3 and 0, chair and MAG at +1', () => {
    expect(asksOf(raised(), 'FileExceptionReport')).toEqual([
      expect.objectContaining({ holders: ['post:tfl-pl'], dueAt: at('2009-03-16', '17:00'), timer: 'exception/E1' }),
    ]);
    const reminders = plannedReminders(raised()).filter(({ what }) => what === 'FileExceptionReport');
    expect(reminders.map(({ offset, dueAt, recipients }) => [offset, dueAt, recipients])).toEqual([
      ['due-3', at('2009-03-11', '09:00'), ['post:tfl-pl']],
      ['due+0', at('2009-03-16', '09:00'), ['post:tfl-pl']],
      ['due+1', at('2009-03-17', '09:00'), ['SC', 'MAG']],
    ]);
    expect(plannedReminders(raised()).filter(({ what }) => what === 'AnswerException')).toEqual([]);
  });

  it('X1: the number of days is the policy’s, and an older policy has the standard one', () => {
    const shorter = { ...raised(), policy: { ...policy(), exceptions: { reportDays: 3 } } };
    expect(asksOf(shorter, 'FileExceptionReport')[0].dueAt).toBe(at('2009-03-05', '17:00'));
    const older = { ...raised(), policy: { ...policy(), exceptions: undefined } };
    expect(asksOf(older, 'FileExceptionReport')[0].dueAt).toBe(at('2009-03-16', '17:00'));
  });

  it('X6: a hold stops its clock', () => {
    const held = folded(raised(), 'gla-chair', at('2009-03-04'), {
      type: 'ProjectHeld',
      ...{ reason: 'sha256:why', until: '2009-03-11', interrupted: [] },
    });
    const resumed = folded(held, 'gla-chair', at('2009-03-11'), { type: 'ProjectResumed' });
    expect(asksOf(resumed, 'FileExceptionReport')[0].dueAt).toBe(at('2009-03-23', '17:00'));
  });

  it('X1: once it is filed the chair is asked for the answer, and reminded of it', () => {
    const reported = after(raised(), [report, 'tfl-pl', LATER]);
    expect(reported.exceptions[0].reports).toEqual([{ text: 'sha256:report', by: 'tfl-pl', at: LATER }]);
    expect(asksOf(reported, 'FileExceptionReport')).toEqual([]);
    expect(asksOf(reported, 'AnswerException')).toEqual([expect.objectContaining({ holders: ['SC'], since: LATER })]);
    const reminders = plannedReminders(reported).filter(({ what }) => what === 'AnswerException');
    expect(reminders.map(({ dueAt, recipients }) => [dueAt, recipients])).toEqual([
      [at('2009-03-12', '09:00'), ['SC']],
      [at('2009-03-19', '09:00'), ['SC']],
    ]);
  });
});

describe('the answer of the steering group', () => {
  it('X1: to go on closes the exception, with the reason and who gave it', () => {
    const answered = after(raised(), [answer('continue'), 'gla-chair', LATER]);
    expect(answered.exceptions[0]).toMatchObject({
      status: 'closed',
      answers: [{ answer: 'continue', reason: 'sha256:reason', by: 'gla-chair', at: LATER }],
      endedAt: LATER,
    });
    expect(duties(answered).filter(({ timer }) => timer.startsWith('exception'))).toEqual([]);
    expect(codeOf(step(answered, [answer('continue'), 'gla-chair', LATER]))).toBe('EXCEPTION.CLOSED');
    expect(codeOf(step(answered, [report, 'tfl-pl', LATER]))).toBe('EXCEPTION.CLOSED');
    expect(codeOf(step(answered, [{ ...report, exception: 'E2' }, 'tfl-pl', LATER]))).toBe('EXCEPTION.UNKNOWN');
  });

  it('X1: a re-baseline is asked for in delivery, and closes it when it is done', () => {
    const answered = after(raised(), [answer('rebaseline'), 'gla-chair', LATER]);
    expect(answered.exceptions[0]).toMatchObject({ status: 'answered', endedAt: null });
    expect(closeAnswered(answered, 'stop', LATER).exceptions[0].status).toBe('answered');
    expect(closeAnswered(answered, 'rebaseline', LATER).exceptions[0]).toMatchObject({
      status: 'closed',
      endedAt: LATER,
    });
    const closing = raised(running('CLOSURE'));
    expect(codeOf(step(closing, [answer('rebaseline'), 'gla-chair', LATER]))).toBe('EXCEPTION.NO_REBASELINE');
  });

  it('X7: to stop puts the cancellation to the steering group, with its exit plan', () => {
    expect(codeOf(step(raised(), [answer('stop'), 'gla-chair', LATER]))).toBe('GATE.EXIT_PLAN_NEEDED');
    const stop = answer('stop', { exitPlan: 'sha256:exit-plan' });
    const stopped = after(raised(), [stop, 'gla-chair', LATER]);
    expect(stopped.exceptions[0].status).toBe('answered');
    expect(stopped.gates.cancel).toMatchObject({
      status: 'waiting',
      reason: 'sha256:reason',
      exitPlan: 'sha256:exit-plan',
    });
    expect(presentRound(stopped.gates.cancel!).status).toBe('scheduled');
    expect(codeOf(step(stopped, [stop, 'gla-chair', LATER]))).toBe('EXCEPTION.STOP_ASKED');
    const cancelled = folded(
      stopped,
      'process',
      LATER,
      { type: 'ProjectCancelled', reason: 'sha256:reason', exitPlan: 'sha256:exit-plan', flaggedForReversal: [] },
      { type: 'StageEntered', stage: 'CANCELLED', from: 'DELIVERY' },
    );
    expect(cancelled.exceptions[0]).toMatchObject({ status: 'closed', endedAt: LATER });
  });

  it('X7: what can no longer be cancelled is not stopped', () => {
    const watched = raised(running('BENEFITS_WATCH'));
    const stop = answer('stop', { exitPlan: 'sha256:exit-plan' });
    expect(codeOf(step(watched, [stop, 'gla-chair', LATER]))).toBe('GATE.CANNOT_CANCEL');
  });

  it('X1: another answer may take the place of one that is not done yet', () => {
    const answered = after(
      raised(),
      [answer('rebaseline'), 'gla-chair', LATER],
      [answer('continue'), 'tfl-deputy', at('2009-03-06')],
    );
    expect(answered.exceptions[0].answers.map((each) => each.answer)).toEqual(['rebaseline', 'continue']);
    expect(answered.exceptions[0].status).toBe('closed');
  });
});

it('T2: the version of an exception rises with each report and answer', () => {
  const versions = [
    raised(),
    after(raised(), [report, 'tfl-pl', LATER]),
    after(raised(), [answer('rebaseline'), 'gla-chair', LATER]),
  ].map((project) => exceptionVersionOf(project, 'E1'));
  expect(new Set(versions).size).toBe(3);
  expect(exceptionVersionOf(raised(), 'E2')).toBe('0');
});
