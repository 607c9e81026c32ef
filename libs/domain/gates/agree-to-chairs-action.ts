import { accept, nothing } from '../kernel/decision.js';
import type { AgreeToChairsAction } from './commands.js';
import { takesNoPart } from './interests.js';
import { isGate } from './items.js';
import { refuse, whileScheduled } from './matter.js';
import { holdsSeat } from './seats.js';

/** V10: a seat agrees in writing that the chair may approve a gate before the group meets; nobody can for another. */
export const agreeToChairsAction = whileScheduled<AgreeToChairsAction>(({ project, item, round }, { seat }, facts) => {
  if (!isGate(item.id)) return refuse('GATE.NOT_BY_CHAIR');
  if (!holdsSeat(seat, facts)) return refuse('GATE.NOT_YOUR_SEAT');
  if (takesNoPart(project, item, seat, facts)) return refuse('GATE.RECUSED');
  if (item.submittedBy === facts.actor.id) return refuse('GATE.SUBMITTER_CANNOT_VOTE');
  const paper = item.paper.hash;
  if (round.agreements.some((each) => each.seat === seat && each.paper === paper)) return nothing;
  return accept({ type: 'ChairsActionAgreed', item: item.id, round: round.number, seat, paper });
});
