import { accept, refusals } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import { projectMessages } from '../projects/messages.js';
import type { Project } from '../projects/state.js';
import { isBaselineUnstated } from './belonging.js';
import type { CloseProject } from './commands.js';
import type { BenefitEvent } from './events.js';
import { benefitMessages } from './messages.js';
import { unsettledLines } from './standing.js';

const refuse = refusals({ ...projectMessages, ...benefitMessages });

/** B6: the watch ends when the last benefit is verified or written off. */
export const closeProject: Decide<CloseProject, BenefitEvent> = (project) => {
  if (isWatchUnstated(project)) return refuse('PROJECT.NOT_STATED', { what: 'its benefits' });
  const lines = unsettledLines(project).map(({ title }) => title);
  return lines.length > 0
    ? refuse('BENEFITS.LINES_OPEN', { lines: lines.join(', ') })
    : accept({ type: 'ProjectClosed' });
};

/** Whether nothing more is watched for, so that the process closes the project. */
export const isWatchOver = (project: Project): boolean =>
  project.stage === 'BENEFITS_WATCH' && !isWatchUnstated(project) && unsettledLines(project).length === 0;

/** Of a project adopted in its watch nobody can say that it is over; one that came through G5 here says it itself. */
const isWatchUnstated = (project: Project): boolean => isBaselineUnstated(project) && !project.gates.G5;
