import type { Recorded } from './event.js';

/** What the record needs to know of a kind of stream: how to fold it. */
export interface Aggregate<State, Event> {
  /** First part of the stream's name: `project/<id>`. */
  readonly kind: 'programme' | 'organisation' | 'meeting' | 'project';
  /** Rises whenever `evolve` gives another state for the same events; a stored state of another version is folded afresh. */
  readonly foldVersion: number;
  /** Schema version written with each event; an event of another version stops the fold. */
  readonly schemaVersion: number;
  /** Throws UnknownEvent for an event it does not know. */
  readonly evolve: (state: State | null, recorded: Recorded<Event>) => State;
}

/** The fold stops here: the stream holds something that this version of the law does not know. */
export class UnknownEvent extends Error {
  constructor(
    readonly kind: string,
    readonly eventType: string,
  ) {
    super(`The stream of kind ${kind} holds an event of type ${eventType}, which is not known here.`);
    this.name = 'UnknownEvent';
  }
}
