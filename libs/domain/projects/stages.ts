import type { ItemId } from '../gates/state.js';
import type { ProjectCommand } from './commands.js';
import type { ProjectEvent } from './events.js';
import type { Project, Stage } from './state.js';

/** Nothing is asked of anybody any more but, of a closed project, what came of it (B6). */
export const ENDINGS: readonly Stage[] = ['CLOSED', 'WITHDRAWN', 'REJECTED', 'CANCELLED'];

/** From the acceptance of the proposal to the last benefit: what the portfolio counts as active. */
export const ACTIVE: readonly Stage[] = ['SCOPING', 'BUSINESS_CASE', 'OPT_IN', 'DELIVERY', 'CLOSURE', 'BENEFITS_WATCH'];

/** Words for people. */
export const stageNames: Readonly<Record<Stage, string>> = {
  PROPOSED: 'proposed',
  SCOPING: 'scoping',
  BUSINESS_CASE: 'business case',
  OPT_IN: 'opt-in',
  DELIVERY: 'delivery',
  CLOSURE: 'closure',
  BENEFITS_WATCH: 'benefits watch',
  CLOSED: 'closed',
  WITHDRAWN: 'withdrawn',
  REJECTED: 'rejected',
  CANCELLED: 'cancelled',
};

/** A ground for moving on: an event, in a stage, about an item of the steering group where it is one. */
interface Ground {
  readonly from: readonly Stage[];
  readonly event: ProjectEvent['type'];
  readonly item?: ItemId;
  readonly to: Stage;
}

/** The transitions. A stage is entered when its ground is in the record, and not otherwise. */
export const grounds: readonly Ground[] = [
  { from: ['PROPOSED'], event: 'ProposalAccepted', to: 'SCOPING' },
  // Before G1 is decided, which on the route of a quick win is in the business case.
  { from: ['PROPOSED', 'SCOPING', 'BUSINESS_CASE'], event: 'ProposalWithdrawn', to: 'WITHDRAWN' },
  { from: ['SCOPING'], event: 'QuickWinTaken', to: 'BUSINESS_CASE' },
  { from: ['BUSINESS_CASE'], event: 'QuickWinLeft', to: 'SCOPING' },
  { from: ['SCOPING'], event: 'GateApproved', item: 'G1', to: 'BUSINESS_CASE' },
  { from: ['SCOPING'], event: 'ConditionsMet', item: 'G1', to: 'BUSINESS_CASE' },
  { from: ['SCOPING'], event: 'ChairsActionTaken', item: 'G1', to: 'BUSINESS_CASE' },
  { from: ['SCOPING'], event: 'GateRejected', item: 'G1', to: 'REJECTED' },
  { from: ['BUSINESS_CASE'], event: 'GateApproved', item: 'G2', to: 'OPT_IN' },
  { from: ['BUSINESS_CASE'], event: 'ConditionsMet', item: 'G2', to: 'OPT_IN' },
  { from: ['BUSINESS_CASE'], event: 'ChairsActionTaken', item: 'G2', to: 'OPT_IN' },
  { from: ['BUSINESS_CASE'], event: 'ChairsActionLapsed', item: 'chairs-action/G1', to: 'SCOPING' },
  { from: ['BUSINESS_CASE'], event: 'GateRejected', item: 'G2', to: 'REJECTED' },
  { from: ['OPT_IN'], event: 'ReworkStarted', to: 'BUSINESS_CASE' },
  { from: ['OPT_IN'], event: 'GateReferredBack', item: 'G3', to: 'BUSINESS_CASE' },
  { from: ['OPT_IN'], event: 'GateRejected', item: 'G3', to: 'REJECTED' },
  { from: ['OPT_IN'], event: 'GateApproved', item: 'G3', to: 'DELIVERY' },
  { from: ['OPT_IN'], event: 'ConditionsMet', item: 'G3', to: 'DELIVERY' },
  { from: ['OPT_IN'], event: 'ChairsActionTaken', item: 'G3', to: 'DELIVERY' },
  { from: ['OPT_IN'], event: 'ChairsActionLapsed', item: 'chairs-action/G2', to: 'BUSINESS_CASE' },
  { from: ['DELIVERY'], event: 'ClosureRequested', to: 'CLOSURE' },
  { from: ['CLOSURE'], event: 'GateApproved', item: 'G5', to: 'BENEFITS_WATCH' },
  { from: ['CLOSURE'], event: 'ConditionsMet', item: 'G5', to: 'BENEFITS_WATCH' },
  { from: ['CLOSURE'], event: 'ChairsActionTaken', item: 'G5', to: 'BENEFITS_WATCH' },
  { from: ['BENEFITS_WATCH'], event: 'ChairsActionLapsed', item: 'chairs-action/G5', to: 'CLOSURE' },
  { from: ['BENEFITS_WATCH'], event: 'ProjectClosed', to: 'CLOSED' },
  { from: ['BUSINESS_CASE', 'OPT_IN', 'DELIVERY', 'CLOSURE'], event: 'ProjectCancelled', to: 'CANCELLED' },
];

