import type { Reading } from '#use-cases/queries/reading.js';

const DEEDS: Readonly<Record<string, string>> = {
  AcceptProposal: 'Accept or return the proposal',
  ResubmitProposal: 'Hand the proposal in again',
  AcceptLead: 'Take on the lead',
  SaveScope: 'Write the scope',
  SaveCase: 'Write the business case',
  RecordEquality: 'Record the equality screening or assessment',
  OpenMemberReview: 'Open the business case to comments',
  SaveOwnFigures: 'Give own figures',
  GiveComment: 'Comment on the business case',
  SubmitToGate: 'Submit to the next gate',
  ScheduleItem: 'Put an item to a meeting',
  OpenVote: 'Open the vote',
  CastVote: 'Vote',
  UseCastingVote: 'Use the casting vote',
  CloseVote: 'Close the vote',
  RecordDecision: 'Record the organisation’s decision',
  Reconfirm: 'Confirm that it joins all the same',
  ChooseUnviableRoute: 'Propose what follows, now that the project is not worth starting',
  ConfirmUnviableRoute: 'Confirm what the lead proposes',
  PlanMilestones: 'Plan the milestones',
  StartDelivery: 'Start delivery',
  ReachMilestone: 'Reach the next milestone',
  HandOver: 'Hand the outputs over',
  FileLessons: 'File the lessons learned',
  RequestClosure: 'Ask for closure',
  SubmitReturn: 'Return the month’s benefits',
  ConfirmBenefit: 'Confirm a return of benefits',
  CountersignReturn: 'Countersign a return of benefits',
  ValidateReturn: 'Validate a return of benefits',
  SubmitItem: 'Ask the steering group to write a benefit off',
};

/** What somebody is asked to do, as a line of a list. The timer says about what. */
export function deedInWords(reading: Reading | null, what: string, timer = ''): string {
  const deed = DEEDS[what] ?? what;
  const item = /^(?:item|vote|casting-vote|close-vote)\/(.+)\/\d+$/.exec(timer)?.[1];
  if (item)
    return `${deed}: ${item.startsWith('G') ? `gate ${item}` : item === 'cancel' ? 'cancelling the project' : 'writing a benefit off'}`;
  const milestone = /^delivery\/milestone\/(.+)$/.exec(timer)?.[1];
  const title = reading?.project.delivery.milestones.find(({ id }) => id === milestone)?.title;
  return title ? `${deed}: ${title}` : deed;
}

const ACTS: Readonly<Record<string, string>> = {
  EnterStage: 'the project enters its next stage',
  CloseVote: 'the vote closes and is counted',
  DeferLostItem: 'the item whose motion was lost is deferred',
  OpenOptIn: 'the opt-in opens',
  CloseOptIn: 'the opt-in closes',
  RunViability: 'the test whether the project is worth starting is run',
  EndSilence: 'an organisation that has not answered is recorded as such',
  CountAsNil: 'a missing return of benefits counts as nil',
  CloseProject: 'the project closes',
};

/** What happens by itself. */
export const actInWords = (what: string): string => ACTS[what] ?? what;
