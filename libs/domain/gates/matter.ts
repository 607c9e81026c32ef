import type { ReadinessConfirmed } from '../assurance/events.js';
import type { BaselineFrozen, BenefitWrittenOff } from '../benefits/events.js';
import type { CaseVersionCreated, ScopeSaved } from '../cases/events.js';
import type { Instant } from '../calendar/instant.js';
import type { ConditionsMet } from '../conditions/events.js';
import type { HandedOver, LessonsFiled } from '../delivery/events.js';
import type { ExceptionRaised } from '../exceptions/events.js';
import { type Decision, refusals } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import type { Decide } from '../kernel/room.js';
import type { ViabilityFailed, ViabilityPassed } from '../participation/events.js';
import type { LeadChanged } from '../leads/events.js';
import type { ProjectCancelled } from '../projects/events.js';
import type { Project } from '../projects/state.js';
import type { ReOptInOpened } from '../rebaselines/events.js';
import type { GateCommand } from './commands.js';
import type { GateEvent } from './events.js';
import { itemOf, presentRound } from './items.js';
import { gateMessages } from './messages.js';
import type { Item, ItemId, Round } from './state.js';

export const refuse = refusals(gateMessages);

/** What this room may append: its own events, and what a carried motion brings with it. */
export type Appended =
  | GateEvent
  | ScopeSaved
  | CaseVersionCreated
  | ReadinessConfirmed
  | HandedOver
  | LessonsFiled
  | ConditionsMet
  | LeadChanged
  | ReOptInOpened
  | ExceptionRaised
  | ViabilityPassed
  | ViabilityFailed
  | BaselineFrozen
  | ProjectCancelled
  | BenefitWrittenOff;

/** An item in its present round. */
export interface Matter {
  readonly project: Project;
  readonly item: Item;
  readonly round: Round;
}

type OnRound = Extract<GateCommand, { item: ItemId; round: number }>;

export type DecideMatter<Command> = (
  matter: Matter,
  command: Command,
  facts: Facts,
  now: Instant,
) => Decision<Appended>;

/** A command on a round that waits for its vote. */
export const whileScheduled = <Command extends OnRound>(decide: DecideMatter<Command>): Decide<Command, Appended> =>
  inRound(['scheduled'], 'GATE.NOT_SCHEDULED', decide);

/** A command on a round whose vote is open. */
export const whileOpen = <Command extends OnRound>(decide: DecideMatter<Command>): Decide<Command, Appended> =>
  inRound(['open'], 'GATE.NOT_OPEN', decide);

/** A command on a round that has not ended. */
export const untilClosed = <Command extends OnRound>(decide: DecideMatter<Command>): Decide<Command, Appended> =>
  inRound(['scheduled', 'open'], 'GATE.NOT_OPEN', decide);

/** A round is one ballot: what was meant for another is refused, so a form of round 1 does nothing in round 2. */
function inRound<Command extends OnRound>(
  statuses: readonly Round['status'][],
  otherwise: keyof typeof gateMessages,
  decide: DecideMatter<Command>,
): Decide<Command, Appended> {
  return (project, command, facts, now) => {
    const item = itemOf(project.gates, command.item);
    if (!item) return refuse('GATE.NO_ITEM');
    const round = presentRound(item);
    if (command.round !== round.number) return refuse('GATE.OTHER_ROUND', { round: round.number });
    if (!statuses.includes(round.status)) return refuse(otherwise);
    return decide({ project, item, round }, command, facts, now);
  };
}