/** The stage that an event is the ground for, if it is one in the project's present stage. */
export function groundFor(project: Project, event: ProjectEvent): Stage | null {
  const item = 'item' in event ? event.item : undefined;
  const ground = grounds.find(
    (each) =>
      each.event === event.type && each.from.includes(project.stage) && (each.item === undefined || each.item === item),
  );
  return ground?.to ?? null;
}

const RUNNING: readonly Stage[] = ['PROPOSED', ...ACTIVE];
/** B6: after closure somebody is still reminded. */
const REMINDED: readonly Stage[] = [...RUNNING, 'CLOSED'];
const GATED: readonly Stage[] = ['SCOPING', 'BUSINESS_CASE', 'OPT_IN', 'DELIVERY', 'CLOSURE'];
/** Where an item of the steering group may wait: a gate, a cancellation (X7) or a write-off (B6). */
const VOTING: readonly Stage[] = ACTIVE;
/** X6 */
const HOLDABLE: readonly Stage[] = ['SCOPING', 'BUSINESS_CASE', 'OPT_IN', 'DELIVERY', 'CLOSURE'];
/** A vote that was complete before the hold takes the project on, and the hold with it. */
const HELD: readonly Stage[] = [...HOLDABLE, 'BENEFITS_WATCH'];
const BEFORE_OPT_IN: readonly Stage[] = ['SCOPING', 'BUSINESS_CASE'];
/** An adopted project may come to the opt-in without its assessment (C6). */
const UNTIL_OPT_IN: readonly Stage[] = [...BEFORE_OPT_IN, 'OPT_IN'];
/** After the launch only over a re-baseline (X2). */
const CASE_WORK: readonly Stage[] = ['BUSINESS_CASE', 'OPT_IN', 'DELIVERY'];
const REALISING: readonly Stage[] = ['DELIVERY', 'CLOSURE', 'BENEFITS_WATCH'];

/** Commands that begin a project, or concern its record and not its course. */
export type Stageless = 'ProposeProject' | 'AdoptProject' | 'RedactText' | 'FollowPassing';

