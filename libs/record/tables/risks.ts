import type { Project } from '#domain/projects/state.js';
import { lookDueAt } from '#domain/risks/deadlines.js';
import { presentOf, risksOf, riskStatusOf } from '#domain/risks/register.js';
import type { Rows } from './tables.js';

export const riskRows = (project: Project): Rows => ({
  risks: risksOf(project).map((risk) => {
    const { likelihood, impact, rating, proximity, owner, ownerOrganisation, strategy, at } = presentOf(risk);
    return {
      project: project.id,
      id: risk.id,
      title: risk.title,
      category: risk.category,
      status: riskStatusOf(project, risk),
      ...{ likelihood, impact, rating, owner, ownerOrganisation, strategy },
      proximity: 'date' in proximity ? proximity.date : proximity.stage,
      recordedAt: risk.versions[0].at,
      lookedAt: at,
      lookDueAt: lookDueAt(project, risk),
      closedAt: risk.closed?.at ?? null,
    };
  }),
});
