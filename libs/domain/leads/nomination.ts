import type { Project } from '../projects/state.js';
import type { Nomination } from './state.js';

/** X5: the nomination, once it is accepted on the present version of the case: GR confirms it. */
export function acceptedNomination({ leads: { nominated }, cases }: Project): Nomination | null {
  return nominated?.accepted?.caseVersion === cases.version ? nominated : null;
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
  return confirmsLead(project) ? [] : [`the acceptance of the lead by ${name}, on this version of the case`];
}
