import { pence, type Pence, sum } from '../money/pence.js';
import type { Project } from '../projects/state.js';

/** The whole-life cost as the figures of the case come to it, beside what the case states. */
export interface AddedUpCost {
  readonly sharedOneOff: Pence;
  /** Once a year, for so many years. */
  readonly sharedRunning: Pence;
  readonly ownOneOff: Pence;
  readonly ownRunning: Pence;
  readonly years: number;
  readonly total: Pence;
}

/** Shared cost of all parts, and the own cost of every unit that has given figures; `null`: there is no case yet. */
export function addedUpCost({ cases: { current, figures } }: Project): AddedUpCost | null {
  if (!current) return null;
  const own = Object.values(figures).flatMap(({ parts }) => parts);
  const once = {
    shared: sum(current.parts.map((part) => part.sharedOneOff)),
    own: sum(own.map((part) => part.oneOff)),
  };
  const yearly = {
    shared: sum(current.parts.map((part) => part.sharedRunning)),
    own: sum(own.map((part) => part.running)),
  };
  return {
    sharedOneOff: pence(once.shared),
    sharedRunning: pence(yearly.shared),
    ownOneOff: pence(once.own),
    ownRunning: pence(yearly.own),
    years: current.years,
    total: pence(once.shared + once.own + BigInt(current.years) * (yearly.shared + yearly.own)),
  };
}
