import { instantInWords } from '../calendar/words.js';
import { withdrawItem } from '../gates/withdraw.js';
import { accept, nothing } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import { reOptInOf } from '../rebaselines/deadlines.js';
import { changeOptIn, changeUnit } from './change-unit.js';
import type { RunViability } from './commands.js';
import { closesAt } from './deadlines.js';
import type { ViabilityFailed, ViabilityPassed } from './events.js';
import { refuse } from './refuse.js';
import type { ParticipationStatus } from './state.js';
import { unitById } from './units.js';
import { viabilityOf } from './viability.js';

/** O7: once the window has closed, and again whenever a decision has changed. */
export const runViability: Decide<RunViability, ViabilityPassed | ViabilityFailed> = (project) => {
  const { optIn } = project.participation;
  if (!optIn) return refuse('OPT_IN.NOT_OPEN');
  if (!optIn.closedAt) {
    return refuse('OPT_IN.STILL_OPEN', { until: instantInWords(closesAt(project, optIn), project.calendar) });
  }
  if (!optIn.stale) return nothing;
  const viability = viabilityOf(project);
  return accept({ type: viability.passed ? 'ViabilityPassed' : 'ViabilityFailed', viability });
};

/** A way to go on is no longer needed. */
export const viabilityPassed: Evolve<ViabilityPassed> = (project, recorded) =>
  changeOptIn(tested(project, recorded), { proposedRoute: null });

/** O7: what no longer is viable is no longer asked at G3. */
export const viabilityFailed: Evolve<ViabilityFailed> = (project, recorded) => ({
  ...tested(project, recorded),
  gates: withdrawItem(project.gates, 'G3', recorded.at),
});

/** O3, O9: units that left on the way are asked again, and do not count until they answer. */
function tested(project: Project, { event: { viability }, at }: Recorded<ViabilityPassed | ViabilityFailed>): Project {
  const ask = (state: Project, ids: readonly string[], status: ParticipationStatus): Project =>
    ids.reduce(
      (each, id) => changeUnit(each, unitById(each, id)!, at, { status, askedAt: at, asksOn: each.cases.version }),
      state,
    );
  // In delivery a test binds nobody: only gate GR asks the units again (X3).
  if (project.stage === 'DELIVERY' && !reOptInOf(project)) {
    return changeOptIn(project, { viability, stale: false, viabilitySince: at });
  }
  const asked = ask(ask(project, viability.conditionFailed, 'CONDITION_FAILED'), viability.reconfirm, 'RECONFIRM');
  return changeOptIn(asked, { viability, stale: false, viabilitySince: at });
}
