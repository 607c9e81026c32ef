import { NOTHING_SETTLED, type Settled } from '../participation/settled-shares.js';
import type { Project } from '../projects/state.js';
import { leavingOn } from './leaving.js';
import { latecomersOf } from './standing.js';
import type { Notice } from './state.js';

/** X4: as it is settled once those whose notice runs have left; so a test without them says what the others will bear. */
export const settledOf = (project: Project): Settled =>
  project.benefits.frozenAt === null
    ? NOTHING_SETTLED
    : { borne: withoutLeaving(project).movements.borne, late: latecomersOf(project) };

const withoutLeaving = (project: Project): Project =>
  [...project.movements.notices].sort((a, b) => a.leavesOn.localeCompare(b.leavesOn)).reduce(withLeft, project);

const withLeft = (project: Project, { unit, leavesOn }: Notice): Project => {
  const { borne } = leavingOn(project, unit, leavesOn);
  const notices = project.movements.notices.filter((each) => each.unit !== unit);
  return { ...project, movements: { ...project.movements, notices, borne } };
};
