import { isBaselined } from '#domain/cases/submitted.js';
import type { Project } from '#domain/projects/state.js';
import { type Openings, when, isWithLead, ofUnits, ofOwnOrganisations } from './situation.js';

export const casesOpenings = {
  SaveScope: ({ project }) => when(isWithLead(project)),
  SaveCase: ({ project }) => when(isOpenToChange(project) && !project.assurance.quickWin),
  SaveJustification: ({ project }) => when(isOpenToChange(project) && project.assurance.quickWin),
  OpenMemberReview: ({ project }) => when(project.cases.version > 0 && project.cases.reviewOpenedAt === null),
  SaveOwnFigures: ({ project }) => (project.cases.current && !isBaselined(project) ? ofUnits(project) : []),
  EstimateFigures: ({ project }) =>
    project.cases.current && !isBaselined(project)
      ? ofUnits(project).filter(({ unit }) => project.cases.figures[unit]?.estimate !== false)
      : [],
  AgreeEstimate: ({ project }) =>
    isWithLead(project) && !isBaselined(project)
      ? ofUnits(project).filter(({ unit }) => project.cases.figures[unit]?.estimate)
      : [],
  GiveComment: ({ project, facts }) => (project.cases.reviewOpenedAt ? ofOwnOrganisations(facts) : []),
  // C6: until the gate has decided; it is no part of what was submitted, which is frozen as a paper.
  RecordEquality: ({ project }) => when(!isBaselined(project)),
  RecordPowers: () => when(true),
  RecordOptimismBias: ({ project }) => when(project.cases.current !== null && isWithLead(project)),
} satisfies Openings;

/** Scope and case do not change while the steering group has them before it, or has approved them conditionally. */
const isOpenToChange = (project: Project): boolean =>
  (isWithLead(project) || project.stage === 'OPT_IN') && !isBaselined(project);
