import { rolesOf } from '#access/access.js';
import type { CommandType } from '#access/permissions.js';
import type { Instant } from '#domain/calendar/instant.js';
import { submittedTo } from '#domain/cases/submitted.js';
import type { Facts } from '#domain/kernel/facts.js';
import { invitedUnits } from '#domain/participation/units.js';
import type { Project } from '#domain/projects/state.js';

/** What a command is about: `{ item: 'G1', round: '2', seat: 'gla-chair' }`. */
export type About = Readonly<Record<string, string>>;

/** Who looks at a project, and when. */
export interface Situation {
  readonly project: Project;
  readonly facts: Facts;
  readonly now: Instant;
}

/** What commands of a room can be about now; whether this person may is asked afterwards. */
export type Openings = Readonly<Partial<Record<CommandType, (situation: Situation) => readonly About[]>>>;

export const when = (possible: boolean, about: About = {}): readonly About[] => (possible ? [about] : []);

export const isWithLead = (project: Project): boolean => submittedTo(project) === undefined;

export const ofUnits = (project: Project): readonly About[] => invitedUnits(project).map(({ id }) => ({ unit: id }));

export const ofOwnOrganisations = ({ actor, directory }: Facts): readonly About[] =>
  [...new Set(rolesOf(directory, actor.id).flatMap(({ organisation }) => organisation ?? []))].map((organisation) => ({
    organisation,
  }));
