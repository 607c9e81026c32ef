import { itemOf } from '../gates/items.js';
import { accept, nothing, refusals } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import type { ConfirmReadiness } from './commands.js';
import type { ReadinessConfirmed } from './events.js';
import { assuranceMessages } from './messages.js';
import { type Criterion, routePolicy } from './policy.js';
import { isMajor } from './route.js';

const refuse = refusals(assuranceMessages);

/** G4: what must be ready before a major project goes into service, one after the other with its evidence. */
export const confirmReadiness: Decide<ConfirmReadiness, ReadinessConfirmed> = (project, { criterion, evidence }) => {
  if (!isMajor(project)) return refuse('ASSURANCE.NOT_MAJOR');
  if (!routePolicy(project).readiness.some(({ id }) => id === criterion)) {
    return refuse('ASSURANCE.CRITERION_UNKNOWN', { criterion });
  }
  if (project.delivery.status === 'ready' || itemOf(project.gates, 'G4')?.status === 'waiting') {
    return refuse('ASSURANCE.READY');
  }
  if (project.assurance.readiness[criterion]?.evidence === evidence) return nothing;
  return accept({ type: 'ReadinessConfirmed', criterion, evidence });
};

export const readinessConfirmed: Evolve<ReadinessConfirmed> = (project, { event, at, actor }) => ({
  ...project,
  assurance: {
    ...project.assurance,
    readiness: {
      ...project.assurance.readiness,
      [event.criterion]: { evidence: event.evidence, by: actor, at },
    },
  },
});

/** What of the list has not been confirmed yet. */
export const openCriteria = (project: Project): readonly Criterion[] =>
  routePolicy(project).readiness.filter(({ id }) => !Object.hasOwn(project.assurance.readiness, id));
