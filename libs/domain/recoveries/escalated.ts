import type { Project } from '../projects/state.js';

/** B5: the steering group has still to answer, or what it asked for is still to be done. */
export const isEscalated = ({ exceptions }: Project): boolean =>
  exceptions.some(({ kind, status }) => kind === 'realisation' && status !== 'closed');
