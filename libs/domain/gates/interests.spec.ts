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
  vacant,
  votes,
} from '../../../test/support/gates.js';
import { noticesOf } from '../agenda/notices.js';
import type { DeclareInterest } from './commands.js';
import { recusedFrom } from './interests.js';
import type { InterestKind, ItemId } from './state.js';
import { tallyOf } from './tally.js';

const OPENED = at('2009-02-02');
const NOW = at('2009-02-03');
const LATER = at('2009-02-04');
const CLOSES = at('2009-02-09', '17:00');

const open = (item: ItemId = 'G1', round = 1) =>
  ({ type: 'OpenVote', item, round, method: 'written', motion: 'approve' }) as const;
const opened = playWith(group(), asked('G1', OPENED), [open(), 'ss', OPENED]);

const declare = (
  seat: string,
  kind: InterestKind = 'prejudicial',
  item: ItemId | undefined = 'G1',
): DeclareInterest => ({
  type: 'DeclareInterest',
  seat,
  kind,
  ...(item && { item }),
  ...(kind !== 'none' && { nature: 'sha256:a-supplier' }),
});

const inProject = (seat: string, kind: InterestKind = 'prejudicial'): DeclareInterest => ({
  type: 'DeclareInterest',
  seat,
  kind,
  nature: 'sha256:a-supplier',
});

const cast = (seat: string) => ({ type: 'CastVote', item: 'G1', round: 1, seat, choice: 'for' }) as const;
const casting = { type: 'UseCastingVote', item: 'G1', round: 1, choice: 'for' } as const;
const close = { type: 'CloseVote', item: 'G1', round: 1 } as const;
const name = { type: 'NameSubstitute', item: 'G1', round: 1, seat: 'lda-member', person: 'lda-or' } as const;

