import { partFiguresOf } from '../cases/figures.js';
import type { Case, Part } from '../cases/state.js';
import { splitEqually } from '../money/shares.js';
import type { Project } from '../projects/state.js';

/** A unit with the parts of the scope that it joins. */
export interface Joiner {
  readonly unit: string;
  readonly parts: readonly string[];
}

/** O3, O6: each part's shared one-off cost among the units that join it; odd pence first to the lead. */
export function sharesOf(
  parts: readonly Part[],
  joiners: readonly Joiner[],
  lead: string,
): ReadonlyMap<string, bigint> {
  const shares = new Map(joiners.map(({ unit }) => [unit, 0n]));
  for (const part of parts) {
    for (const [unit, share] of splitEqually(BigInt(part.sharedOneOff), joinersOf(part, joiners), lead)) {
      shares.set(unit, shares.get(unit)! + share);
    }
  }
  return shares;
}

/** O3: the most that a unit bears of these parts if no more than the minimum of units join each of them. */
export function shareAtMinimum({ parts, minimumUnits }: Case, joined: readonly string[]): bigint {
  const among = BigInt(minimumUnits);
  return parts
    .filter(({ id }) => joined.includes(id))
    .reduce((total, { sharedOneOff }) => total + (BigInt(sharedOneOff) + among - 1n) / among, 0n);
}

/** O7: shared one-off and running cost of what is joined at all. */
export function sharedCosts(
  parts: readonly Part[],
  joiners: readonly Joiner[],
): { readonly oneOff: bigint; readonly running: bigint } {
  const taken = parts.filter((part) => joinersOf(part, joiners).length > 0);
  return {
    oneOff: taken.reduce((total, { sharedOneOff }) => total + BigInt(sharedOneOff), 0n),
    running: taken.reduce((total, { sharedRunning }) => total + BigInt(sharedRunning), 0n),
  };
}

/** C3: a unit's own figures over the parts it joins; what it has not given counts nothing. */
export function ownFigures(project: Project, { unit, parts }: Joiner) {
  const figures = parts.flatMap((part) => partFiguresOf(project, unit, part) ?? []);
  const total = (of: 'oneOff' | 'running' | 'cashable') => figures.reduce((sum, each) => sum + BigInt(each[of]), 0n);
  return { oneOff: total('oneOff'), running: total('running'), cashable: total('cashable') };
}

const joinersOf = (part: Part, joiners: readonly Joiner[]): readonly string[] =>
  joiners.filter(({ parts }) => parts.includes(part.id)).map(({ unit }) => unit);
