import { postAddress } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { lookDueAt, lookOpensAt } from './deadlines.js';
import { openRisks } from './register.js';

/** PR-33: the lead looks again at what nobody has looked at for so many days. */
export function riskDuties(project: Project): readonly Duty[] {
  const { organisation, post } = project.lead;
  if (organisation === null || post === null) return [];
  return openRisks(project).map((risk) => ({
    timer: `risk/${risk.id}/${risk.versions.length}`,
    what: 'ReviseRisk',
    organisations: [organisation],
    holders: [postAddress(post)],
    since: lookOpensAt(project, risk),
    dueAt: lookDueAt(project, risk),
    ladder: 'riskReview',
  }));
}
