import type { Evolve } from '../kernel/room.js';
import { changeUnit } from '../participation/change-unit.js';
import { statusWith, withKey } from '../participation/status.js';
import { unitOf } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import type { LeadChanged } from './events.js';
import { acceptedNomination } from './nomination.js';
import { withLeads } from './stand-down.js';

/** X5: the change of lead that an approval at GR confirms; `null`: it confirms none. */
export function leadChange(project: Project): LeadChanged | null {
  const nomination = acceptedNomination(project);
  if (!nomination) return null;
  const { organisation, post } = nomination;
  return { type: 'LeadChanged', from: project.lead.organisation!, organisation, post };
}

/** X5: rights, tasks and reminders of the lead are its from now on; what it accepted is its decision on that version. */
export const leadChanged: Evolve<LeadChanged> = (project, { event: { from, organisation, post }, at }) => {
  const { accepted } = project.leads.nominated!;
  const decided = accepted ? redecided(project, organisation, accepted, at) : project;
  const former = [...project.leads.former, { organisation: from, until: at }];
  return withLeads({ ...decided, lead: { organisation, post } }, { stoodDown: null, nominated: null, former });
};

function redecided(
  project: Project,
  organisation: string,
  { by, at: acceptedAt, ...decision }: NonNullable<NonNullable<Project['leads']['nominated']>['accepted']>,
  at: string,
): Project {
  const unit = unitOf(project, organisation)!;
  const turned = withKey(project, unit, decision, by, acceptedAt);
  return changeUnit(turned, unit, at, { status: statusWith(turned, unit) });
}
