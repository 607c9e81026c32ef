import { describe, expect, it } from '@jest/globals';
import { at } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  codeOf,
  declared,
  eventsOf,
  folded,
  group,
  held,
  playWith,
  roundOf,
  votes,
} from '../../../test/support/gates.js';
import { noticesOf } from '../agenda/notices.js';
import { plannedReminders } from '../agenda/reminders.js';
import type { Project } from '../projects/state.js';
import { lastNoticeDay } from './deadlines.js';
import { gateDuties } from './duties.js';

const issue = { type: 'IssuePapers', item: 'G1', round: 1 } as const;
const schedule = { type: 'ScheduleItem', item: 'G1', round: 1, meeting: 'march' } as const;
const allow = { type: 'AllowLateItem', item: 'G1', round: 1, meeting: 'march', reason: 'sha256:urgent' } as const;

/** Thursday 5 March 2009: the last day of notice is Wednesday 25 February. */
const march = group([declared('march', '2009-03-05'), declared('april', '2009-04-02')]);
const scheduled = playWith(march, asked('G1', at('2009-02-16')), [schedule, 'ss', at('2009-02-16')]);
const IN_TIME = at('2009-02-25');
const issued = playWith(march, scheduled, [issue, 'ss', IN_TIME]);

const toIssue = (project: Project) => gateDuties(project).find(({ what }) => what === 'IssuePapers');
const reissued = (project: Project, now: string) =>
  folded(project, 'tfl-pl', now, {
    type: 'PaperReissued',
    ...{ item: 'G1', round: 1, why: 'sha256:why' },
    paper: { hash: 'sha256:another', title: 'The paper', size: 1024, caseVersion: 1 },
  });

