import type { Project } from '#domain/projects/state.js';
import type { Rows } from './tables.js';

export const deliveryRows = ({ id: project, delivery }: Project): Rows => ({
  milestones: delivery.milestones.map(({ id, title, due, reachedOn }) => ({ project, id, title, due, reachedOn })),
});
