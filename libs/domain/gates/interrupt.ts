import type { Instant, PlainDate } from '../calendar/instant.js';
import { itemOf, presentRound, waitingItems } from './items.js';
import { scheduledRound } from './rounds.js';
import type { GatesState, ItemId, Round } from './state.js';

/** X6: a hold ends an open vote without a result; its votes stay in the record, and the item waits for a meeting, to which it goes by itself. */
export function interruptItem(gates: GatesState, id: ItemId, at: Instant): GatesState {
  const item = itemOf(gates, id)!;
  const ended: Round = { ...presentRound(item), status: 'closed', outcome: 'held', closedAt: at };
  const next: Round = { ...scheduledRound(ended.number + 1, at), meetingOnly: true, movesOn: true };
  return { ...gates, [id]: { ...item, rounds: [...item.rounds.slice(0, -1), ended, next] } };
}

/** Whether an item that only a meeting can take, or was put to one, has none before it. */
export const missedMeeting = ({ status, meetingOnly, meetingDate }: Round, today: PlainDate): boolean =>
  status === 'scheduled' && (meetingDate === null ? meetingOnly : meetingDate < today);

/** X6: meetings went on while the project was held; what missed one of them goes to another, also to one declared later. */
export const takeFromPastMeetings = (gates: GatesState, today: PlainDate): GatesState =>
  waitingItems(gates).reduce((left, item) => {
    const round = presentRound(item);
    if (!missedMeeting(round, today)) return left;
    const waiting: Round = { ...round, meeting: null, meetingDate: null, meetingOnly: true, movesOn: true };
    return { ...left, [item.id]: { ...item, rounds: [...item.rounds.slice(0, -1), waiting] } };
  }, gates);
