import type { Instant } from '../calendar/instant.js';
import { type Decision, accept, nothing } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { same } from '../kernel/same.js';
import { outdateAnswers } from '../participation/outdate-answers.js';
import type { Project } from '../projects/state.js';
import type { SaveCase, SaveJustification } from './commands.js';
import { refuse } from './refuse.js';
import { barsCase } from './coherence.js';
import type { CaseVersionCreated } from './events.js';
import type { Case, Part } from './state.js';
import { barsChange } from './submitted.js';

/** O3: what a case without parts has, one part that everyone joins. */
const WHOLE: Part = { id: 'whole', title: 'The whole scope', required: true, sharedOneOff: '0', sharedRunning: '0' };

/** C1, C11: every change of the case is a new version of it. */
export const saveCase: Decide<SaveCase, CaseVersionCreated> = (project, { type: _type, ...given }, facts, now) =>
  save(project, given, facts, now);

/** C1: a quick win has one combined case. */
export const saveJustification: Decide<SaveJustification, CaseVersionCreated> = (project, command, facts, now) => {
  const { type: _type, ...given } = command;
  return project.assurance.quickWin
    ? save(project, { ...NO_CHAPTERS, ...given }, facts, now)
    : refuse('CASE.NOT_QUICK_WIN');
};

const NO_CHAPTERS = { strategic: null, economic: null, commercial: null, financial: null, management: null };

function save(project: Project, given: Case, facts: Facts, now: Instant): Decision<CaseVersionCreated> {
  const draft: Case = { ...given, parts: given.parts.length > 0 ? given.parts : [WHOLE] };
  if (same(draft, project.cases.current)) return nothing;
  return barsChange(project) ?? barsCase(project, draft, facts, now) ?? accept(newVersion(project, 'case', draft));
}

/** C11 */
export const newVersion = (
  project: Project,
  ground: CaseVersionCreated['ground'],
  draft: Case,
): CaseVersionCreated => ({
  type: 'CaseVersionCreated',
  version: project.cases.version + 1,
  ground,
  case: draft,
});

/**
 * O8: while the opt-in runs, answers to an older version count no longer. C4: nor does what the members said of a case
 * that was referred back.
 */
export const caseVersionCreated: Evolve<CaseVersionCreated> = (project, { event, at }) => {
  const reviewOpenedAt = wasReferredBack(project) ? null : project.cases.reviewOpenedAt;
  const cases = { ...project.cases, version: event.version, current: event.case, reviewOpenedAt };
  return outdateAnswers({ ...project, cases }, at);
};

/** Whether the steering group has had the reviewed case and wants another. */
function wasReferredBack({ gates, cases: { reviewOpenedAt } }: Project): boolean {
  const last = gates.G2?.rounds.at(-1);
  return last?.outcome === 'referred_back' && reviewOpenedAt !== null && reviewOpenedAt < last.closedAt!;
}
