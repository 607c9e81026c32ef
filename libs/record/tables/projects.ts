import { duties } from '#domain/agenda/duties.js';
import type { Duty } from '#domain/agenda/state.js';
import { dateOf } from '#domain/calendar/due.js';
import { presentHold } from '#domain/holds/holds.js';
import { sealedUntil, sealIn } from '#domain/participation/seal.js';
import { isOfMembers } from '#domain/participation/sealed.js';
import {
  assessedBeforeG2,
  confidenceOf,
  failedTests,
  furthestStage,
  gainBandOf,
  netPresentValueOf,
  statedRoute,
} from '#domain/projects/portfolio.js';
import type { Project } from '#domain/projects/state.js';
import { agendaRows } from './agenda.js';
import { benefitRows } from './benefits.js';
import { caseRows } from './cases.js';
import { conditionRows } from './conditions.js';
import { deliveryRows } from './delivery.js';
import { exceptionRows } from './exceptions.js';
import { gateRows } from './gates.js';
import { memberCostRows } from './member-costs.js';
import { participationRows } from './participation.js';
import { postImplementationRows } from './post-implementation.js';
import { recoveryPlanRows } from './recovery-plans.js';
import { riskRows } from './risks.js';
import { searchRows } from './search.js';
import { spellRows } from './spells.js';
import { stageTimeRows } from './stage-times.js';
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
    ...spellRows(project),
    ...searchRows(project),
    ...stageTimeRows(project),
    ...memberCostRows(project),
    ...caseRows(project),
    ...deliveryRows(project),
    ...benefitRows(project),
    ...postImplementationRows(project),
    ...recoveryPlanRows(project),
    ...riskRows(project),
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
  nextDue: earliest(shownTo(project, waiting)),
  sealedUntil: sealedUntil(project),
  sealedFrom: sealIn(project)?.from ?? null,
  heldUntil: presentHold(project)?.until ?? null,
  begunOn: project.adopted ? null : dateOf(project.stageTimes[0].since, project),
  furthest: furthestStage(project),
  route: statedRoute(project),
  gainBand: gainBandOf(project),
  confidence: confidenceOf(project),
  failedTests: failedTests(project),
  assessed: assessedBeforeG2(project),
  netPresentValue: netPresentValueOf(project),
});

/** While answers are sealed the list must not tell who has answered: it shows when the window closes. */
const shownTo = (project: Project, waiting: readonly Duty[]): readonly Pick<Duty, 'dueAt'>[] =>
  sealIn(project) ? [...waiting.filter(({ what }) => !isOfMembers(what)), { dueAt: sealedUntil(project) }] : waiting;

const earliest = (waiting: readonly Pick<Duty, 'dueAt'>[]) =>
  waiting.reduce<string | null>((first, { dueAt }) => (dueAt && (!first || dueAt < first) ? dueAt : first), null);
