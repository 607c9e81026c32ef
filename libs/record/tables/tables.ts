import { ActionRow } from './action.entity.js';
import { BenefitLineRow } from './benefit-line.entity.js';
import { ConditionRow } from './condition.entity.js';
import { DecisionRow } from './decision.entity.js';
import { ExceptionRow } from './exception.entity.js';
import { FigureRow } from './figure.entity.js';
import { GateRow } from './gate.entity.js';
import { InboxRow } from './inbox.entity.js';
import { MeetingRow } from './meeting.entity.js';
import { MemberCostRow } from './member-cost.entity.js';
import { MilestoneRow } from './milestone.entity.js';
import { OrganisationRow } from './organisation.entity.js';
import { ParticipationRow } from './participation.entity.js';
import { PostImplementationReviewRow } from './post-implementation-review.entity.js';
import { PostRow } from './post.entity.js';
import { ProjectRow } from './project.entity.js';
import { RecoveryPlanRow } from './recovery-plan.entity.js';
import { ReminderRow } from './reminder.entity.js';
import { RiskRow } from './risk.entity.js';
import { ReturnRow } from './return.entity.js';
import { SeatRow } from './seat.entity.js';
import { SearchRow } from './search-row.entity.js';
import { SpellRow } from './spell.entity.js';
import { StageTimeRow } from './stage-time.entity.js';
import { StandingRow } from './standing.entity.js';
import { VoteRow } from './vote.entity.js';
import { WebhookRow } from './webhook.entity.js';

/** A derived table: its entity, and the column that, behind the prefix, names the stream whose rows they are. */
const table = <R>(entity: new () => R, owner: keyof R & string, prefix: string) => ({ entity, owner, prefix });

/** Every derived table, parents first. */
export const derivedTables = {
  organisations: table(OrganisationRow, 'id', 'organisation/'),
  posts: table(PostRow, 'stream', ''),
  seats: table(SeatRow, 'programme', 'programme/'),
  webhooks: table(WebhookRow, 'programme', 'programme/'),
  actions: table(ActionRow, 'programme', 'programme/'),
  meetings: table(MeetingRow, 'id', 'meeting/'),
  projects: table(ProjectRow, 'id', 'project/'),
  gates: table(GateRow, 'project', 'project/'),
  votes: table(VoteRow, 'project', 'project/'),
  conditions: table(ConditionRow, 'project', 'project/'),
  exceptions: table(ExceptionRow, 'project', 'project/'),
  participations: table(ParticipationRow, 'project', 'project/'),
  decisions: table(DecisionRow, 'project', 'project/'),
  standings: table(StandingRow, 'project', 'project/'),
  search_rows: table(SearchRow, 'project', 'project/'),
  spells: table(SpellRow, 'project', 'project/'),
  stage_times: table(StageTimeRow, 'project', 'project/'),
  member_costs: table(MemberCostRow, 'project', 'project/'),
  figures: table(FigureRow, 'project', 'project/'),
  milestones: table(MilestoneRow, 'project', 'project/'),
  benefit_lines: table(BenefitLineRow, 'project', 'project/'),
  returns: table(ReturnRow, 'project', 'project/'),
  post_implementation_reviews: table(PostImplementationReviewRow, 'project', 'project/'),
  recovery_plans: table(RecoveryPlanRow, 'project', 'project/'),
  risks: table(RiskRow, 'project', 'project/'),
  inbox: table(InboxRow, 'project', 'project/'),
  reminders: table(ReminderRow, 'project', 'project/'),
};

export type TableName = keyof typeof derivedTables;

/** The rows of one state. */
export type Rows = {
  readonly [Name in TableName]?: readonly Readonly<InstanceType<(typeof derivedTables)[Name]['entity']>>[];
};
