import type { Majority, VotingRule } from './state.js';

/** V4: where the policy says nothing else, more for than against. */
export const SIMPLE_MAJORITY: Majority = {
  share: { numerator: 1, denominator: 2 },
  reached: 'more_than',
  of: 'votes_cast',
};

export const majorityOf = ({ majority = SIMPLE_MAJORITY }: VotingRule): Majority => majority;
