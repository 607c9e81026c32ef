import type { Appended } from '../gates/matter.js';
import type { Room } from '../kernel/room.js';
import type { ConditionCommand } from './commands.js';
import { conditionDischarged, conditionsMet, dischargeCondition } from './discharge-condition.js';
import type { ConditionEvent } from './events.js';
import { evidenceFiled, fileEvidence } from './file-evidence.js';
import { approvalLapsed, lapseApproval } from './lapse-approval.js';

/** The conditions under which the steering group has approved a gate (V15). */
export const conditions: Room<ConditionCommand, ConditionEvent, ConditionEvent | Appended> = {
  decide: {
    FileEvidence: fileEvidence,
    DischargeCondition: dischargeCondition,
    LapseApproval: lapseApproval,
  },
  evolve: {
    EvidenceFiled: evidenceFiled,
    ConditionDischarged: conditionDischarged,
    ConditionsMet: conditionsMet,
    ApprovalLapsed: approvalLapsed,
  },
};
