import type { Instant } from '#domain/calendar/instant.js';
import { callInEndsAt, isProvisional } from '#domain/participation/call-in-window.js';
import type {
  Condition,
  OptIn,
  OrganisationDecision,
  Participation,
  PastDecision,
} from '#domain/participation/state.js';
import { unanswered } from '#domain/participation/seal.js';
import { participationOf, unitOf } from '#domain/participation/units.js';
import { keyVersionOf, participationVersionOf } from '#domain/participation/version.js';
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
export interface ParticipationView extends Omit<Participation, 'keys' | 'past' | 'revision' | 'status'> {
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
  const { keys, past, revision: _, ...rest } = participation;
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
  readonly version: string;
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
    version: keyVersionOf(project, organisation),
  };
}

/** The opt-in as a whole: every unit, the window and what O7 found. */
export interface OptInView {
  readonly optIn: OptIn | null;
  readonly units: readonly ParticipationView[];
}

export const optInView = (reading: Reading): OptInView => ({
  optIn: reading.project.participation.optIn,
  units: reading.project.units.flatMap(({ id }) => participationView(reading, id) ?? []),
});
