import { accept } from '../kernel/decision.js';
import { holdsPost } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import type { StandDown } from './commands.js';
import type { LeadStoodDown } from './events.js';
import { refuse } from './refuse.js';
import type { LeadsState, Nomination } from './state.js';

/** X5: the lead organisation wants to lead no longer; it leads on until another is confirmed. */
export const standDown: Decide<StandDown, LeadStoodDown> = (project, { organisation, reason }, facts) => {
  if (project.lead.organisation !== organisation) {
    return refuse('LEAD.NOT_LEADING', { organisation: organisation.toUpperCase() });
  }
  const own = (['OD', 'OR'] as const).some((role) => holdsPost(facts, role, organisation));
  if (!own) return refuse('LEAD.NOT_YOUR_ORGANISATION');
  if (project.leads.stoodDown) return refuse('LEAD.STOOD_DOWN', { organisation: organisation.toUpperCase() });
  return accept({ type: 'LeadStoodDown', organisation, reason });
};

export const leadStoodDown: Evolve<LeadStoodDown> = (project, { event: { reason }, actor: by, at }) =>
  withLeads(project, { stoodDown: { reason, by, at, held: false } });

/** X5, V13: the acceptance of the one that is nominated: called in, or for good. */
export const withAcceptance = (project: Project, accepted: Nomination['accepted']): Project =>
  withLeads(project, { nominated: { ...project.leads.nominated!, accepted } });

export const withLeads = (project: Project, change: Partial<LeadsState>): Project => ({
  ...project,
  leads: { ...project.leads, ...change },
});
