import { openCriteria } from '#domain/assurance/readiness.js';
import { isG1Decided, isMajor } from '#domain/assurance/route.js';
import type { Project } from '#domain/projects/state.js';
import { type Openings, when, isWithLead, ofOwnOrganisations } from './situation.js';

export const assuranceOpenings = {
  AskForMajorRoute: ({ project, facts }) =>
    isG1Decided(project)
      ? []
      : ofOwnOrganisations(facts).filter(({ organisation }) => !project.assurance.askedBy.includes(organisation)),
  TakeQuickWinRoute: ({ project }) => when(isWithLead(project) && !isMajor(project) && isStatedSmall(project)),
  LeaveQuickWinRoute: ({ project }) => when(isWithLead(project) && project.assurance.quickWin),
  RecordAssurance: () => when(true),
  RespondToReview: ({ project }) =>
    project.assurance.reviews.filter(({ response }) => !response).map(({ number }) => ({ review: String(number) })),
  ConfirmReadiness: ({ project }) =>
    isMajor(project) && project.delivery.status !== 'ready'
      ? openCriteria(project).map(({ id }) => ({ criterion: id }))
      : [],
} satisfies Openings;

const isStatedSmall = ({ cases: { scope } }: Project): boolean =>
  scope?.wholeLifeCost !== undefined && scope.deliveryMonths !== undefined;
