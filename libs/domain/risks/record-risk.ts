import { accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { riskPolicy } from '../policy/additions.js';
import { assess, isRefused } from './assess.js';
import type { RecordRisk } from './commands.js';
import type { RiskRecorded } from './events.js';
import { takesPart } from './owners.js';
import { openRisks, risksOf } from './register.js';
import { refuse } from './refuse.js';

/** PR-33: a risk is identified. One of the same name that is open is the same one. */
export const recordRisk: Decide<RecordRisk, RiskRecorded> = (project, command, { directory }, now) => {
  const { title, cause, effect, category, organisation = null } = command;
  const known = openRisks(project).find((risk) => risk.title === title);
  if (known) return refuse('RISK.KNOWN', { risk: known.id });
  if (!riskPolicy(project).categories.some(({ id }) => id === category)) return refuse('RISK.CATEGORY_UNKNOWN');
  if (organisation !== null && !takesPart(project, organisation)) return refuse('RISK.NOT_TAKING_PART');
  const assessed = assess(project, command, organisation, directory, now);
  if (isRefused(assessed)) return assessed;
  const risk = `RK${risksOf(project).length + 1}`;
  return accept({ type: 'RiskRecorded', risk, title, cause, effect, category, organisation, ...assessed });
};

export const riskRecorded: Evolve<RiskRecorded> = (project, { event, actor: by, at }) => {
  const { type: _, risk: id, title, cause, effect, category, organisation, ...assessed } = event;
  const versions = [{ ...assessed, reason: null, by, at }];
  return {
    ...project,
    risks: [...risksOf(project), { id, title, cause, effect, category, organisation, versions, closed: null }],
  };
};
