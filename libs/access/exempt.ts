import { isMajor } from '#domain/assurance/route.js';
import type { PlainDate } from '#domain/calendar/instant.js';
import { isBarred } from '#domain/gates/standing-interests.js';
import type { Item, ItemId, Substitute } from '#domain/gates/state.js';
import type { Directory } from '#domain/kernel/facts.js';
import { deputyOn } from '#domain/programme/deputies.js';
import type { Role } from '#domain/programme/state.js';
import type { Project } from '#domain/projects/state.js';
import { type HeldRole, type Principal, rolesOf } from './access.js';

/**
 * Who may read an exempt paper besides the seats (V12). `affected`: of an organisation that is invited; `lead`: whose
 * post leads the project; `reviewing`: of a project that is reviewed, outside the organisation that leads it.
 */
type Reach = 'any' | 'affected' | 'lead' | 'reviewing';

const READERS: Readonly<Partial<Record<Role, Reach>>> = {
  PL: 'lead',
  OR: 'affected',
  OD: 'affected',
  FIN: 'affected',
  BL: 'affected',
  SS: 'any',
  AR: 'reviewing',
  AUD: 'any',
};

/**
 * Whether a person may read the exempt part of an item's paper on a day: for a seat, unless an interest has removed it
 * (V9), or in a role; in no way with a prejudicial interest of their own.
 */
export function mayReadExempt(
  { id }: Principal,
  project: Project,
  item: ItemId,
  directory: Directory,
  on: PlainDate,
): boolean {
  const present = project.gates[item];
  if (!present || isBarred(project, item, id, directory.programme)) return false;
  return (
    seatsOf(id, present, directory, on).some((seat) => !present.recused.some((recusal) => recusal.seat === seat)) ||
    rolesOf(directory, id).some((held) => reaches(READERS[held.role], held, project))
  );
}

/** V3: the seats that a person holds, or stands in for on that item and day. */
const seatsOf = (person: string, item: Item, { programme }: Directory, on: PlainDate): readonly string[] =>
  programme.seats
    .filter(
      ({ id, holder }) =>
        holder === person ||
        isNamedBy(item.rounds.at(-1)!.substitutes[id], person, holder) ||
        deputyOn(programme, id, item.id, on)?.person === person,
    )
    .map(({ id }) => id);

/** V3, V8: as long as whoever named them holds the seat. */
const isNamedBy = (substitute: Substitute | undefined, person: string, holder: string | null): boolean =>
  substitute?.person === person && substitute.by === holder;

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
