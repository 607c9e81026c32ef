import type { Project } from '../projects/state.js';
import type { ExceptionKind, ProjectException } from './state.js';

/** X1: an overdue condition or a chair's action waits for its answer beside the work; these take delivery off its course. */
const INTERRUPTING: readonly ExceptionKind[] = ['lead', 'tolerance', 'rebaseline', 'realisation'];

export const isInterrupting = ({ kind }: Pick<ProjectException, 'kind'>): boolean => INTERRUPTING.includes(kind);

/** X1: whether the steering group has such a one to answer. */
export const hasInterruption = ({ exceptions }: Project): boolean =>
  exceptions.some((each) => each.status === 'open' && isInterrupting(each));
