import type { Room } from '../kernel/room.js';
import { closeRisk, riskClosed } from './close-risk.js';
import type { RiskCommand } from './commands.js';
import type { RiskEvent } from './events.js';
import { recordRisk, riskRecorded } from './record-risk.js';
import { reviseRisk, riskRevised } from './revise-risk.js';

/** PR-33: the register of risks of a project: identified, recorded, monitored. */
export const risks: Room<RiskCommand, RiskEvent> = {
  decide: {
    RecordRisk: recordRisk,
    ReviseRisk: reviseRisk,
    CloseRisk: closeRisk,
  },
  evolve: {
    RiskRecorded: riskRecorded,
    RiskRevised: riskRevised,
    RiskClosed: riskClosed,
  },
};
