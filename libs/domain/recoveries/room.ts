import type { ExceptionRaised } from '../exceptions/events.js';
import type { Room } from '../kernel/room.js';
import type { RecoveryCommand } from './commands.js';
import type { RecoveryEvent } from './events.js';
import { fileRecoveryPlan, recoveryPlanFiled } from './file-recovery-plan.js';
import { rateRealisation, realisationRated } from './rate-realisation.js';

/** B5: how far benefits are realised month by month, and what is done where they lie behind. */
export const recoveries: Room<RecoveryCommand, RecoveryEvent, RecoveryEvent | ExceptionRaised> = {
  decide: {
    RateRealisation: rateRealisation,
    FileRecoveryPlan: fileRecoveryPlan,
  },
  evolve: {
    RealisationRated: realisationRated,
    RecoveryPlanFiled: recoveryPlanFiled,
  },
};
