import { memberCosts } from '#domain/projects/portfolio.js';
import type { Project } from '#domain/projects/state.js';
import type { Rows } from './tables.js';

export const memberCostRows = (project: Project): Rows => ({
  member_costs: memberCosts(project).map((cost) => ({ project: project.id, ...cost })),
});
