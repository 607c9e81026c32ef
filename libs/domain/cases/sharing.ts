import type { Refusal } from '../kernel/decision.js';
import { weightOf } from '../participation/shares.js';
import { invitedUnits, unitById } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import { refuse } from './refuse.js';
import type { Part, SharingKey } from './state.js';

/** O6: each weight is a whole number of a unit of the project, named once. */
export function barsSharing(project: Project, { title, sharing }: Part): Refusal | null {
  const weights = sharing?.weights ?? [];
  const unknown = weights.find(({ unit }) => !unitById(project, unit));
  if (unknown) return refuse('CASE.UNIT_UNKNOWN', { unit: unknown.unit });
  const once = new Set(weights.map(({ unit }) => unit)).size === weights.length;
  const sound = weights.every(({ weight }) => Number.isSafeInteger(weight) && weight > 0);
  return once && sound ? null : refuse('CASE.WEIGHT_WRONG', { part: title });
}

/** O6: nobody could join a part that is required of everyone without a weight in it. */
export const missingWeights = (project: Project): readonly string[] =>
  (project.cases.current?.parts ?? [])
    .filter(({ required }) => required)
    .flatMap((part) =>
      invitedUnits(project)
        .filter(({ id }) => weightOf(part, id) === null)
        .map(({ name }) => `the ${WEIGHTS[part.sharing!.by]} of ${name} in “${part.title}”`),
    );

const WEIGHTS: Readonly<Record<SharingKey, string>> = {
  equal: 'share',
  headcount: 'headcount',
  usage: 'usage',
  fixed: 'proportion',
};
