import { missingForRebaseline } from '../cases/completeness.js';
import { conditionalGate } from '../conditions/conditions.js';
import { submitted } from '../gates/asked.js';
import { isWaiting, nextRoundNumber } from '../gates/items.js';
import { type Refusal, accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { missingOfLead } from '../leads/nomination.js';
import { hasJoined, participationOf, unitById } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import { affectedBy } from './affected.js';
import { materialityOf, presentBaseline } from './baselines.js';
import type { SubmitRebaseline } from './commands.js';
import { withPresent } from './begin.js';
import type { RebaselineSubmitted } from './events.js';
import { turnedLine } from './lines.js';
import { refuse } from './refuse.js';

/** X2: a new version of the case goes to the steering group at GR, with what it means for each unit. */
export const submitRebaseline: Decide<SubmitRebaseline, RebaselineSubmitted> = (project, { newDuties }, { paper }) => {
  const refused = barsSubmitting(project) ?? barsDuties(project, newDuties);
  if (refused) return refused;
  const missing = [...missingForRebaseline(project), ...missingOfLead(project)].join(', ');
  if (missing) return refuse('REBASELINE.INCOMPLETE', { missing });
  if (!paper) return refuse('REBASELINE.NO_PAPER');
  const materiality = materialityOf(project)!;
  return accept({
    type: 'RebaselineSubmitted',
    item: 'GR',
    round: nextRoundNumber(project.gates, 'GR'),
    paper,
    newDuties,
    materiality,
    affected: affectedBy(project, materiality, newDuties),
  });
};

export const rebaselineSubmitted: Evolve<RebaselineSubmitted> = (project, recorded) => {
  const { newDuties } = recorded.event;
  return submitted(withPresent(project, { ...project.rebaselines.present!, newDuties }), recorded);
};

function barsSubmitting(project: Project): Refusal | null {
  const refused = barsRebaselining(project);
  if (refused) return refused;
  const baseline = presentBaseline(project);
  if (!baseline || project.cases.version === baseline.caseVersion) return refuse('REBASELINE.NO_NEW_VERSION');
  const turned = turnedLine(project);
  return turned ? refuse('REBASELINE.LINE_TURNED', { line: turned.title }) : null;
}

/** X2: a baseline is only worked on while it is being replaced and the steering group does not have it. */
export function barsRebaselining(project: Project): Refusal | null {
  const { present } = project.rebaselines;
  if (!present || project.delivery.status !== 'rebaseline') return refuse('REBASELINE.NOT_BEGUN');
  if (present.reOptIn) return refuse('REBASELINE.APPROVED');
  return isWaiting(project.gates, 'GR') || conditionalGate(project) === 'GR' ? refuse('REBASELINE.SUBMITTED') : null;
}

function barsDuties(project: Project, units: readonly string[]): Refusal | null {
  const foreign = units.find((id) => {
    const unit = unitById(project, id);
    return !unit || !hasJoined(participationOf(project, unit));
  });
  return foreign === undefined ? null : refuse('REBASELINE.UNIT_NOT_IN', { unit: foreign });
}
