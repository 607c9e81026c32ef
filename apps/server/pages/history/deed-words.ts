import type { About } from '#use-cases/queries/openings.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { monthInWords } from '../words.js';

const DEEDS: Readonly<Record<string, string>> = {
  AcceptProposal: 'Accept or return the proposal',
  ResubmitProposal: 'Hand the proposal in again',
  AcceptLead: 'Take on the lead',
  SaveScope: 'Write the scope',
  SaveCase: 'Write the business case',
  RecordEquality: 'Record the equality screening or assessment',
  RecordPowers: 'Record the powers check for those who now take part',
  RecordOptimismBias: 'State the optimism bias',
  RecordAssurance: 'Record a Gateway review',
  SaveJustification: 'Write the business justification',
  RespondToReview: 'Respond to a red review',
  ConfirmReadiness: 'Confirm what is ready for service',
  OpenMemberReview: 'Open the business case to comments',
  SaveOwnFigures: 'Give own figures',
  GiveComment: 'Comment on the business case',
  SubmitToGate: 'Submit to the next gate',
  ScheduleItem: 'Put an item to a meeting',
  AllowLateItem: 'Say why an item is taken without the full notice',
  IssuePapers: 'Issue the papers',
  OpenVote: 'Open the vote',
  CastVote: 'Vote',
  UseCastingVote: 'Use the casting vote',
  ChoosePresiding: 'Record who presides',
  CloseVote: 'Close the vote',
  ReissuePaper: 'Reissue the paper',
  ReadExemptPaper: 'Read the exempt appendix',
  MarkExempt: 'Set an exempt appendix apart',
  Hold: 'Hold the project, as its lead asks',
  ReviewHold: 'Look at whether the project must still be held',
  FileEvidence: 'File evidence that a condition is met',
  FileExceptionReport: 'Report on an exception',
  AnswerException: 'Answer an exception',
  DischargeCondition: 'Say whether a condition is met',
  RecordDecision: 'Record the organisation’s decision',
  Reconfirm: 'Confirm that it joins all the same',
  RecommendDecision: 'Recommend what the organisation decides',
  CheckDecision: 'Check the matter before the organisation decides',
  CallIn: 'Call the decision in, or let it take effect',
  ChooseUnviableRoute: 'Propose what follows, now that the project is not worth starting',
  ConfirmUnviableRoute: 'Confirm what the lead proposes',
  SubmitRebaseline: 'Put the new baseline to the steering group',
  Object: 'Object to the new baseline, if need be',
  StandDown: 'Stand down as lead',
  WithdrawUnit: 'Know that a unit leaves; nothing is to be done',
  RequestLateJoin: 'Record whether the organisation joins late',
  NominateLead: 'Nominate who is to lead',
  PlanMilestones: 'Plan the milestones',
  StartDelivery: 'Start delivery',
  ReachMilestone: 'Reach the next milestone',
  HandOver: 'Hand the outputs over',
  FileLessons: 'File the lessons learned',
  FilePostImplementationReview: 'Tell what came of the project',
  RequestClosure: 'Ask for closure',
  SubmitReturn: 'Return the month’s benefits',
  ConfirmBenefit: 'Confirm a return of benefits',
  CountersignReturn: 'Countersign a return of benefits',
  ValidateReturn: 'Validate a return of benefits',
  FileRecoveryPlan: 'File a plan to recover late benefits',
  ReviseRisk: 'Look at a risk again',
  SubmitItem: 'Ask the steering group to write a benefit off',
};

/** Names by which a deed says what it is about. */
export interface DeedNames {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly milestones: readonly { readonly id: string; readonly title: string }[];
}

export const namesIn = ({ project }: Reading): DeedNames => ({
  units: project.units,
  milestones: project.delivery.milestones,
});

/** What somebody is asked to do, as a line of a list: `Vote: gate G1`. */
export function deedInWords(names: DeedNames, what: string, timer = ''): string {
  const matter = timer.startsWith('second-key/') ? 'the second key' : matterInWords(names, matterOf(timer));
  return `${DEEDS[what] ?? what}${matter ? `: ${matter}` : ''}`;
}

