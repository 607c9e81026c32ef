import type { Instant } from '#domain/calendar/instant.js';
import { type Fact, type Head, fold } from './history.js';
import { type AnyKind, type Kind, type Typed, streamOf } from './kind.js';
import type { Statement } from './statements.js';

/**
 * Columns of a stream `s` for `headOf`: the stored state, if this version of the fold (`$1`) made it, and the events
 * after it; neither of them when the stream still has the hash that is known (`$2`).
 */
export const HEAD = `s.stream, s.version, s.hash, s.last_at AS "lastAt", s.fold_version AS "foldVersion",
  CASE WHEN s.fold_version = $1 AND s.hash IS DISTINCT FROM $2 THEN s.state END AS state,
  (SELECT json_agg(json_build_object('version', e.version, 'type', e.type, 'schemaVersion', e.schema_version,
                                     'body', e.body, 'at', e.at, 'actor', e.actor) ORDER BY e.version)
     FROM events e
    WHERE e.stream = s.stream AND (s.hash IS DISTINCT FROM $2 OR s.fold_version <> $1)
      AND e.version > CASE WHEN s.fold_version = $1 THEN s.state_version ELSE 0 END) AS later`;

export interface HeadRow {
  readonly stream: string;
  readonly version: number;
  readonly hash: string;
  readonly lastAt: Instant;
  readonly foldVersion: number;
  readonly state: unknown;
  readonly later: readonly Fact[] | null;
}

/** One stream, as it stands. */
export const readingOne = (kind: AnyKind, id: string): Statement => ({
  text: `SELECT ${HEAD} FROM streams s WHERE s.stream = $3`,
  values: [kind.aggregate.foldVersion, null, streamOf(kind, id)],
});

/** Folds what was read into the stream as it stands. Throws UnknownEvent. */
export function headOf<State, Event extends Typed>(kind: Kind<State, Event>, row: HeadRow): Head<State> {
  const { stream, version, hash, lastAt, foldVersion, later } = row;
  let state = row.state as State | null;
  for (const fact of later ?? []) {
    // JSON written by PostgreSQL has the same instant in another notation.
    state = fold(kind, state, { ...fact, at: new Date(fact.at).toISOString() });
  }
  return { stream, version, hash, lastAt, state, stale: foldVersion !== kind.aggregate.foldVersion };
}
