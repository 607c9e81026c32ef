import { condition, continueAsNew, defineSignal, log, setHandler, workflowInfo } from '@temporalio/workflow';
import { type LifecycleInput, type Look, NUDGE, type ProjectLifecycle } from '../contract.js';
import { isFinal, look, unknownAct } from './acts.js';
import { benefitsWatch } from './benefits-watch.js';
import { businessCase } from './business-case.js';
import { closed } from './closed.js';
import { closure } from './closure.js';
import { delivery } from './delivery.js';
import { optIn } from './opt-in.js';
import { proposed } from './proposed.js';
import { scoping } from './scoping.js';

const nudge = defineSignal(NUDGE);

/** Even where nothing falls due, the process looks again after so long. */
const LONGEST = 30 * 24 * 60 * 60 * 1000;

/** How long it waits for a record that does not answer. */
const BLIND = 60 * 1000;

/** The mission, stage by stage. */
const stages: Readonly<Partial<Record<Look['stage'], (seen: Look) => Promise<Look>>>> = {
  PROPOSED: proposed,
  SCOPING: scoping,
  BUSINESS_CASE: businessCase,
  OPT_IN: optIn,
  DELIVERY: delivery,
  CLOSURE: closure,
  BENEFITS_WATCH: benefitsWatch,
  CLOSED: closed,
};

/**
 * Takes a project from its proposal to its end: looks at the record, does what is ready, and waits to be nudged or for
 * as long as the record says. It keeps nothing but the project's id, so it may be ended and started at any moment; lost,
 * doubled and late nudges change nothing.
 */
export async function projectLifecycle({ project }: LifecycleInput): Promise<void> {
  let nudged = false;
  setHandler(nudge, () => {
    nudged = true;
  });

  let seen: Look | undefined;
  while (!seen?.ended) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<ProjectLifecycle>({ project });
    nudged = false;
    seen = await (seen?.ready ? actOn(seen) : look({ project })).catch(blinded);
    if (!seen?.ready && !seen?.ended) await condition(() => nudged, patienceOf(seen));
  }
}

/** Does what is ready, as the stage has it. */
export async function actOn(seen: Look): Promise<Look> {
  const stage = stages[seen.stage];
  if (!stage) throw unknownAct(seen);
  return stage(seen);
}

/** How long nobody need look. The record measured it; Temporal's clock is only let run for so long. */
function patienceOf(seen: Look | undefined): number {
  if (!seen) return BLIND;
  return Math.max(1, Math.min(seen.waitMs ?? LONGEST, LONGEST));
}

/** A record that does not answer is looked at again later. */
function blinded(error: unknown): undefined {
  if (isFinal(error)) throw error;
  log.warn('The record does not answer; looking again later.', { error });
}
