import { describe, expect, it } from '@jest/globals';
import { at, inStage, policy, seats } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  codeOf,
  eventsOf,
  folded,
  group,
  playWith,
  roundOf,
  vacant,
  votes,
} from '../../../test/support/gates.js';
import { gateActs } from './acts.js';
import type { ItemId, Motion } from './state.js';

const OPENED = at('2009-02-02');
const NOW = at('2009-02-03');
const CLOSES = '2009-02-09T17:00:00.000Z';

const open = (motion: Motion = 'approve', item: ItemId = 'G1', deferTo?: string) =>
  ({ type: 'OpenVote', item, round: 1, method: 'written', motion, ...(deferTo ? { deferTo } : {}) }) as const;
const close = { type: 'CloseVote', item: 'G1', round: 1 } as const;
const call = (seat: string) => ({ type: 'CallIntoMeeting', item: 'G1', round: 1, seat }) as const;

const opened = playWith(group(), asked('G1', OPENED), [open(), 'ss', OPENED]);
const EIGHT = seats().map(({ id }) => id);
const allFor = Object.fromEntries(EIGHT.map((seat) => [seat, 'for' as const]));

describe('V6: the written procedure', () => {
  it('V6: runs five working days to 17:00', () => {
    expect(gateActs(opened)).toEqual([{ dueAt: CLOSES, command: close }]);
  });

  it.each([
    ['over a weekend', '2009-02-05', '2009-02-12T17:00:00.000Z'],
    ['over Easter, into British summer time', '2009-04-06', '2009-04-15T16:00:00.000Z'],
    ['over the change of the clocks', '2009-03-24', '2009-03-31T16:00:00.000Z'],
    ['opened on a Saturday', '2009-02-07', '2009-02-13T17:00:00.000Z'],
    ['opened one minute before midnight', '2009-02-02', CLOSES],
  ])('V6: %s', (_, day, closes) => {
    const project = playWith(group(), asked('G1', at(day)), [open(), 'ss', at(day, '23:59')]);
    expect(gateActs(project)).toEqual([{ dueAt: closes, command: close }]);
  });

  it('V6: a new calendar plans its close anew (T1)', () => {
    const calendar = { ...opened.calendar, version: 2, holidays: [...opened.calendar.holidays, '2009-02-06'].sort() };
    const followed = folded(opened, 'po', NOW, { type: 'CalendarAdopted', calendar });
    expect(gateActs(followed)[0].dueAt).toBe('2009-02-10T17:00:00.000Z');
  });

  it('V6: a vote a millisecond before the close counts, at the close it does not, even while the process is down', () => {
    const vote = { type: 'CastVote', item: 'G1', round: 1, seat: 'lda-member', choice: 'for' } as const;
    expect(codeOf(answerWith(group(), opened, [vote, 'lda-member', '2009-02-09T16:59:59.999Z']))).toBe('accepted');
    const late = answerWith(group(), opened, [vote, 'lda-member', CLOSES]);
    expect(late).toMatchObject({ code: 'GATE.VOTE_CLOSED', sentence: 'This vote ended at 17:00 on 9 February 2009.' });
  });

  it('V6: is closed by the process alone, and not before its time', () => {
    expect(codeOf(answerWith(group(), opened, [close, 'ss', CLOSES]))).toBe('GATE.CLOSES_BY_ITSELF');
    expect(codeOf(answerWith(group(), opened, [close, 'process', '2009-02-09T16:59:59.999Z']))).toBe('GATE.VOTE_RUNS');
    expect(codeOf(answerWith(group(), opened, [close, 'process', CLOSES]))).toBe('accepted');
  });

  it('V6: ends early when every eligible seat has voted, at the instant of the last vote', () => {
    const seven = playWith(group(), opened, ...votes('G1', 1, NOW, allFor).slice(0, 7));
    expect(codeOf(answerWith(group(), seven, [close, 'process', at('2009-02-04')]))).toBe('GATE.VOTE_RUNS');
    const eight = playWith(group(), seven, ...votes('G1', 1, at('2009-02-04'), allFor).slice(7));
    expect(gateActs(eight)).toEqual([{ dueAt: at('2009-02-04'), command: close }]);
    expect(eventsOf(answerWith(group(), eight, [close, 'process', at('2009-02-04')]))[0]).toMatchObject({
      type: 'GateApproved',
      tally: { for: 8, against: 0, abstain: 0, present: 8, organisations: 6 },
    });
  });

  it('V6: does not end early for a majority that is already sure', () => {
    const seven = playWith(group(), opened, ...votes('G1', 1, NOW, allFor).slice(0, 7));
    expect(gateActs(seven)[0].dueAt).toBe(CLOSES);
  });

  it('V6: does not end early while a vacant seat could still be filled', () => {
    const sitting = group([], vacant('mps-member'));
    const running = playWith(sitting, asked('G1', OPENED), [open(), 'ss', OPENED]);
    const seven = playWith(sitting, running, ...votes('G1', 1, NOW, allFor).slice(0, 7));
    expect(gateActs(seven)[0].dueAt).toBe(CLOSES);
  });

  it('V6: in a tie of all seats it waits for the casting vote, and ends with it', () => {
    const tied = playWith(
      group(),
      opened,
      ...votes('G1', 1, NOW, Object.fromEntries(EIGHT.map((seat, index) => [seat, index % 2 ? 'against' : 'for']))),
    );
    expect(gateActs(tied)[0].dueAt).toBe(CLOSES);
    const used = playWith(group(), tied, [
      { type: 'UseCastingVote', item: 'G1', round: 1, choice: 'against' },
      'gla-chair',
      at('2009-02-04'),
    ]);
    expect(gateActs(used)[0].dueAt).toBe(at('2009-02-04'));
  });

  it('V6: is not open to cancelling or rejecting, nor where the body must meet', () => {
    const why = (project: Parameters<typeof answerWith>[1], command: ReturnType<typeof open>) =>
      answerWith(group(), project, [command, 'ss', OPENED]);
    expect(why(asked('cancel'), open('approve', 'cancel'))).toMatchObject({ code: 'GATE.MEETING_NEEDED' });
    expect(why(asked('G1'), open('reject'))).toMatchObject({ code: 'GATE.MEETING_NEEDED' });
    const statutory = { ...policy(), writtenProcedure: { ...policy().writtenProcedure, allowed: false } };
    const project = asked('G1', OPENED, { ...inStage('SCOPING', OPENED), policy: statutory });
    expect(why(project, open())).toMatchObject({ code: 'GATE.MEETING_NEEDED' });
  });

  it('V6: is open to approving, deferring and referring back, and to a write-off', () => {
    expect(codeOf(answerWith(group(), asked('G1'), [open('approve'), 'ss', OPENED]))).toBe('accepted');
    expect(codeOf(answerWith(group(), asked('G1'), [open('refer_back'), 'ss', OPENED]))).toBe('accepted');
    expect(codeOf(answerWith(group(), asked('G1'), [open('defer', 'G1', '2009-03-02'), 'ss', OPENED]))).toBe(
      'accepted',
    );
    const line = asked('write-off/agency-rates');
    expect(codeOf(answerWith(group(), line, [open('approve', 'write-off/agency-rates'), 'ss', OPENED]))).toBe(
      'accepted',
    );
  });

  it('V6: is opened once', () => {
    expect(codeOf(answerWith(group(), opened, [open(), 'ss', NOW]))).toBe('GATE.NOT_SCHEDULED');
  });
});

