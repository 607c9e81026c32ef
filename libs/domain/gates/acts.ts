import type { Act } from '../agenda/state.js';
import type { Instant } from '../calendar/instant.js';
import type { Directory } from '../kernel/facts.js';
import { isHeld } from '../holds/holds.js';
import type { Project } from '../projects/state.js';
import { anotherMotionUntil, endsAt } from './deadlines.js';
import { endOfAction } from './end-chairs-action.js';
import { gateOfAction, presentRound, waitingItems } from './items.js';
import { changedHolders } from './note-holders.js';
import { unnoted } from './standing-interests.js';
import type { Item } from './state.js';

/** V8: seats of an open vote that are somebody else's than the project knows; who is who is asked for it. */
export const holderActs = (project: Project, directory: Pick<Directory, 'programme'>): readonly Act[] =>
  waitingItems(project.gates).flatMap((item) => {
    const round = presentRound(item);
    if (round.status !== 'open' || changedHolders(round, directory).length === 0) return [];
    return [{ dueAt: project.lastAt, command: { type: 'NoteHolders', item: item.id, round: round.number } }];
  });

/** V9: open votes on which the register of interests bears in a way they do not know. */
export const interestActs = (
  project: Project,
  { programme }: Pick<Directory, 'programme'>,
  now: Instant,
): readonly Act[] =>
  waitingItems(project.gates)
    .filter((item) => unnoted(project, item, programme, now).length > 0)
    .map((item) => ({
      dueAt: project.lastAt,
      command: { type: 'NoteInterests', item: item.id, round: presentRound(item).number },
    }));

/**
 * What ends by itself: a written procedure (V6), the wait for another motion after a lost one (V4), and a chair's action
 * that its meeting did not confirm (V10).
 */
export const gateActs = (project: Project): readonly Act[] =>
  waitingItems(project.gates).flatMap((item) =>
    gateOfAction(item.id)
      ? isHeld(project)
        ? []
        : endOfAction(project, item)
      : (closing(project, item) ?? deferring(project, item) ?? []),
  );

function closing(project: Project, item: Item): Act | null {
  const round = presentRound(item);
  if (round.status !== 'open' || round.method !== 'written') return null;
  return { dueAt: endsAt(project, round), command: { type: 'CloseVote', item: item.id, round: round.number } };
}

function deferring(project: Project, item: Item): Act | null {
  const round = presentRound(item);
  const dueAt = anotherMotionUntil(project, item);
  if (round.status !== 'scheduled' || !dueAt) return null;
  return { dueAt, command: { type: 'DeferLostItem', item: item.id, round: round.number } };
}
