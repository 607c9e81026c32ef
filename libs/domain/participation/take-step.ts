import type { Instant } from '../calendar/instant.js';
import { type Decision, type Refusal, accept, nothing } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { same } from '../kernel/same.js';
import type { Organisation, StepKind } from '../organisations/state.js';
import type { Project } from '../projects/state.js';
import { answerable, delegationIn } from './answering.js';
import { STEPS, stepTaken, stepsToTake, takesStep } from './chain.js';
import { changeUnit } from './change-unit.js';
import type { CheckDecision, RecommendDecision } from './commands.js';
import type { DecisionChecked, DecisionRecommended } from './events.js';
import { refuse } from './refuse.js';
import type { StepTaken } from './state.js';
import { participationOf, unitById } from './units.js';

/** O4: what an organisation's own body is recommended to decide, on the present version of the case. */
export const recommendDecision: Decide<RecommendDecision, DecisionRecommended> = (project, command, facts, now) => {
  const { organisation, caseVersion, answer, body, note } = command;
  return takeStep(project, command, 'recommendation', facts, now, (unit, member) => {
    const delegation = delegationIn(project, organisation, body, member);
    if ('code' in delegation) return delegation;
    const { route } = delegation;
    return {
      ...{ type: 'DecisionRecommended', unit, organisation, caseVersion, step: 'recommendation' },
      ...{ answer, body, route, finding: null, note },
    };
  });
};

/** O4: what a check of the matter found. It is for those who decide to weigh: it binds them to nothing. */
export const checkDecision: Decide<CheckDecision, DecisionChecked> = (project, command, facts, now) => {
  const { organisation, caseVersion, step, finding, note } = command;
  return takeStep(project, command, step, facts, now, (unit) => ({
    ...{ type: 'DecisionChecked', unit, organisation, caseVersion, step },
    ...{ answer: null, body: null, route: null, finding, note },
  }));
};

/** A step is in the organisation's chain and comes next, and whoever it belongs to takes it while it can still answer. */
function takeStep<Event extends DecisionRecommended | DecisionChecked>(
  project: Project,
  { organisation, caseVersion }: RecommendDecision | CheckDecision,
  kind: StepKind,
  facts: Facts,
  now: Instant,
  eventFor: (unit: string, member: Organisation) => Event | Refusal,
): Decision<Event> {
  const asked = answerable(project, organisation, caseVersion, facts, now);
  if ('code' in asked) return asked;
  const { unit, member } = asked;
  const chain = member.chain ?? [];
  const step = chain.find((each) => each.step === kind);
  if (!step) return refuse('PARTICIPATION.STEP_NOT_IN_CHAIN', { organisation: member.name, step: STEPS[kind] });
  if (!takesStep(step, organisation, facts)) return refuse('PARTICIPATION.NOT_YOUR_STEP', { step: STEPS[kind] });
  const [next] = stepsToTake(project, unit, organisation, chain.slice(0, chain.indexOf(step)));
  if (next) return refuse('PARTICIPATION.STEP_NOT_NEXT', { step: STEPS[next.step] });
  const event = eventFor(unit.id, member);
  if ('code' in event) return event;
  const before = stepTaken(project, unit, organisation, kind);
  return before && same(asEvent(before, event), event) ? nothing : accept(event);
}

const asEvent = <Event extends DecisionRecommended | DecisionChecked>(
  { by: _by, at: _at, ...taken }: StepTaken,
  { type, unit }: Event,
) => ({ type, unit, ...taken });

export const stepWasTaken: Evolve<DecisionRecommended | DecisionChecked> = (project, { event, at, actor: by }) => {
  const { type: _, unit: id, ...step } = event;
  const unit = unitById(project, id)!;
  return changeUnit(project, unit, at, { steps: [...participationOf(project, unit).steps, { ...step, by, at }] });
};
