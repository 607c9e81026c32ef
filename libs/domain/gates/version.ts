import type { Project } from '../projects/state.js';
import { itemOf, presentRound } from './items.js';
import type { ItemId } from './state.js';

/**
 * T2: the version of the thing voted on: the round, whether its vote is open, and the paper with its exempt part. It does not change when a
 * vote is cast, so eight seats can vote at once from forms opened together. `0`: the item has never been asked.
 */
export function gateVersion(project: Project, id: ItemId): string {
  const item = itemOf(project.gates, id);
  if (!item) return '0';
  const { number, status } = presentRound(item);
  const exempt = item.exempt.at(-1);
  return [number, status, item.paper.hash.slice(0, 12), ...(exempt ? [exempt.appendix.slice(0, 12)] : [])].join('-');
}
