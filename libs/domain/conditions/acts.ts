import type { Act } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { isOpen } from './conditions.js';
import { conditionDueAt, lapsesAt } from './deadlines.js';
import type { ApprovalCondition } from './state.js';

/** V15: what happens by itself over a condition that nobody met; a hold does not stop it (X6). */
export const conditionActs = (project: Project): readonly Act[] =>
  project.conditions.filter(isOpen).flatMap((condition) => actOf(project, condition) ?? []);

function actOf(project: Project, condition: ApprovalCondition): Act | null {
  const { id, kind, item, round, exceptionSince } = condition;
  if (kind === 'precedent') {
    return { dueAt: lapsesAt(project, condition), command: { type: 'LapseApproval', item, round } };
  }
  if (exceptionSince) return null;
  return { dueAt: conditionDueAt(project, condition), command: { type: 'RaiseException', condition: id } };
}
