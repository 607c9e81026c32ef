import { describe, expect, it } from '@jest/globals';
import { at, seats } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  codeOf,
  eventsOf,
  folded,
  group,
  held,
  playWith,
  roundOf,
  votes,
} from '../../../test/support/gates.js';
import type { ChangeVote } from './commands.js';
import type { Choice } from './state.js';

const OPENED = at('2009-02-02');
const NOW = at('2009-02-03');
const LATER = at('2009-02-04');
const CLOSES = at('2009-02-09', '17:00');

const opened = playWith(group(), asked('G1', OPENED), [
  { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' },
  'ss',
  OPENED,
]);

const change = (
  seat: string,
  choice: Choice,
  { replaces = 1, reason }: { replaces?: number; reason?: string } = {},
): ChangeVote => ({
  type: 'ChangeVote',
  item: 'G1',
  round: 1,
  seat,
  replaces,
  choice,
  ...(reason && { reason }),
});

const voted = playWith(group(), opened, ...votes('G1', 1, NOW, { 'lda-member': 'for', 'mpa-member': 'against' }));

describe('V3: a vote changed', () => {
  it('V3: takes the place of the one it names, which is kept', () => {
    const changed = playWith(group(), voted, [
      change('lda-member', 'against', { reason: 'sha256:second-thoughts' }),
      'lda-member',
      LATER,
    ]);
    expect(roundOf(changed, 'G1').votes).toMatchObject([
      { seat: 'lda-member', choice: 'against', reason: 'sha256:second-thoughts', version: 2, at: LATER },
      { seat: 'mpa-member', choice: 'against', version: 1, at: NOW },
    ]);
    expect(roundOf(changed, 'G1').replaced).toMatchObject([
      { seat: 'lda-member', choice: 'for', version: 1, at: NOW, by: 'lda-member' },
    ]);
  });

  it('V3: as often as the seat likes, each time naming its present vote', () => {
    const twice = playWith(
      group(),
      voted,
      [change('lda-member', 'abstain'), 'lda-member', LATER],
      [change('lda-member', 'for', { replaces: 2 }), 'lda-member', LATER],
    );
    expect(roundOf(twice, 'G1').votes[0]).toMatchObject({ choice: 'for', version: 3 });
    expect(roundOf(twice, 'G1').replaced.map(({ choice, version }) => [choice, version])).toEqual([
      ['for', 1],
      ['abstain', 2],
    ]);
  });

  it('V3: is refused where the vote named has been replaced already, and says which one stands', () => {
    const once = playWith(group(), voted, [change('lda-member', 'abstain'), 'lda-member', LATER]);
    expect(answerWith(group(), once, [change('lda-member', 'for'), 'lda-member', LATER])).toMatchObject({
      code: 'GATE.VOTE_REPLACED',
      sentence: 'The vote you mean has been replaced already: this seat’s present vote is number 2, abstain.',
    });
    expect(codeOf(answerWith(group(), once, [change('lda-member', 'for', { replaces: 3 }), 'lda-member', LATER]))).toBe(
      'GATE.VOTE_REPLACED',
    );
  });

  it('V3: is for the seat that has voted, by whoever acts for it', () => {
    const answer = (seat: string, who: string) =>
      codeOf(answerWith(group(), voted, [change(seat, 'abstain'), who, LATER]));
    expect(answer('lda-member', 'mpa-member')).toBe('GATE.NOT_YOUR_SEAT');
    expect(answer('lda-member', 'ss')).toBe('GATE.NOT_YOUR_SEAT');
    expect(answer('mps-member', 'mps-member')).toBe('GATE.NOT_VOTED');
    expect(answer('nonsense', 'mps-member')).toBe('GATE.NOT_ELIGIBLE');
  });

  it('V3: to against needs a reason; a second CastVote stays refused', () => {
    expect(codeOf(answerWith(group(), voted, [change('lda-member', 'against'), 'lda-member', LATER]))).toBe(
      'GATE.REASON_NEEDED',
    );
    const again = { type: 'CastVote', item: 'G1', round: 1, seat: 'lda-member', choice: 'abstain' } as const;
    expect(codeOf(answerWith(group(), voted, [again, 'lda-member', LATER]))).toBe('GATE.ALREADY_VOTED');
  });

  it('V6: ends with the vote, at its time or early', () => {
    expect(codeOf(answerWith(group(), voted, [change('lda-member', 'abstain'), 'lda-member', CLOSES]))).toBe(
      'GATE.VOTE_CLOSED',
    );
    const everybody = Object.fromEntries(seats().map(({ id }) => [id, 'for' as const]));
    const complete = playWith(group(), opened, ...votes('G1', 1, NOW, everybody));
    expect(answerWith(group(), complete, [change('lda-member', 'abstain'), 'lda-member', LATER])).toMatchObject({
      code: 'GATE.VOTE_CLOSED',
      sentence: 'This vote ended at 10:00 on 3 February 2009.',
    });
  });

  it('V6: a tie keeps a complete vote open, and so the right to change', () => {
    const tie = Object.fromEntries(seats().map(({ id }, index) => [id, index < 4 ? 'for' : 'against'] as const));
    const tied = playWith(group(), opened, ...votes('G1', 1, NOW, tie));
    const broken = playWith(group(), tied, [change('mps-member', 'for'), 'mps-member', LATER]);
    const [closed] = eventsOf(
      answerWith(group(), broken, [{ type: 'CloseVote', item: 'G1', round: 1 }, 'process', LATER]),
    );
    expect(closed).toMatchObject({ type: 'GateApproved', tally: { for: 5, against: 3 } });
  });

  it('V6: in a meeting until the secretary closes the vote, even when all have voted', () => {
    const present = ['gla-chair', 'tfl-deputy', 'lda-member', 'mpa-member'];
    const meeting = group([held('march', '2009-03-05', present)]);
    const scheduled = folded(asked('G1', at('2009-02-16')), 'ss', at('2009-02-25'), {
      type: 'ItemScheduled',
      item: 'G1',
      round: 1,
      meeting: 'march',
      date: '2009-03-05',
    });
    const day = at('2009-03-05', '14:10');
    const all = Object.fromEntries(present.map((seat) => [seat, 'for' as const]));
    const voting = playWith(
      meeting,
      scheduled,
      [{ type: 'OpenVote', item: 'G1', round: 1, method: 'meeting', motion: 'approve' }, 'ss', day],
      ...votes('G1', 1, day, all),
    );
    expect(
      codeOf(answerWith(meeting, voting, [change('lda-member', 'abstain'), 'lda-member', at('2009-03-05', '14:20')])),
    ).toBe('accepted');
  });

  it('V5: a casting vote counts only in the tie as it stands at the end', () => {
    const tie = { 'gla-chair': 'for', 'tfl-member': 'for', 'lda-member': 'against', 'mpa-member': 'against' } as const;
    const used = playWith(group(), opened, ...votes('G1', 1, NOW, tie), [
      { type: 'UseCastingVote', item: 'G1', round: 1, choice: 'for' },
      'gla-chair',
      NOW,
    ]);
    const moved = playWith(group(), used, [
      change('tfl-member', 'against', { reason: 'sha256:why' }),
      'tfl-member',
      LATER,
    ]);
    const [closed] = eventsOf(
      answerWith(group(), moved, [{ type: 'CloseVote', item: 'G1', round: 1 }, 'process', CLOSES]),
    );
    expect(closed).toMatchObject({ type: 'GateDeferred', tally: { for: 1, against: 3, casting: null } });
  });
});
