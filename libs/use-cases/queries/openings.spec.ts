import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#domain/calendar/instant.js';
import type { Meeting } from '#domain/meetings/state.js';
import type { Project } from '#domain/projects/state.js';
import { at, directory } from '../../../test/support/domain.js';
import { asked, declared, folded, group, held, playWith } from '../../../test/support/gates.js';
import { answer } from '../../../test/support/play.js';
import { meetingOpenings } from './meeting-openings.js';
import { openingsOf } from './openings.js';
import type { Reading } from './reading.js';
import { waitingNow } from './waiting.js';

const NOW = at('2009-02-03');

const openings = (project: Project, person: string) =>
  openingsOf({ project, directory: directory() } as Reading, person, NOW);

const offered = (project: Project, person: string, command: string) =>
  openings(project, person)
    .filter((each) => each.command === command)
    .map(({ about }) => about);

describe('what is offered', () => {
  it.each([
    ['G1', 'screening'],
    ['G1', 'assessment'],
    ['G2', 'assessment'],
  ] as const)('C6: while %s waits for its decision, the %s can be recorded, and is offered', (gate, step) => {
    const submitted = asked(gate);
    expect(offered(submitted, 'tfl-pl', 'RecordEquality')).toEqual([{}]);
    const command = { type: 'RecordEquality', step, text: 'sha256:findings' } as const;
    expect(answer(submitted, [command, 'tfl-pl', NOW]).kind).toBe('accepted');
    expect(offered(submitted, 'lda-or', 'RecordEquality')).toEqual([]);
  });

  it('C2: the scope does not change while G1 has it, and is not offered', () => {
    expect(offered(asked('G1'), 'tfl-pl', 'SaveScope')).toEqual([]);
  });

  it('V3: a substitute votes, but names no other, and may be named before a meeting is declared', () => {
    const scheduled = playWith(group(), asked('G1'), [
      { type: 'NameSubstitute', item: 'G1', round: 1, seat: 'lda-member', person: 'lda-or' },
      'lda-member',
      NOW,
    ]);
    expect(offered(scheduled, 'lda-or', 'NameSubstitute')).toEqual([]);
    expect(offered(scheduled, 'lda-member', 'NameSubstitute')).toEqual([
      { item: 'G1', round: '1', seat: 'lda-member' },
    ]);
    const opened = playWith(group(), scheduled, [
      { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' },
      'ss',
      NOW,
    ]);
    const ballot = [{ item: 'G1', round: '1', seat: 'lda-member' }];
    expect(offered(opened, 'lda-or', 'CastVote')).toEqual(ballot);
    expect(offered(opened, 'lda-member', 'CastVote')).toEqual(ballot);
    const voted = folded(opened, 'lda-or', NOW, {
      type: 'VoteCast',
      item: 'G1',
      round: 1,
      seat: 'lda-member',
      choice: 'for',
      reason: null,
      paper: 'sha256:the-paper',
    });
    expect(offered(voted, 'lda-member', 'CastVote')).toEqual([]);
  });

  it('V2: a meeting is attended and closed from its day on, and moved or cancelled until it begins', () => {
    const day = declared('march', '2009-03-05');
    const atMeeting = (meeting: Meeting, now: Instant) =>
      (['RecordAttendance', 'CloseMeeting', 'MoveMeeting', 'CancelMeeting'] as const).filter(
        (command) => meetingOpenings(meeting, command, group([meeting]), 'ss', now).length > 0,
      );
    expect(atMeeting(day, at('2009-03-04', '23:59'))).toEqual(['MoveMeeting', 'CancelMeeting']);
    expect(atMeeting(day, at('2009-03-05', '00:00'))).toHaveLength(4);
    const sits = held('march', '2009-03-05');
    expect(atMeeting(sits, at('2009-03-05', '14:30'))).toEqual(['RecordAttendance', 'CloseMeeting']);
    expect(atMeeting({ ...sits, status: 'closed' }, at('2009-03-06'))).toEqual([]);
  });
});

describe('what waits', () => {
  it('V1: for the chair only once the last day of notice is over', () => {
    const scheduled = playWith(group([declared('march', '2009-03-05')]), asked('G1', NOW), [
      { type: 'ScheduleItem', item: 'G1', round: 1, meeting: 'march' },
      'ss',
      NOW,
    ]);
    const reading = { project: scheduled, directory: directory(), sight: null, nameOf: () => null } as never;
    const waits = (now: Instant) => waitingNow(reading, now).map(({ what }) => what);
    expect(waits(at('2009-02-25', '23:59'))).toEqual(['IssuePapers', 'OpenVote']);
    expect(waits(at('2009-02-26', '00:00'))).toEqual(['IssuePapers', 'OpenVote', 'AllowLateItem']);
  });
});
