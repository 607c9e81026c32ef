import type { Seat } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import type { Elector, VotingRule } from './state.js';

/** V2: half the established voting seats, rounded up, and never fewer than the least; vacancies do not lower it. */
export function votingRule({ policy }: Pick<Project, 'policy'>, established: readonly Seat[]): VotingRule {
  const { least, share, organisations } = policy.quorum;
  const { majority, mustAgree = [] } = policy.voting ?? {};
  return {
    policyVersion: policy.version,
    quorumSeats: Math.max(least, Math.ceil((established.length * share.numerator) / share.denominator)),
    quorumOrganisations: organisations,
    establishedSeats: established.length,
    ...(majority && { majority }),
    ...(mustAgree.length > 0 && { mustAgree }),
  };
}

/** V7: seats with who holds them. */
export const electorateOf = (seats: readonly Seat[]): readonly Elector[] =>
  seats.map(({ id, organisation, office, holder }) => ({ seat: id, organisation, office, holder }));

/** V2: of how many organisations; MPA and MPS are two here (M6). */
export const organisationsOf = (seats: readonly Elector[]): number =>
  new Set(seats.map(({ organisation }) => organisation)).size;

/** V2: enough seats, from enough organisations. */
export const isQuorate = (rule: VotingRule, present: readonly Elector[]): boolean =>
  present.length >= rule.quorumSeats && organisationsOf(present) >= rule.quorumOrganisations;
