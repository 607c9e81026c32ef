import type { ApprovalCondition, ConditionKind } from '#domain/conditions/state.js';

interface Known {
  readonly project: { readonly conditions: readonly ApprovalCondition[] };
}

export const KINDS: Readonly<Record<ConditionKind, string>> = {
  precedent: 'To be met before the next stage opens',
  subsequent: 'May be met afterwards',
};

export const STANDINGS: Readonly<Record<ApprovalCondition['status'], string>> = {
  open: 'Open',
  evidence_in: 'Evidence filed',
  discharged: 'Discharged',
  lapsed: 'Lapsed with its approval',
};

/** `Condition 2 of gate G2` */
export function conditionName({ project }: Known, id: string): string {
  const condition = project.conditions.find((each) => each.id === id);
  return condition ? `Condition ${id.split('/').at(-1)} of gate ${condition.item}` : 'Condition';
}
