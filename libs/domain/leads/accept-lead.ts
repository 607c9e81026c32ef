import { partsOf } from '../cases/figures.js';
import type { Instant } from '../calendar/instant.js';
import { type Decision, accept, nothing, refusals } from '../kernel/decision.js';
import { type Facts, holdsPost, postsHeldBy } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { pence } from '../money/pence.js';
import { decidedBy, takenAs } from '../participation/answering.js';
import { participationMessages } from '../participation/messages.js';
import { shareAtMinimum } from '../participation/shares.js';
import type { NewDecision } from '../participation/state.js';
import { participationOf, unitOf } from '../participation/units.js';
import { isLeadPost } from '../projects/lead-post.js';
import { projectMessages } from '../projects/messages.js';
import type { Project } from '../projects/state.js';
import type { AcceptLead } from './commands.js';
import type { LeadAccepted } from './events.js';
import { acceptanceOf } from './nomination.js';
import { refuse } from './refuse.js';
import { withLeads } from './stand-down.js';

const refuseElsewhere = refusals({ ...projectMessages, ...participationMessages });

/** X5: who is nominated accepts by a decision of its own body; a project adopted without a lead gets one. */
export const acceptLead: Decide<AcceptLead, LeadAccepted> = (project, command, facts, now) =>
  project.lead.post === null ? adopt(project, command, facts) : acceptNomination(project, command, facts, now);

function adopt(project: Project, { organisation, post }: AcceptLead, facts: Facts): Decision<LeadAccepted> {
  if (project.lead.organisation && project.lead.organisation !== organisation) {
    return refuseElsewhere('PROJECT.LEAD_STANDS');
  }
  const leads = postsHeldBy(facts.directory, facts.actor.id).some(({ role }) => role === 'PL');
  if (!leads || !isLeadPost(facts, organisation, post)) {
    return refuseElsewhere('PROJECT.POST_UNKNOWN', { post, organisation });
  }
  return accept({ type: 'LeadAccepted', organisation, post });
}

function acceptNomination(project: Project, command: AcceptLead, facts: Facts, now: Instant): Decision<LeadAccepted> {
  const { organisation, post, caseVersion, body, decidedOn, reference } = command;
  const { nominated } = project.leads;
  const name = organisation.toUpperCase();
  if (!nominated) return refuseElsewhere('PROJECT.LEAD_STANDS');
  if (nominated.organisation !== organisation || nominated.post !== post) {
    return refuse('LEAD.NOT_NOMINATED', { organisation: name });
  }
  if (!holdsPost(facts, 'OD', organisation)) return refuseElsewhere('PARTICIPATION.NOT_YOUR_KEY', { organisation });
  if (project.cases.current?.lead !== organisation) return refuse('LEAD.CASE_NAMES_ANOTHER', { organisation: name });
  if (caseVersion === undefined || !body || !decidedOn || !reference) return refuse('LEAD.DECISION_NEEDED');
  const { version } = project.cases;
  if (caseVersion !== version) return refuseElsewhere('PARTICIPATION.OTHER_CASE_VERSION', { version });
  if (acceptanceOf(project)) return nothing;
  const member = facts.directory.organisations.find(({ id }) => id === organisation);
  const given = { organisation, body, decidedOn, reference, support: command.support };
  const delegation = decidedBy(project, unitOf(project, organisation)!, given, member, now);
  if ('code' in delegation) return delegation;
  const taken = { caseVersion, ...takenAs({ delegation, member: member! }, given) };
  return accept({ type: 'LeadAccepted', organisation, post, acceptance: decisionOf(project, organisation, taken) });
}

/** X5: the acceptance is also its decision on that version: it joins on the terms on which it had joined. */
function decisionOf(
  project: Project,
  organisation: string,
  taken: Pick<NewDecision, 'caseVersion'> & ReturnType<typeof takenAs>,
): NewDecision {
  const unit = unitOf(project, organisation)!;
  const before = participationOf(project, unit).keys[organisation];
  const current = project.cases.current!;
  const parts = partsOf(project).filter(
    (part) =>
      !before || before.parts.includes(part) || current.parts.some(({ id, required }) => id === part && required),
  );
  const least = shareAtMinimum(current, { unit: unit.id, parts }, unit.id);
  const accepted = BigInt(before?.largestShare ?? 0);
  return {
    organisation,
    answer: 'join',
    reasonCode: null,
    reason: null,
    until: null,
    conditions: before?.conditions ?? [],
    parts,
    largestShare: pence(accepted > least ? accepted : least),
    ...taken,
  };
}

/** Of an adopted project it is the lead; of another it is the one that GR may confirm. */
export const leadAccepted: Evolve<LeadAccepted> = (project, { event, actor: by, at }) => {
  const { organisation, post, acceptance } = event;
  if (acceptance) {
    return withLeads(project, { nominated: { ...project.leads.nominated!, accepted: { ...acceptance, by, at } } });
  }
  return { ...project, lead: { organisation, post }, cases: { ...project.cases, draftSince: at } };
};
