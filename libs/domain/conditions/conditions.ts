import type { Round, ItemId } from '../gates/state.js';
import type { Project } from '../projects/state.js';
import type { ApprovalCondition } from './state.js';

export const conditionOf = ({ conditions }: Project, id: string): ApprovalCondition | undefined =>
  conditions.find((each) => each.id === id);

/** Whether it binds and is not met. */
export const isOpen = ({ status }: ApprovalCondition): boolean => status === 'open' || status === 'evidence_in';

/** V15: what keeps an approval from taking effect. */
export const openPrecedents = ({ conditions }: Project): readonly ApprovalCondition[] =>
  conditions.filter((each) => each.kind === 'precedent' && isOpen(each));

/** V15: the gate whose approval waits for conditions precedent: the sub-state `conditional`. */
export const conditionalGate = (project: Project): ItemId | null => openPrecedents(project)[0]?.item ?? null;

export const conditionsOfRound = (
  { conditions }: Project,
  item: ItemId,
  { number }: Pick<Round, 'number'>,
): readonly ApprovalCondition[] => conditions.filter((each) => each.item === item && each.round === number);
