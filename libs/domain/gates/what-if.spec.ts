import { describe, expect, it } from '@jest/globals';
import { at } from '../../../test/support/domain.js';
import { asked, group, playWith, roundOf, votes } from '../../../test/support/gates.js';
import { whatIf } from './what-if.js';

const OPENED = at('2009-02-02');
const NOW = at('2009-02-03');

const choices = {
  'gla-chair': 'for',
  'tfl-deputy': 'for',
  'lda-member': 'for',
  'lfepa-member': 'against',
  'mpa-member': 'against',
} as const;

const round = roundOf(
  playWith(
    group(),
    asked('G1', OPENED),
    [{ type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' }, 'ss', OPENED],
    ...votes('G1', 1, NOW, choices),
  ),
  'G1',
);

const half = { numerator: 1, denominator: 2 };

describe('V2, V4: what another rule would have come to', () => {
  it('V4: under its own rule, what it came to', () => {
    expect(whatIf(round)).toMatchObject({ result: 'carried', tally: { for: 3, against: 2, eligible: 8 } });
  });

  it('V2: with another quorum', () => {
    expect(whatIf(round, { quorumSeats: 6 }).result).toBe('inquorate');
    expect(whatIf(round, { quorumOrganisations: 6 }).result).toBe('inquorate');
  });

  it('V4: with another threshold', () => {
    const twoThirds = { numerator: 2, denominator: 3 };
    expect(whatIf(round, { majority: { share: twoThirds, reached: 'at_least', of: 'votes_cast' } }).result).toBe(
      'not_carried',
    );
    expect(whatIf(round, { majority: { share: half, reached: 'more_than', of: 'eligible_seats' } }).result).toBe(
      'not_carried',
    );
    expect(whatIf(round, { mustAgree: ['mpa-member'] }).result).toBe('not_carried');
    expect(whatIf(round, { mustAgree: ['lda-member'] }).result).toBe('carried');
  });

  it('V7: with another electorate', () => {
    expect(whatIf(round, { without: ['gla-chair'] })).toMatchObject({
      result: 'not_carried',
      tally: { for: 2, against: 2 },
    });
    expect(whatIf(round, { without: ['gla-chair', 'tfl-deputy'] }).result).toBe('inquorate');
  });

  it('V7: with seats added, each with the vote that it is supposed to have cast, or none', () => {
    const against = { organisation: 'mps', choice: 'against' } as const;
    expect(whatIf(round, { added: [against] })).toMatchObject({
      result: 'not_carried',
      tally: { for: 3, against: 3, eligible: 9, present: 6 },
    });
    expect(whatIf(round, { added: [{ organisation: 'mps', choice: 'abstain' }] })).toMatchObject({
      result: 'carried',
      tally: { abstain: 1, eligible: 9, present: 6 },
    });
    const silent = { organisation: 'mps', choice: null };
    expect(whatIf(round, { added: [silent] })).toMatchObject({ result: 'carried', tally: { eligible: 9, present: 5 } });
    const ofAll = { share: half, reached: 'more_than', of: 'eligible_seats' } as const;
    const twoMore = [{ organisation: 'lda', choice: 'for' } as const, { organisation: 'gla', choice: 'for' } as const];
    expect(whatIf(round, { majority: ofAll, added: twoMore }).result).toBe('not_carried');
    expect(whatIf(round, { majority: ofAll, without: ['mps-member'], added: twoMore }).result).toBe('carried');
  });

  it('V2: an added seat that votes counts for the quorum, in seats and in organisations', () => {
    const ours = { ...round, votes: round.votes.filter(({ seat }) => ['gla-chair', 'tfl-deputy'].includes(seat)) };
    const seat = (organisation: string) => ({ organisation, choice: 'for' as const });
    expect(whatIf(ours, { added: [seat('tfl'), seat('gla')] })).toMatchObject({
      result: 'inquorate',
      tally: { present: 4, organisations: 2 },
    });
    expect(whatIf(ours, { added: [seat('tfl'), seat('lda')] })).toMatchObject({
      result: 'carried',
      tally: { present: 4, organisations: 3 },
    });
  });
});
