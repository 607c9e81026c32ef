import { accept, nothing } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { unitById } from '../participation/units.js';
import type { ConfirmContribution } from './commands.js';
import type { ContributionConfirmed } from './events.js';
import { barsUnit } from './own-unit.js';
import { deliveredAt, keyOf, withDelivered } from './places.js';
import { refuse } from './refuse.js';
import type { Delivered } from './state.js';

/** The unit's finance reviewer confirms what is recorded; not whoever recorded it. */
export const confirmContribution: Decide<ConfirmContribution, ContributionConfirmed> = (project, place, facts) => {
  const { unit, kind, year } = place;
  const refused = barsUnit(project, unit, 'FIN', facts);
  if (refused) return refused;
  const delivered = deliveredAt(project, place);
  if (!delivered) return refuse('CONTRIBUTIONS.NOTHING_RECORDED', { unit: unitById(project, unit)!.name });
  if (!isToConfirm(delivered)) return nothing;
  if (delivered.by === facts.actor.id) return refuse('CONTRIBUTIONS.CONFIRMED_BY_RECORDER');
  const { amount, days } = delivered;
  return accept({ type: 'ContributionConfirmed', unit, kind, year, amount, days });
};

/** Whether something else is recorded than was confirmed. */
export const isToConfirm = ({ amount, days, confirmed }: Delivered): boolean =>
  confirmed === null || confirmed.amount !== amount || confirmed.days !== days;

export const contributionConfirmed: Evolve<ContributionConfirmed> = (project, { event, at, actor }) => {
  const { amount, days } = event;
  const delivered = project.contributions.delivered[keyOf(event)];
  return withDelivered(project, { ...delivered, confirmed: { amount, days, by: actor, at } });
};
