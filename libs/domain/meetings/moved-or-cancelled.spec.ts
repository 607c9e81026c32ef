import { describe, expect, it } from '@jest/globals';
import { at, facts, seats } from '../../../test/support/domain.js';
import { declared, held } from '../../../test/support/gates.js';
import type { Decision } from '../kernel/decision.js';
import type { CancelMeeting, MeetingCommand, MoveMeeting } from './commands.js';
import type { MeetingEvent } from './events.js';
import { decideMeeting, meetingAggregate } from './meeting.js';
import { meetingNoticesOf } from './notices.js';
import type { Meeting } from './state.js';

/* Thursday 5 March 2009, 14:00, City Hall. */

const MONDAY = at('2009-03-02');
const meeting: Meeting = { ...declared('march', '2009-03-05'), said: { 'gla-chair': true, 'mps-member': false } };
const given = facts('ss', { onAgenda: [{ project: 'p', item: 'G1', lead: 'tfl-pl' }] });

const move = (to: Partial<MoveMeeting>): MoveMeeting => ({
  type: 'MoveMeeting',
  date: '2009-04-09',
  startsAt: '14:00',
  place: 'City Hall',
  reason: 'sha256:reason',
  moves: 0,
  ...to,
});
const cancel = (moves = 0): CancelMeeting => ({ type: 'CancelMeeting', reason: 'sha256:reason', moves });

const answer = (of: Meeting, command: MeetingCommand, now = MONDAY): Decision<MeetingEvent> =>
  decideMeeting(of, command, given, now);

const codeOf = (decision: Decision<MeetingEvent>) => (decision.kind === 'refused' ? decision.code : decision.kind);

function after(of: Meeting, command: MeetingCommand, now = MONDAY): Meeting {
  const decision = answer(of, command, now);
  if (decision.kind !== 'accepted') throw new Error(codeOf(decision));
  const recorded = { event: decision.events[0], at: now, actor: 'ss', version: 2 };
  return meetingAggregate.evolve(of, recorded);
}

const toldOf = (decision: Decision<MeetingEvent>): readonly string[] => {
  if (decision.kind !== 'accepted') throw new Error(codeOf(decision));
  const recorded = { event: decision.events[0], at: MONDAY, actor: 'ss', version: 2 };
  return meetingNoticesOf(recorded).map(({ to }) => to);
};

const everyone = [...seats().map(({ id }) => `seat:${id}`), 'SC', 'post:tfl-pl'];

