import type { MeetingCommand } from '#domain/meetings/commands.js';
import type { OrganisationCommand } from '#domain/organisations/commands.js';
import type { ProgrammeCommand } from '#domain/programme/commands.js';
import type { Role } from '#domain/programme/state.js';
import type { ProjectCommand } from '#domain/projects/commands.js';

/** Every command, on whichever stream. */
export type Command = ProjectCommand | ProgrammeCommand | OrganisationCommand | MeetingCommand;

export type CommandType = Command['type'];

/**
 * Who may give a command. `own`: a post of the organisation the command speaks for;
 * `lead`: the post that leads the project; `any`: whichever project it is. `owner` is the post that owns the condition
 * acted on (V15), that is responsible for the action, or to which a member's chain gives the step (O4), whatever its role; `discharger`, whoever may find the
 * acted on (V15) or the benefits that lie behind (B5), or to which a member's chain gives the step (O4), whatever its role; `discharger`, whoever may find the
 * condition met. `process` and `installation` are no people.
 */
export interface Grant {
  readonly role: Role | 'owner' | 'discharger' | 'process' | 'installation';
  readonly of: 'own' | 'lead' | 'any';
}

const own = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, of: 'own' }));
const any = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, of: 'any' }));
const lead: Grant[] = [{ role: 'PL', of: 'lead' }];
const owner: Grant[] = [{ role: 'owner', of: 'any' }];
const discharger: Grant[] = [{ role: 'discharger', of: 'any' }];
const process: Grant[] = [{ role: 'process', of: 'any' }];
const installation: Grant[] = [{ role: 'installation', of: 'any' }];

