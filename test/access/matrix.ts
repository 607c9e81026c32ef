/**
 * Who may give which command. Written out by hand and not read from libs/access. `Y`: for any organisation; `Y/–`: for
 * the own organisation, not for another; of a project lead the own is the project that the post leads. Evidence is
 * filed by the post that owns the condition, and an action completed by the one responsible, whatever its role: in this
 * test TfL's project lead; a recovery plan is filed by the post that owns the benefits: here TfL's finance reviewer.
 */
const TABLE = `
command              | PL  | OR  | OD  | FIN | SM | SC | SS | BL | PO | AR | MAG | AUD | CE
ProposeProject       | Y/– | Y/– | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
AdoptProject         | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
AcceptLead           | Y/– | –   | Y/– | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
AcceptProposal       | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
ReturnProposal       | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
ResubmitProposal     | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
WithdrawProposal     | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
FollowPolicy         | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
FollowCalendar       | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
RedactText           | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
SetReminderPlan      | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
PostponeReminder     | Y   | Y   | Y   | Y   | Y  | Y  | Y  | Y  | Y  | Y  | –   | –   | Y
AdoptPolicy          | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
AdoptCalendar        | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
AdoptScheme          | –   | Y/– | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
AdoptOwnCalendar     | –   | Y/– | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
ErasePerson          | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
ReplaceSeatHolder    | –   | Y/– | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
AppointDeputy        | –   | –   | –   | –   | Y  | Y  | –  | –  | –  | –  | –   | –   | –
EndDeputy            | –   | –   | –   | –   | Y  | Y  | –  | –  | –  | –  | –   | –   | –
DeclareStandingInterest | – | –  | –   | –   | Y  | Y  | –  | –  | –  | –  | –   | –   | –
EndStandingInterest  | –   | –   | –   | –   | Y  | Y  | –  | –  | –  | –  | –   | –   | –
RedactRegister       | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
AddPerson            | –   | Y   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
ReplaceOfficer       | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
ReplacePostHolder    | –   | Y/– | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
EstablishPost        | –   | Y/– | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
ReplacePerson        | –   | Y/– | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
AbolishPost          | –   | Y/– | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
PassMatters          | –   | Y/– | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
SubscribeWebhook     | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
RotateWebhookSecret  | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
EndWebhook           | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
AdoptActions | – | – | – | – | – | – | – | – | Y | – | – | – | –
UpdateAction | – | – | – | – | – | – | – | – | Y | – | – | – | –
CompleteAction | Y/– | – | – | – | – | – | – | – | Y | – | – | – | –
PostponeActionReminder | Y/– | – | – | – | – | – | – | – | Y | – | – | – | –
ReopenAction | – | – | – | – | – | – | – | – | Y | – | – | – | –
ReplayWebhook        | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
AdoptMessageTemplate | –   | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
RestoreMessageTemplate | – | –   | –   | –   | –  | –  | –  | –  | Y  | –  | –   | –   | –
SaveScope            | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
SaveCase             | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
OpenMemberReview     | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
SaveOwnFigures       | –   | Y/– | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
EstimateFigures      | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
AgreeEstimate        | –   | Y/– | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
GiveComment          | –   | Y/– | –   | Y/– | Y  | Y  | –  | Y  | –  | Y  | –   | –   | –
RecordEquality       | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
RecordPowers         | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
RecordOptimismBias   | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
SubmitToGate         | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
SubmitItem           | Y/– | –   | –   | –   | –  | Y  | –  | –  | Y  | –  | –   | –   | –
ScheduleItem         | –   | –   | –   | –   | –  | –  | Y  | –  | –  | –  | –   | –   | –
AllowLateItem        | –   | –   | –   | –   | –  | Y  | –  | –  | –  | –  | –   | –   | –
IssuePapers          | –   | –   | –   | –   | –  | –  | Y  | –  | –  | –  | –   | –   | –
OpenVote             | –   | –   | –   | –   | –  | –  | Y  | –  | –  | –  | –   | –   | –
CastVote             | –   | –   | –   | –   | Y  | Y  | –  | –  | –  | –  | –   | –   | –
ChangeVote           | –   | –   | –   | –   | Y  | Y  | –  | –  | –  | –  | –   | –   | –
RecordVoteFor        | –   | –   | –   | –   | –  | –  | Y  | –  | –  | –  | –   | –   | –
UseCastingVote       | –   | –   | –   | –   | Y  | Y  | –  | –  | –  | –  | –   | –   | –
DeclareInterest      | –   | –   | –   | –   | Y  | Y  | –  | –  | –  | –  | –   | –   | –
ChoosePresiding      | –   | –   | –   | –   | –  | –  | Y  | –  | –  | –  | –   | –   | –
NameSubstitute       | –   | –   | –   | –   | Y  | Y  | –  | –  | –  | –  | –   | –   | –
CallIntoMeeting      | –   | –   | –   | –   | Y  | Y  | –  | –  | –  | –  | –   | –   | –
ReissuePaper         | Y/– | –   | –   | –   | –  | Y  | –  | –  | Y  | –  | –   | –   | –
MarkExempt           | –   | –   | –   | –   | –  | –  | Y  | –  | –  | –  | –   | –   | –
CloseVote            | –   | –   | –   | –   | –  | –  | Y  | –  | –  | –  | –   | –   | –
AgreeToChairsAction  | –   | –   | –   | –   | Y  | Y  | –  | –  | –  | –  | –   | –   | –
TakeChairsAction     | –   | –   | –   | –   | –  | Y  | –  | –  | –  | –  | –   | –   | –
WithdrawItem         | Y/– | –   | –   | –   | –  | Y  | –  | –  | Y  | –  | –   | –   | –
FileEvidence         | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
DischargeCondition   | –   | –   | –   | –   | –  | Y  | –  | –  | –  | –  | –   | –   | –
FileExceptionReport  | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
AnswerException      | –   | –   | –   | –   | –  | Y  | –  | –  | –  | –  | –   | –   | –
AskToHold            | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
DeclineHold          | –   | –   | –   | –   | –  | Y  | –  | –  | –  | –  | –   | –   | –
Hold                 | –   | –   | –   | –   | –  | Y  | –  | –  | –  | –  | –   | –   | –
ReviewHold           | –   | –   | –   | –   | –  | Y  | –  | –  | –  | –  | –   | –   | –
Resume               | –   | –   | –   | –   | –  | Y  | –  | –  | –  | –  | –   | –   | –
DeclareMeeting       | –   | –   | –   | –   | –  | –  | Y  | –  | –  | –  | –   | –   | –
MoveMeeting          | –   | –   | –   | –   | –  | –  | Y  | –  | –  | –  | –   | –   | –
CancelMeeting        | –   | –   | –   | –   | –  | –  | Y  | –  | –  | –  | –   | –   | –
RecordAttendance     | –   | –   | –   | –   | –  | –  | Y  | –  | –  | –  | –   | –   | –
CloseMeeting         | –   | –   | –   | –   | –  | –  | Y  | –  | –  | –  | –   | –   | –
SayAttendance        | –   | –   | –   | –   | Y  | Y  | –  | –  | –  | –  | –   | –   | –
ApproveMinutes       | –   | –   | –   | –   | –  | –  | Y  | –  | –  | –  | –   | –   | –
SaveJustification    | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
AskForMajorRoute     | –   | Y/– | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
TakeQuickWinRoute    | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
LeaveQuickWinRoute   | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
RecordAssurance      | –   | –   | –   | –   | –  | –  | –  | –  | –  | Y  | –   | –   | –
RespondToReview      | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
ConfirmReadiness     | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
MarkNotRelevant      | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
ClaimInvitation      | –   | Y/– | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
RecordDecision       | –   | –   | Y/– | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
Reconfirm            | –   | –   | Y/– | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
RecommendDecision    | –   | Y/– | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
CheckDecision        | –   | –   | –   | Y/– | –  | –  | –  | –  | –  | –  | –   | –   | –
CallIn               | –   | –   | Y/– | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
ExtendOptIn          | –   | –   | –   | –   | –  | Y  | –  | –  | –  | –  | –   | –   | –
ChooseUnviableRoute  | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
ConfirmUnviableRoute | –   | –   | –   | –   | –  | Y  | –  | –  | –  | –  | –   | –   | –
RaiseException       | Y/– | –   | –   | –   | –  | –  | –  | Y  | –  | –  | –   | –   | –
SubmitRebaseline     | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
Object               | –   | –   | Y/– | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
StandDown            | –   | Y/– | Y/– | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
NominateLead         | –   | Y   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
RequestLateJoin      | –   | –   | Y/– | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
GiveNotice           | –   | –   | Y/– | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
WaiveNotice          | –   | –   | –   | –   | –  | Y  | –  | –  | –  | –  | –   | –   | –
PlanMilestones       | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
StartDelivery        | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
ReachMilestone       | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
HandOver             | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
FilePostImplementationReview | Y/– | Y/– | – | – | – | – | – | – | – | – | – | – | –
FileLessons          | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
RequestClosure       | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
SubmitReturn         | –   | Y/– | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
ConfirmBenefit       | –   | –   | –   | Y/– | –  | –  | –  | –  | –  | –  | –   | –   | –
CountersignReturn    | –   | –   | –   | –   | –  | –  | –  | –  | –  | Y  | –   | –   | –
ValidateReturn       | –   | –   | –   | –   | –  | –  | –  | Y  | –  | –  | –   | –   | –
CaptureInBudget      | –   | –   | –   | Y/– | –  | –  | –  | –  | –  | –  | –   | –   | –
RecordContribution   | –   | Y/– | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
ConfirmContribution  | –   | –   | –   | Y/– | –  | –  | –  | –  | –  | –  | –   | –   | –
RecordRisk           | Y/– | Y/– | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
ReviseRisk           | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
CloseRisk            | Y/– | –   | –   | –   | –  | –  | –  | –  | –  | –  | –   | –   | –
FileRecoveryPlan     | –   | –   | –   | Y/– | –  | –  | –  | –  | –  | –  | –   | –   | –
TurnBenefit          | –   | –   | –   | Y/– | –  | –  | –  | –  | –  | –  | –   | –   | –
`;