describe('V1: moving a meeting', () => {
  it('V1: to another time to come, on a working day', () => {
    expect(codeOf(answer(meeting, move({ date: '2009-02-27' })))).toBe('MEETING.DATE_PAST');
    expect(codeOf(answer(meeting, move({ date: '2009-04-10' })))).toBe('MEETING.NOT_A_WORKING_DAY');
    expect(codeOf(answer(meeting, move({ date: '2009-03-02', startsAt: '10:00' })))).toBe('MEETING.TIME_PAST');
    expect(codeOf(answer(meeting, move({ date: '2009-03-02', startsAt: '23:00' })))).toBe('accepted');
  });

  it('V1: not once its day has passed, or once it has begun', () => {
    expect(codeOf(answer(meeting, move({}), at('2009-03-06')))).toBe('MEETING.OVER');
    expect(codeOf(answer(held('march', '2009-03-05'), move({})))).toBe('MEETING.UNDER_WAY');
    expect(codeOf(answer({ ...meeting, status: 'closed' }, move({})))).toBe('MEETING.CLOSED');
  });

  it('V1: from where and why stays on it', () => {
    const moved = after(after(meeting, move({})), move({ place: 'Palestra', moves: 1 }));
    expect(moved).toMatchObject({ date: '2009-04-09', startsAt: '14:00', place: 'Palestra', status: 'declared' });
    const by = { reason: 'sha256:reason', by: 'ss', at: MONDAY };
    expect(moved.moves).toEqual([
      { date: '2009-03-05', startsAt: '14:00', place: 'City Hall', ...by },
      { date: '2009-04-09', startsAt: '14:00', place: 'City Hall', ...by },
    ]);
  });

  it('V2: whoever said that they come is asked again of another time, and not of another place', () => {
    expect(after(meeting, move({})).said).toEqual({});
    expect(after(meeting, move({ date: '2009-03-05', startsAt: '15:00' })).said).toEqual({});
    expect(after(meeting, move({ date: '2009-03-05', place: 'Palestra' })).said).toEqual(meeting.said);
  });

  it('T2: whoever meant another time is told, and says it of the present one', () => {
    const moved = after(meeting, move({}));
    const say = (known?: number) =>
      decideMeeting(
        moved,
        { type: 'SayAttendance', seat: 'gla-chair', coming: true, ...(known !== undefined && { moves: known }) },
        facts('gla-chair'),
        MONDAY,
      );
    expect(codeOf(say(0))).toBe('MEETING.MOVED_MEANWHILE');
    expect([codeOf(say(1)), codeOf(say())]).toEqual(['accepted', 'accepted']);
  });

  it('V1: seats, chair and the leads of its items are told', () => {
    expect(toldOf(answer(meeting, move({})))).toEqual(everyone);
  });

  it('T2: twice changes nothing; of two who move it at once the second is told what the first did', () => {
    const moved = after(meeting, move({}));
    expect(answer(moved, move({}))).toEqual({ kind: 'nothing' });
    expect(answer(moved, move({ date: '2009-04-16' }))).toMatchObject({
      code: 'MEETING.MOVED_MEANWHILE',
      sentence: expect.stringContaining('now on 9 April 2009 at 14:00, City Hall'),
    });
    expect(codeOf(answer(moved, move({ date: '2009-04-16', moves: 1 })))).toBe('accepted');
  });
});

describe('V2: cancelling a meeting', () => {
  const cancelled = after(meeting, cancel());

  it('V2: with its reason; who said that they come said it of this meeting', () => {
    expect(cancelled).toMatchObject({ status: 'cancelled', said: {}, date: '2009-03-05' });
    expect(cancelled.cancelled).toEqual({
      reason: 'sha256:reason',
      items: [{ project: 'p', item: 'G1' }],
      by: 'ss',
      at: MONDAY,
    });
    expect(toldOf(answer(meeting, cancel()))).toEqual(everyone);
  });

  it('V2: not once it has begun, for then something may have been decided; afterwards where nobody met', () => {
    expect(codeOf(answer(held('march', '2009-03-05'), cancel()))).toBe('MEETING.UNDER_WAY');
    expect(codeOf(answer({ ...meeting, status: 'closed' }, cancel()))).toBe('MEETING.CLOSED');
    expect(codeOf(answer(meeting, cancel(), at('2009-03-06')))).toBe('accepted');
  });

  it('T2: of two at once the second is told what the first did', () => {
    expect(answer(cancelled, cancel())).toMatchObject({
      code: 'MEETING.CANCELLED',
      sentence: expect.stringContaining('cancelled on 2 March 2009'),
    });
    expect(codeOf(answer(cancelled, move({})))).toBe('MEETING.CANCELLED');
    expect(codeOf(answer(after(meeting, move({})), cancel()))).toBe('MEETING.MOVED_MEANWHILE');
  });

  it.each<MeetingCommand>([
    { type: 'SayAttendance', seat: 'gla-chair', coming: true },
    { type: 'RecordAttendance', present: [], presiding: null },
    { type: 'CloseMeeting' },
    { type: 'ApproveMinutes', nextMeeting: 'april', minutes: 'sha256:minutes' },
  ])('V2: nothing is done at it any more: $type', (command) => {
    expect(codeOf(answer(cancelled, command, at('2009-03-05')))).toBe('MEETING.CANCELLED');
  });
});
