import type { Recorded } from '../kernel/event.js';
import type { Project } from '../projects/state.js';
import type { RebaselineSubmitted } from '../rebaselines/events.js';
import type { GateSubmitted, ItemSubmitted } from './events.js';
import { itemOf } from './items.js';
import { scheduledRound } from './rounds.js';
import type { Item } from './state.js';

/** The item waits, in round 1 or the next after those that it has had; deferrals of one gate are counted on (V16). */
export function submitted(
  project: Project,
  { event, at, actor }: Recorded<GateSubmitted | ItemSubmitted | RebaselineSubmitted>,
): Project {
  const earlier = itemOf(project.gates, event.item);
  const item: Item = {
    id: event.item,
    status: 'waiting',
    submittedBy: event.type === 'ItemSubmitted' ? event.submittedBy : actor,
    submittedAt: at,
    paper: event.paper,
    papers: [...(earlier?.papers ?? []), { ...event.paper, at, by: actor, why: null }],
    exempt: earlier?.exempt ?? [],
    reason: event.type === 'ItemSubmitted' ? event.reason : null,
    exitPlan: event.type === 'ItemSubmitted' ? event.exitPlan : null,
    rounds: [...(earlier?.rounds ?? []), scheduledRound(event.round, at)],
    recused: earlier?.recused ?? [],
    deferrals: earlier?.deferrals ?? 0,
  };
  return { ...project, gates: { ...project.gates, [item.id]: item } };
}
