import { type Openings, when } from './situation.js';

export const deliveryOpenings = {
  PlanMilestones: ({ project }) => when(project.delivery.handedOver === null),
  StartDelivery: ({ project }) =>
    when(project.delivery.status === 'mobilising' && project.delivery.milestones.length > 0),
  ReachMilestone: ({ project }) =>
    project.delivery.status !== 'mobilising'
      ? project.delivery.milestones.filter(({ reachedOn }) => reachedOn === null).map(({ id }) => ({ milestone: id }))
      : [],
  HandOver: ({ project }) => when(project.delivery.status !== 'mobilising'),
  FileLessons: ({ project }) => when(project.delivery.status !== 'mobilising'),
  RequestClosure: ({ project }) => when(project.delivery.status !== 'mobilising'),
} satisfies Openings;
