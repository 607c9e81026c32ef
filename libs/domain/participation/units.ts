import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import type { Participation } from './state.js';

export const unitById = (project: Project, id: string): Unit | undefined =>
  project.units.find((unit) => unit.id === id);

/** The decision unit of an organisation. */
export const unitOf = (project: Project, organisation: string): Unit | undefined =>
  project.units.find((unit) => unit.organisations.includes(organisation));

/** A unit of the project takes part in one way or another from its beginning (O1). */
export const participationOf = (project: Project, unit: Unit): Participation => project.participation.units[unit.id];

/** O1: all units but those marked not relevant. */
export const invitedUnits = (project: Project): readonly Unit[] =>
  project.units.filter((unit) => participationOf(project, unit).status !== 'NOT_RELEVANT');

/** O7: the units that count. */
export const joinedUnits = (project: Project): readonly Unit[] =>
  project.units.filter((unit) => hasJoined(participationOf(project, unit)));

export const hasJoined = ({ status }: Pick<Participation, 'status'>): boolean =>
  status === 'JOINED' || status === 'JOINED_COND';

/** The unit of the lead organisation; none where that is not stated. */
export const leadUnitOf = (project: Project): Unit | undefined =>
  project.lead.organisation === null ? undefined : unitOf(project, project.lead.organisation);

/** The organisation of a unit that has but one. */
export const soleOf = ({ organisations: [only, ...more] }: Unit): string | null => (more.length === 0 ? only : null);
