import { endOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import type { Project } from '../projects/state.js';
import type { Milestone } from './state.js';

/** A milestone is due at the end of its day (T1). */
export const milestoneDue = (project: Project, { due }: Milestone): Instant => endOf(due, project);
