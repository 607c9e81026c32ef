import { postAddress } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import type { Instant } from '../calendar/instant.js';
import { openCriteria } from '../assurance/readiness.js';
import { isMajor } from '../assurance/route.js';
import { conditionalGate } from '../conditions/conditions.js';
import { isWaiting } from '../gates/items.js';
import type { Project } from '../projects/state.js';
import { missingForClosure, openMilestones } from './completeness.js';
import { milestoneDue } from './deadlines.js';
import type { Milestone } from './state.js';

type Task = Pick<Duty, 'timer' | 'what' | 'since'> & Partial<Pick<Duty, 'dueAt' | 'ladder'>>;

/** What delivery and closure wait for: always the lead. */
export function deliveryDuties(project: Project): readonly Duty[] {
  const { organisation, post } = project.lead;
  if (organisation === null || post === null) return [];
  const whom = { organisations: [organisation], holders: [postAddress(post)] };
  return tasks(project).map((task) => ({ dueAt: null, ladder: null, ...task, ...whom }));
}

function tasks(project: Project): readonly Task[] {
  if (project.stage === 'CLOSURE') return closing(project);
  if (project.stage !== 'DELIVERY') return [];
  const { status, milestones } = project.delivery;
  if (milestones.length === 0) return [{ timer: 'delivery/plan', what: 'PlanMilestones', since: project.stageSince }];
  if (status === 'mobilising') return [{ timer: 'delivery/start', what: 'StartDelivery', since: project.stageSince }];
  const open = openMilestones(project);
  return open.length > 0 ? open.map((milestone) => reaching(project, milestone)) : finishing(project);
}

const reaching = (project: Project, milestone: Milestone): Task => ({
  timer: `delivery/milestone/${milestone.id}`,
  what: 'ReachMilestone',
  since: project.delivery.startedAt ?? project.stageSince,
  dueAt: milestoneDue(project, milestone),
});

/** All milestones are reached: what is still to be filed, and then closure itself. */
function finishing(project: Project): readonly Task[] {
  const { status, milestones, handedOver, lessons } = project.delivery;
  const reached = latest(milestones.map(({ recordedAt }) => recordedAt ?? project.stageSince));
  if (isMajor(project) && status !== 'ready') return becomingReady(project, reached);
  if (handedOver && lessons) {
    const since = latest([reached, handedOver.at, lessons.at]);
    return [{ timer: 'delivery/closure', what: 'RequestClosure', since }];
  }
  return [
    ...(handedOver ? [] : [{ timer: 'delivery/hand-over', what: 'HandOver', since: reached }]),
    ...(lessons ? [] : [{ timer: 'delivery/lessons', what: 'FileLessons', since: reached }]),
  ];
}

/** A major project confirms what must be ready, and asks G4. */
function becomingReady(project: Project, since: Instant): readonly Task[] {
  if (isWaiting(project.gates, 'G4') || conditionalGate(project) === 'G4') return [];
  const open = openCriteria(project);
  if (open.length === 0) return [{ timer: 'delivery/ready', what: 'SubmitToGate', since }];
  return open.map(({ id }) => ({ timer: `delivery/readiness/${id}`, what: 'ConfirmReadiness', since }));
}

/** G5 is asked for while the draft lies with the lead; left lying, its ladder runs. */
function closing(project: Project): readonly Task[] {
  const since = project.cases.draftSince;
  if (since === null || missingForClosure(project).length > 0) return [];
  return [{ timer: `closure/${since}`, what: 'SubmitToGate', since, ladder: 'draft' }];
}

const latest = (instants: readonly Instant[]): Instant => instants.reduce((a, b) => (a > b ? a : b));
