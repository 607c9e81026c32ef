import type { Instant } from '../calendar/instant.js';
import { invitedUnits, joinedUnits, participationOf, unitOf } from '../participation/units.js';
import { powersPolicy } from '../policy/additions.js';
import type { Gate } from '../gates/state.js';
import type { Project } from '../projects/state.js';
import type { CasesState } from './state.js';

/** C5: the organisations that would act under the powers: the invited, and from the launch on those that joined. */
export const partiesOf = (project: Project): readonly string[] =>
  (isLaunched(project) ? joinedUnits(project) : invitedUnits(project)).flatMap(({ organisations }) => organisations);

const isLaunched = ({ benefits }: Project): boolean => benefits.frozenAt !== null;

/** C5: the parties that the powers check does not speak of: new ones, or all of them under another lead. */
export function partiesUnchecked(project: Project): readonly string[] {
  const { powers } = project.cases;
  const parties = partiesOf(project);
  if (!powers || powers.lead !== project.lead.organisation) return parties;
  return parties.filter((organisation) => !powers.parties.includes(organisation));
}

/** C5: what a gate needs of it, in words for people. */
export function missingPowers(project: Project, gate: Gate): readonly string[] {
  if (!powersPolicy(project).requiredAt.includes(gate)) return [];
  const { powers } = project.cases;
  if (!powers) return ['the powers check: the legal basis for the parties'];
  return partiesUnchecked(project).length > 0 ? ['the powers check anew, for the parties have changed'] : [];
}

/**
 * C5: since when a check is wanting that G3, or GR in its place, would ask for: never made, or not of all parties;
 * `null`: it is not, or G2 comes first.
 */
export function powersAwaitedSince(project: Project): Instant | null {
  const { stage, stageSince, cases, rebaselines } = project;
  if ((stage !== 'OPT_IN' && stage !== 'DELIVERY') || missingPowers(project, 'G3').length === 0) return null;
  if (cases.powers) return staleSince(project, cases.powers);
  // A project that was launched without one is asked for it by its next baseline.
  return stage === 'OPT_IN' ? stageSince : (rebaselines.present?.begunAt ?? null);
}

/** The lead changed, or the first of the new parties came. */
function staleSince(project: Project, { lead, at }: NonNullable<CasesState['powers']>): Instant {
  if (lead !== project.lead.organisation) return project.leads.former.at(-1)?.until ?? at;
  return partiesUnchecked(project)
    .map((organisation) => participationOf(project, unitOf(project, organisation)!))
    .map(({ since, askedAt }) => (isLaunched(project) ? since : askedAt))
    .reduce((a, b) => (a < b ? a : b));
}

/** C5: from the launch on it speaks of those who joined, so that whoever joins later is a new party. */
export const powersAtLaunch = (project: Project): Project['cases'] => {
  const { cases } = project;
  return cases.powers ? { ...cases, powers: narrowed(cases.powers, project) } : cases;
};

function narrowed(powers: NonNullable<CasesState['powers']>, project: Project): NonNullable<CasesState['powers']> {
  const joined = joinedUnits(project).flatMap(({ organisations }) => organisations);
  return { ...powers, parties: powers.parties.filter((organisation) => joined.includes(organisation)) };
}
