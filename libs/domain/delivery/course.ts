import type { Project } from '../projects/state.js';
import type { DeliveryState } from './state.js';

/** X1: delivery runs under an exception, or is re-baselined; it keeps in mind how it ran before. */
export const interrupted = (project: Project, status: 'exception' | 'rebaseline'): Project =>
  withDelivery(project, { status, before: courseOf(project) });

/** X1: it goes on as it ran before. */
export function resumed(project: Project): Project {
  const { status, before = 'running' } = project.delivery;
  return isInterrupted({ status }) ? withDelivery(project, { status: before, before: undefined }) : project;
}

/** X1: as an exception or a re-baseline leaves it, once that is over. */
export const withCourse = (project: Project, status: Course): Project =>
  withDelivery(project, isInterrupted(project.delivery) ? { before: status } : { status });

export const courseOf = ({ delivery: { status, before = 'running' } }: Project): Course =>
  status === 'exception' || status === 'rebaseline' ? before : status;

type Course = NonNullable<DeliveryState['before']>;

const isInterrupted = ({ status }: Pick<DeliveryState, 'status'>): boolean =>
  status === 'exception' || status === 'rebaseline';

const withDelivery = (project: Project, change: Partial<DeliveryState>): Project => ({
  ...project,
  delivery: { ...project.delivery, ...change },
});
