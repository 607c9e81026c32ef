import { exceptionOf } from '../exceptions/exceptions.js';
import { accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { CloseRisk } from './commands.js';
import type { RiskClosed } from './events.js';
import { changeRisk, ofRisk } from './register.js';
import { refuse } from './refuse.js';

/** PR-33: a risk is over; one that has occurred names the exception over it, if one was raised (X1). */
export const closeRisk: Decide<CloseRisk, RiskClosed> = (project, { risk, end, exception = null, reason }) =>
  ofRisk(project, risk, () => {
    if (exception !== null && end !== 'occurred') return refuse('RISK.EXCEPTION_NOT_MEANT');
    if (exception !== null && !exceptionOf(project, exception)) return refuse('RISK.EXCEPTION_UNKNOWN');
    return accept({ type: 'RiskClosed', risk, end, exception, reason });
  });

export const riskClosed: Evolve<RiskClosed> = (project, { event, actor: by, at }) => {
  const { end, exception, reason } = event;
  return changeRisk(project, event.risk, () => ({ closed: { end, exception, reason, by, at } }));
};
