import { same } from '../kernel/same.js';
import type { Outcome, Round, Tally } from './state.js';
import { isCarried, tallyOf } from './tally.js';

/**
 * V4 to V6: counts a closed vote again from what its seats voted, by the rule in force when it opened, and says in
 * sentences where that is not what was recorded. Nothing for a round in which no vote was opened.
 */
export function recount(round: Round): readonly string[] {
  const { number, method, tally, outcome } = round;
  if (method === null || outcome === null || tally === null) return [];
  const counted = tallyOf(round);
  if (!same({ ...counted, ...tally }, counted)) {
    return [`the votes of round ${number} come to ${inWords(counted)}; what was recorded is ${inWords(tally)}`];
  }
  const possible = outcomesOf(round, counted);
  return possible.includes(outcome)
    ? []
    : [`round ${number} cannot have ended as “${outcome}”: ${inWords(counted)} makes it ${possible.join(' or ')}`];
}

/** How a vote that was counted so can have ended. */
function outcomesOf({ method, motion, rule }: Round, tally: Tally): readonly Outcome[] {
  if (!tally.quorate) return ['inquorate'];
  if (!isCarried(tally, rule!)) return method === 'written' ? ['deferred'] : ['lost'];
  return [CARRIED[motion!]];
}

const CARRIED = {
  approve: 'approved',
  approve_with_conditions: 'approved_cond',
  defer: 'deferred',
  refer_back: 'referred_back',
  reject: 'rejected',
} as const;

const inWords = ({ for: inFavour, against, abstain, casting, quorate }: Tally): string =>
  `${inFavour} for, ${against} against, ${abstain} abstained${casting ? `, the casting vote ${casting}` : ''}, ` +
  (quorate ? 'with a quorum' : 'without a quorum');