describe('V9: a prejudicial interest', () => {
  it('V9: takes the seat out of those that may vote and strikes its vote, which stays in the record', () => {
    const voted = playWith(group(), opened, ...votes('G1', 1, NOW, { 'lda-member': 'for', 'mpa-member': 'for' }));
    const recused = playWith(group(), voted, [declare('lda-member'), 'lda-member', LATER]);
    const round = roundOf(recused, 'G1');
    expect(round.votes.map(({ seat }) => seat)).toEqual(['mpa-member']);
    expect(round.struck).toMatchObject([{ seat: 'lda-member', choice: 'for', at: NOW, struckAt: LATER }]);
    expect(tallyOf(round)).toMatchObject({ for: 1, present: 1, organisations: 1, eligible: 7 });
    expect(round.electorate).toHaveLength(8);
    for (const command of [cast('lda-member'), { ...cast('lda-member'), type: 'ChangeVote', replaces: 1 } as const]) {
      expect(codeOf(answerWith(group(), recused, [command, 'lda-member', LATER]))).toBe('GATE.RECUSED');
    }
  });

  it('V9: leaves the number of the quorum as it is', () => {
    const four = { 'gla-chair': 'for', 'tfl-member': 'for', 'mpa-member': 'for', 'lda-member': 'for' } as const;
    const voted = playWith(group(), opened, ...votes('G1', 1, NOW, four));
    const [quorate] = eventsOf(answerWith(group(), voted, [close, 'process', CLOSES]));
    expect(quorate.type).toBe('GateApproved');
    const recused = playWith(group(), voted, [declare('lda-member'), 'lda-member', LATER]);
    const [inquorate] = eventsOf(answerWith(group(), recused, [close, 'process', CLOSES]));
    expect(inquorate).toMatchObject({ type: 'VoteInquorate', tally: { present: 3, quorate: false } });
  });

  it('V9: completes a vote in which all others have voted, at that moment', () => {
    const others = Object.fromEntries(
      seats()
        .slice(1)
        .map(({ id }) => [id, 'for' as const]),
    );
    const voted = playWith(group(), opened, ...votes('G1', 1, NOW, others));
    expect(codeOf(answerWith(group(), voted, [close, 'process', LATER]))).toBe('GATE.VOTE_RUNS');
    const recused = playWith(group(), voted, [declare('gla-chair'), 'gla-chair', LATER]);
    expect(eventsOf(answerWith(group(), recused, [close, 'process', LATER]))[0]).toMatchObject({
      type: 'GateApproved',
      tally: { for: 7, eligible: 7 },
    });
  });

  it('V9: keeps the seat out whoever stands in, also in the next round of the item', () => {
    const named = playWith(group(), opened, [name, 'lda-member', NOW]);
    const recused = playWith(group(), named, [declare('lda-member'), 'lda-member', NOW]);
    const ready = playWith(group(), recused, [declare('lda-member', 'none'), 'lda-or', NOW]);
    expect(codeOf(answerWith(group(), ready, [cast('lda-member'), 'lda-or', NOW]))).toBe('GATE.RECUSED');
    const called = playWith(
      group(),
      recused,
      [{ type: 'CallIntoMeeting', item: 'G1', round: 1, seat: 'gla-chair' }, 'gla-chair', NOW],
      [{ type: 'CallIntoMeeting', item: 'G1', round: 1, seat: 'mps-member' }, 'mps-member', NOW],
    );
    expect(recusedFrom(called, called.gates.G1!, { seats: seats() }).map(({ seat }) => seat)).toEqual(['lda-member']);
  });

  it('V9: declared before the vote opens, keeps the seat out of its electorate', () => {
    const waiting = playWith(group(), asked('G1', OPENED), [declare('lda-member'), 'lda-member', OPENED]);
    const voting = playWith(group(), waiting, [open(), 'ss', NOW]);
    expect(roundOf(voting, 'G1').recused).toMatchObject([{ seat: 'lda-member', person: 'lda-member' }]);
    expect(codeOf(answerWith(group(), voting, [cast('lda-member'), 'lda-member', NOW]))).toBe('GATE.RECUSED');
  });

  it('V9: in the whole project, bears on every item asked while its holder sits', () => {
    const recused = playWith(group(), opened, [inProject('lda-member'), 'lda-member', NOW]);
    expect(roundOf(recused, 'G1').recused).toMatchObject([{ seat: 'lda-member' }]);
    const cancelling = folded({ ...recused, stage: 'BUSINESS_CASE' }, 'tfl-pl', NOW, {
      type: 'GateSubmitted',
      item: 'G2',
      round: 1,
      paper: { hash: 'sha256:the-paper', title: 'The paper', size: 1, caseVersion: 1 },
    });
    const voting = playWith(group(), cancelling, [open('G2'), 'ss', LATER]);
    expect(roundOf(voting, 'G2').recused).toMatchObject([{ seat: 'lda-member', person: 'lda-member', at: NOW }]);
  });

  it('V9: cannot be taken back for the item, nor declared when the vote has ended', () => {
    const recused = playWith(group(), opened, [declare('lda-member'), 'lda-member', NOW]);
    expect(codeOf(answerWith(group(), recused, [declare('lda-member', 'none'), 'lda-member', NOW]))).toBe(
      'GATE.STAYS_RECUSED',
    );
    expect(codeOf(answerWith(group(), opened, [declare('lda-member'), 'lda-member', CLOSES]))).toBe('GATE.VOTE_CLOSED');
  });

  it('V9: is said at once to the programme office where the rule can no longer be met', () => {
    const gone = ['gla-chair', 'gla-member', 'tfl-deputy', 'tfl-member'];
    const four = playWith(group(), opened, ...gone.map((seat) => [declare(seat), seat, NOW] as const));
    const [event] = eventsOf(answerWith(group(), four, [declare('lda-member'), 'lda-member', LATER]));
    expect(event).toMatchObject({ type: 'InterestDeclared', removes: ['G1'], unmeetable: ['G1'] });
    const recorded = { event, at: LATER, actor: 'lda-member', version: 1 };
    expect(noticesOf(four, recorded).map(({ to }) => to)).toEqual(['SS', 'SC', 'PO']);
    const [before] = eventsOf(answerWith(group(), opened, [declare('lda-member'), 'lda-member', LATER]));
    expect(noticesOf(opened, { ...recorded, event: before }).map(({ to }) => to)).toEqual(['SS', 'SC']);
  });

  it('V2: a vote in writing for which no quorum of organisations is left is not opened', () => {
    const sitting = vacant('lda-member', 'lfepa-member', 'mpa-member', 'mps-member');
    expect(answerWith(group([], sitting), asked('G1', OPENED), [open(), 'ss', OPENED])).toMatchObject({
      code: 'GATE.RULE_UNMEETABLE',
      sentence:
        'The vote cannot be opened, because the rule cannot be met: at most 4 seats of 2 organisations can vote.',
    });
  });

  it('V2: in a meeting, of a vote without a quorum by the time it is closed nothing is decided', () => {
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
    const voting = playWith(
      meeting,
      scheduled,
      [{ ...open(), method: 'meeting' }, 'ss', day],
      ...votes('G1', 1, day, Object.fromEntries(present.map((seat) => [seat, 'for' as const]))),
      [declare('mpa-member'), 'mpa-member', day],
    );
    expect(eventsOf(answerWith(meeting, voting, [close, 'ss', day]))[0]).toMatchObject({
      type: 'VoteInquorate',
      meetBy: '2009-03-19',
      tally: { for: 3, present: 3, quorate: false },
    });
  });
});

