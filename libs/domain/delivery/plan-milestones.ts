import { isWaiting } from '../gates/items.js';
import { type Refusal, accept, nothing, refusals } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import { same } from '../kernel/same.js';
import { namedTwice } from '../kernel/twice.js';
import type { Project } from '../projects/state.js';
import { barsCommitment } from '../rebaselines/commitments.js';
import { refuse as refuseRebaseline } from '../rebaselines/refuse.js';
import type { PlanMilestones } from './commands.js';
import type { DeliveryEvent, MilestonesPlanned } from './events.js';
import { deliveryMessages } from './messages.js';
import type { Milestone } from './state.js';

const refuse = refusals(deliveryMessages);

type Plan = MilestonesPlanned['milestones'];

/** The whole plan is given; what was reached stays, named again or not. */
export const planMilestones: Decide<PlanMilestones, DeliveryEvent> = (project, { milestones }) => {
  if (project.delivery.handedOver) return refuse('DELIVERY.PLAN_COMPLETE');
  const refused = barsPlanning(project, milestones);
  if (refused) return refused;
  const twice = namedTwice(milestones.map(({ id }) => id));
  if (twice !== undefined) return refuse('DELIVERY.MILESTONE_TWICE', { milestone: twice });
  if (milestones.filter(({ cutOff }) => cutOff).length > 1) return refuse('DELIVERY.CUT_OFF_TWICE');
  const present = project.delivery.milestones;
  const reached = present.filter(({ reachedOn }) => reachedOn !== null).map(planned);
  const altered = reached.find((each) =>
    milestones.some((other) => other.id === each.id && !same(planned(other), each)),
  );
  if (altered) return refuse('DELIVERY.REACHED_STAYS', { title: altered.title });
  const unnamed = reached.filter(({ id }) => !milestones.some((other) => other.id === id));
  const plan = [...unnamed, ...milestones.map(planned)];
  if (plan.length === 0) return refuse('DELIVERY.NO_MILESTONES');
  return same(plan, present.map(planned)) ? nothing : accept({ type: 'MilestonesPlanned', milestones: plan });
};

/** X2, X3: a plan stands while the steering group has it; until the units have decided nothing new is planned. */
function barsPlanning(project: Project, milestones: PlanMilestones['milestones']): Refusal | null {
  if (isWaiting(project.gates, 'GR')) return refuseRebaseline('REBASELINE.SUBMITTED');
  const known = project.delivery.milestones.map(({ id }) => id);
  return milestones.every(({ id }) => known.includes(id)) ? null : barsCommitment(project);
}

const planned = ({ id, title, due, cutOff }: Plan[number]): Plan[number] => ({
  id,
  title,
  due,
  ...(cutOff ? { cutOff } : {}),
});

/** The plan as it stands after the event: with what had been reached before. */
export const withReached = (plan: Plan, before: readonly Milestone[]): readonly Milestone[] =>
  plan.map((each) => {
    const { reachedOn = null, recordedAt = null } = before.find(({ id }) => id === each.id) ?? {};
    return { ...each, reachedOn, recordedAt };
  });
