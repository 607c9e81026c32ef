import { describe, expect, it } from '@jest/globals';
import { at, seats } from '../../../test/support/domain.js';
import { answerWith, asked, codeOf, group, playWith, roundOf, vacant, votes } from '../../../test/support/gates.js';
import type { RecordVoteFor } from './commands.js';
import type { Choice } from './state.js';

const OPENED = at('2009-02-02');
const NOW = at('2009-02-03');

const opened = playWith(group(), asked('G1', OPENED), [
  { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' },
  'ss',
  OPENED,
]);

const recordFor = (seat: string, choice: Choice = 'for', reason?: string): RecordVoteFor => ({
  type: 'RecordVoteFor',
  item: 'G1',
  round: 1,
  seat,
  choice,
  evidence: 'sha256:a-letter',
  ...(reason && { reason }),
});

describe('V3: a vote recorded for an absent seat', () => {
  it('V3: is the seat’s vote, by the secretary, with its evidence', () => {
    const recorded = playWith(group(), opened, [recordFor('lda-member'), 'ss', NOW]);
    expect(roundOf(recorded, 'G1').votes).toEqual([
      {
        seat: 'lda-member',
        choice: 'for',
        reason: null,
        by: 'ss',
        at: NOW,
        paper: 'sha256:the-paper',
        version: 1,
        as: 'secretary',
        evidence: 'sha256:a-letter',
      },
    ]);
  });

  it('V3: which the seat itself can change, and the secretary cannot', () => {
    const recorded = playWith(group(), opened, [recordFor('lda-member'), 'ss', NOW]);
    const change = {
      type: 'ChangeVote',
      item: 'G1',
      round: 1,
      seat: 'lda-member',
      replaces: 1,
      choice: 'abstain',
    } as const;
    expect(codeOf(answerWith(group(), recorded, [change, 'ss', NOW]))).toBe('GATE.NOT_YOUR_SEAT');
    expect(roundOf(playWith(group(), recorded, [change, 'lda-member', NOW]), 'G1').votes).toMatchObject([
      { choice: 'abstain', as: 'holder', evidence: null },
    ]);
  });

  it('V3: is refused where the seat has voted, is vacant, has left over an interest, or gives no reason against', () => {
    const answer = (command: RecordVoteFor, project = opened, sitting = group()) =>
      codeOf(answerWith(sitting, project, [command, 'ss', NOW]));
    expect(
      answer(recordFor('lda-member'), playWith(group(), opened, ...votes('G1', 1, NOW, { 'lda-member': 'for' }))),
    ).toBe('GATE.ALREADY_VOTED');
    expect(answer(recordFor('lda-member'), opened, group([], vacant('lda-member')))).toBe('GATE.SEAT_VACANT');
    const recused = playWith(group(), opened, [
      { type: 'DeclareInterest', item: 'G1', seat: 'lda-member', kind: 'prejudicial', nature: 'sha256:why' },
      'lda-member',
      NOW,
    ]);
    expect(answer(recordFor('lda-member'), recused)).toBe('GATE.RECUSED');
    expect(answer(recordFor('lda-member', 'against'))).toBe('GATE.REASON_NEEDED');
    expect(answer(recordFor('lda-member', 'against', 'sha256:why'))).toBe('accepted');
    expect(codeOf(answerWith(group(), opened, [recordFor('lda-member'), 'ss', at('2009-02-09', '17:00')]))).toBe(
      'GATE.VOTE_CLOSED',
    );
  });

  it('V8: is not given for a successor who has not declared any interests', () => {
    const replaced = group(
      [],
      seats().map((seat) => (seat.id === 'lda-member' ? { ...seat, holder: 'successor' } : seat)),
    );
    expect(codeOf(answerWith(replaced, opened, [recordFor('lda-member'), 'ss', NOW]))).toBe('GATE.INTERESTS_FIRST');
  });

  it('V3: CastVote stays closed to the secretary', () => {
    const cast = { type: 'CastVote', item: 'G1', round: 1, seat: 'lda-member', choice: 'for' } as const;
    expect(codeOf(answerWith(group(), opened, [cast, 'ss', NOW]))).toBe('GATE.NOT_YOUR_SEAT');
  });
});
