/** The temporary-labour framework as it runs: launched with its units, its plan made and delivery begun. */
import { frozenLines } from '#domain/benefits/baseline.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Case } from '#domain/cases/state.js';
import type { Project } from '#domain/projects/state.js';
import { at, playIn } from './domain.js';
import { folded } from './gates.js';
import { decision, law, metJoins, opened } from './temporary-labour.js';

export const LAUNCH: Instant = at('2009-03-26');
export const START: Instant = at('2009-04-01');

/** Running with these units and MET, which joined on these terms, from April 2009 to the end of 2009. */
export function runningWith(units: readonly string[], change: Partial<Case> = {}, terms: object = {}): Project {
  const tuesday = at('2009-02-03');
  const joined = playIn(
    law,
    opened(change),
    ...units.map((id) => decision(id, tuesday, terms)),
    ...metJoins(tuesday, terms),
  );
  return folded(
    joined,
    'process',
    LAUNCH,
    { type: 'OptInClosed', early: false },
    { type: 'BaselineFrozen', lines: frozenLines(joined) },
    { type: 'StageEntered', stage: 'DELIVERY', from: 'OPT_IN' },
    { type: 'MilestonesPlanned', milestones: [{ id: 'award', title: 'Framework awarded', due: '2009-12-01' }] },
    { type: 'DeliveryStarted' },
  );
}
