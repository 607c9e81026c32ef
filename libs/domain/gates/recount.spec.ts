import { describe, expect, it } from '@jest/globals';
import { at } from '../../../test/support/domain.js';
import { asked, group, playWith, roundOf, votes } from '../../../test/support/gates.js';
import type { Project } from '../projects/state.js';
import { recount } from './recount.js';
import type { Choice, Round } from './state.js';

const opened = (): Project =>
  playWith(group(), asked('G1'), [
    { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' },
    'ss',
    at('2009-02-03'),
  ]);

const ALL: Readonly<Record<string, Choice>> = {
  'gla-chair': 'for',
  'gla-member': 'for',
  'tfl-deputy': 'for',
  'tfl-member': 'for',
  'lda-member': 'for',
  'lfepa-member': 'against',
  'mpa-member': 'abstain',
  'mps-member': 'against',
};

const closed = (choices = ALL): Round =>
  playWith(group(), opened(), ...votes('G1', 1, at('2009-02-04'), choices), [
    { type: 'CloseVote', item: 'G1', round: 1 },
    'process',
    at('2009-02-10', '17:00'),
  ]).gates.G1!.rounds[0];

describe('a closed vote, counted again', () => {
  it('V4: comes to what was recorded', () => {
    expect(recount(closed())).toEqual([]);
    expect(recount(closed({ ...ALL, 'lda-member': 'against', 'gla-member': 'abstain' }))).toEqual([]);
  });

  it('V2: comes to no quorum where there was none', () => {
    const round = closed({ 'gla-chair': 'for', 'tfl-member': 'for' });
    expect([round.outcome, recount(round)]).toEqual(['inquorate', []]);
  });

  it('V4: tells a tally that the votes do not make', () => {
    const round = closed();
    expect(recount({ ...round, tally: { ...round.tally!, for: 6 } })).toEqual([
      'the votes of round 1 come to 5 for, 2 against, 1 abstained, with a quorum; what was recorded is 6 for, 2 against, 1 abstained, with a quorum',
    ]);
    const changed = round.votes.map((vote) => ({ ...vote, choice: 'against' as const }));
    expect(recount({ ...round, votes: changed })[0]).toMatch(/^the votes of round 1 come to 0 for, 8 against/);
  });

  it('V4: tells an outcome that the tally does not make', () => {
    expect(recount({ ...closed(), outcome: 'rejected' })).toEqual([
      'round 1 cannot have ended as “rejected”: 5 for, 2 against, 1 abstained, with a quorum makes it approved',
    ]);
  });

  it('has nothing to count where no vote was opened', () => {
    expect(recount(roundOf(asked('G1'), 'G1'))).toEqual([]);
  });
});
