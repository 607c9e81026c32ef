import { accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { assess, isRefused } from './assess.js';
import type { ReviseRisk } from './commands.js';
import type { RiskRevised } from './events.js';
import { changeRisk, ofRisk } from './register.js';

/** PR-33: a risk is monitored: whoever looks at it says how it stands now and why, also where nothing has changed. */
export const reviseRisk: Decide<ReviseRisk, RiskRevised> = (project, command, { directory }, now) =>
  ofRisk(project, command.risk, ({ id, organisation }) => {
    const assessed = assess(project, command, organisation, directory, now);
    return isRefused(assessed)
      ? assessed
      : accept({ type: 'RiskRevised', risk: id, ...assessed, reason: command.reason });
  });

/** What was found before stays. */
export const riskRevised: Evolve<RiskRevised> = (project, { event, actor: by, at }) => {
  const { type: _, risk: id, ...version } = event;
  return changeRisk(project, id, ({ versions }) => ({ versions: [...versions, { ...version, by, at }] }));
};
