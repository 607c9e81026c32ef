import { describe, expect, it } from '@jest/globals';
import { at, seats } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  codeOf,
  eventsOf,
  folded,
  group,
  playWith,
  roundOf,
  votes,
} from '../../../test/support/gates.js';
import { readyAct } from '../agenda/agenda.js';
import { noticesOf } from '../agenda/notices.js';
import type { Directory } from '../kernel/facts.js';
import { laterMembership } from './membership.js';

const OPENED = at('2009-02-02');
const NOW = at('2009-02-03');
const LATER = at('2009-02-04');

const opened = playWith(group(), asked('G1', OPENED), [
  { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' },
  'ss',
  OPENED,
]);

const heldBy = (holders: Readonly<Record<string, string | null>>): Directory =>
  group(
    [],
    seats().map((seat) => (Object.hasOwn(holders, seat.id) ? { ...seat, holder: holders[seat.id] } : seat)),
  );

const note = { type: 'NoteHolders', item: 'G1', round: 1 } as const;

describe('V8: a seat that passes on while a vote is open', () => {
  it('V8: is noted by the process as soon as it looks, once', () => {
    const passed = heldBy({ 'lda-member': 'successor' });
    expect(readyAct(opened, NOW, group())?.command.type).toBeUndefined();
    expect(readyAct(opened, NOW, passed)?.command).toEqual(note);
    const noted = playWith(passed, opened, [note, 'process', NOW]);
    expect(roundOf(noted, 'G1').successors).toEqual({ 'lda-member': 'successor' });
    expect(readyAct(noted, NOW, passed)?.command.type).toBeUndefined();
    expect(codeOf(answerWith(passed, noted, [note, 'process', NOW]))).toBe('nothing');
  });

  it('V8: keeps its vote, which the predecessor can no longer change', () => {
    const voted = playWith(group(), opened, ...votes('G1', 1, NOW, { 'lda-member': 'for' }));
    const passed = heldBy({ 'lda-member': 'successor' });
    const noted = playWith(passed, voted, [note, 'process', LATER]);
    expect(roundOf(noted, 'G1').votes).toMatchObject([{ seat: 'lda-member', choice: 'for', by: 'lda-member' }]);
    const change = {
      type: 'ChangeVote',
      item: 'G1',
      round: 1,
      seat: 'lda-member',
      replaces: 1,
      choice: 'abstain',
    } as const;
    expect(codeOf(answerWith(passed, noted, [change, 'lda-member', LATER]))).toBe('GATE.NOT_YOUR_SEAT');
    expect(codeOf(answerWith(passed, noted, [change, 'successor', LATER]))).toBe('GATE.INTERESTS_FIRST');
    const declared = playWith(passed, noted, [
      { type: 'DeclareInterest', item: 'G1', seat: 'lda-member', kind: 'none' },
      'successor',
      LATER,
    ]);
    expect(codeOf(answerWith(passed, declared, [change, 'successor', LATER]))).toBe('accepted');
  });

  it('V8: that leaves too few to decide is said at once to secretary, chair and programme office', () => {
    const fell = { 'lda-member': null, 'lfepa-member': null, 'mpa-member': null, 'mps-member': null };
    const [event] = eventsOf(answerWith(heldBy(fell), opened, [note, 'process', NOW]));
    expect(event).toMatchObject({ type: 'HoldersChanged', meetsRule: false });
    const project = folded(opened, 'process', NOW, event);
    const told = (each: typeof event) =>
      noticesOf(project, { event: each, at: NOW, actor: 'process', version: 2 }).map(({ to }) => to);
    expect(told(event)).toEqual(expect.arrayContaining(['SS', 'SC', 'PO', 'seat:lda-member']));
    const [one] = eventsOf(answerWith(heldBy({ 'lda-member': null }), opened, [note, 'process', NOW]));
    expect(one).toMatchObject({ meetsRule: true });
    expect(told(one)).not.toContain('PO');
  });

  it('V7: what happens to seats after the vote has ended is not noted in it', () => {
    const everybody = Object.fromEntries(seats().map(({ id }) => [id, 'for' as const]));
    const closed = playWith(group(), opened, ...votes('G1', 1, NOW, everybody), [
      { type: 'CloseVote', item: 'G1', round: 1 },
      'process',
      NOW,
    ]);
    expect(readyAct(closed, LATER, heldBy({ 'lda-member': null }))?.command.type).toBe('EnterStage');
  });
});

describe('V7: membership that changes after the close', () => {
  const choices = {
    'gla-chair': 'for',
    'tfl-deputy': 'for',
    'lda-member': 'for',
    'lfepa-member': 'against',
    'mpa-member': 'against',
  } as const;
  const closed = playWith(group(), opened, ...votes('G1', 1, NOW, choices), [
    { type: 'CloseVote', item: 'G1', round: 1 },
    'process',
    at('2009-02-09', '17:00'),
  ]);

  it('V7: is said to have changed the result, or not; the outcome stands', () => {
    const round = roundOf(closed, 'G1');
    expect(round.outcome).toBe('approved');
    expect(laterMembership(round, group())).toBeNull();
    expect(laterMembership(round, heldBy({ 'lda-member': 'successor' }))).toMatchObject({
      passed: ['lda-member'],
      vacant: [],
      tally: { for: 2, against: 2, present: 4, quorate: true },
      result: 'not_carried',
      changesResult: true,
    });
    expect(laterMembership(round, heldBy({ 'mpa-member': null }))).toMatchObject({
      passed: [],
      vacant: ['mpa-member'],
      tally: { for: 3, against: 1 },
      result: 'carried',
      changesResult: false,
    });
    expect(laterMembership(round, heldBy({ 'lda-member': null, 'mpa-member': null }))).toMatchObject({
      tally: { present: 3, quorate: false },
      result: 'inquorate',
      changesResult: true,
    });
  });

  it('V7: knows a seat that has come to another organisation, and one that there was not', () => {
    const round = roundOf(closed, 'G1');
    const moved = seats().map((seat) => (seat.id === 'lda-member' ? { ...seat, organisation: 'gla' } : seat));
    expect(laterMembership(round, group([], moved))).toMatchObject({ passed: ['lda-member'], changesResult: true });
    const more = [...seats(), { ...seats()[4], id: 'lda-second', holder: 'lda-or' }];
    expect(laterMembership(round, group([], more))).toMatchObject({
      passed: [],
      vacant: [],
      added: ['lda-second'],
      tally: { for: 3, against: 2 },
      changesResult: false,
    });
  });

  it('V7: is not spoken of while the vote is open', () => {
    expect(laterMembership(roundOf(opened, 'G1'), heldBy({ 'lda-member': null }))).toBeNull();
  });
});
