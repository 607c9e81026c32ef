import { type Directory, postsOf } from '../kernel/facts.js';
import { sealIn } from '../participation/seal.js';
import type { ParticipationStatus } from '../participation/state.js';
import { invitedUnits, participationOf } from '../participation/units.js';
import type { Post, Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';

const OUT: readonly ParticipationStatus[] = ['DECLINED', 'LAPSED', 'WITHDRAWN'];

/** PR-33: the lead, and every organisation that is invited or has joined, until it is out. */
export const takesPart = (project: Project, organisation: string): boolean =>
  organisation === project.lead.organisation ||
  invitedUnits(project).some((unit) => unit.organisations.includes(organisation) && !isOut(project, unit));

/** As all may know it: of what is answered while answers are sealed it says nothing. */
function isOut(project: Project, unit: Unit): boolean {
  const seal = sealIn(project);
  const known = seal ? seal.before?.[unit.id] : participationOf(project, unit);
  return known !== undefined && OUT.includes(known.status);
}

/** Posts that can own a risk of a project. */
export const possibleOwners = (project: Project, directory: Directory): readonly (Post & { organisation: string })[] =>
  postsOf(directory).filter(
    (post): post is Post & { organisation: string } =>
      post.organisation !== null && takesPart(project, post.organisation),
  );
