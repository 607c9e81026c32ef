import { takesPart } from '#domain/risks/owners.js';
import { openRisks } from '#domain/risks/register.js';
import type { Project } from '#domain/projects/state.js';
import { type About, type Openings, ofOwnOrganisations } from './situation.js';

export const risksOpenings = {
  RecordRisk: ({ project, facts }) => [
    {},
    ...ofOwnOrganisations(facts).filter(
      ({ organisation }) => organisation !== project.lead.organisation && takesPart(project, organisation),
    ),
  ],
  ReviseRisk: ({ project }) => open(project),
  CloseRisk: ({ project }) => open(project),
} satisfies Openings;

const open = (project: Project): readonly About[] => openRisks(project).map(({ id }) => ({ risk: id }));
