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

const schedule = (meeting: string, round = 1) => ({ type: 'ScheduleItem', item: 'G1', round, meeting }) as const;
const allow = (meeting: string, round = 1) =>
  ({ type: 'AllowLateItem', item: 'G1', round, meeting, reason: 'sha256:urgent' }) as const;

const march = group([declared('march', '2009-03-05'), declared('april', '2009-04-02')]);
const waiting = asked('G1', at('2009-02-16'));

describe('V1: putting an item to a meeting', () => {
  it('V1: takes it with five clear working days, up to the last notice day, Wednesday 25 February for 5 March', () => {
    const decision = answerWith(march, waiting, [schedule('march'), 'ss', at('2009-02-25', '23:59')]);
    expect(eventsOf(decision)).toEqual([
      { type: 'ItemScheduled', item: 'G1', round: 1, meeting: 'march', date: '2009-03-05' },
    ]);
  });

  it('V1: refuses a day later, naming the last day', () => {
    const decision = answerWith(march, waiting, [schedule('march'), 'ss', at('2009-02-26', '00:00')]);
    expect(decision).toMatchObject({ kind: 'refused', code: 'GATE.NOTICE_TOO_SHORT' });
    expect(decision).toMatchObject({ sentence: expect.stringContaining('5 clear working days') });
    expect(decision).toMatchObject({ sentence: expect.stringContaining('25 February 2009') });
  });

  it('V1: counts no weekend and no bank holiday as a clear day', () => {
    const easter = group([declared('after-easter', '2009-04-16')]);
    // Clear: 7, 8, 9, 14 and 15 April; Good Friday and Easter Monday are none.
    expect(codeOf(answerWith(easter, waiting, [schedule('after-easter'), 'ss', at('2009-04-06')]))).toBe('accepted');
    expect(codeOf(answerWith(easter, waiting, [schedule('after-easter'), 'ss', at('2009-04-07')]))).toBe(
      'GATE.NOTICE_TOO_SHORT',
    );
  });

  it('V1: takes notice given on a Sunday, when five working days are still clear', () => {
    const monday = group([declared('monday', '2009-03-02')]);
    expect(codeOf(answerWith(monday, waiting, [schedule('monday'), 'ss', at('2009-02-22')]))).toBe('accepted');
    expect(codeOf(answerWith(monday, waiting, [schedule('monday'), 'ss', at('2009-02-23')]))).toBe(
      'GATE.NOTICE_TOO_SHORT',
    );
  });

  it('V1: takes a late item once the chair has recorded a reason for that meeting, and for no other', () => {
    const late = at('2009-03-04');
    const both = group([declared('march', '2009-03-05'), declared('other', '2009-03-06')]);
    const allowed = playWith(both, waiting, [allow('march'), 'gla-chair', late]);
    expect(roundOf(allowed, 'G1').lateReason).toEqual({ meeting: 'march', reason: 'sha256:urgent' });
    expect(codeOf(answerWith(both, allowed, [schedule('other'), 'ss', late]))).toBe('GATE.NOTICE_TOO_SHORT');
    const scheduled = playWith(both, allowed, [schedule('march'), 'ss', late]);
    expect(roundOf(scheduled, 'G1')).toMatchObject({
      status: 'scheduled',
      meeting: 'march',
      meetingDate: '2009-03-05',
    });
  });

  it('V1: takes a late item while the meeting is being held', () => {
    const today = group([held('march', '2009-03-05')]);
    const now = at('2009-03-05', '14:30');
    const scheduled = playWith(today, waiting, [allow('march'), 'gla-chair', now], [schedule('march'), 'ss', now]);
    expect(roundOf(scheduled, 'G1').meeting).toBe('march');
  });

  it('V1: records no reason for an item that is not late, and the same reason once', () => {
    expect(codeOf(answerWith(march, waiting, [allow('march'), 'gla-chair', at('2009-02-25')]))).toBe('GATE.NOT_LATE');
    const late = at('2009-02-27');
    const allowed = playWith(march, waiting, [allow('march'), 'gla-chair', late]);
    expect(codeOf(answerWith(march, allowed, [allow('march'), 'gla-chair', late]))).toBe('nothing');
  });

  it('V1: moves the item to another meeting, and to the same one only once', () => {
    const on = at('2009-02-20');
    const scheduled = playWith(march, waiting, [schedule('march'), 'ss', on]);
    expect(codeOf(answerWith(march, scheduled, [schedule('march'), 'ss', on]))).toBe('nothing');
    expect(roundOf(playWith(march, scheduled, [schedule('april'), 'ss', on]), 'G1').meeting).toBe('april');
  });

  it('V1: refuses a meeting that nobody declared, or that is over', () => {
    const over = group([declared('past', '2009-02-12'), { ...declared('shut', '2009-03-05'), status: 'closed' }]);
    const on = at('2009-02-20');
    for (const command of [schedule, allow]) {
      expect(codeOf(answerWith(over, waiting, [command('nowhere'), 'ss', on]))).toBe('GATE.MEETING_UNKNOWN');
      expect(codeOf(answerWith(over, waiting, [command('past'), 'ss', on]))).toBe('GATE.MEETING_OVER');
      expect(codeOf(answerWith(over, waiting, [command('shut'), 'ss', on]))).toBe('GATE.MEETING_OVER');
    }
  });

  it('V2: puts an inquorate item to a meeting within its ten working days, and to a later one only once they are over', () => {
    const few = held('march', '2009-03-05', ['gla-chair', 'gla-member', 'tfl-deputy', 'tfl-member']);
    const meetings = group([few, declared('soon', '2009-03-19'), declared('later', '2009-04-02')]);
    // Nobody has declared the next meetings yet.
    const inquorate = playWith(
      group([few]),
      waiting,
      [schedule('march'), 'ss', at('2009-02-25')],
      [
        { type: 'OpenVote', item: 'G1', round: 1, method: 'meeting', motion: 'approve' },
        'ss',
        at('2009-03-05', '14:10'),
      ],
    );
    expect(codeOf(answerWith(meetings, inquorate, [schedule('later', 2), 'ss', at('2009-03-06')]))).toBe(
      'GATE.MEET_SOONER',
    );
    expect(codeOf(answerWith(meetings, inquorate, [schedule('soon', 2), 'ss', at('2009-03-06')]))).toBe('accepted');
    expect(codeOf(answerWith(meetings, inquorate, [schedule('later', 2), 'ss', at('2009-03-20')]))).toBe('accepted');
  });

  it('V2: an inquorate item moves on by itself to the next meeting in its ten working days with five clear days', () => {
    const few = held('march', '2009-03-05', ['gla-chair', 'gla-member', 'tfl-deputy', 'tfl-member']);
    const openedWith = (...others: readonly ReturnType<typeof declared>[]) =>
      eventsOf(
        answerWith(group([few, ...others]), playWith(march, waiting, [schedule('march'), 'ss', at('2009-02-25')]), [
          { type: 'OpenVote', item: 'G1', round: 1, method: 'meeting', motion: 'approve' },
          'ss',
          at('2009-03-05', '14:10'),
        ]),
      ).slice(1);
    // By Thursday 19 March; the 12th has only four clear days: the 6th, 9th, 10th and 11th.
    const movedTo = (meeting: string, date: string) => [{ type: 'ItemScheduled', item: 'G1', round: 2, meeting, date }];
    expect(openedWith(declared('last', '2009-03-19'), declared('too-near', '2009-03-12'))).toEqual(
      movedTo('last', '2009-03-19'),
    );
    expect(openedWith(declared('first', '2009-03-13'), declared('last', '2009-03-19'))).toEqual(
      movedTo('first', '2009-03-13'),
    );
    expect(openedWith(declared('too-late', '2009-03-20'))).toEqual([]);
  });
});
