import type { Room } from '../kernel/room.js';
import type { ViabilityFailed, ViabilityPassed } from '../participation/events.js';
import type { RebaselineBegun } from '../rebaselines/events.js';
import type { MovementCommand } from './commands.js';
import type { MovementEvent } from './events.js';
import { giveNotice, noticeGiven } from './give-notice.js';
import { lateJoined } from './late-joined.js';
import { lateJoinRequested, requestLateJoin } from './request-late-join.js';
import { noticeWaived, waiveNotice } from './waive-notice.js';
import { unitWithdrawn, withdrawUnit } from './withdraw-unit.js';

type Appended = MovementEvent | ViabilityPassed | ViabilityFailed | RebaselineBegun;

/** Units that come into a project that is being delivered, and units that leave it (O10, X4). */
export const movements: Room<MovementCommand, MovementEvent, Appended> = {
  decide: {
    RequestLateJoin: requestLateJoin,
    GiveNotice: giveNotice,
    WaiveNotice: waiveNotice,
    WithdrawUnit: withdrawUnit,
  },
  evolve: {
    LateJoinRequested: lateJoinRequested,
    LateJoined: lateJoined,
    NoticeGiven: noticeGiven,
    NoticeWaived: noticeWaived,
    UnitWithdrawn: unitWithdrawn,
  },
};