export const permissions: Readonly<Record<CommandType, readonly Grant[]>> = {
  AdoptProgramme: installation,
  AdoptOrganisation: installation,
  AdoptScheme: [...own('OR'), ...any('PO')],
  AdoptOwnCalendar: [...own('OR'), ...any('PO')],
  AdoptPolicy: any('PO'),
  AdoptCalendar: any('PO'),
  ErasePerson: any('PO'),
  ReplaceSeatHolder: [...own('OR'), ...any('PO')],
  AppointDeputy: any('SM', 'SC'),
  EndDeputy: any('SM', 'SC'),
  DeclareStandingInterest: any('SM', 'SC'),
  EndStandingInterest: any('SM', 'SC'),
  RedactRegister: any('PO'),
  SubscribeWebhook: any('PO'),
  RotateWebhookSecret: any('PO'),
  EndWebhook: any('PO'),
  ReplayWebhook: any('PO'),
  AdoptMessageTemplate: any('PO'),
  RestoreMessageTemplate: any('PO'),

  AddPerson: any('OR', 'PO'),
  ReplaceOfficer: any('PO'),
  ReplacePostHolder: [...own('OR'), ...any('PO')],
  EstablishPost: [...own('OR'), ...any('PO')],
  AbolishPost: [...own('OR'), ...any('PO')],
  // What of it is theirs to give is asked of the law, place by place.
  ReplacePerson: [...own('OR'), ...any('PO')],
  FollowReplacement: process,
  FinishReplacement: process,
  PassMatters: [...own('OR'), ...any('PO')],
  FollowPassing: process,
  FinishPassing: process,
  AdoptActions: any('PO'),
  UpdateAction: any('PO'),
  CompleteAction: [...owner, ...any('PO')],
  ReopenAction: any('PO'),
  PostponeActionReminder: [...owner, ...any('PO')],
  FollowActionCalendars: process,
  RemindOfActions: process,

  DeclareMeeting: any('SS'),
  MoveMeeting: any('SS'),
  CancelMeeting: any('SS'),
  RecordAttendance: any('SS'),
  SayAttendance: any('SM', 'SC'),
  CloseMeeting: any('SS'),
  ApproveMinutes: any('SS'),

  ProposeProject: own('PL', 'OR'),
  AdoptProject: any('PO'),
  AcceptLead: own('PL', 'OD'),
  StandDown: own('OD', 'OR'),
  NominateLead: any('OR'),
  RequestLateJoin: own('OD'),
  GiveNotice: own('OD'),
  WaiveNotice: any('SC'),
  WithdrawUnit: process,
  HoldWithoutLead: process,
  AcceptProposal: any('PO'),
  ReturnProposal: any('PO'),
  ResubmitProposal: lead,
  WithdrawProposal: lead,
  FollowPolicy: any('PO'),
  FollowCalendar: any('PO'),
  FollowOwnCalendar: process,
  RedactText: any('PO'),
  SetReminderPlan: any('PO'),
  // Whoever it waits for, which the law knows.
  PostponeReminder: any('PL', 'OR', 'OD', 'FIN', 'CE', 'SM', 'SC', 'SS', 'BL', 'PO', 'AR'),
  EnterStage: process,

  SaveScope: lead,
  SaveCase: lead,
  SaveJustification: lead,
  OpenMemberReview: lead,
  SaveOwnFigures: own('OR'),
  EstimateFigures: lead,
  AgreeEstimate: own('OR'),
  GiveComment: [...own('OR', 'FIN'), ...any('SM', 'SC', 'BL', 'AR')],
  RecordEquality: lead,
  RecordPowers: lead,
  RecordOptimismBias: lead,

  SubmitToGate: lead,
  SubmitItem: [...lead, ...any('SC', 'PO')],
  ScheduleItem: any('SS'),
  AllowLateItem: any('SC'),
  IssuePapers: any('SS'),
  OpenVote: any('SS'),
  CastVote: any('SM', 'SC'),
  ChangeVote: any('SM', 'SC'),
  RecordVoteFor: any('SS'),
  NoteHolders: process,
  NoteInterests: process,
  MoveToMeeting: process,
  UseCastingVote: any('SM', 'SC'),
  DeclareInterest: any('SM', 'SC'),
  ChoosePresiding: any('SS'),
  NameSubstitute: any('SM', 'SC'),
  CallIntoMeeting: any('SM', 'SC'),
  AgreeToChairsAction: any('SM', 'SC'),
  TakeChairsAction: any('SC'),
  EndChairsAction: process,
  WithdrawItem: [...lead, ...any('SC', 'PO')],
  CloseVote: [...any('SS'), ...process],
  ReissuePaper: [...lead, ...any('SC', 'PO')],
  MarkExempt: any('SS'),
  DeferLostItem: process,

  FileEvidence: owner,
  DischargeCondition: discharger,
  LapseApproval: process,
  RaiseException: [...lead, ...any('BL'), ...process],
  FileExceptionReport: lead,
  AnswerException: any('SC'),

  AskToHold: lead,
  DeclineHold: any('SC'),
  Hold: any('SC'),
  ReviewHold: any('SC'),
  Resume: any('SC'),
  EndHold: process,
  AskForMajorRoute: own('OR'),
  TakeQuickWinRoute: lead,
  LeaveQuickWinRoute: lead,
  RecordAssurance: any('AR'),
  RespondToReview: lead,
  ConfirmReadiness: lead,

  MarkNotRelevant: lead,
  ClaimInvitation: own('OR'),
  OpenOptIn: process,
  RecordDecision: own('OD'),
  Reconfirm: own('OD'),
  RecommendDecision: [...own('OR'), ...owner],
  CheckDecision: [...own('FIN'), ...owner],
  NoteChain: process,
  CallIn: own('OD'),
  ReleaseDecision: process,
  ExtendOptIn: any('SC'),
  CloseOptIn: process,
  RunViability: process,
  EndSilence: process,
  ChooseUnviableRoute: lead,
  ConfirmUnviableRoute: any('SC'),

  SubmitRebaseline: lead,
  Object: own('OD'),
  CloseReOptIn: process,

  PlanMilestones: lead,
  StartDelivery: lead,
  ReachMilestone: lead,
  HandOver: lead,
  FileLessons: lead,
  RequestClosure: lead,

  FilePostImplementationReview: own('PL', 'OR'),

  SubmitReturn: own('OR'),
  ConfirmBenefit: own('FIN'),
  CountersignReturn: any('AR'),
  ValidateReturn: any('BL'),
  CaptureInBudget: own('FIN'),
  TurnBenefit: own('FIN'),
  RecordContribution: own('OR'),
  ConfirmContribution: own('FIN'),
  CountAsNil: process,
  RateRealisation: process,
  FileRecoveryPlan: owner,
  // The lead of the project; a representative of the part of the own organisation.
  RecordRisk: [...lead, ...own('OR')],
  ReviseRisk: lead,
  CloseRisk: lead,
  CloseProject: process,

  SendDueReminders: process,
  NoteUndelivered: process,
};
