import type { Project } from '#domain/projects/state.js';
import type { Rows } from './tables.js';

export const caseRows = ({ id: project, cases }: Project): Rows => ({
  figures: Object.values(cases.figures).flatMap(({ unit, revision, estimate, parts }) =>
    parts.map(({ part, oneOff, running, staffDays, cashable }) => ({
      project,
      unit,
      part,
      revision,
      estimate,
      oneOff,
      running,
      staffDays,
      cashable,
    })),
  ),
});
