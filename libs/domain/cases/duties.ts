import { postAddress, roleAt } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { withoutFinanceComment } from './comments.js';
import { commentDueAt } from './deadlines.js';
import { submittedTo } from './submitted.js';

/** What waits for the lead and the finance reviewers; nothing while the steering group has it, or without a lead. */
export function caseDuties(project: Project): readonly Duty[] {
  if (project.lead.post === null || submittedTo(project)) return [];
  return [...toDraft(project), ...toComment(project)];
}

/** A draft, or a paper that came back, lies with the lead. */
function toDraft({ stage, lead, cases }: Project): readonly Duty[] {
  const since = cases.draftSince;
  if (since === null || (stage !== 'SCOPING' && stage !== 'BUSINESS_CASE')) return [];
  return [
    {
      timer: `draft/${since}`,
      what: stage === 'SCOPING' ? nextForScope(cases) : nextForCase(cases),
      organisations: [lead.organisation!],
      holders: [postAddress(lead.post!)],
      since,
      dueAt: null,
      ladder: 'draft',
    },
  ];
}

const nextForScope = ({ scope, equality }: Project['cases']): string => {
  if (!scope) return 'SaveScope';
  return equality.screening ? 'SubmitToGate' : 'RecordEquality';
};

const nextForCase = ({ current, reviewOpenedAt, equality }: Project['cases']): string => {
  if (!current) return 'SaveCase';
  if (!reviewOpenedAt) return 'OpenMemberReview';
  return equality.assessment ? 'SubmitToGate' : 'RecordEquality';
};

/** C4: the finance reviewers who have not commented; silence is "no comment" from the due time on. */
function toComment(project: Project): readonly Duty[] {
  const since = project.cases.reviewOpenedAt;
  if (project.stage !== 'BUSINESS_CASE' || !since) return [];
  return withoutFinanceComment(project).map((organisation) => ({
    timer: `comment/${since}/${organisation}`,
    what: 'GiveComment',
    organisations: [organisation],
    holders: [roleAt('FIN', organisation)],
    since,
    dueAt: commentDueAt(project, organisation),
    ladder: 'comment',
  }));
}
