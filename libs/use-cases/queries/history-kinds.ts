import { rooms } from '#domain/projects/rooms.js';

/** Kinds of entries in the history of a project: the rooms of the law, each with its events. */
export type HistoryKind = keyof typeof rooms;

export const HISTORY_KINDS = Object.keys(rooms) as readonly HistoryKind[];

/** How a project begins, which is before there is one that a room could change. */
const BEGINNINGS = ['ProjectProposed', 'ProjectAdopted'];

export const typesOf = (kind: HistoryKind): readonly string[] => [
  ...(kind === 'projects' ? BEGINNINGS : []),
  ...Object.keys(rooms[kind].evolve),
];
