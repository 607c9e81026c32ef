/** The steering group, for tests of what it is asked and how it votes. */
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { GateCommand } from '#domain/gates/commands.js';
import { presentRound } from '#domain/gates/items.js';
import type { Choice, ItemId, Paper, Round } from '#domain/gates/state.js';
import type { Decision } from '#domain/kernel/decision.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Meeting } from '#domain/meetings/state.js';
import type { Seat } from '#domain/programme/state.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import { decide, evolve } from '#domain/projects/project.js';
import type { Project, Stage } from '#domain/projects/state.js';
import { type Step, at, directory, facts, inStage, seats } from './domain.js';

export const paper = (): Paper => ({ hash: 'sha256:the-paper', title: 'The paper', size: 1024, caseVersion: 1 });

const STAGES: Readonly<Record<string, Stage>> = {
  G1: 'SCOPING',
  G2: 'BUSINESS_CASE',
  G3: 'OPT_IN',
  G4: 'DELIVERY',
  G5: 'CLOSURE',
};

/** A project whose lead has submitted a gate, or asked to cancel or to write a line off; in round 1. */
export function asked(item: ItemId, on = at('2009-02-02'), project = inStage(STAGES[item] ?? 'DELIVERY', on)): Project {
  const common = { item, round: 1, paper: paper() };
  const event =
    item in STAGES
      ? { type: 'GateSubmitted', ...common }
      : { type: 'ItemSubmitted', ...common, reason: 'sha256:reason', exitPlan: 'sha256:exit-plan' };
  return folded(project, 'tfl-pl', on, event as ProjectEvent);
}

/** Events as the record would give them back. */
export const folded = (project: Project, actor: string, now: Instant, ...events: readonly ProjectEvent[]): Project =>
  events.reduce((state, event) => evolve(state, { event, at: now, actor, version: state.version + 1 }), project);

export const declared = (id: string, date: PlainDate): Meeting => ({
  id,
  date,
  startsAt: '14:00',
  place: 'City Hall',
  declaredAt: at('2009-01-05'),
  status: 'declared',
  present: [],
  presiding: null,
  said: {},
  minutesApproved: null,
});

/** A meeting whose attendance is recorded; the chair presides unless another seat does. */
export const held = (
  id: string,
  date: PlainDate,
  present: readonly string[] = seats().map((seat) => seat.id),
  presiding: string | null = 'gla-chair',
): Meeting => ({ ...declared(id, date), status: 'held', present, presiding });

/** Who sits in the steering group, and when it meets. */
export const group = (meetings: readonly Meeting[] = [], sitting: readonly Seat[] = seats()): Directory => {
  const plain = directory();
  return { ...plain, programme: { ...plain.programme, seats: sitting }, meetings };
};

export const vacant = (...ids: readonly string[]): readonly Seat[] =>
  seats().map((seat) => (ids.includes(seat.id) ? { ...seat, holder: null } : seat));

/** What the law answers to a command while the steering group is as given. */
export const answerWith = (
  sitting: Directory,
  project: Project,
  [command, who, now]: Step<GateCommand>,
): Decision<ProjectEvent> => decide(project, command, facts(who, { directory: sitting, paper: paper() }), now);

/** Plays commands; each must be accepted. */
export function playWith(sitting: Directory, project: Project, ...steps: readonly Step<GateCommand>[]): Project {
  return steps.reduce((state, step) => {
    const decision = answerWith(sitting, state, step);
    if (decision.kind !== 'accepted') throw new Error(`${step[0].type}: ${JSON.stringify(decision)}`);
    return folded(state, step[1], step[2], ...decision.events);
  }, project);
}

/** The code of a refusal, or what else was answered. */
export const codeOf = (decision: Decision<unknown>): string =>
  decision.kind === 'refused' ? decision.code : decision.kind;

/** The events of an accepted decision. */
export const eventsOf = (decision: Decision<ProjectEvent>): readonly ProjectEvent[] => {
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  return decision.events;
};

export const roundOf = (project: Project, item: ItemId): Round => presentRound(project.gates[item]!);

/** Votes by seats in this order, each by who holds the seat; a vote against has a reason. */
export const votes = (
  item: ItemId,
  round: number,
  now: Instant,
  choices: Readonly<Record<string, Choice>>,
): readonly Step<GateCommand>[] =>
  Object.entries(choices).map(([seat, choice]) => [
    { type: 'CastVote', item, round, seat, choice, ...(choice === 'against' ? { reason: 'sha256:why' } : {}) },
    seat,
    now,
  ]);
