import type { Instant } from '#domain/calendar/instant.js';
import { nomineeAsked } from '#domain/leads/nomination.js';
import { barsLateJoin } from '#domain/movements/bars-late-join.js';
import { stepsToTake, takesStep } from '#domain/participation/chain.js';
import { isOver, silenceEndsAt } from '#domain/participation/deadlines.js';
import { keysNeeded } from '#domain/participation/keys.js';
import { invitedUnits, participationOf, unitOf } from '#domain/participation/units.js';
import type { Project } from '#domain/projects/state.js';
import { reOptInOf } from '#domain/rebaselines/deadlines.js';
import { outstandingIn } from '#domain/rebaselines/outstanding.js';
import type { About, Situation } from './situation.js';

/** Organisations of the units that can answer, or answer anew while the window is open. */
export function ofAnswering({ project, now }: Situation, statuses?: readonly string[]): readonly About[] {
  const { optIn } = project.participation;
  if (!optIn) return [];
  if (project.stage === 'DELIVERY') return ofAskedAgain(project, now);
  return invitedUnits(project)
    .filter((unit) => {
      const participation = participationOf(project, unit);
      if (statuses && !statuses.includes(participation.status)) return false;
      const until = silenceEndsAt(project, optIn, participation);
      return until ? now < until : !isOver(project, optIn, now);
    })
    .flatMap(({ organisations }) => organisations.map((organisation) => ({ organisation })));
}

/** X3: after the launch, the units that decide again over a re-baseline. */
function ofAskedAgain(project: Project, now: Instant): readonly About[] {
  const reOptIn = reOptInOf(project);
  if (!reOptIn) return [];
  return outstandingIn(project, reOptIn)
    .filter(
      (unit) => now < (silenceEndsAt(project, project.participation.optIn!, participationOf(project, unit)) ?? now),
    )
    .flatMap(({ organisations }) => organisations.map((organisation) => ({ organisation })));
}

/** O10: organisations of the units that may still join late, one after the other. */
export const ofLateJoining = ({ project }: Pick<Situation, 'project'>): readonly About[] =>
  project.stage === 'DELIVERY'
    ? project.units
        .filter((unit) => barsLateJoin(project, unit) === null)
        .flatMap((unit) => keysNeeded(project, unit).map((organisation) => ({ organisation })))
    : [];

/** O4: the steps of their chains that organisations which can answer may take now, or take anew. */
export const stepsOpen = (situation: Situation) =>
  [...ofAnswering(situation), ...ofLateJoining(situation), ...ofNominee(situation.project)].flatMap(
    ({ organisation }) => {
      const { project, facts } = situation;
      const unit = unitOf(project, organisation)!;
      const { chain = [] } = facts.directory.organisations.find(({ id }) => id === organisation) ?? {};
      return chain
        .filter((step) => takesStep(step, organisation, facts))
        .filter((step) => stepsToTake(project, unit, organisation, chain.slice(0, chain.indexOf(step))).length === 0)
        .map(({ step }) => ({ organisation, step }));
    },
  );

/** X5: the organisation that is nominated, once the case names it and until it has accepted. */
export function ofNominee(project: Project): readonly About[] {
  const organisation = nomineeAsked(project);
  return organisation === null ? [] : [{ organisation, post: project.leads.nominated!.post }];
}
