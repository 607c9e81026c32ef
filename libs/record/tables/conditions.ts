import type { Project } from '#domain/projects/state.js';
import type { Rows } from './tables.js';

export const conditionRows = ({ id: project, conditions }: Project): Rows => ({
  conditions: conditions.map(({ id, item, round, kind, owner, due, status, since, endedAt, exceptionSince }) => ({
    project,
    id,
    item,
    round,
    kind,
    owner,
    due,
    status,
    since,
    endedAt,
    exceptionSince,
  })),
});