/** What only the process or the installation does: nobody may. */
export const NOBODYS = [
  'EnterStage',
  'DeferLostItem',
  'EndChairsAction',
  'LapseApproval',
  'CloseReOptIn',
  'HoldWithoutLead',
  'EndHold',
  'NoteHolders',
  'NoteInterests',
  'FollowOwnCalendar',
  'MoveToMeeting',
  'OpenOptIn',
  'CloseOptIn',
  'RunViability',
  'NoteChain',
  'ReleaseDecision',
  'EndSilence',
  'CountAsNil',
  'RateRealisation',
  'CloseProject',
  'SendDueReminders',
  'NoteUndelivered',
  'FollowReplacement',
  'FinishReplacement',
  'FollowPassing',
  'FinishPassing',
  'RemindOfActions',
  'FollowActionCalendars',
  'AdoptProgramme',
  'AdoptOrganisation',
] as const;

export interface Right {
  readonly command: string;
  readonly role: string;
  readonly own: boolean;
  readonly other: boolean;
}

/** Every command × role, for the own organisation and for another. */
export const matrix: readonly Right[] = (() => {
  const [header, ...rows] = TABLE.trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const roles = header.slice(1);
  return rows.flatMap(([command, ...cells]) =>
    cells.map((cell, index) => {
      const [own, other = own] = cell.split('/');
      return { command: command, role: roles[index], own: own === 'Y', other: other === 'Y' };
    }),
  );
})();

export const commands: readonly string[] = [...new Set(matrix.map(({ command }) => command))];