/** In which stages a command can be given at all; the rooms check the rest. */
export const stagesOf: Readonly<Record<Exclude<ProjectCommand['type'], Stageless>, readonly Stage[]>> = {
  AcceptProposal: ['PROPOSED'],
  ReturnProposal: ['PROPOSED'],
  ResubmitProposal: ['PROPOSED'],
  WithdrawProposal: ['PROPOSED', 'SCOPING', 'BUSINESS_CASE'],
  AcceptLead: ACTIVE,
  FollowPolicy: RUNNING,
  FollowCalendar: REMINDED,
  // B6: after closure by the calendar of whoever still tells what came of it.
  FollowOwnCalendar: [...ACTIVE, 'CLOSED'],
  SetReminderPlan: REMINDED,
  PostponeReminder: REMINDED,
  EnterStage: RUNNING,
  SaveScope: ['SCOPING'],
  SaveCase: CASE_WORK,
  SaveJustification: CASE_WORK,
  OpenMemberReview: ['BUSINESS_CASE'],
  SaveOwnFigures: CASE_WORK,
  EstimateFigures: CASE_WORK,
  AgreeEstimate: CASE_WORK,
  GiveComment: ['BUSINESS_CASE'],
  RecordEquality: [...UNTIL_OPT_IN, 'DELIVERY'],
  // C5: again whenever the parties change.
  RecordPowers: GATED,
  RecordOptimismBias: ['BUSINESS_CASE', 'OPT_IN'],
  MarkNotRelevant: BEFORE_OPT_IN,
  ClaimInvitation: UNTIL_OPT_IN,
  SubmitToGate: GATED,
  SubmitItem: ['BUSINESS_CASE', 'OPT_IN', 'DELIVERY', 'CLOSURE', 'BENEFITS_WATCH'],
  ScheduleItem: VOTING,
  AllowLateItem: VOTING,
  IssuePapers: VOTING,
  OpenVote: VOTING,
  CastVote: VOTING,
  ChangeVote: VOTING,
  RecordVoteFor: VOTING,
  NoteHolders: VOTING,
  NoteInterests: VOTING,
  MoveToMeeting: VOTING,
  UseCastingVote: VOTING,
  DeclareInterest: VOTING,
  ChoosePresiding: VOTING,
  NameSubstitute: VOTING,
  CallIntoMeeting: VOTING,
  CloseVote: VOTING,
  ReissuePaper: VOTING,
  MarkExempt: VOTING,
  DeferLostItem: VOTING,
  AgreeToChairsAction: VOTING,
  TakeChairsAction: VOTING,
  EndChairsAction: VOTING,
  WithdrawItem: VOTING,
  AskToHold: HOLDABLE,
  DeclineHold: HOLDABLE,
  Hold: HOLDABLE,
  ReviewHold: HELD,
  Resume: HELD,
  EndHold: HELD,
  FileEvidence: ACTIVE,
  DischargeCondition: ACTIVE,
  LapseApproval: GATED,
  RaiseException: ACTIVE,
  FileExceptionReport: ACTIVE,
  AnswerException: ACTIVE,
  AskForMajorRoute: BEFORE_OPT_IN,
  TakeQuickWinRoute: ['SCOPING'],
  LeaveQuickWinRoute: ['BUSINESS_CASE'],
  RecordAssurance: GATED,
  RespondToReview: GATED,
  ConfirmReadiness: ['DELIVERY'],
  // Before its stage is entered it says which condition still keeps it closed (V15).
  OpenOptIn: ['BUSINESS_CASE', 'OPT_IN'],
  // In delivery: over a re-baseline (X3).
  RecordDecision: ['OPT_IN', 'DELIVERY'],
  Reconfirm: ['OPT_IN', 'DELIVERY'],
  CallIn: ['OPT_IN', 'DELIVERY'],
  ReleaseDecision: ['OPT_IN', 'DELIVERY'],
  RecommendDecision: ['OPT_IN', 'DELIVERY'],
  CheckDecision: ['OPT_IN', 'DELIVERY'],
  NoteChain: ['OPT_IN', 'DELIVERY'],
  ExtendOptIn: ['OPT_IN'],
  CloseOptIn: ['OPT_IN'],
  RunViability: ['OPT_IN', 'DELIVERY'],
  EndSilence: ['OPT_IN', 'DELIVERY'],
  ChooseUnviableRoute: ['OPT_IN'],
  ConfirmUnviableRoute: ['OPT_IN'],
  SubmitRebaseline: ['DELIVERY'],
  Object: ['DELIVERY'],
  CloseReOptIn: ['DELIVERY'],
  StandDown: ['DELIVERY'],
  NominateLead: ['DELIVERY'],
  HoldWithoutLead: ['DELIVERY'],
  RequestLateJoin: ['DELIVERY'],
  GiveNotice: ['DELIVERY'],
  // X4: a notice runs on after delivery.
  WaiveNotice: REALISING,
  WithdrawUnit: REALISING,
  PlanMilestones: ['DELIVERY'],
  StartDelivery: ['DELIVERY'],
  ReachMilestone: ['DELIVERY'],
  HandOver: ['DELIVERY', 'CLOSURE'],
  FileLessons: ['DELIVERY', 'CLOSURE'],
  RequestClosure: ['DELIVERY'],
  SubmitReturn: REALISING,
  ConfirmBenefit: REALISING,
  CountersignReturn: REALISING,
  ValidateReturn: REALISING,
  CaptureInBudget: REALISING,
  TurnBenefit: REALISING,
  RecordContribution: REALISING,
  ConfirmContribution: REALISING,
  CountAsNil: REALISING,
  RateRealisation: REALISING,
  FileRecoveryPlan: REALISING,
  // PR-33: from the first plans until all is handed over.
  RecordRisk: GATED,
  ReviseRisk: GATED,
  CloseRisk: GATED,
  CloseProject: ['BENEFITS_WATCH'],
  FilePostImplementationReview: ['CLOSED'],
  SendDueReminders: REMINDED,
  NoteUndelivered: REMINDED,
};
