import { accept, nothing, refusals } from '../kernel/decision.js';
import { type Facts, holdsPost } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { hasJoined, joinedUnits, participationOf, unitOf } from '../participation/units.js';
import { isLeadPost } from '../projects/lead-post.js';
import { projectMessages } from '../projects/messages.js';
import type { Project } from '../projects/state.js';
import type { RebaselineBegun } from '../rebaselines/events.js';
import { refuse as refuseRebaseline } from '../rebaselines/refuse.js';
import { isWaiting } from '../gates/items.js';
import type { NominateLead } from './commands.js';
import type { LeadNominated } from './events.js';
import { refuse } from './refuse.js';
import { withLeads } from './stand-down.js';

const refuseProject = refusals(projectMessages);

/** X5: an organisation of a unit in the project is to lead. That changes the baseline (X2). */
export const nominateLead: Decide<NominateLead, LeadNominated | RebaselineBegun> = (
  project,
  { organisation, post },
  facts,
) => {
  const refused = barsNominating(project, facts) ?? barsNominee(project, organisation);
  if (refused) return refused;
  if (!isLeadPost(facts, organisation, post)) return refuseProject('PROJECT.POST_UNKNOWN', { post, organisation });
  const { nominated } = project.leads;
  if (nominated?.organisation === organisation && nominated.post === post) return nothing;
  return accept<LeadNominated | RebaselineBegun>(
    { type: 'LeadNominated', organisation, post },
    ...(project.delivery.status === 'rebaseline' ? [] : [{ type: 'RebaselineBegun', ground: 'lead' } as const]),
  );
};

function barsNominating(project: Project, facts: Facts) {
  const holdsIn = (organisations: readonly string[]) => organisations.some((each) => holdsPost(facts, 'OR', each));
  if (!joinedUnits(project).some(({ organisations }) => holdsIn(organisations))) return refuse('LEAD.NOT_IN');
  if (!project.leads.stoodDown && !holdsIn([project.lead.organisation ?? ''])) return refuse('LEAD.STANDS');
  if (project.rebaselines.approved.length === 0) {
    return refuseProject('PROJECT.NOT_STATED', { what: 'the baseline that its units have joined' });
  }
  if (project.rebaselines.present?.reOptIn) return refuseRebaseline('REBASELINE.APPROVED');
  return isWaiting(project.gates, 'GR') ? refuseRebaseline('REBASELINE.SUBMITTED') : null;
}

/** Whether a nomination could be made now, whoever makes it. */
export const mayNominate = (project: Project): boolean =>
  project.rebaselines.approved.length > 0 && !project.rebaselines.present?.reOptIn && !isWaiting(project.gates, 'GR');

function barsNominee(project: Project, organisation: string) {
  const unit = unitOf(project, organisation);
  if (!unit || !hasJoined(participationOf(project, unit))) return refuse('LEAD.NOT_IN');
  return organisation === project.lead.organisation
    ? refuse('LEAD.LEADS_ALREADY', { organisation: organisation.toUpperCase() })
    : null;
}

/** The last nomination counts. */
export const leadNominated: Evolve<LeadNominated> = (project, { event: { organisation, post }, actor: by, at }) =>
  withLeads(project, { nominated: { organisation, post, by, at, accepted: null } });
