import { partsOf } from '../cases/figures.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import type { Condition, MeasurableCondition, OrganisationDecision, Participation } from './state.js';
import { participationOf } from './units.js';

/**
 * M3: the organisations whose keys a unit needs. Of two keys the authority's alone in its own matters, the other's
 * alone within what the authority delegated, else both.
 */
export function keysNeeded(project: Project, unit: Unit): readonly string[] {
  const [authority, ...others] = unit.organisations;
  const { current } = project.cases;
  if (!current || others.length === 0) return unit.organisations;
  switch (current.policingScope) {
    case 'authority_only':
      return [authority];
    case 'delegated': {
      const limit = project.participation.optIn?.delegated[unit.id];
      return limit !== undefined && BigInt(current.value) <= BigInt(limit) ? others : unit.organisations;
    }
    default:
      return unit.organisations;
  }
}

/**
 * M1, O8: the decision of an organisation, if it counts: before the launch one on the present version of the case; after it
 * the last one, unless its unit has been asked again on a later version (X3) or is yet to join late (O10).
 */
export function keyOf(project: Project, unit: Unit, organisation: string): OrganisationDecision | undefined {
  const { keys, asksOn = 0, status } = participationOf(project, unit);
  const key = keys[organisation];
  const from = isLaunched(project) && status !== 'LATE_REQUESTED' ? asksOn : project.cases.version;
  return key && key.caseVersion >= from ? key : undefined;
}

const isLaunched = ({ stage }: Project): boolean =>
  stage === 'DELIVERY' || stage === 'CLOSURE' || stage === 'BENEFITS_WATCH';

/** M1: the keys that are still to be turned on the present version. */
export const keysOutstanding = (project: Project, unit: Unit): readonly string[] =>
  keysNeeded(project, unit).filter((organisation) => !keyOf(project, unit, organisation));

/** The decisions of a unit that count. */
export const keysTurned = (project: Project, unit: Unit): readonly OrganisationDecision[] =>
  keysNeeded(project, unit).flatMap((organisation) => keyOf(project, unit, organisation) ?? []);

/** Parts of the scope that a unit has joined: those that each of its keys names (O3, M2). */
export const partsJoined = (project: Project, unit: Unit): readonly string[] =>
  partsOf(project).filter((part) => keysTurned(project, unit).every(({ parts }) => parts.includes(part)));

/** M2: the conditions of both keys apply. */
export const conditionsOf = (keys: readonly OrganisationDecision[]): readonly Condition[] =>
  keys.flatMap(({ conditions }) => conditions);

/** O6: of the rest its own unit is the judge. */
export const isMeasurable = (condition: Condition): condition is MeasurableCondition => condition.metric !== 'judged';

export const hasMeasurable = ({ conditions }: Pick<OrganisationDecision, 'conditions'>): boolean =>
  conditions.some(isMeasurable);

/** Organisations of a unit whose decision is still outstanding. */
export const awaitedOf = (project: Project, unit: Unit): readonly string[] =>
  keysNeeded(project, unit).filter((organisation) =>
    isAwaited(participationOf(project, unit), keyOf(project, unit, organisation)),
  );

function isAwaited({ status }: Participation, key: OrganisationDecision | undefined): boolean {
  switch (status) {
    case 'INVITED':
    case 'PENDING_SECOND_KEY':
    case 'LATE_REQUESTED':
      return !key;
    case 'DEFERRED':
      return !key || key.answer === 'defer';
    case 'CONDITION_FAILED':
      return !key || hasMeasurable(key);
    case 'RECONFIRM':
      return true;
    default:
      return false;
  }
}
