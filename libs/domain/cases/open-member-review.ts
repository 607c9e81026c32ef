import { accept, nothing } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { OpenMemberReview } from './commands.js';
import type { MemberReviewOpened } from './events.js';
import { refuse } from './refuse.js';

/** C4: from now on the members comment, and a change of figures is a new version (C11). */
export const openMemberReview: Decide<OpenMemberReview, MemberReviewOpened> = ({ cases }) => {
  if (!cases.current) return refuse('CASE.NOT_SAVED');
  return cases.reviewOpenedAt ? nothing : accept({ type: 'MemberReviewOpened', caseVersion: cases.version });
};

export const memberReviewOpened: Evolve<MemberReviewOpened> = (project, { at }) => ({
  ...project,
  cases: { ...project.cases, reviewOpenedAt: at },
});