describe('V9: other interests', () => {
  it.each(['personal', 'organisational'] as const)('V9: %s, and the seat may vote', (kind) => {
    const declared = playWith(group(), opened, [declare('lda-member', kind), 'lda-member', NOW]);
    expect(declared.interests).toEqual([
      {
        seat: 'lda-member',
        person: 'lda-member',
        item: 'G1',
        kind,
        nature: 'sha256:a-supplier',
        as: 'holder',
        at: NOW,
      },
    ]);
    expect(codeOf(answerWith(group(), declared, [cast('lda-member'), 'lda-member', NOW]))).toBe('accepted');
  });

  it('V9: say what they are; none says nothing, and only once', () => {
    const { nature: _, ...unsaid } = declare('lda-member', 'personal');
    expect(codeOf(answerWith(group(), opened, [unsaid, 'lda-member', NOW]))).toBe('GATE.NATURE_NEEDED');
    const none = playWith(group(), opened, [declare('lda-member', 'none'), 'lda-member', NOW]);
    expect(codeOf(answerWith(group(), none, [declare('lda-member', 'none'), 'lda-member', NOW]))).toBe('nothing');
  });

  it('V9: are declared by whoever acts for the seat, in what is asked', () => {
    expect(codeOf(answerWith(group(), opened, [declare('lda-member'), 'mpa-member', NOW]))).toBe('GATE.NOT_YOUR_SEAT');
    expect(codeOf(answerWith(group(), opened, [declare('lda-member', 'personal', 'G3'), 'lda-member', NOW]))).toBe(
      'GATE.NO_ITEM',
    );
  });
});