/** What a duty is about, by its timer, in the words of an address: `vote/G1/2` is `{ item: 'G1', round: '2' }`. */
export function matterOf(timer: string): About {
  const [, item, round] =
    /^(?:item|papers|late|vote|casting-vote|close-vote)\/(.+)\/(\d+)(?:@[\d-]+)?$/.exec(timer) ?? [];
  if (item && round) return { item, round };
  const [, condition] = /^(?:condition|discharge)\/(.+)$/.exec(timer) ?? [];
  if (condition) return { condition };
  const [, exception] = /^exception(?:-answer)?\/(.+)$/.exec(timer) ?? [];
  if (exception) return { exception };
  const [, plan] = /^recovery\/(.+)$/.exec(timer) ?? [];
  if (plan) return { plan };
  const [, risk] = /^risk\/([^/]+)\//.exec(timer) ?? [];
  if (risk) return { risk };
  const [, unit, month] = /^return\/([^/]+)\/(\d{4}-\d{2})/.exec(timer) ?? [];
  if (unit && month) return { unit, month };
  const [, organisation, step] = /^chain\/\d+\/([^/]+)\/\d+\/(\w+)$/.exec(timer) ?? [];
  if (organisation) return step === 'recommendation' ? { organisation } : { organisation, step };
  const [, milestone] = /^delivery\/milestone\/(.+)$/.exec(timer) ?? [];
  return milestone ? { milestone } : {};
}

function matterInWords(
  { units, milestones }: DeedNames,
  { item, condition, exception, plan, risk, unit, month, milestone }: About,
): string | undefined {
  if (exception) return `exception ${exception}`;
  if (plan) return `plan ${plan}`;
  if (risk) return `risk ${risk}`;
  if (condition) return `gate ${condition.split('/', 1)[0]}`;
  if (item === 'GR') return 'the new baseline (gate GR)';
  if (item) return item.startsWith('G') ? `gate ${item}` : ITEMS[item.split('/', 1)[0]];
  if (unit && month) return `${units.find(({ id }) => id === unit)?.name ?? unit}, ${monthInWords(month)}`;
  return milestones.find(({ id }) => id === milestone)?.title;
}

const ITEMS: Readonly<Record<string, string>> = {
  cancel: 'cancelling the project',
  'write-off': 'writing a benefit off',
  'chairs-action': 'confirming a chair’s action',
};

const ACTS: Readonly<Record<string, string>> = {
  EnterStage: 'the project enters its next stage',
  CloseVote: 'the vote closes and is counted',
  DeferLostItem: 'the item whose motion was lost is deferred',
  MoveToMeeting: 'the item goes to the meeting that was declared, or follows its own',
  FollowOwnCalendar: 'the changed calendar of an organisation is followed',
  NoteHolders: 'the new holder of a seat is noted',
  NoteInterests: 'what the register of interests says is noted',
  OpenOptIn: 'the opt-in opens',
  CloseOptIn: 'the opt-in closes',
  RunViability: 'the test whether the project is worth starting is run',
  NoteChain: 'a member’s new chain of approval is noted',
  ReleaseDecision: 'a decision that was not called in counts',
  EndSilence: 'an organisation that has not answered is recorded as such',
  EndChairsAction: 'the chair’s action ends, if the meeting has not confirmed it',
  EndHold: 'the hold ends and the project goes on',
  LapseApproval: 'the approval lapses, because a condition was not met',
  CloseReOptIn: 'the deciding again closes, and the new baseline is adopted or not',
  HoldWithoutLead: 'the project is put on hold, because nobody leads it',
  RaiseException: 'a condition that is overdue becomes an exception',
  CountAsNil: 'a missing return of benefits counts as nil',
  RateRealisation: 'it is judged how far the benefits of a month were realised',
  CloseProject: 'the project closes',
};

/** What happens by itself. */
export const actInWords = (what: string): string => ACTS[what] ?? what;
