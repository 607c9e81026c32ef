import { correctableIn } from '#domain/gates/correction.js';
import { itemOf } from '#domain/gates/items.js';
import type { ItemId } from '#domain/gates/state.js';
import type { Reading } from './reading.js';

/** The words of an item's paper that can be corrected, as they stand; `null`: there are none, or they were removed. */
export function paperWords({ project, text }: Reading, id: string): Readonly<Record<string, string | null>> {
  const item = itemOf(project.gates, id as ItemId);
  const { handedOver, lessons } = project.delivery;
  const present = {
    ...project.cases.scope,
    ...project.cases.current,
    reason: item?.reason,
    exitPlan: item?.exitPlan,
    remarks: item?.papers.at(-1)?.remarks,
    handover: handedOver?.text,
    lessons: lessons?.text,
  };
  return Object.fromEntries(
    (correctableIn(id as ItemId) ?? [])
      .filter((name) => name !== 'readiness')
      .map((name) => [name, text(present[name] ?? null)]),
  );
}
