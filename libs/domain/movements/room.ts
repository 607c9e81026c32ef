import type { Room } from '../kernel/room.js';
import type { ViabilityFailed, ViabilityPassed } from '../participation/events.js';
import type { MovementCommand } from './commands.js';
import type { MovementEvent } from './events.js';
import { lateJoined } from './late-joined.js';
import { lateJoinRequested, requestLateJoin } from './request-late-join.js';

/** Units that come into a project that is being delivered (O10). */
export const movements: Room<MovementCommand, MovementEvent, MovementEvent | ViabilityPassed | ViabilityFailed> = {
  decide: { RequestLateJoin: requestLateJoin },
  evolve: { LateJoinRequested: lateJoinRequested, LateJoined: lateJoined },
};
