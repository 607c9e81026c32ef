import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, facts, seats } from '../../../test/support/domain.js';
import { UnknownEvent } from '../kernel/aggregate.js';
import type { Decision } from '../kernel/decision.js';
import type { MeetingCommand } from './commands.js';
import type { MeetingEvent } from './events.js';
import { forecastOf } from './forecast.js';
import { decideMeeting, meetingAggregate } from './meeting.js';
import type { Meeting } from './state.js';

const given = facts('ss', { newId: 'meeting-1' });

const fold = (meeting: Meeting | null, now: string, ...events: readonly MeetingEvent[]): Meeting | null =>
  events.reduce<Meeting | null>(
    (state, event) => meetingAggregate.evolve(state, { event, at: now, actor: 'ss', version: 1 }),
    meeting,
  );

const answer = (meeting: Meeting | null, command: MeetingCommand, now: string): Decision<MeetingEvent> =>
  decideMeeting(meeting, command, given, now);

function after(meeting: Meeting | null, command: MeetingCommand, now: string): Meeting {
  const decision = answer(meeting, command, now);
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  return fold(meeting, now, ...decision.events)!;
}

const refused = (code: string) => expect.objectContaining({ kind: 'refused', code });

const declare = (date: string): MeetingCommand => ({
  type: 'DeclareMeeting',
  date,
  startsAt: '14:00',
  place: 'City Hall',
});
const attend = (present: readonly string[], presiding: string | null = null): MeetingCommand => ({
  type: 'RecordAttendance',
  present,
  presiding,
});

const noticeDay = at('2009-02-25');
const meetingDay = at('2009-03-05', '14:00');
const declared = after(null, declare('2009-03-05'), noticeDay);
const held = after(declared, attend(['gla-chair', 'tfl-deputy']), meetingDay);
const closed = after(held, { type: 'CloseMeeting' }, meetingDay);

describe('declaring a meeting', () => {
  it('is for a working day that has not passed', () => {
    expect(declared).toEqual({
      id: 'meeting-1',
      date: '2009-03-05',
      startsAt: '14:00',
      place: 'City Hall',
      declaredAt: noticeDay,
      status: 'declared',
      present: [],
      presiding: null,
      said: {},
      minutesApproved: null,
    });
    expect(answer(null, declare('2009-02-25'), noticeDay).kind).toBe('accepted');
    expect(answer(null, declare('2009-02-24'), noticeDay)).toEqual(refused('MEETING.DATE_PAST'));
  });

  it('T1: is not for a week-end or a bank holiday', () => {
    expect(answer(null, declare('2009-03-07'), noticeDay)).toEqual(refused('MEETING.NOT_A_WORKING_DAY'));
    expect(answer(null, declare('2009-04-10'), noticeDay)).toEqual(refused('MEETING.NOT_A_WORKING_DAY'));
  });

  it('happens once', () => {
    expect(answer(declared, declare('2009-03-05'), noticeDay)).toEqual(refused('MEETING.EXISTS'));
  });
});

