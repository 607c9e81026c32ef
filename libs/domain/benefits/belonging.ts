import type { Month } from '../calendar/instant.js';
import { type Decision, type Refusal, refusals } from '../kernel/decision.js';
import { type Facts, holdsPost, postsHeldBy, postsOf } from '../kernel/facts.js';
import type { Post, Role, Unit } from '../programme/state.js';
import { projectMessages } from '../projects/messages.js';
import type { Project } from '../projects/state.js';
import { allLines } from './lines.js';
import { benefitMessages } from './messages.js';
import { returnOf } from './returns.js';
import type { BenefitReturn } from './state.js';

const refuse = refusals({ ...projectMessages, ...benefitMessages });

/** Goes on with a unit that has lines in the baseline or beside it, or says why there is none. */
export function ofUnit<Event>(project: Project, id: string, then: (unit: Unit) => Decision<Event>): Decision<Event> {
  if (isBaselineUnstated(project)) return refuse('PROJECT.NOT_STATED', { what: 'its benefits' });
  const unit = project.units.find((each) => each.id === id);
  if (!unit || !allLines(project).some((line) => line.unit === id)) {
    return refuse('BENEFITS.NO_LINES', { unit: unit?.name ?? id });
  }
  return then(unit);
}

/** Goes on with a return that the unit has made, or says why there is none. */
export const ofReturn = <Event>(
  project: Project,
  { unit: id, month }: { readonly unit: string; readonly month: Month },
  then: (unit: Unit, made: BenefitReturn) => Decision<Event>,
): Decision<Event> =>
  ofUnit(project, id, (unit) => {
    const made = returnOf(project, id, month);
    return made ? then(unit, made) : refuse('BENEFITS.NO_RETURN', { unit: unit.name, month });
  });

/** A project adopted after its launch: what it is to bring is not stated. */
export const isBaselineUnstated = ({ adopted, benefits }: Project): boolean =>
  adopted !== null && benefits.frozenAt === null;

/** Why the actor may not act for the unit. Of two keys either may, for what they bring is posted once (M5). */
export const notActingFor = (unit: Unit, role: Role, facts: Facts): Refusal | null =>
  hasRoleIn(unit, role, facts) ? null : refuse('BENEFITS.NOT_OWN_UNIT', { unit: unit.name });

export const hasRoleIn = ({ organisations }: Unit, role: Role, facts: Facts): boolean =>
  organisations.some((organisation) => holdsPost(facts, role, organisation));

/** Whether the actor holds any post in the unit. */
export const belongsTo = (unit: Unit, { actor, directory }: Facts): boolean =>
  postsHeldBy(directory, actor.id).some((post) => isOf(unit, post));

/** Whether the programme's benefits lead is of the unit, so that its return must be countersigned. */
export const hasBenefitsLead = (unit: Unit, { directory }: Facts): boolean =>
  postsOf(directory).some((post) => post.role === 'BL' && isOf(unit, post));

const isOf = (unit: Unit, { organisation }: Post): boolean =>
  organisation !== null && unit.organisations.includes(organisation);
