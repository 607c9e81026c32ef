import { isMajor } from '../assurance/route.js';
import { accept, nothing, refusals } from '../kernel/decision.js';
import { postsOf } from '../kernel/facts.js';
import type { Decide } from '../kernel/room.js';
import { projectMessages } from '../projects/messages.js';
import type { Project } from '../projects/state.js';
import type { FileLessons, HandOver } from './commands.js';
import { isPlanUnstated, openMilestones } from './completeness.js';
import type { DeliveryEvent } from './events.js';
import { deliveryMessages } from './messages.js';

const refuse = refusals({ ...projectMessages, ...deliveryMessages });

/** Outputs go to a post that runs them from now on, once every milestone is reached. */
export const handOver: Decide<HandOver, DeliveryEvent> = (project, { to, text }, { directory }) => {
  if (isSubmitted(project)) return refuse('DELIVERY.SUBMITTED');
  if (isPlanUnstated(project)) return refuse('PROJECT.NOT_STATED', { what: 'its milestones' });
  if (project.delivery.status === 'mobilising') return refuse('DELIVERY.NOT_STARTED');
  const open = openMilestones(project).map(({ title }) => title);
  if (open.length > 0) return refuse('DELIVERY.MILESTONES_OPEN', { milestones: open.join(', ') });
  if (isMajor(project) && project.delivery.status !== 'ready') return refuse('DELIVERY.NOT_READY');
  if (!postsOf(directory).some(({ id }) => id === to)) return refuse('DELIVERY.POST_UNKNOWN', { post: to });
  const { handedOver } = project.delivery;
  if (handedOver?.to === to && handedOver.text === text) return nothing;
  return accept({ type: 'HandedOver', to, text });
};

/** Lessons are filed once delivery runs; what is filed later stands. */
export const fileLessons: Decide<FileLessons, DeliveryEvent> = (project, { text }) => {
  if (isSubmitted(project)) return refuse('DELIVERY.SUBMITTED');
  if (project.stage === 'DELIVERY' && project.delivery.status === 'mobilising') return refuse('DELIVERY.NOT_STARTED');
  if (project.delivery.lessons?.text === text) return nothing;
  return accept({ type: 'LessonsFiled', text });
};

/** In CLOSURE both may be filed again for as long as the draft lies with the lead, as after a referral back (V16). */
const isSubmitted = ({ stage, cases }: Project): boolean => stage === 'CLOSURE' && cases.draftSince === null;
