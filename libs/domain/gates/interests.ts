import type { Facts } from '../kernel/facts.js';
import { standingInterests } from '../programme/interests.js';
import type { Programme, Seat } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import type { Interest, Item, ItemId, Recusal } from './state.js';

/** V9: what has been declared that bears on an item: for it alone or for the whole project, the latest last. */
export const interestsIn = ({ interests }: Project, item: ItemId): readonly Interest[] =>
  interests.filter((interest) => interest.item === null || interest.item === item);

/** V8, V9: whether a person has declared, for a seat, what interests they have in an item, be it none. */
export const hasDeclared = (project: Project, item: ItemId, seat: string, person: string): boolean =>
  interestsIn(project, item).some((interest) => interest.seat === seat && interest.person === person);

/** V9: whether a person takes no part in an item, for whichever seat. */
export const isPrejudiced = (project: Project, item: ItemId, person: string): boolean =>
  interestsIn(project, item).some((interest) => interest.person === person && interest.kind === 'prejudicial');

/**
 * V9: seats that take no part in an item when its vote opens: removed while it waited, in this round or one before, or
 * held by somebody with a prejudicial interest in the project, declared there or in the register.
 */
export function recusedFrom(
  project: Project,
  item: Item,
  programme: Pick<Programme, 'interests'> & { readonly seats: readonly Pick<Seat, 'id' | 'holder'>[] },
): readonly Recusal[] {
  const byHolders = programme.seats.flatMap(({ id: seat, holder }) => {
    if (holder === null) return [];
    const interest = [
      ...interestsIn(project, item.id).filter(({ person }) => person === holder),
      ...standingInterests(programme, project, holder),
    ].find(({ kind }) => kind === 'prejudicial');
    return interest ? [{ seat, person: holder, at: interest.at }] : [];
  });
  const removed = item.recused.map(({ seat }) => seat);
  return [...item.recused, ...byHolders.filter(({ seat }) => !removed.includes(seat))];
}

/** V9: whether a seat takes no part in an item as things stand. */
export const takesNoPart = (project: Project, item: Item, seat: string, { directory }: Facts): boolean =>
  recusedFrom(project, item, directory.programme).some((each) => each.seat === seat);
