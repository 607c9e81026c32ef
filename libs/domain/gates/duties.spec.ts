import { describe, expect, it } from '@jest/globals';
import { plannedReminders } from '../agenda/reminders.js';
import { at, seats } from '../../../test/support/domain.js';
import { asked, folded, group, held, playWith, votes } from '../../../test/support/gates.js';
import { gateDuties } from './duties.js';
import type { ItemId } from './state.js';
import { withdrawWaiting } from './withdraw.js';

const OPENED = at('2009-02-02');
const NOW = at('2009-02-03');
const MEETING = at('2009-03-05', '14:10');

const open = (method: 'written' | 'meeting', item: ItemId = 'G1') =>
  ({ type: 'OpenVote', item, round: 1, method, motion: 'approve' }) as const;

const written = playWith(group(), asked('G1', OPENED), [open('written'), 'ss', OPENED]);
const scheduledAs = (item: ItemId) =>
  folded(asked(item, at('2009-02-16')), 'ss', at('2009-02-25'), {
    type: 'ItemScheduled',
    item,
    round: 1,
    meeting: 'march',
    date: '2009-03-05',
  });

const summary = (project: Parameters<typeof gateDuties>[0]) =>
  gateDuties(project).map(({ timer, what, holders, dueAt, ladder }) => ({ timer, what, holders, dueAt, ladder }));

