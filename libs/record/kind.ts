import type { Notice } from '#domain/agenda/notices.js';
import type { Aggregate } from '#domain/kernel/aggregate.js';
import type { Recorded } from '#domain/kernel/event.js';
import type { Rows, TableName } from './tables/tables.js';

export interface Typed {
  readonly type: string;
}

/** A kind of stream, as the record keeps it: how it folds, which rows stand for it, which messages it calls for. */
export interface Kind<State, Event extends Typed> {
  readonly aggregate: Aggregate<State, Event>;
  /** True: who is who depends on it. While it changes no other command runs, and the directory's version rises. */
  readonly inDirectory: boolean;
  /** Derived tables that hold its rows. */
  readonly tables: readonly TableName[];
  /** The pure image of a state in those tables. */
  rowsOf(state: State): Rows;
  /** Messages that an event calls for, given the state after it. */
  noticesOf(state: State, recorded: Recorded<Event>): readonly Notice[];
}

/** A kind whose states and events are not looked into: for verify, rebuild and load. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a kind takes its own states only, which only it makes
export type AnyKind = Kind<any, any>;

/** Completes an aggregate of the law with what the record must know; the types follow from the aggregate. */
export const kindFor = <State, Event extends Typed>(
  aggregate: Aggregate<State, Event>,
  rest: Omit<Kind<State, Event>, 'aggregate'>,
): Kind<State, Event> => ({ aggregate, ...rest });

export const streamOf = (kind: AnyKind, id: string): string => `${kind.aggregate.kind}/${id}`;

/** The id in a stream's name. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('/') + 1);

export const kindOf = (stream: string, kinds: readonly AnyKind[]): AnyKind | undefined =>
  kinds.find(({ aggregate }) => stream.startsWith(`${aggregate.kind}/`));
