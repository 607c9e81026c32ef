import type { Project } from '../projects/state.js';
import type { ApprovalCondition } from './state.js';

export const changeCondition = (
  project: Project,
  id: string,
  change: (condition: ApprovalCondition) => Partial<ApprovalCondition>,
): Project => ({
  ...project,
  conditions: project.conditions.map((each) => (each.id === id ? { ...each, ...change(each) } : each)),
});
