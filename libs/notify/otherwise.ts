import type { ProjectCommand } from '#domain/projects/commands.js';

/** What follows where nobody acts, by the command that would settle it; of what is not here, that it waits. */
const otherwise: Readonly<Partial<Record<ProjectCommand['type'], string>>> = {
  AcceptProposal: 'Until it is accepted, nobody works on the project.',
  RecommendDecision: 'Until it is done, the organisation’s own chain of approval waits.',
  CheckDecision: 'Until it is done, the organisation’s own chain of approval waits.',
  GiveComment: 'Without one by then it is recorded that there was no comment, and the business case goes on.',
  AllowLateItem: 'Without it papers do not go out for that meeting, and where the meeting was moved no vote is opened.',
  IssuePapers: 'Papers that are issued later need the chair’s recorded reason.',
  RecordAssurance: 'Until it is recorded, the next gate cannot be asked.',
  RespondToReview: 'Until then the gate cannot be asked.',
  CastVote: 'A seat that has not voted by then is not counted.',
  UseCastingVote: 'If it is not used before the vote closes, the motion is not carried and the item is deferred.',
  CloseVote: 'Until it is closed, nothing is decided.',
  Hold: 'Until the chair answers, the project goes on.',
  ReviewHold: 'Without it the hold goes on until its end.',
  FileEvidence: 'A condition that is overdue is reported, and an approval that depends on it lapses.',
  DischargeCondition: 'Until then the condition is open; once it is overdue, an approval that depends on it lapses.',
  FileExceptionReport: 'Until the steering group has answered, the exception stays open.',
  AnswerException: 'Until it is answered, the exception stays open.',
  ReviseRisk: 'If nobody looks at it, the programme office is told.',
  FileRecoveryPlan: 'If none is filed, it is reported; benefits that stay red go to the steering group.',
  RecordDecision: 'Silence never joins: an invitation that nobody answers lapses.',
  CallIn: 'If nothing is done by then, the decision counts.',
  Reconfirm: 'Without an answer the organisation does not count as joining.',
  SubmitRebaseline: 'Until it is decided, the baseline stays as it is.',
  Object: 'If nothing is said by then, the organisation stays in.',
  WithdrawUnit: 'It leaves by itself on that day.',
  RequestLateJoin: 'Until both have decided, the unit has not joined.',
  NominateLead: 'A project that nobody leads in time is put on hold.',
  AcceptLead: 'Until it is accepted, the lead stays where it is.',
  FilePostImplementationReview: 'If it is late, it is reported as overdue.',
  SubmitReturn: 'A month for which nothing is returned counts as nil.',
  ConfirmBenefit: 'Until it is confirmed, nothing of it counts as realised.',
  CountersignReturn: 'Until it is countersigned, it cannot be validated.',
  ValidateReturn: 'Until it is validated, nothing of it counts as realised.',
};

export const otherwiseOf = (what: string): string =>
  otherwise[what as ProjectCommand['type']] ?? 'Until it is done, the project waits.';
