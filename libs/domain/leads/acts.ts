import type { Act } from '../agenda/state.js';
import { acceptanceCallInEndsAt } from '../participation/call-in-window.js';
import type { Project } from '../projects/state.js';
import { provisionalAcceptance } from './nomination.js';
import { vacantUntil } from './vacancy.js';

/** X5, V13, X6: an acceptance that nobody has called in counts, also while the project is held. */
export function acceptanceActs(project: Project): readonly Act[] {
  const acceptance = project.stage === 'DELIVERY' ? provisionalAcceptance(project) : null;
  if (!acceptance) return [];
  const { organisation } = acceptance;
  return [{ dueAt: acceptanceCallInEndsAt(project, acceptance), command: { type: 'ReleaseDecision', organisation } }];
}

/** X5: without a confirmed lead the project is held; a hold over something else comes first. */
export function leadActs(project: Project): readonly Act[] {
  const dueAt = project.stage === 'DELIVERY' ? vacantUntil(project) : null;
  return dueAt ? [{ dueAt, command: { type: 'HoldWithoutLead' } }] : [];
}
