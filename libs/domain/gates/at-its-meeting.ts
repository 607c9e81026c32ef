import { accept } from '../kernel/decision.js';
import { following, itemMoved, itemTakenOff } from './follow-meeting.js';
import { itemOf, presentRound } from './items.js';
import type { Appended, DecideMatter, Matter } from './matter.js';

/**
 * V1: decides on an item as its meeting stands now. Where that was moved or cancelled and the process has not followed yet, the
 * item follows with the decision, so that nothing is taken on the strength of a day that is no longer true.
 */
export const atItsMeeting =
  <Command>(decide: DecideMatter<Command>): DecideMatter<Command> =>
  (matter, command, facts, now) => {
    const event = following(matter.project, matter.item, facts, now);
    if (!event) return decide(matter, command, facts, now);
    const how = { at: now, actor: facts.actor.id, version: matter.project.version + 1 };
    const project =
      event.type === 'ItemMoved'
        ? itemMoved(matter.project, { event, ...how })
        : itemTakenOff(matter.project, { event, ...how });
    const decision = decide(matterIn(project, matter), command, facts, now);
    return decision.kind === 'accepted' ? accept<Appended>(event, ...decision.events) : decision;
  };

function matterIn(project: Matter['project'], { item: { id } }: Matter): Matter {
  const item = itemOf(project.gates, id)!;
  return { project, item, round: presentRound(item) };
}
