import type { Act } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { isWatchOver } from './close-project.js';
import { returnsExpected } from './deadlines.js';

/** B6: the watch ends by itself; a missing return counts as nil (B2). */
export const benefitActs = (project: Project): readonly Act[] =>
  isWatchOver(project)
    ? [{ dueAt: project.lastAt, command: { type: 'CloseProject' } }]
    : returnsExpected(project).map(({ unit, month, nilAt }) => ({
        dueAt: nilAt,
        command: { type: 'CountAsNil', unit, month },
      }));
