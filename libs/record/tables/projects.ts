import { duties } from '#domain/agenda/duties.js';
import type { Duty } from '#domain/agenda/state.js';
import { presentHold } from '#domain/holds/holds.js';
import type { Project } from '#domain/projects/state.js';
import { agendaRows } from './agenda.js';
import { benefitRows } from './benefits.js';
import { caseRows } from './cases.js';
import { conditionRows } from './conditions.js';
import { deliveryRows } from './delivery.js';
import { exceptionRows } from './exceptions.js';
import { gateRows } from './gates.js';
import { participationRows } from './participation.js';
import { standingRows } from './standings.js';
import type { Rows } from './tables.js';

/** The whole image of a project. */
export function projectRows(project: Project): Rows {
  const waiting = duties(project);
  return {
    projects: [projectRow(project, waiting)],
    ...gateRows(project),
    ...conditionRows(project),
    ...exceptionRows(project),
    ...participationRows(project),
    ...standingRows(project),
    ...caseRows(project),
    ...deliveryRows(project),
    ...benefitRows(project),
    ...agendaRows(project, waiting),
  };
}

const projectRow = (project: Project, waiting: readonly Duty[]) => ({
  id: project.id,
  reference: project.reference,
  title: project.title,
  programme: project.programme,
  workstream: project.workstream,
  stage: project.stage,
  stageSince: project.stageSince,
  movingTo: project.movingTo,
  leadOrganisation: project.lead.organisation,
  leadPost: project.lead.post,
  adopted: project.adopted !== null,
  nextDue: earliest(waiting),
  heldUntil: presentHold(project)?.until ?? null,
});

const earliest = (waiting: readonly Duty[]) =>
  waiting.reduce<string | null>((first, { dueAt }) => (dueAt && (!first || dueAt < first) ? dueAt : first), null);