describe('V8, V9: whoever stands in or follows', () => {
  const successor = group(
    [],
    seats().map((seat) => (seat.id === 'lda-member' ? { ...seat, holder: 'successor' } : seat)),
  );

  it('V9: a substitute declares before voting, be it none', () => {
    const named = playWith(group(), opened, [name, 'lda-member', NOW]);
    expect(codeOf(answerWith(group(), named, [cast('lda-member'), 'lda-or', NOW]))).toBe('GATE.INTERESTS_FIRST');
    const voted = playWith(
      group(),
      named,
      [declare('lda-member', 'none'), 'lda-or', NOW],
      [cast('lda-member'), 'lda-or', NOW],
    );
    expect(roundOf(voted, 'G1').votes).toMatchObject([{ seat: 'lda-member', by: 'lda-or', as: 'substitute' }]);
  });

  it('V9: a substitute’s own prejudicial interest strikes the vote it gave, and the seat may still vote', () => {
    const voted = playWith(
      group(),
      opened,
      [name, 'lda-member', NOW],
      [declare('lda-member', 'none'), 'lda-or', NOW],
      [cast('lda-member'), 'lda-or', NOW],
      [declare('lda-member'), 'lda-or', LATER],
    );
    expect(roundOf(voted, 'G1')).toMatchObject({ votes: [], struck: [{ by: 'lda-or', version: 1 }], recused: [] });
    expect(codeOf(answerWith(group(), voted, [cast('lda-member'), 'lda-or', LATER]))).toBe('GATE.RECUSED');
    const again = playWith(group(), voted, [cast('lda-member'), 'lda-member', LATER]);
    expect(roundOf(again, 'G1').votes).toMatchObject([{ by: 'lda-member', version: 2 }]);
  });

  it('V8: a successor declares before voting', () => {
    expect(codeOf(answerWith(successor, opened, [cast('lda-member'), 'successor', NOW]))).toBe('GATE.INTERESTS_FIRST');
    const voted = playWith(
      successor,
      opened,
      [declare('lda-member', 'none'), 'successor', NOW],
      [cast('lda-member'), 'successor', NOW],
    );
    expect(roundOf(voted, 'G1').votes).toMatchObject([{ seat: 'lda-member', by: 'successor', as: 'holder' }]);
  });
});

describe('V5: who presides when the chair takes no part', () => {
  const tie = { 'lda-member': 'for', 'lfepa-member': 'for', 'mpa-member': 'against', 'mps-member': 'against' } as const;
  const tied = playWith(group(), opened, ...votes('G1', 1, NOW, tie));
  const withoutChair = playWith(group(), tied, [declare('gla-chair'), 'gla-chair', NOW]);
  const choose = (seat: string) => ({ type: 'ChoosePresiding', item: 'G1', round: 1, seat }) as const;

  it('V5: the deputy chair', () => {
    expect(codeOf(answerWith(group(), withoutChair, [casting, 'gla-chair', LATER]))).toBe('GATE.DOES_NOT_PRESIDE');
    expect(codeOf(answerWith(group(), withoutChair, [choose('lda-member'), 'ss', LATER]))).toBe('GATE.IS_PRESIDED');
    expect(eventsOf(answerWith(group(), withoutChair, [casting, 'tfl-deputy', LATER]))).toMatchObject([
      { type: 'CastingVoteUsed', seat: 'tfl-deputy' },
    ]);
  });

  it('V5: if both are out, whom the eligible members choose', () => {
    const withoutBoth = playWith(group(), withoutChair, [declare('tfl-deputy'), 'tfl-deputy', LATER]);
    expect(codeOf(answerWith(group(), withoutBoth, [casting, 'tfl-deputy', LATER]))).toBe('GATE.DOES_NOT_PRESIDE');
    expect(codeOf(answerWith(group(), withoutBoth, [choose('gla-chair'), 'ss', LATER]))).toBe('GATE.CANNOT_PRESIDE');
    const chosen = playWith(group(), withoutBoth, [choose('lda-member'), 'ss', LATER], [casting, 'lda-member', LATER]);
    expect(roundOf(chosen, 'G1')).toMatchObject({ presiding: 'lda-member', casting: { seat: 'lda-member' } });
  });

  it('V9: a casting vote already used is struck with the seat', () => {
    const used = playWith(group(), tied, [casting, 'gla-chair', NOW], [declare('gla-chair'), 'gla-chair', LATER]);
    expect(roundOf(used, 'G1')).toMatchObject({ casting: null, castingStruck: { seat: 'gla-chair', choice: 'for' } });
    expect(tallyOf(roundOf(used, 'G1')).casting).toBeNull();
  });
});
