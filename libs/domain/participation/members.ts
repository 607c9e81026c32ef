import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { conditionsOf, keysTurned, partsJoined } from './keys.js';
import { type Joiner, type OwnFigures, ownFigures } from './shares.js';
import type { Condition } from './state.js';
import { joinedUnits } from './units.js';

/** On which terms a unit takes part. */
export interface Terms extends Joiner {
  readonly conditions: readonly Condition[];
  /** O3: the largest share it accepts; of two keys the smaller. `null`: any. */
  readonly cap: bigint | null;
}

/** A unit that takes part in the test of viability, on its terms. */
export interface Member extends Terms {
  readonly own: OwnFigures;
  /** A condition of it is supposed to fail, whatever is found. */
  readonly fails?: boolean;
}

/** O7: the units that count, in the order of the project. */
export const membersOf = (project: Project): readonly Member[] =>
  joinedUnits(project).map((unit) => memberOf(project, unit));

/** A unit on the terms of its decisions. */
export function memberOf(project: Project, unit: Unit): Member {
  const keys = keysTurned(project, unit);
  const caps = keys.flatMap(({ largestShare }) => (largestShare === null ? [] : [BigInt(largestShare)]));
  return onTerms(project, {
    unit: unit.id,
    parts: partsJoined(project, unit),
    conditions: conditionsOf(keys),
    cap: caps.length > 0 ? caps.reduce((a, b) => (a < b ? a : b)) : null,
  });
}

/** A unit with the figures that it has for its parts. */
export const onTerms = (project: Project, terms: Terms): Member => ({ ...terms, own: ownFigures(project, terms) });
