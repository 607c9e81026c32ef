import type { Project } from '../projects/state.js';

/** T2: what a form on the review was opened with: the entry that it stands in. */
export const postImplementationVersionOf = ({ postImplementation }: Project): string =>
  String(postImplementation?.version ?? 0);
