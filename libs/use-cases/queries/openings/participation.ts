import type { Instant } from '#domain/calendar/instant.js';
import { provisionalAcceptance } from '#domain/leads/nomination.js';
import { acceptanceCallInEndsAt, callInEndsAt, isProvisional } from '#domain/participation/call-in-window.js';
import { isOver } from '#domain/participation/deadlines.js';
import { keysTurned } from '#domain/participation/keys.js';
import { leadUnitOf, participationOf } from '#domain/participation/units.js';
import type { Project } from '#domain/projects/state.js';
import { ofAnswering, stepsOpen } from './answering.js';
import { type About, type Openings, when, ofUnits } from './situation.js';

export const participationOpenings = {
  MarkNotRelevant: ({ project }) => ofUnits(project).filter(({ unit }) => unit !== leadUnitOf(project)?.id),
  ClaimInvitation: ({ project }) =>
    project.units
      .filter((unit) => participationOf(project, unit).status === 'NOT_RELEVANT')
      .map(({ id }) => ({ unit: id })),
  RecordDecision: (situation) => ofAnswering(situation),
  Reconfirm: (situation) => ofAnswering(situation, ['CONDITION_FAILED', 'RECONFIRM']),
  RecommendDecision: (situation) =>
    stepsOpen(situation)
      .filter(({ step }) => step === 'recommendation')
      .map(({ organisation }) => ({ organisation })),
  CheckDecision: (situation) => stepsOpen(situation).filter(({ step }) => step !== 'recommendation'),
  CallIn: ({ project, now }) => [
    ...project.units
      .flatMap((unit) => keysTurned(project, unit))
      .filter((key) => isProvisional(key) && now < callInEndsAt(project, key))
      .map(({ organisation }) => ({ organisation })),
    ...ofProvisionalAcceptance(project, now),
  ],
  ExtendOptIn: ({ project, now }) => {
    const { optIn } = project.participation;
    return when(optIn !== null && optIn.extension === 0 && !isOver(project, optIn, now));
  },
  ChooseUnviableRoute: ({ project }) => when(isUnviable(project)),
  ConfirmUnviableRoute: ({ project }) => {
    const route = project.participation.optIn?.proposedRoute?.route;
    return when(route !== undefined, { route: route! });
  },
} satisfies Openings;

const isUnviable = ({ participation: { optIn } }: Project): boolean =>
  optIn?.viability?.passed === false && !optIn.stale;

/** X5, V13: the nominee that has accepted, while it may call that in. */
function ofProvisionalAcceptance(project: Project, now: Instant): readonly About[] {
  const acceptance = provisionalAcceptance(project);
  return acceptance && now < acceptanceCallInEndsAt(project, acceptance)
    ? [{ organisation: acceptance.organisation }]
    : [];
}