describe('V1: issuing papers', () => {
  it('V1: says which paper went to which seats, for which meeting', () => {
    const seats = march.programme.seats.map(({ id }) => id);
    expect(eventsOf(answerWith(march, scheduled, [issue, 'ss', IN_TIME]))).toEqual([
      {
        type: 'PapersIssued',
        ...{ item: 'G1', round: 1, meeting: 'march', date: '2009-03-05', paper: 'sha256:the-paper', told: seats },
      },
    ]);
    expect(roundOf(issued, 'G1').issued).toEqual({
      ...{ meeting: 'march', paper: 'sha256:the-paper', appendix: null, at: IN_TIME, by: 'ss' },
    });
    const event = eventsOf(answerWith(march, scheduled, [issue, 'ss', IN_TIME]))[0];
    const notices = noticesOf(issued, { event, at: IN_TIME, actor: 'ss', version: 9 });
    expect(notices.map(({ to }) => to)).toEqual(seats.map((seat) => `seat:${seat}`));
  });

  it('V1: is in time on the last day of notice, and after it needs the chair’s reason for that meeting', () => {
    expect(codeOf(answerWith(march, scheduled, [issue, 'ss', at('2009-02-25', '23:59')]))).toBe('accepted');
    const late = at('2009-02-26', '00:00');
    expect(answerWith(march, scheduled, [issue, 'ss', late])).toMatchObject({
      code: 'GATE.NOTICE_TOO_SHORT',
      sentence: expect.stringContaining('25 February 2009'),
    });
    const allowed = playWith(march, scheduled, [allow, 'gla-chair', late]);
    expect(codeOf(answerWith(march, allowed, [issue, 'ss', late]))).toBe('accepted');
  });

  it('V1: happens once; a paper that changes is issued anew, or for another meeting', () => {
    const now = at('2009-02-25', '15:00');
    expect(codeOf(answerWith(march, issued, [issue, 'ss', now]))).toBe('nothing');
    expect(codeOf(answerWith(march, reissued(issued, now), [issue, 'ss', now]))).toBe('accepted');
    const exempted = folded(issued, 'ss', now, {
      type: 'PaperExempted',
      ...{ item: 'G1', round: 1, paragraph: 3, reasons: 'sha256:reasons', appendix: 'sha256:appendix' },
    });
    expect(eventsOf(answerWith(march, exempted, [issue, 'ss', now]))).toMatchObject([{ appendix: 'sha256:appendix' }]);
    const moved = playWith(march, issued, [{ ...schedule, meeting: 'april' }, 'ss', now]);
    expect(codeOf(answerWith(march, moved, [issue, 'ss', now]))).toBe('accepted');
  });

  it('V1: is of an item that waits for a meeting to come', () => {
    const now = at('2009-03-06');
    expect(codeOf(answerWith(march, asked('G1'), [issue, 'ss', IN_TIME]))).toBe('GATE.NO_MEETING');
    expect(codeOf(answerWith(march, scheduled, [issue, 'ss', now]))).toBe('GATE.MEETING_OVER');
    const written = { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' } as const;
    const voting = playWith(march, asked('G1'), [written, 'ss', IN_TIME]);
    expect(codeOf(answerWith(march, voting, [issue, 'ss', IN_TIME]))).toBe('GATE.NOT_SCHEDULED');
  });

  it('V1: bars no vote: a paper was frozen when it was submitted', () => {
    const day = at('2009-03-05', '14:10');
    const open = { type: 'OpenVote', item: 'G1', round: 1, method: 'meeting', motion: 'approve' } as const;
    const meeting = group([held('march', '2009-03-05')]);
    expect(codeOf(answerWith(meeting, scheduled, [open, 'ss', day]))).toBe('accepted');
  });
});

describe('V1: the secretary is asked for papers', () => {
  it('V1: eight working days before the meeting and on the last day of notice, until they are issued', () => {
    expect(toIssue(scheduled)).toMatchObject({
      timer: 'papers/G1/1',
      holders: ['SS'],
      since: at('2009-02-16'),
      dueAt: at('2009-02-25', '17:00'),
    });
    const reminders = plannedReminders(scheduled).filter(({ what }) => what === 'IssuePapers');
    expect(reminders.map(({ dueAt, recipients }) => [dueAt, recipients])).toEqual([
      [at('2009-02-23', '09:00'), ['SS']],
      [at('2009-02-25', '09:00'), ['SS']],
    ]);
    expect(toIssue(issued)).toBeUndefined();
    expect(plannedReminders(issued).filter(({ what }) => what === 'IssuePapers')).toEqual([]);
    expect(toIssue(reissued(issued, IN_TIME))).toBeDefined();
  });

  it('V1: once the last day of notice is over without papers, the chair is asked why the item is taken', () => {
    const asks = (project: Project) => gateDuties(project).find(({ what }) => what === 'AllowLateItem');
    const late = at('2009-02-26', '00:00');
    expect(asks(scheduled)).toMatchObject({
      ...{ timer: 'late/G1/1', holders: ['SC'], ladder: null },
      ...{ since: late, dueAt: at('2009-03-05', '17:00') },
    });
    expect(codeOf(answerWith(march, scheduled, [allow, 'gla-chair', at('2009-02-25', '23:59')]))).toBe('GATE.NOT_LATE');
    expect(asks(issued)).toBeUndefined();
    expect(asks(playWith(march, scheduled, [allow, 'gla-chair', late]))).toBeUndefined();
    expect(asks(reissued(issued, late))).toMatchObject({ since: late });
  });

  it('V1: a last day of notice is a working day; days off after it still leave the notice whole', () => {
    const monday = group([declared('march', '2009-03-09')]);
    const put = playWith(monday, asked('G1', at('2009-02-16')), [schedule, 'ss', at('2009-02-16')]);
    expect(lastNoticeDay(put, '2009-03-09')).toBe('2009-02-27');
    expect(toIssue(put)?.dueAt).toBe(at('2009-02-27', '17:00'));
    expect(codeOf(answerWith(monday, put, [issue, 'ss', at('2009-03-01', '23:59')]))).toBe('accepted');
    expect(codeOf(answerWith(monday, put, [issue, 'ss', at('2009-03-02', '00:00')]))).toBe('GATE.NOTICE_TOO_SHORT');
    expect(gateDuties(put).find(({ what }) => what === 'AllowLateItem')?.since).toBe(at('2009-03-02', '00:00'));
  });

  it('V1: of an item put to its meeting late, by the meeting', () => {
    const late = at('2009-03-02');
    const allowed = playWith(march, asked('G1', late), [allow, 'gla-chair', late], [schedule, 'ss', late]);
    expect(toIssue(allowed)?.dueAt).toBe(at('2009-03-05', '17:00'));
    expect(plannedReminders(allowed).filter(({ what }) => what === 'IssuePapers')).toEqual([]);
  });

  it('V1: not of one without a meeting, nor again after a lost motion', () => {
    expect(toIssue(asked('G1'))).toBeUndefined();
    const day = at('2009-03-05', '14:10');
    const meeting = group([held('march', '2009-03-05')]);
    const open = { type: 'OpenVote', item: 'G1', round: 1, method: 'meeting', motion: 'approve' } as const;
    for (const before of [issued, scheduled]) {
      const lost = playWith(meeting, before, [open, 'ss', day], ...votes('G1', 1, day, { 'lda-member': 'against' }), [
        { type: 'CloseVote', item: 'G1', round: 1 },
        'ss',
        day,
      ]);
      expect(roundOf(lost, 'G1')).toMatchObject({ number: 2, meeting: 'march', issued: roundOf(before, 'G1').issued });
      expect(toIssue(lost)).toBeUndefined();
    }
  });
});
