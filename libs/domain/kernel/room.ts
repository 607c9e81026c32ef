import type { Instant } from '../calendar/instant.js';
import type { Project } from '../projects/state.js';
import type { Decision } from './decision.js';
import type { Recorded } from './event.js';
import type { Facts } from './facts.js';

interface Typed {
  readonly type: string;
}

/** Answers one command. The stage has been checked before; the room checks the rest. */
export type Decide<Command, Event> = (
  project: Project,
  command: Command,
  facts: Facts,
  now: Instant,
) => Decision<Event>;

/** Folds one event into the project. */
export type Evolve<Event> = (project: Project, recorded: Recorded<Event>) => Project;

/**
 * One room of the project: a function for each of its commands and each of its events. A room may append events of
 * another room beside its own (`BaselineFrozen` beside `GateApproved`), so `Appended` may be wider than `Event`.
 */
export interface Room<Command extends Typed, Event extends Typed, Appended extends Typed = Event> {
  readonly decide: { readonly [Type in Command['type']]: Decide<Extract<Command, { type: Type }>, Appended> };
  readonly evolve: { readonly [Type in Event['type']]: Evolve<Extract<Event, { type: Type }>> };
}
