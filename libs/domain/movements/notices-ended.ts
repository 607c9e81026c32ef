import type { Instant } from '../calendar/instant.js';
import type { Project } from '../projects/state.js';

/** X4: with the project every notice ends: a unit that had given it was in to the end. */
export function noticesEnded(project: Project, at: Instant): Project {
  const { movements, participation } = project;
  if (movements.notices.length === 0) return project;
  const units = Object.fromEntries(
    Object.entries(participation.units).map(([id, unit]) => [
      id,
      unit.status === 'NOTICE_GIVEN'
        ? { ...unit, status: 'JOINED' as const, since: at, revision: unit.revision + 1 }
        : unit,
    ]),
  );
  return {
    ...project,
    participation: { ...participation, units },
    movements: { ...movements, notices: [] },
  };
}
