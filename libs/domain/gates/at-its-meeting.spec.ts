import { describe, expect, it } from '@jest/globals';
import { at } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  codeOf,
  declared,
  eventsOf,
  group,
  held,
  playWith,
  roundOf,
} from '../../../test/support/gates.js';
import { readyAct } from '../agenda/agenda.js';
import type { Project } from '../projects/state.js';
import { takesVotesUntil } from './deadlines.js';

/* A meeting on Thursday 26 March 2009 that is moved or cancelled, and nobody has let its items follow yet. */

const PUT = at('2009-03-09');
const NOW = at('2009-03-16');
const march = declared('march', '2009-03-26');

const schedule = { type: 'ScheduleItem', item: 'G1', round: 1, meeting: 'march' } as const;
const open = { type: 'OpenVote', item: 'G1', round: 1, method: 'meeting', motion: 'approve' } as const;
const reason = { type: 'AllowLateItem', item: 'G1', round: 1, meeting: 'march', reason: 'sha256:reason' } as const;
const put = playWith(group([march]), asked('G1', PUT), [schedule, 'ss', PUT]);

const typesOf = (...[sitting, project, step]: Parameters<typeof answerWith>) =>
  eventsOf(answerWith(sitting, project, step)).map(({ type }) => type);

describe('V1: an item that has not followed its meeting yet', () => {
  it('V1: is not voted on without notice', () => {
    const day = at('2009-03-16', '14:00');
    expect(codeOf(answerWith(group([held('march', '2009-03-16')]), put, [open, 'ss', day]))).toBe(
      'GATE.REASON_AWAITED',
    );
  });

  it.each(['2009-04-16', '2009-03-24'])(
    'V1: follows with its vote, which lasts for the day of the meeting: %s',
    (date) => {
      const sitting = group([held('march', date)]);
      const day = at(date, '14:00');
      expect(typesOf(sitting, issued(), [open, 'ss', day])).toEqual(['ItemMoved', 'VoteOpened']);
      const voting = playWith(sitting, issued(), [open, 'ss', day]);
      expect(roundOf(voting, 'G1')).toMatchObject({ status: 'open', meetingDate: date });
      expect(takesVotesUntil(voting, roundOf(voting, 'G1')) > day).toBe(true);
      expect(readyAct(voting, day, sitting)?.command.type).not.toBe('MoveToMeeting');
    },
  );

  it('V1: keeps the reason that the chair gives for the new day', () => {
    const near = group([declared('march', '2009-03-20')]);
    expect(typesOf(near, put, [reason, 'gla-chair', NOW])).toEqual(['ItemMoved', 'LateItemAllowed']);
    const allowed = playWith(near, put, [reason, 'gla-chair', NOW]);
    expect(readyAct(allowed, NOW, near)?.command.type).not.toBe('MoveToMeeting');
    const sitting = group([held('march', '2009-03-20')]);
    expect(codeOf(answerWith(sitting, allowed, [open, 'ss', at('2009-03-20', '14:00')]))).toBe('accepted');
  });

  it('V2: is not voted on at a meeting that was cancelled', () => {
    const cancelled = group([{ ...march, status: 'cancelled' }]);
    expect(codeOf(answerWith(cancelled, put, [open, 'ss', at('2009-03-26', '14:00')]))).toBe('GATE.NO_MEETING');
    const written = { ...open, method: 'written' } as const;
    expect(typesOf(cancelled, put, [written, 'ss', NOW])).toEqual(['VoteOpened']);
  });
});

describe('V1: a reason that is awaited', () => {
  it('V1: can be given also where a later policy asks for less notice', () => {
    const near = group([declared('march', '2009-03-20')]);
    const moved = playWith(near, put, [{ type: 'MoveToMeeting', item: 'G1', round: 1 }, 'process', NOW]);
    const { policy } = moved;
    const lenient: Project = { ...moved, policy: { ...policy, meeting: { ...policy.meeting, clearDays: 1 } } };
    const sitting = group([held('march', '2009-03-20')]);
    expect(codeOf(answerWith(sitting, lenient, [open, 'ss', at('2009-03-20', '14:00')]))).toBe('GATE.REASON_AWAITED');
    expect(codeOf(answerWith(near, lenient, [reason, 'gla-chair', NOW]))).toBe('accepted');
  });
});

function issued(): Project {
  return playWith(group([march]), put, [{ type: 'IssuePapers', item: 'G1', round: 1 }, 'ss', PUT]);
}
