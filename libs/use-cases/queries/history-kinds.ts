import { agenda } from '#domain/agenda/room.js';
import { assurance } from '#domain/assurance/room.js';
import { benefits } from '#domain/benefits/room.js';
import { cases } from '#domain/cases/room.js';
import { conditions } from '#domain/conditions/room.js';
import { contributions } from '#domain/contributions/room.js';
import { delivery } from '#domain/delivery/room.js';
import { exceptions } from '#domain/exceptions/room.js';
import { gates } from '#domain/gates/room.js';
import { holds } from '#domain/holds/room.js';
import { leads } from '#domain/leads/room.js';
import { movements } from '#domain/movements/room.js';
import { participation } from '#domain/participation/room.js';
import { projects } from '#domain/projects/room.js';
import { rebaselines } from '#domain/rebaselines/room.js';

const ROOMS = {
  projects,
  cases,
  gates,
  conditions,
  exceptions,
  holds,
  assurance,
  participation,
  delivery,
  rebaselines,
  leads,
  movements,
  benefits,
  contributions,
  agenda,
} as const;

/** Kinds of entries in the history of a project: the rooms of the law, each with its events. */
export type HistoryKind = keyof typeof ROOMS;

export const HISTORY_KINDS = Object.keys(ROOMS) as readonly HistoryKind[];

/** How a project begins, which is before there is one that a room could change. */
const BEGINNINGS = ['ProjectProposed', 'ProjectAdopted'];

export const typesOf = (kind: HistoryKind): readonly string[] => [
  ...(kind === 'projects' ? BEGINNINGS : []),
  ...Object.keys(ROOMS[kind].evolve),
];
