import type { Refusal } from '../kernel/decision.js';
import { type Facts, holdsPost, postsHeldBy } from '../kernel/facts.js';
import type { ChainStep, DecisionRoute, StepKind } from '../organisations/state.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { refuse } from './refuse.js';
import type { StepTaken } from './state.js';
import { participationOf } from './units.js';

/** O4: the step as it was taken last on the present version of the case; a new version makes it stale. */
export const stepTaken = (project: Project, unit: Unit, organisation: string, step: StepKind): StepTaken | undefined =>
  participationOf(project, unit).steps.findLast(
    (taken) =>
      taken.organisation === organisation && taken.step === step && taken.caseVersion === project.cases.version,
  );

/** The steps of a chain that a decision by a route needs and that have not been taken; no route: by any. */
export const stepsMissing = (
  project: Project,
  unit: Unit,
  organisation: string,
  chain: readonly ChainStep[],
  route: DecisionRoute | null,
): readonly ChainStep[] =>
  chain
    .filter(({ routes }) => routes.length === 0 || route === null || routes.includes(route))
    .filter(({ step }) => !stepTaken(project, unit, organisation, step));

/** Steps missing for the route that is recommended; before anything is, for any. */
export const stepsToTake = (
  project: Project,
  unit: Unit,
  organisation: string,
  chain: readonly ChainStep[],
): readonly ChainStep[] => {
  const route = stepTaken(project, unit, organisation, 'recommendation')?.route ?? null;
  return stepsMissing(project, unit, organisation, chain, route);
};

/** O4: no decision before every step that its route needs. */
export function barsChain(
  project: Project,
  unit: Unit,
  organisation: string,
  chain: readonly ChainStep[],
  { route, name }: { readonly route: DecisionRoute; readonly name: string },
): Refusal | null {
  const missing = stepsMissing(project, unit, organisation, chain, route);
  return missing.length === 0
    ? null
    : refuse('PARTICIPATION.STEP_MISSING', { body: name, steps: missing.map(({ step }) => STEPS[step]).join(', ') });
}

/** Steps in words, as what is still needed. */
export const STEPS: Readonly<Record<StepKind, string>> = {
  recommendation: 'a recommendation',
  finance: 'the check by finance',
  legal: 'the check by legal advice',
};

/** Who takes a step unless the chain names a post. */
export const ROLES = { recommendation: 'OR', finance: 'FIN', legal: null } as const;

export function takesStep({ step, post }: ChainStep, organisation: string, facts: Facts): boolean {
  if (post !== null) return postsHeldBy(facts.directory, facts.actor.id).some(({ id }) => id === post);
  const role = ROLES[step];
  return role !== null && holdsPost(facts, role, organisation);
}
