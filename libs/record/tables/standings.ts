import { standings } from '#domain/participation/standings.js';
import type { Project } from '#domain/projects/state.js';
import type { Rows } from './tables.js';

export const standingRows = (project: Project): Rows => ({
  standings: standings(project).map((standing) => ({ project: project.id, ...standing })),
});