describe('attendance', () => {
  it('V2: is recorded on the day or later, of seats that exist, each once', () => {
    expect(answer(declared, attend(['gla-chair']), at('2009-03-04', '23:59'))).toEqual(refused('MEETING.NOT_YET'));
    expect(answer(declared, attend(['gla-chair', 'bbc']), meetingDay)).toEqual(refused('MEETING.SEAT_UNKNOWN'));
    expect(answer(declared, attend(['gla-chair', 'gla-chair']), meetingDay)).toEqual(refused('MEETING.SEAT_TWICE'));
    expect(answer(declared, attend(['gla-chair']), at('2009-03-06')).kind).toBe('accepted');
  });

  it('V5: the chair presides if present, else the deputy', () => {
    expect(held.presiding).toBe('gla-chair');
    expect(after(declared, attend(['mps-member', 'tfl-deputy']), meetingDay).presiding).toBe('tfl-deputy');
    expect(answer(declared, attend(['gla-chair', 'tfl-deputy'], 'tfl-deputy'), meetingDay)).toEqual(
      refused('MEETING.PRESIDED_BY_OFFICE'),
    );
    expect(answer(declared, attend(['tfl-deputy', 'mps-member'], 'mps-member'), meetingDay)).toEqual(
      refused('MEETING.PRESIDED_BY_OFFICE'),
    );
  });

  it('V5: with neither there, the members choose one of those present', () => {
    expect(answer(declared, attend(['mps-member', 'lda-member']), meetingDay)).toEqual(
      refused('MEETING.PRESIDING_NEEDED'),
    );
    expect(answer(declared, attend(['mps-member'], 'lda-member'), meetingDay)).toEqual(
      refused('MEETING.PRESIDING_ABSENT'),
    );
    expect(after(declared, attend(['mps-member', 'lda-member'], 'lda-member'), meetingDay).presiding).toBe(
      'lda-member',
    );
  });

  it('V2: nobody may come; then nobody presides', () => {
    expect(after(declared, attend([]), meetingDay)).toMatchObject({ status: 'held', present: [], presiding: null });
  });

  it('V5: whoever comes, somebody present presides, and nobody before the chair or the deputy', () => {
    const ids = seats().map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), fc.constantFrom(null, ...ids), (present, chosen) => {
        const decision = answer(declared, attend(present, chosen), meetingDay);
        if (decision.kind !== 'accepted') return;
        const { presiding } = fold(declared, meetingDay, ...decision.events)!;
        expect(present).toContain(presiding);
        const office = ['gla-chair', 'tfl-deputy'].find((id) => present.includes(id));
        if (office) expect(presiding).toBe(office);
      }),
    );
  });

  it('may be corrected while the meeting is held; the same again changes nothing', () => {
    expect(after(held, attend(['gla-chair']), meetingDay).present).toEqual(['gla-chair']);
    expect(answer(held, attend(['tfl-deputy', 'gla-chair']), meetingDay)).toEqual({ kind: 'nothing' });
    expect(answer(closed, attend(['gla-chair']), meetingDay)).toEqual(refused('MEETING.CLOSED'));
  });
});

describe('closing a meeting', () => {
  it('comes after it was held, once', () => {
    expect(closed.status).toBe('closed');
    expect(answer(declared, { type: 'CloseMeeting' }, meetingDay)).toEqual(refused('MEETING.NOT_HELD'));
    expect(answer(closed, { type: 'CloseMeeting' }, meetingDay)).toEqual(refused('MEETING.CLOSED'));
  });

  it('needs a meeting', () => {
    expect(answer(null, { type: 'CloseMeeting' }, meetingDay)).toEqual(refused('MEETING.UNKNOWN'));
    expect(answer(null, attend([]), meetingDay)).toEqual(refused('MEETING.UNKNOWN'));
    expect(() => fold(declared, meetingDay, { type: 'Unheard' } as never)).toThrow(UnknownEvent);
    expect(() => fold(null, meetingDay, { type: 'MeetingClosed' })).toThrow(UnknownEvent);
  });
});

describe('who will come', () => {
  const say = (seat: string, coming: boolean): MeetingCommand => ({ type: 'SayAttendance', seat, coming });
  const as = (person: string, meeting: Meeting, command: MeetingCommand, now: string) =>
    decideMeeting(meeting, command, facts(person), now);
  const saying = (meeting: Meeting, answers: Readonly<Record<string, boolean>>): Meeting =>
    Object.entries(answers).reduce<Meeting>(
      (state, [seat, coming]) => fold(state, noticeDay, { type: 'AttendanceSaid', seat, coming })!,
      meeting,
    );

  it('V2: is said by each seat for itself, until the meeting begins', () => {
    expect(as('lda-member', declared, say('lda-member', true), noticeDay).kind).toBe('accepted');
    expect(as('mps-member', declared, say('lda-member', true), noticeDay)).toEqual(refused('MEETING.NOT_YOUR_SEAT'));
    expect(as('lda-member', held, say('lda-member', true), meetingDay)).toEqual(refused('MEETING.BEGUN'));
    expect(as('lda-member', declared, say('lda-member', true), at('2009-03-06'))).toEqual(refused('MEETING.OVER'));
    const said = saying(declared, { 'lda-member': true });
    expect(as('lda-member', said, say('lda-member', true), noticeDay).kind).toBe('nothing');
    expect(as('lda-member', said, say('lda-member', false), noticeDay).kind).toBe('accepted');
  });

  it('V2: forecasts the quorum: four seats of three organisations', () => {
    const { programme } = given.directory;
    const forecast = (answers: Readonly<Record<string, boolean>>) => forecastOf(saying(declared, answers), programme);
    const three = { 'gla-chair': true, 'tfl-deputy': true, 'lda-member': true };
    expect(forecast(three)).toMatchObject({
      certain: { seats: 3, organisations: 3, quorate: false },
      possible: { quorate: true },
    });
    expect(forecast({ ...three, 'gla-member': true }).certain.quorate).toBe(true);
    const away = { 'lda-member': false, 'lfepa-member': false, 'mpa-member': false, 'mps-member': false };
    // Four seats are left, of two organisations.
    expect(forecast(away)).toMatchObject({
      apologies: Object.keys(away),
      certain: { quorate: false },
      possible: { seats: 4, organisations: 2, quorate: false },
    });
  });
});

