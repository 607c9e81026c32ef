import { accept, nothing } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { same } from '../kernel/same.js';
import type { SaveScope } from './commands.js';
import type { ScopeSaved } from './events.js';
import { refuse } from './refuse.js';
import { barsChange } from './submitted.js';

/** C2 */
export const saveScope: Decide<SaveScope, ScopeSaved> = (project, { type: _type, ...scope }, { directory }) => {
  const { workstream } = scope;
  if (!directory.programme.workstreams.some(({ id }) => id === workstream)) {
    return refuse('CASE.WORKSTREAM_UNKNOWN', { workstream });
  }
  if (same(scope, project.cases.scope)) return nothing;
  return barsChange(project) ?? accept({ type: 'ScopeSaved', scope });
};

/** The workstream of the scope is the project's from then on. */
export const scopeSaved: Evolve<ScopeSaved> = (project, { event: { scope } }) => ({
  ...project,
  workstream: scope.workstream,
  cases: { ...project.cases, scope, scopeRevision: project.cases.scopeRevision + 1 },
});
