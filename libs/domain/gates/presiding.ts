import type { Round } from './state.js';
import { eligibleIn, holderIn, isEligible } from './tally.js';

/**
 * V5: the seat of whoever presides over an open vote: who did when it opened, or the deputy chair where that seat takes no
 * part over an interest. `null`: neither can, so the eligible members choose.
 */
export function presidingIn(round: Round): string | null {
  if (round.presiding !== null && isEligible(round, round.presiding)) return round.presiding;
  return eligibleIn(round).find(({ seat, office }) => office === 'deputy' && canPreside(round, seat))?.seat ?? null;
}

/** An eligible seat that somebody holds; in a meeting one that is present. */
export const canPreside = (round: Round, seat: string): boolean =>
  eligibleIn(round).some((elector) => elector.seat === seat && holderIn(round, elector) !== null) &&
  (round.method === 'written' || round.present.includes(seat));
