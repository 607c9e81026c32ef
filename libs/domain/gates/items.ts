import type { Gate, GatesState, Item, ItemId, Round } from './state.js';

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

const GATES: readonly string[] = ['G1', 'G2', 'G3', 'G4', 'G5'] satisfies Gate[];

export const isGate = (id: ItemId): id is Gate => GATES.includes(id);

/** V10: the item by which the group confirms a chair's action on a gate. */
export const actionOn = (gate: Gate): `chairs-action/${Gate}` => `chairs-action/${gate}`;

/** V10: the gate on which the chair acted, of such an item. */
export const gateOfAction = (id: ItemId): Gate | null =>
  id.startsWith('chairs-action/') ? (id.slice('chairs-action/'.length) as Gate) : null;

/** V6, V10: what is only decided in a meeting, whatever is moved. */
export const meetsOnly = (id: ItemId): boolean => id === 'cancel' || id === 'GR' || gateOfAction(id) !== null;

export const writeOffOf = (line: string): ItemId => `write-off/${line}`;

/** B6: the benefit line that an item asks to write off. */
export const lineOf = (id: ItemId): string | null =>
  id.startsWith('write-off/') ? id.slice('write-off/'.length) : null;

/** V4: the motions lost, one after the other, at the meeting in which the item now waits for another. */
export function lostMotions(item: Item): readonly Round[] {
  const before = item.rounds.slice(0, -1);
  return before.slice(before.findLastIndex(({ outcome }) => outcome !== 'lost') + 1);
}
