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
});
