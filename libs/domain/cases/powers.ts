import { invitedUnits, joinedUnits } from '../participation/units.js';
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

/** C5: from the launch on it speaks of those who joined, so that whoever joins later is a new party. */
export const powersAtLaunch = (project: Project): Project['cases'] => {
  const { cases } = project;
  return cases.powers ? { ...cases, powers: narrowed(cases.powers, project) } : cases;
};

function narrowed(powers: NonNullable<CasesState['powers']>, project: Project): NonNullable<CasesState['powers']> {
  const joined = joinedUnits(project).flatMap(({ organisations }) => organisations);
  return { ...powers, parties: powers.parties.filter((organisation) => joined.includes(organisation)) };
}
