import { expect, it } from '@jest/globals';
import { stagesOf } from '#domain/projects/stages.js';
import type { Stage } from '#domain/projects/state.js';
import { activitiesOver, type Desk } from '#process/worker/activities.js';
import type { ProcessAct } from '#workflows/contract.js';
import { actOn } from '#workflows/project-lifecycle/project-lifecycle.js';

/* What the law lets the process do in a stage, and what the workflow of that stage knows, are two lists. */

const { look: _, ...activities } = activitiesOver({} as Desk);
const acts = Object.keys(activities).map((name) => `${name[0].toUpperCase()}${name.slice(1)}` as ProcessAct);

/** It is never ready there: given by hand it says which condition still keeps the opt-in closed (V15). */
const NEVER_READY = ['OpenOptIn in BUSINESS_CASE'];

/** Outside of a workflow nothing can be done; what a stage does not know fails before that. */
const knows = (stage: Stage, ready: ProcessAct): Promise<boolean> =>
  actOn({ project: 'p', stage, ended: false, version: 1, ready, waitMs: null }).then(
    () => true,
    (error: { readonly type?: string }) => error.type !== 'UnknownAct',
  );

it('every stage knows every act that the process can be asked for in it', async () => {
  const unknown: string[] = [];
  for (const act of acts) {
    for (const stage of stagesOf[act]) if (!(await knows(stage, act))) unknown.push(`${act} in ${stage}`);
  }
  expect(unknown).toEqual(NEVER_READY);
  expect(await knows('PROPOSED', 'CloseVote')).toBe(false);
});