describe('what waits for the steering group', () => {
  it('V1: a submitted item waits for the secretary, to be opened or put to a meeting', () => {
    expect(gateDuties(asked('G1', OPENED))).toEqual([
      {
        timer: 'item/G1/1',
        what: 'OpenVote',
        organisations: [],
        holders: ['SS'],
        since: OPENED,
        dueAt: null,
        ladder: null,
      },
    ]);
    expect(summary(asked('cancel', OPENED))).toMatchObject([{ timer: 'item/cancel/1', what: 'ScheduleItem' }]);
    expect(summary(scheduledAs('cancel'))).toMatchObject([
      { timer: 'item/cancel/1', what: 'OpenVote', dueAt: at('2009-03-05', '17:00') },
      { timer: 'papers/cancel/1', what: 'IssuePapers', dueAt: at('2009-02-25', '17:00') },
      { timer: 'late/cancel/1', what: 'AllowLateItem', dueAt: at('2009-03-05', '17:00') },
    ]);
  });

  it('V2: an inquorate item waits for a meeting by its last day', () => {
    const few = group([held('march', '2009-03-05', ['gla-chair'])]);
    const inquorate = playWith(few, scheduledAs('G1'), [open('meeting'), 'ss', MEETING]);
    expect(summary(inquorate)).toEqual([
      { timer: 'item/G1/2', what: 'ScheduleItem', holders: ['SS'], dueAt: at('2009-03-19', '17:00'), ladder: null },
    ]);
  });

  it('V6: a written vote waits for the seats that have not voted, until it closes, with the ladder of votes', () => {
    const voted = playWith(group(), written, ...votes('G1', 1, NOW, { 'gla-chair': 'for', 'lda-member': 'abstain' }));
    expect(gateDuties(voted)).toEqual([
      {
        timer: 'vote/G1/1',
        what: 'CastVote',
        organisations: ['gla', 'tfl', 'lfepa', 'mpa', 'mps'],
        holders: [
          'seat:gla-member',
          'seat:tfl-deputy',
          'seat:tfl-member',
          'seat:lfepa-member',
          'seat:mpa-member',
          'seat:mps-member',
        ],
        since: OPENED,
        dueAt: at('2009-02-09', '17:00'),
        ladder: 'vote',
      },
    ]);
  });

  it('V3: an open vote waits for the holder of a seat and its substitute, until one of them has voted', () => {
    const naming = { type: 'NameSubstitute', item: 'G1', round: 1, seat: 'lda-member', person: 'lda-or' } as const;
    const named = playWith(group(), written, [naming, 'lda-member', NOW]);
    const waitedFor = (project: typeof named) => gateDuties(project).flatMap(({ holders }) => holders);
    const both = ['seat:lda-member', 'substitute:lda-member:lda-or'];
    expect(waitedFor(named)).toEqual(expect.arrayContaining(both));
    expect(waitedFor(named)).toHaveLength(9);
    const vote = { type: 'CastVote', item: 'G1', round: 1, seat: 'lda-member', choice: 'for' } as const;
    const none = { type: 'DeclareInterest', item: 'G1', seat: 'lda-member', kind: 'none' } as const;
    for (const person of ['lda-member', 'lda-or']) {
      const voted = waitedFor(playWith(group(), named, [none, person, NOW], [vote, person, NOW]));
      expect(voted).toHaveLength(7);
      expect(voted).not.toEqual(expect.arrayContaining([expect.stringContaining('lda')]));
    }
    const another = playWith(group(), named, [{ ...naming, person: 'lda-fin' }, 'lda-member', NOW]);
    expect(waitedFor(another)).toContain('substitute:lda-member:lda-fin');
    expect(waitedFor(another)).not.toContain('substitute:lda-member:lda-or');
  });

  it('V3: a substitute is reminded of the vote as the seat is', () => {
    const naming = { type: 'NameSubstitute', item: 'G1', round: 1, seat: 'lda-member', person: 'lda-or' } as const;
    const named = playWith(group(), written, [naming, 'lda-member', NOW]);
    const reminders = plannedReminders(named).filter(({ what }) => what === 'CastVote');
    expect(reminders.map(({ offset }) => offset)).toEqual(['start+3', 'due+0']);
    for (const { recipients } of reminders) {
      expect(recipients).toEqual(expect.arrayContaining(['seat:lda-member', 'substitute:lda-member:lda-or']));
    }
  });

  it('V3: who was named too late for the meeting is not waited for', () => {
    const naming = { type: 'NameSubstitute', item: 'G1', round: 1, seat: 'lda-member', person: 'lda-or' } as const;
    const toMeeting = {
      type: 'ItemScheduled',
      item: 'G1',
      round: 1,
      meeting: 'march',
      date: '2009-03-05',
    } as const;
    const meeting = group([held('march', '2009-03-05')]);
    for (const [day, waits] of [
      ['2009-03-04', true],
      ['2009-03-05', false],
    ] as const) {
      const named = playWith(group(), asked('G1', OPENED), [naming, 'lda-member', at(day)]);
      const voting = playWith(meeting, folded(named, 'ss', at('2009-03-05', '12:00'), toMeeting), [
        open('meeting'),
        'ss',
        MEETING,
      ]);
      const holders = gateDuties(voting).flatMap((duty) => duty.holders);
      expect([day, holders.includes('substitute:lda-member:lda-or')]).toEqual([day, waits]);
    }
  });

  it('V6: once every seat has voted, nobody is waited for', () => {
    const all = Object.fromEntries(seats().map(({ id }) => [id, 'for' as const]));
    expect(gateDuties(playWith(group(), written, ...votes('G1', 1, NOW, all)))).toEqual([]);
  });

  it('V5: a tie waits for whoever presides, until the casting vote is used or the tie is gone', () => {
    const tied = playWith(group(), written, ...votes('G1', 1, NOW, { 'lda-member': 'for', 'mps-member': 'against' }));
    const casting = (project: typeof tied) => summary(project).filter(({ what }) => what === 'UseCastingVote');
    expect(casting(tied)).toEqual([
      {
        timer: 'casting-vote/G1/1',
        what: 'UseCastingVote',
        holders: ['seat:gla-chair'],
        dueAt: at('2009-02-09', '17:00'),
        ladder: null,
      },
    ]);
    expect(casting(written)).toEqual([]);
    expect(casting(playWith(group(), tied, ...votes('G1', 1, NOW, { 'mpa-member': 'for' })))).toEqual([]);
    const used = playWith(group(), tied, [
      { type: 'UseCastingVote', item: 'G1', round: 1, choice: 'for' },
      'gla-chair',
      NOW,
    ]);
    expect(casting(used)).toEqual([]);
  });

  it('V7: in a meeting those present are waited for, without reminders, and the secretary to close the vote', () => {
    const four = ['gla-chair', 'tfl-deputy', 'lda-member', 'mpa-member'];
    const meeting = group([held('march', '2009-03-05', four)]);
    const voting = playWith(
      meeting,
      scheduledAs('G1'),
      [open('meeting'), 'ss', MEETING],
      ...votes('G1', 1, MEETING, { 'gla-chair': 'for' }),
    );
    const endOfDay = at('2009-03-06', '00:00');
    expect(summary(voting)).toEqual([
      {
        timer: 'vote/G1/1',
        what: 'CastVote',
        holders: ['seat:tfl-deputy', 'seat:lda-member', 'seat:mpa-member'],
        dueAt: endOfDay,
        ladder: null,
      },
      { timer: 'close-vote/G1/1', what: 'CloseVote', holders: ['SS'], dueAt: endOfDay, ladder: null },
    ]);
  });

  it('V16: what is settled or withdrawn waits for nobody', () => {
    const both = asked('cancel', NOW, { ...written, stage: 'DELIVERY' });
    expect(gateDuties(both)).toHaveLength(2);
    const ended = { ...both, gates: withdrawWaiting(both.gates, NOW) };
    expect(gateDuties(ended)).toEqual([]);
    expect(Object.values(ended.gates)).toMatchObject([
      { status: 'withdrawn', rounds: [{ status: 'closed', outcome: 'not_needed', closedAt: NOW }] },
      { status: 'withdrawn', rounds: [{ status: 'closed', outcome: 'not_needed', closedAt: NOW }] },
    ]);
    expect(withdrawWaiting(ended.gates, at('2009-02-04'))).toBe(ended.gates);
  });
});
