import { postAddress } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { isOpen } from './conditions.js';
import { dischargerOf } from './dischargers.js';
import { conditionDueAt } from './deadlines.js';
import type { ApprovalCondition } from './state.js';

/** What conditions wait for: evidence of their owners, then the chair (section 7). */
export const conditionDuties = (project: Project): readonly Duty[] =>
  project.conditions.filter(isOpen).map((condition) => dutyOf(project, condition));

function dutyOf(project: Project, condition: ApprovalCondition): Duty {
  const { id, owner, since, status, evidence } = condition;
  const common = { organisations: [], dueAt: conditionDueAt(project, condition) };
  return status === 'open'
    ? {
        ...common,
        timer: `condition/${id}`,
        what: 'FileEvidence',
        holders: [postAddress(owner)],
        since,
        ladder: 'condition',
      }
    : {
        ...common,
        timer: `discharge/${id}`,
        what: 'DischargeCondition',
        holders: [dischargerOf(condition)],
        since: evidence.at(-1)!.at,
        ladder: 'discharge',
      };
}
