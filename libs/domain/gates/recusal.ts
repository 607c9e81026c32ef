import type { Instant } from '../calendar/instant.js';
import type { Directory } from '../kernel/facts.js';
import type { Recorded } from '../kernel/event.js';
import type { Project } from '../projects/state.js';
import type { InterestDeclared } from './events.js';
import { recusedFrom } from './interests.js';
import { presentRound } from './items.js';
import { electorateOf, votingRule } from './quorum.js';
import { type Reach, reachIn, reachOf } from './reach.js';
import type { GatesState, Item, ItemId, Recusal, Round } from './state.js';

/** What a quorum could still be made of, were a seat to leave an item over an interest: as its vote stands, or would open. */
export function reachWithout(project: Project, item: Item, seat: string, { programme }: Directory): Reach {
  const round = presentRound(item);
  if (round.status === 'open') return reachIn(round, [seat]);
  const gone = [seat, ...recusedFrom(project, item, programme).map((recusal) => recusal.seat)];
  const left = electorateOf(programme.seats).filter((elector) => !gone.includes(elector.seat));
  return reachOf(left, votingRule(project, programme.seats));
}

/** Folds a declaration: kept for the seat and person, and where it is prejudicial the seat or its vote is taken out. */
export function interestDeclared(project: Project, { event, actor, at }: Recorded<InterestDeclared>): Project {
  const { seat, item, kind, nature, as, removes, strikes } = event;
  const gates = removes.reduce((state, id) => removedFrom(state, id, { seat, person: actor, at }), project.gates);
  return {
    ...project,
    interests: [...project.interests, { seat, person: actor, item, kind, nature, as, at }],
    gates: strikes.reduce((state, id) => struckIn(state, id, { seat, person: actor, at }), gates),
  };
}

/** V9: out of numerator and denominator for this item, in this round and every other to come. */
export function removedFrom(gates: GatesState, id: ItemId, recusal: Recusal): GatesState {
  const { seat, at } = recusal;
  const without = withPresentRound(gates, id, (round) =>
    round.status === 'open' ? { ...struck(round, seat, at), recused: [...round.recused, recusal] } : round,
  );
  const item = without[id]!;
  return { ...without, [id]: { ...item, recused: [...item.recused, recusal] } };
}

/** V9: the vote that somebody who stands in gave for a seat; the seat stays. */
export const struckIn = (gates: GatesState, id: ItemId, { seat, person, at }: Recusal): GatesState =>
  withPresentRound(gates, id, (round) => struck(round, seat, at, person));

/** The vote of a seat, or only what somebody gave for it, no longer counts; it stays in the record. */
function struck(round: Round, seat: string, struckAt: Instant, by?: string): Round {
  const goes = (vote: { readonly seat: string; readonly by: string }) =>
    vote.seat === seat && (by === undefined || vote.by === by);
  const presided = round.casting !== null && goes(round.casting);
  return {
    ...round,
    votes: round.votes.filter((vote) => !goes(vote)),
    struck: [...round.struck, ...round.votes.filter(goes).map((vote) => ({ ...vote, struckAt }))],
    casting: presided ? null : round.casting,
    castingStruck: presided ? round.casting : round.castingStruck,
  };
}

function withPresentRound(gates: GatesState, id: ItemId, change: (round: Round) => Round): GatesState {
  const item = gates[id]!;
  return { ...gates, [id]: { ...item, rounds: [...item.rounds.slice(0, -1), change(presentRound(item))] } };
}