describe('V6: called into a meeting', () => {
  it('V6: by two eligible seats; then it waits for a meeting and nothing else', () => {
    const once = playWith(group(), opened, ...votes('G1', 1, NOW, { 'lda-member': 'for' }), [
      call('gla-chair'),
      'gla-chair',
      NOW,
    ]);
    expect(roundOf(once, 'G1')).toMatchObject({ number: 1, status: 'open', calls: ['gla-chair'] });
    const twice = playWith(group(), once, [call('mps-member'), 'mps-member', NOW]);
    expect(twice.gates.G1!.rounds[0]).toMatchObject({
      status: 'closed',
      outcome: 'called_in',
      calls: ['gla-chair', 'mps-member'],
      votes: [{ seat: 'lda-member' }],
    });
    expect(roundOf(twice, 'G1')).toMatchObject({
      number: 2,
      status: 'scheduled',
      meetingOnly: true,
      votes: [],
      calls: [],
    });
    expect(codeOf(answerWith(group(), twice, [{ ...open(), round: 2 }, 'ss', NOW]))).toBe('GATE.MEETING_NEEDED');
    expect(gateActs(twice)).toEqual([]);
  });

  it('V6: one seat calls once, and only for itself', () => {
    const once = playWith(group(), opened, [call('gla-chair'), 'gla-chair', NOW]);
    expect(codeOf(answerWith(group(), once, [call('gla-chair'), 'gla-chair', NOW]))).toBe('GATE.ALREADY_CALLED');
    expect(codeOf(answerWith(group(), once, [call('mps-member'), 'gla-chair', NOW]))).toBe('GATE.NOT_YOUR_SEAT');
    expect(codeOf(answerWith(group(), once, [call('nonsense'), 'gla-chair', NOW]))).toBe('GATE.NOT_ELIGIBLE');
  });

  it('V6: not once it has ended, at its time or early', () => {
    expect(codeOf(answerWith(group(), opened, [call('gla-chair'), 'gla-chair', CLOSES]))).toBe('GATE.VOTE_CLOSED');
    const complete = playWith(group(), opened, ...votes('G1', 1, NOW, allFor));
    expect(codeOf(answerWith(group(), complete, [call('gla-chair'), 'gla-chair', NOW]))).toBe('GATE.VOTE_CLOSED');
  });
});
