import type { Project } from '../projects/state.js';
import { presentRound } from './items.js';
import type { Item, ItemId, Round } from './state.js';

/** The project with an item changed. */
export const withItem = (project: Project, id: ItemId, change: (item: Item) => Partial<Item>): Project => {
  const item = project.gates[id]!;
  return { ...project, gates: { ...project.gates, [id]: { ...item, ...change(item) } } };
};

/** The project with the present round of an item changed. */
export const withRound = (project: Project, id: ItemId, change: (round: Round) => Partial<Round>): Project =>
  withItem(project, id, (item) => {
    const round = presentRound(item);
    return { rounds: [...item.rounds.slice(0, -1), { ...round, ...change(round) }] };
  });