describe('minutes', () => {
  const quorate = ['gla-chair', 'tfl-deputy', 'lda-member', 'mpa-member'];
  const next = (more: Partial<Meeting> = {}): Meeting => ({
    ...declared,
    id: 'meeting-2',
    date: '2009-03-19',
    status: 'held',
    present: quorate,
    ...more,
  });
  const approve = (meeting: Meeting, later: Meeting) =>
    decideMeeting(
      meeting,
      { type: 'ApproveMinutes', nextMeeting: 'meeting-2', minutes: 'hash' },
      { ...given, directory: { ...given.directory, meetings: [meeting, later] }, minutes: 'hash' },
      at('2009-03-19', '14:05'),
    );

  it('V2: are approved once, of a closed meeting, by a later one that is being held with a quorum', () => {
    expect(approve(closed, next())).toEqual({
      kind: 'accepted',
      events: [{ type: 'MinutesApproved', nextMeeting: 'meeting-2', date: '2009-03-19', minutes: 'hash' }],
    });
    expect(approve(held, next())).toEqual(refused('MEETING.NOT_CLOSED'));
    expect(approve(closed, next({ status: 'declared' }))).toEqual(refused('MEETING.NOT_LATER'));
    expect(approve(closed, next({ date: '2009-03-04' }))).toEqual(refused('MEETING.NOT_LATER'));
    expect(approve(closed, next({ id: 'meeting-1' }))).toEqual(refused('MEETING.NOT_LATER'));
    expect(approve(closed, next({ present: quorate.slice(1) }))).toEqual(refused('MEETING.NO_QUORUM'));
    const approved = fold(closed, meetingDay, {
      type: 'MinutesApproved',
      nextMeeting: 'meeting-2',
      date: '2009-03-19',
    })!;
    // Approved before minutes had a hash.
    expect(approved.minutesApproved).toEqual({ nextMeeting: 'meeting-2', date: '2009-03-19' });
    expect(approve(approved, next())).toEqual(refused('MEETING.MINUTES_APPROVED'));
  });

  it('V2: are approved as the document that the record gives, by its hash, with the correction that was agreed', () => {
    const named = (minutes: string) =>
      decideMeeting(
        closed,
        { type: 'ApproveMinutes', nextMeeting: 'meeting-2', minutes, correction: 'sha256:correction' },
        { ...given, directory: { ...given.directory, meetings: [closed, next()] }, minutes: 'hash of the minutes' },
        at('2009-03-19', '14:05'),
      );
    const stood = { nextMeeting: 'meeting-2', date: '2009-03-19', minutes: 'hash of the minutes' };
    const events = [{ type: 'MinutesApproved' as const, ...stood, correction: 'sha256:correction' }];
    expect(named('hash of the minutes')).toEqual({ kind: 'accepted', events });
    expect(named('hash of other minutes')).toEqual(refused('MEETING.OTHER_MINUTES'));
    expect(fold(closed, meetingDay, ...events)!.minutesApproved).toEqual({ ...stood, correction: 'sha256:correction' });
  });
});
