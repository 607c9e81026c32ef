import { isPrejudiced } from '#domain/gates/interests.js';
import { isMajor } from '#domain/assurance/route.js';
import type { ItemId } from '#domain/gates/state.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Role } from '#domain/programme/state.js';
import type { Project } from '#domain/projects/state.js';
import { type HeldRole, type Principal, rolesOf } from './access.js';

/**
 * Who may read an exempt paper (V12). `affected`: of an organisation that is invited; `lead`: whose
 * post leads the project; `reviewing`: of a project that is reviewed, outside the organisation that leads it.
 */
type Reach = 'any' | 'affected' | 'lead' | 'reviewing';

const READERS: Readonly<Partial<Record<Role, Reach>>> = {
  PL: 'lead',
  OR: 'affected',
  OD: 'affected',
  FIN: 'affected',
  BL: 'affected',
  SM: 'any',
  SC: 'any',
  SS: 'any',
  AR: 'reviewing',
  AUD: 'any',
};

/** Whether a person may read the exempt part of an item's paper; not with a prejudicial interest in it (V9). */
export function mayReadExempt({ id }: Principal, project: Project, item: ItemId, directory: Directory): boolean {
  const present = project.gates[item];
  if (!present || isPrejudiced(project, item, id)) return false;
  const standsIn = Object.values(present.rounds.at(-1)!.substitutes).some(({ person }) => person === id);
  return standsIn || rolesOf(directory, id).some((held) => reaches(READERS[held.role], held, project));
}

function reaches(reach: Reach | undefined, { organisation, post }: HeldRole, project: Project): boolean {
  switch (reach) {
    case 'any':
      return true;
    case 'lead':
      return post === project.lead.post;
    case 'affected':
      return project.units.some(
        (unit) =>
          unit.organisations.includes(organisation ?? '') &&
          project.participation.units[unit.id].status !== 'NOT_RELEVANT',
      );
    case 'reviewing':
      return isReviewed(project) && organisation !== project.lead.organisation;
    case undefined:
      return false;
  }
}

/** On the major route, or reviewed all the same. */
const isReviewed = (project: Project): boolean => isMajor(project) || project.assurance.reviews.length > 0;
