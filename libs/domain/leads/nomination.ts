import { isProvisional } from '../participation/call-in-window.js';
import type { OrganisationDecision } from '../participation/state.js';
import type { Project } from '../projects/state.js';
import type { Nomination } from './state.js';

/** X5: what the nominated organisation decided on the present version of the case, also while it may call that in. */
export function acceptanceOf({ leads: { nominated }, cases }: Project): OrganisationDecision | null {
  return nominated?.accepted?.caseVersion === cases.version ? nominated.accepted : null;
}

/** X5, V13: the nomination, once it is accepted on that version for good: GR confirms it. */
export function acceptedNomination(project: Project): Nomination | null {
  const acceptance = acceptanceOf(project);
  return acceptance && !isProvisional(acceptance) ? project.leads.nominated : null;
}

/** X5, V13: an acceptance that may still be called in. */
export function provisionalAcceptance(project: Project): OrganisationDecision | null {
  const acceptance = acceptanceOf(project);
  return acceptance && isProvisional(acceptance) ? acceptance : null;
}

/** X5: the organisation that has still to decide whether it leads: it is nominated, and the case names it. */
export function nomineeAsked(project: Project): string | null {
  const { nominated } = project.leads;
  const isNamed = nominated !== null && project.cases.current?.lead === nominated.organisation;
  return isNamed && !acceptanceOf(project) ? nominated.organisation : null;
}

/** X6: what confirms a lead goes on while the project is held. */
export const confirmsLead = (project: Project): boolean => acceptedNomination(project) !== null;

/** X5: what gate GR still needs of a nomination, in words. */
export function missingOfLead(project: Project): readonly string[] {
  const { nominated } = project.leads;
  const { lead = project.lead.organisation } = project.cases.current ?? {};
  if (!nominated) return lead === project.lead.organisation ? [] : ['the nomination of the lead that the case names'];
  const name = nominated.organisation.toUpperCase();
  if (lead !== nominated.organisation) return [`a version of the case that names ${name} as lead`];
  if (provisionalAcceptance(project)) return [`the end of the days in which ${name} may call its acceptance in`];
  return confirmsLead(project) ? [] : [`the acceptance of the lead by ${name}, on this version of the case`];
}
