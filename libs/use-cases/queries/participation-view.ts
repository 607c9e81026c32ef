import type { Instant } from '#domain/calendar/instant.js';
import { callInEndsAt, isProvisional } from '#domain/participation/call-in-window.js';
import type {
  Condition,
  OptIn,
  OrganisationDecision,
  Participation,
  PastDecision,
  StepTaken,
} from '#domain/participation/state.js';
import { stepTaken, stepsToTake } from '#domain/participation/chain.js';
import type { ChainStep } from '#domain/organisations/state.js';
import type { Unit } from '#domain/programme/state.js';
import { unanswered } from '#domain/participation/seal.js';
import { participationOf, unitOf } from '#domain/participation/units.js';
import { keyVersionOf, participationVersionOf } from '#domain/participation/version.js';
import { unaskedState } from '#domain/participation/standings.js';
import { type PersonView, personView, type Reading } from './reading.js';

/** While answers are sealed, of another unit: its answer is in, whatever it is. */
export type ShownStatus = Participation['status'] | 'ANSWERED';

/** How a unit stands, as far as it is shown to whoever reads. */
export function shownStatus({ project, sight }: Pick<Reading, 'project' | 'sight'>, unit: string): ShownStatus {
  const { status } = project.participation.units[unit];
  return sight?.answered?.includes(unit) && unanswered(project).includes(unit) ? 'ANSWERED' : status;
}

/** What one organisation decided, in words. */
export interface DecisionView extends Omit<OrganisationDecision, 'by'> {
  readonly by: PersonView;
  /** V13: until when it may be called in; `null`: it counts. */
  readonly mayBeCalledInUntil: Instant | null;
}

/** A decision that counts no longer. */
export interface PastDecisionView extends Omit<PastDecision, 'decision'> {
  readonly decision: DecisionView;
}

/** One decision unit in the opt-in. */
export interface ParticipationView extends Omit<Participation, 'keys' | 'past' | 'steps' | 'revision' | 'status'> {
  readonly status: ShownStatus;
  /** By organisation: one decision, or one key each (M1). */
  readonly decisions: Readonly<Record<string, DecisionView>>;
  /** Decisions of this unit that count no longer, the oldest first. */
  readonly earlier: readonly PastDecisionView[];
  readonly version: string;
}

/** `null`: no such unit. */
export function participationView(reading: Reading, unit: string): ParticipationView | null {
  const { project, text } = reading;
  if (!project.units.some(({ id }) => id === unit)) return null;
  const participation = project.participation.units[unit];
  const { keys, past, steps: _steps, revision: _, ...rest } = participation;
  return {
    ...rest,
    status: shownStatus(reading, unit),
    notRelevantReason: text(participation.notRelevantReason),
    decisions: Object.fromEntries(
      Object.entries(keys).map(([key, decision]) => [key, decisionView(decision, reading)]),
    ),
    earlier: past.map((each) => pastDecisionView(each, reading)),
    version: participationVersionOf(project, unit),
  };
}

const decisionView = (decision: OrganisationDecision, reading: Reading): DecisionView => ({
  ...decision,
  reason: reading.text(decision.reason),
  conditions: decision.conditions.map((condition) => conditionInWords(condition, reading)),
  by: personView(decision.by, reading),
  mayBeCalledInUntil: isProvisional(decision) ? callInEndsAt(reading.project, decision) : null,
});

const pastDecisionView = ({ decision, ...past }: PastDecision, reading: Reading): PastDecisionView => ({
  ...past,
  reason: reading.text(past.reason),
  decision: { ...decisionView(decision, reading), mayBeCalledInUntil: null },
});

const conditionInWords = (condition: Condition, { text }: Reading): Condition =>
  condition.metric === 'judged' ? { ...condition, text: text(condition.text) ?? '' } : condition;

/** The decision of one organisation, or that it has not been taken: what the next one acts on. */
export interface OwnDecisionView {
  readonly organisation: string;
  readonly unit: string;
  readonly status: ShownStatus;
  /** `null`: not decided. */
  readonly decision: DecisionView | null;
  /** What it decided before and counts no longer, the oldest first. */
  readonly earlier: readonly PastDecisionView[];
  /** O4: the steps before it decides, in their order. */
  readonly chain: readonly ChainStepView[];
  readonly version: string;
}

/** A step of an organisation's chain of approval. */
export interface ChainStepView extends ChainStep {
  /** On the present version of the case; `null`: not taken. */
  readonly taken: StepTakenView | null;
  /** On older versions, which count no longer. */
  readonly stale: readonly StepTakenView[];
  /** Whether the decision that is recommended, or any, still needs it. */
  readonly missing: boolean;
}

export interface StepTakenView extends Omit<StepTaken, 'by'> {
  readonly by: PersonView;
}

/** `null`: the organisation takes no part in this project. */
export function ownDecisionView(reading: Reading, organisation: string): OwnDecisionView | null {
  const { project } = reading;
  const unit = unitOf(project, organisation);
  if (!unit) return null;
  const { keys, past } = participationOf(project, unit);
  const decision = keys[organisation];
  return {
    organisation,
    unit: unit.id,
    status: shownStatus(reading, unit.id),
    decision: decision ? decisionView(decision, reading) : null,
    earlier: past
      .filter((each) => each.decision.organisation === organisation)
      .map((each) => pastDecisionView(each, reading)),
    chain: chainView(reading, unit, organisation),
    version: keyVersionOf(project, organisation),
  };
}

function chainView(reading: Reading, unit: Unit, organisation: string): readonly ChainStepView[] {
  const { project, directory } = reading;
  const { chain = [] } = directory.organisations.find(({ id }) => id === organisation) ?? {};
  const missing = stepsToTake(project, unit, organisation, chain);
  const steps = participationOf(project, unit).steps.filter((each) => each.organisation === organisation);
  return chain.map((step) => {
    const taken = stepTaken(project, unit, organisation, step.step);
    const stale = steps.filter((each) => each.step === step.step && each.caseVersion < project.cases.version);
    return {
      ...step,
      taken: taken ? stepView(taken, reading) : null,
      stale: stale.map((each) => stepView(each, reading)),
      missing: missing.includes(step),
    };
  });
}

const stepView = (step: StepTaken, reading: Reading): StepTakenView => ({
  ...step,
  note: reading.text(step.note) ?? '',
  by: personView(step.by, reading),
});

/** The opt-in as a whole: every unit, the window and what O7 found. */
export interface OptInView {
  readonly optIn: OptIn | null;
  readonly units: readonly ParticipationView[];
}

export const optInView = (reading: Reading): OptInView => ({
  optIn: reading.project.participation.optIn,
  units: reading.project.units.flatMap(({ id }) => participationView(reading, id) ?? []),
});

/** Of a unit that no opt-in has asked so far; `null`: it has been asked, or is not to be. */
export const unaskedIn = ({ project }: Reading, unit: string) => unaskedState(project, { id: unit });
