import { figuresOf } from '../cases/figures.js';
import { pence } from '../money/pence.js';
import { partsJoined } from '../participation/keys.js';
import { joinedUnits } from '../participation/units.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { keyOf } from './places.js';
import type { Commitment } from './state.js';

/** What a unit that has joined promises by its present figures, of the parts that it joined. */
export function promisedBy(project: Project, unit: Unit): readonly Commitment[] {
  const parts = partsJoined(project, unit);
  const promised = new Map<string, Commitment>();
  for (const { part, kind, year, amount, days } of figuresOf(project, unit.id)?.contributions ?? []) {
    if (!parts.includes(part)) continue;
    const place = { unit: unit.id, kind, year };
    const before = promised.get(keyOf(place));
    promised.set(keyOf(place), {
      ...place,
      amount: pence(BigInt(before?.amount ?? 0) + BigInt(amount)),
      days: kind === 'staff' ? (before?.days ?? 0) + (days ?? 0) : null,
    });
  }
  return [...promised.values()];
}

/** C3: with a baseline the promises of those who have joined are fixed; those of whoever has left since stay. */
export function contributionsFixed(project: Project): Project['contributions'] {
  const { contributions } = project;
  const joined = joinedUnits(project);
  const left = (unit: string): boolean => !joined.some(({ id }) => id === unit);
  return {
    ...contributions,
    committed: [
      ...contributions.committed.filter(({ unit }) => left(unit)),
      ...joined.flatMap((unit) => promisedBy(project, unit)),
    ],
    units: [...contributions.units.filter(left), ...joined.map(({ id }) => id)],
  };
}

/** What is promised: by the baseline, and by whoever has joined since (O10). */
export const commitmentsOf = (project: Project): readonly Commitment[] => [
  ...project.contributions.committed,
  ...joinedUnits(project)
    .filter(({ id }) => !project.contributions.units.includes(id))
    .flatMap((unit) => promisedBy(project, unit)),
];
