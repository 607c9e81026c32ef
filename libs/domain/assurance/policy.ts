import type { Policy } from '../policy/policy.js';
import type { Project } from '../projects/state.js';

/** What must be ready before a major project goes into service. */
export interface Criterion {
  readonly id: string;
  readonly title: string;
}

/** The standard numbers, for a project that began under a policy that did not state them. */
const BEFORE: Required<Omit<Policy['route'], 'majorFrom'>> = {
  quickWinBelow: '10000000',
  quickWinMonths: 6,
  reviewDays: 60,
  readiness: [
    { id: 'service', title: 'A service that has been tested and accepted' },
    { id: 'users', title: 'Users who have been told and trained' },
    { id: 'support', title: 'Support, and whoever runs it from now on' },
    { id: 'continuity', title: 'A plan for the case that it fails' },
    { id: 'benefits', title: 'Benefits that can be measured from the first month' },
  ],
};

export const routePolicy = ({ policy }: Pick<Project, 'policy'>): Required<Policy['route']> => ({
  ...BEFORE,
  ...policy.route,
});
