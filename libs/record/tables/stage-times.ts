import type { Project } from '#domain/projects/state.js';
import type { Rows } from './tables.js';

export const stageTimeRows = ({ id: project, stageTimes }: Project): Rows => ({
  stage_times: stageTimes.map((time, number) => ({ project, number, ...time })),
});
