import { postAddress, roleAt } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import type { Instant } from '../calendar/instant.js';
import type { Gate } from '../gates/state.js';
import type { Project } from '../projects/state.js';
import { withoutFinanceComment } from './comments.js';
import { commentDueAt } from './deadlines.js';
import { missingOptimismBias, optimismBiasAwaitedSince } from './optimism-bias.js';
import { missingPowers, powersAwaitedSince } from './powers.js';
import { submittedTo } from './submitted.js';

/** What waits for the lead and the finance reviewers; nothing while the steering group has it, or without a lead. */
export function caseDuties(project: Project): readonly Duty[] {
  if (project.lead.post === null || submittedTo(project)) return [];
  return [...toDraft(project), ...toComment(project), ...toCheck(project)];
}

/** A draft, or a paper that came back, lies with the lead. */
function toDraft(project: Project): readonly Duty[] {
  const { stage, lead, cases } = project;
  const since = cases.draftSince;
  if (since === null || (stage !== 'SCOPING' && stage !== 'BUSINESS_CASE')) return [];
  return [
    {
      timer: `draft/${since}`,
      what: stage === 'SCOPING' ? nextForScope(project) : nextForCase(project),
      organisations: [lead.organisation!],
      holders: [postAddress(lead.post!)],
      since,
      dueAt: null,
      ladder: 'draft',
    },
  ];
}

const nextForScope = (project: Project): string => {
  const { scope, equality } = project.cases;
  if (!scope) return 'SaveScope';
  return equality.screening ? nextCheck(project, 'G1') : 'RecordEquality';
};

const nextForCase = (project: Project): string => {
  const { current, reviewOpenedAt, equality } = project.cases;
  if (!current) return 'SaveCase';
  if (!reviewOpenedAt) return 'OpenMemberReview';
  return equality.assessment ? nextCheck(project, 'G2') : 'RecordEquality';
};

/** C5, C7: what the gate asks for beside scope and case. */
const nextCheck = (project: Project, gate: Gate): string => {
  if (missingPowers(project, gate).length > 0) return 'RecordPowers';
  return missingOptimismBias(project, gate).length > 0 ? 'RecordOptimismBias' : 'SubmitToGate';
};

/** C5, C7: once members are asked, what G3 asks for and does not have, or has for other parties, waits for the lead. */
const toCheck = (project: Project): readonly Duty[] => [
  ...waitingSince(project, 'RecordPowers', powersAwaitedSince(project)),
  ...waitingSince(project, 'RecordOptimismBias', optimismBiasAwaitedSince(project)),
];

const waitingSince = ({ lead }: Project, what: Duty['what'], since: Instant | null): readonly Duty[] =>
  since === null
    ? []
    : [
        {
          timer: `${what === 'RecordPowers' ? 'powers' : 'optimism-bias'}/${since}`,
          what,
          organisations: [lead.organisation!],
          holders: [postAddress(lead.post!)],
          since,
          dueAt: null,
          ladder: 'draft',
        },
      ];

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
