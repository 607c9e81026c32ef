import type { Instant } from '../calendar/instant.js';
import { itemOf, presentRound, waitingItems } from './items.js';
import type { GatesState, Item, ItemId } from './state.js';

/** An item is no longer asked: its round ends as not needed, and the votes cast stay in the record. */
export function withdrawItem(gates: GatesState, id: ItemId, at: Instant): GatesState {
  const item = itemOf(gates, id);
  return item?.status === 'waiting' ? { ...gates, [id]: withdrawn(item, at) } : gates;
}

/** Nothing is asked any more: the project has ended. */
export const withdrawWaiting = (gates: GatesState, at: Instant): GatesState =>
  waitingItems(gates).reduce((left, { id }) => withdrawItem(left, id, at), gates);

const withdrawn = (item: Item, at: Instant): Item => ({
  ...item,
  status: 'withdrawn',
  rounds: [
    ...item.rounds.slice(0, -1),
    { ...presentRound(item), status: 'closed', outcome: 'not_needed', closedAt: at },
  ],
});
