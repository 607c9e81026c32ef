import { addWorkingDays } from '#domain/calendar/working-days.js';
import { dateIn } from '#domain/calendar/zone.js';
import { isOpen, openPrecedents } from '#domain/conditions/conditions.js';
import type { ApprovalCondition } from '#domain/conditions/state.js';
import { isGate, presentRound, waitingItems } from '#domain/gates/items.js';
import { isHeld } from '#domain/holds/holds.js';
import type { Project } from '#domain/projects/state.js';
import type { Dice } from './guide.js';
import type { Mission } from './mission.js';

/** What comes around the votes: holds, conditions, chair's action. True: that was the step. */
export function aroundTheVotes(mission: Mission, project: Project, dice: Dice): boolean {
  if (isHeld(project)) return duringHold(mission, dice);
  if (dice(120) === 0) return hold(mission, project, dice);
  if (dice(60) === 0 && actAlone(mission, project)) return true;
  const [precedent] = openPrecedents(project);
  if (precedent) return meet(mission, precedent, dice);
  const open = project.conditions.find(isOpen);
  return open !== undefined && dice(6) === 0 && meet(mission, open, dice);
}

function hold(mission: Mission, project: Project, dice: Dice): boolean {
  const until = addWorkingDays(dateIn('Europe/London', mission.now), 1 + dice(40), project.calendar);
  return mission.give({ who: 'gla-chair', command: { type: 'Hold', reason: 'text', until } }).kind === 'accepted';
}

function duringHold(mission: Mission, dice: Dice): boolean {
  if (dice(2) === 0) mission.give({ who: 'gla-chair', command: { type: 'Resume' } });
  else if (dice(4) === 0) mission.give({ who: 'gla-chair', command: { type: 'ReviewHold', note: 'text' } });
  else mission.waitDays(1 + dice(30));
  return true;
}

/** Evidence and discharge, or time goes by. */
function meet(mission: Mission, { id, owner, status }: ApprovalCondition, dice: Dice): boolean {
  if (dice(6) === 0) mission.waitDays(15);
  else if (status === 'open')
    mission.give({ who: owner, command: { type: 'FileEvidence', condition: id, text: 'text' } });
  else mission.give({ who: 'gla-chair', command: { type: 'DischargeCondition', condition: id } });
  return true;
}

function actAlone(mission: Mission, { gates }: Project): boolean {
  const item = waitingItems(gates).find((each) => isGate(each.id) && presentRound(each).status === 'scheduled');
  if (!item) return false;
  const on = { item: item.id, round: presentRound(item).number };
  mission.give({ who: 'mpa-member', command: { type: 'AgreeToChairsAction', ...on, seat: 'mpa-member' } });
  mission.give({
    who: 'gla-chair',
    command: { type: 'TakeChairsAction', ...on, motion: 'approve', reason: 'text', agreedBy: 'mpa-member' },
  });
  return true;
}
