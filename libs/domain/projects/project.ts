import type { Instant } from '../calendar/instant.js';
import { barsWhileHeld } from '../holds/refuse.js';
import { type Aggregate, UnknownEvent } from '../kernel/aggregate.js';
import { type Decision, type Refusal, refusals } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { Facts } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { keepSeal } from '../participation/seal.js';
import { keepSpells } from '../spells/keep-spells.js';
import { keepStageTimes } from '../spells/stage-times.js';
import { begin, beginning } from './beginning.js';
import type { ProjectCommand } from './commands.js';
import type { ProjectEvent } from './events.js';
import { projectMessages } from './messages.js';
import { rooms } from './rooms.js';
import { ENDINGS, type Stageless, groundFor, stageNames, stagesOf } from './stages.js';
import type { Project } from './state.js';

const refuse = refusals(projectMessages);

const decisions = Object.fromEntries(
  Object.values(rooms).flatMap(({ decide: each }) => Object.entries(each)),
) as Readonly<Record<string, Decide<never, ProjectEvent>>>;
const evolutions = Object.fromEntries(
  Object.values(rooms).flatMap(({ evolve: each }) => Object.entries(each)),
) as Readonly<Record<string, Evolve<never>>>;

/** Decides a command on a project: events, a refusal, or "nothing to do". Pure. */
export function decide(
  project: Project | null,
  command: ProjectCommand,
  facts: Facts,
  now: Instant,
): Decision<ProjectEvent> {
  if (command.type === 'ProposeProject' || command.type === 'AdoptProject') {
    return project ? refuse('PROJECT.EXISTS') : begin(command, facts);
  }
  if (!project) return refuse('PROJECT.UNKNOWN');
  // After the end as well, and between two stages.
  if (command.type === 'RedactText' || command.type === 'FollowPassing') {
    return decideInRoom(project, command, facts, now);
  }
  return outOfStage(project, command) ?? barsWhileHeld(project, command) ?? decideInRoom(project, command, facts, now);
}

function decideInRoom(project: Project, command: ProjectCommand, facts: Facts, now: Instant): Decision<ProjectEvent> {
  return (decisions[command.type] as Decide<ProjectCommand, ProjectEvent>)(project, command, facts, now);
}

/** An adopted project starts no duty until a lead accepts it. */
const BEFORE_LEAD: readonly ProjectCommand['type'][] = [
  'AcceptLead',
  'FollowPolicy',
  'FollowCalendar',
  'FollowOwnCalendar',
];

/** The stage changes only by StageEntered; until it is entered, commands of the old stage wait. */
function outOfStage(project: Project, command: Exclude<ProjectCommand, { type: Stageless }>): Refusal | null {
  const stages = stagesOf[command.type];
  if (ENDINGS.includes(project.stage) && !stages.includes(project.stage)) {
    return refuse('PROJECT.ENDED', { stage: stageNames[project.stage] });
  }
  if (project.movingTo && command.type !== 'EnterStage') {
    return refuse('PROJECT.MOVING_ON', { stage: stageNames[project.movingTo] });
  }
  if (project.adopted && !project.lead.post && !BEFORE_LEAD.includes(command.type)) return refuse('PROJECT.NO_LEAD');
  if (!stages.includes(project.stage)) {
    return refuse('PROJECT.WRONG_STAGE', {
      stage: stageNames[project.stage],
      stages: stages.map((stage) => stageNames[stage]).join(', '),
    });
  }
  return null;
}

/** The only fold. Throws UnknownEvent at an event it does not know. */
export function evolve(project: Project | null, recorded: Recorded<ProjectEvent>): Project {
  const { event, at, version } = recorded;
  if (!project) return keepSpells(keepStageTimes(beginning(recorded), at), at);
  const evolution = evolutions[event.type] as Evolve<ProjectEvent> | undefined;
  if (!evolution) throw new UnknownEvent('project', event.type);
  const evolved = keepSeal(evolution(project, recorded), recorded);
  const movingTo = groundFor(project, event) ?? evolved.movingTo;
  return keepSpells(keepStageTimes({ ...evolved, movingTo, version, lastAt: at }, at), at);
}

export const projectAggregate: Aggregate<Project, ProjectEvent> = {
  kind: 'project',
  foldVersion: 28,
  schemaVersion: 1,
  evolve,
};
