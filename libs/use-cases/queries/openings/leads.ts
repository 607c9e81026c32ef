import { rolesOf } from '#access/access.js';
import { mayNominate } from '#domain/leads/nominate-lead.js';
import { ofNominee } from './answering.js';
import { type Openings, when } from './situation.js';

export const leadsOpenings = {
  AcceptLead: ({ project, facts }) =>
    project.lead.post
      ? ofNominee(project)
      : rolesOf(facts.directory, facts.actor.id)
          .filter(({ role, organisation }) => role === 'PL' && [null, organisation].includes(project.lead.organisation))
          .map(({ organisation, post }) => ({ organisation: organisation!, post: post! })),
  StandDown: ({ project }) =>
    project.leads.stoodDown || !project.lead.organisation ? [] : [{ organisation: project.lead.organisation }],
  NominateLead: ({ project }) => when(mayNominate(project)),
} satisfies Openings;
