import { partsOf } from '../cases/figures.js';
import type { Pence } from '../money/pence.js';
import { isAmount, pence } from '../money/pence.js';
import { type Matter, answering, takenAs } from './answering.js';
import { barsImpossible } from './best-case.js';
import type { Reconfirm } from './commands.js';
import { hasMeasurable, isMeasurable } from './keys.js';
import { barsParts } from './record-decision.js';
import { refuse } from './refuse.js';
import { shareAtMinimum } from './shares.js';
import type { NewDecision, OrganisationDecision } from './state.js';
import { turnKey } from './turn-key.js';
import { leadUnitOf } from './units.js';

/** O3, O8, O9: an organisation joins again as before: without its failed condition, with the share, or on a new version. */
export const reconfirm = answering<Reconfirm>((matter, command, facts, now) => {
  const { largestShare } = command;
  const before = matter.participation.keys[matter.organisation];
  if (!before || !isAsked(matter, before)) {
    return refuse('PARTICIPATION.NOTHING_TO_RECONFIRM', { organisation: matter.organisation });
  }
  if (largestShare !== undefined && !isAmount(largestShare)) return refuse('PARTICIPATION.SHARE_WRONG');
  const decision = decisionOf(matter, command, before);
  const { parts, conditions } = decision;
  return (
    barsParts(matter, parts) ??
    barsImpossible(matter.project, { unit: matter.unit.id, parts }, conditions) ??
    turnKey(matter, 'Reconfirmed', decision, facts, now)
  );
});

/** Whether the organisation had joined, and its unit waits for it to say so again. */
function isAsked({ project, participation: { status } }: Matter, before: OrganisationDecision): boolean {
  if (before.answer !== 'join') return false;
  switch (status) {
    case 'CONDITION_FAILED':
      return hasMeasurable(before);
    case 'RECONFIRM':
      return true;
    default:
      return before.caseVersion < project.cases.version;
  }
}

function decisionOf(matter: Matter, command: Reconfirm, before: OrganisationDecision): NewDecision {
  const { project, participation, organisation } = matter;
  const { caseVersion } = command;
  const parts = partsOf(project).filter((part) => before.parts.includes(part));
  const failed = participation.status === 'CONDITION_FAILED';
  return {
    organisation,
    caseVersion,
    answer: 'join',
    reasonCode: null,
    reason: null,
    until: null,
    conditions: failed ? before.conditions.filter((condition) => !isMeasurable(condition)) : before.conditions,
    parts,
    largestShare: command.largestShare ?? acceptedShare(matter, before, parts),
    ...takenAs(matter, command),
  };
}

/**
 * O3: unless stated, the share accepted before or, if that was too small, the one it was asked to accept; on a new
 * version of the case the share at the minimum of units.
 */
function acceptedShare(
  { project, optIn, unit }: Matter,
  before: OrganisationDecision,
  parts: readonly string[],
): Pence {
  const { current, version } = project.cases;
  if (before.caseVersion !== version) {
    return pence(shareAtMinimum(current!, { unit: unit.id, parts }, leadUnitOf(project)!.id));
  }
  const capped = optIn.viability?.rounds.find(({ failing }) =>
    failing.some((each) => each.unit === unit.id && each.what === 'cap'),
  );
  const asked = BigInt(capped?.shares[unit.id] ?? 0);
  const accepted = BigInt(before.largestShare ?? 0);
  return pence(asked > accepted ? asked : accepted);
}
