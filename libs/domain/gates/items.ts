import type { GatesState, Item, ItemId, Round } from './state.js';

/** The item of an id that came from outside: `constructor` is none. */
export const itemOf = (gates: GatesState, id: ItemId): Item | undefined =>
  Object.hasOwn(gates, id) ? gates[id] : undefined;

export const isWaiting = (gates: GatesState, id: ItemId): boolean => itemOf(gates, id)?.status === 'waiting';

/** Everything the steering group has been asked, in the order in which it was asked first. */
export const itemsOf = (gates: GatesState): readonly Item[] =>
  Object.values(gates).filter((item) => item !== undefined);

export const waitingItems = (gates: GatesState): readonly Item[] =>
  itemsOf(gates).filter(({ status }) => status === 'waiting');

export const presentRound = (item: Item): Round => item.rounds.at(-1)!;

/** The number of the round that begins when the item is submitted: 1, or the next after all that went before. */
export const nextRoundNumber = (gates: GatesState, id: ItemId): number => (itemOf(gates, id)?.rounds.length ?? 0) + 1;

export const writeOffOf = (line: string): ItemId => `write-off/${line}`;

/** B6: the benefit line that an item asks to write off. */
export const lineOf = (id: ItemId): string | null =>
  id.startsWith('write-off/') ? id.slice('write-off/'.length) : null;

/** V4: the motions lost, one after the other, at the meeting in which the item now waits for another. */
export function lostMotions(item: Item): readonly Round[] {
  const before = item.rounds.slice(0, -1);
  return before.slice(before.findLastIndex(({ outcome }) => outcome !== 'lost') + 1);
}
