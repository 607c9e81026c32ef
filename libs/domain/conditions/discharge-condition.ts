import { closeUnanswered } from '../exceptions/exceptions.js';
import { approval } from '../gates/approval.js';
import { itemOf } from '../gates/items.js';
import type { Appended } from '../gates/matter.js';
import { tookEffect } from '../gates/took-effect.js';
import { accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { changeCondition } from './change-condition.js';
import type { DischargeCondition } from './commands.js';
import { discharges } from './dischargers.js';
import { openPrecedents } from './conditions.js';
import type { ConditionDischarged, ConditionsMet } from './events.js';
import { ofOpenCondition, refuse } from './refuse.js';

/** V15: the chair, or whom the motion names, finds a condition met; with the last one that had to come first the approval takes effect. */
export const dischargeCondition: Decide<DischargeCondition, ConditionDischarged | Appended> = (
  project,
  { condition: id },
  facts,
  now,
) =>
  ofOpenCondition(project, id, (condition) => {
    const { status, kind, item, round } = condition;
    if (!discharges(condition, facts.actor.id, facts.directory)) return refuse('CONDITION.OTHER_DISCHARGER');
    if (status === 'open') return refuse('CONDITION.NO_EVIDENCE');
    const discharged: ConditionDischarged = { type: 'ConditionDischarged', condition: id };
    const left = openPrecedents(project).filter((each) => each.id !== id);
    if (kind === 'subsequent' || left.length > 0) return accept(discharged);
    const met: ConditionsMet = { type: 'ConditionsMet', item, round };
    const events = approval(project, itemOf(project.gates, item)!, [met], facts, now);
    return accept<ConditionDischarged | Appended>(discharged, ...events);
  });

export const conditionDischarged: Evolve<ConditionDischarged> = (project, { event, actor, at }) =>
  closeUnanswered(
    changeCondition(project, event.condition, () => ({ status: 'discharged', dischargedBy: actor, endedAt: at })),
    event.condition,
    at,
  );

export const conditionsMet: Evolve<ConditionsMet> = (project, { event, at }) => tookEffect(project, event.item, at);
