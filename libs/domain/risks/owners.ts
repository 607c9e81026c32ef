import { type Directory, postsOf } from '../kernel/facts.js';
import { invitedUnits, participationOf } from '../participation/units.js';
import type { ParticipationStatus } from '../participation/state.js';
import type { Post } from '../programme/state.js';
import type { Project } from '../projects/state.js';

const OUT: readonly ParticipationStatus[] = ['DECLINED', 'LAPSED', 'WITHDRAWN'];

/** PR-33: the lead, and every organisation that is invited or has joined, until it is out. */
export const takesPart = (project: Project, organisation: string): boolean =>
  organisation === project.lead.organisation ||
  invitedUnits(project).some(
    (unit) => unit.organisations.includes(organisation) && !OUT.includes(participationOf(project, unit).status),
  );

/** Posts that can own a risk of a project. */
export const possibleOwners = (project: Project, directory: Directory): readonly (Post & { organisation: string })[] =>
  postsOf(directory).filter(
    (post): post is Post & { organisation: string } =>
      post.organisation !== null && takesPart(project, post.organisation),
  );
