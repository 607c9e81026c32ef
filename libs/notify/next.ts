import type { NotifiedEvent } from '#domain/agenda/notices.js';
import type { Tally } from '#domain/gates/state.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import type { Stage } from '#domain/projects/state.js';

type EventOf<Type extends NotifiedEvent> = Extract<ProjectEvent, { type: Type }>;

type Next = { readonly [Type in NotifiedEvent]: string | ((event: EventOf<Type>) => string) };

/** What happens next, in sentences, after what has happened. */
export function nextAfter(event: { readonly type: string }): string {
  const next = nexts[event.type as NotifiedEvent] as string | ((event: object) => string);
  return typeof next === 'string' ? next : next(event);
}

const NOTHING = 'Nothing is asked of you.';
const CONFIRMED = 'A finance reviewer of the unit is asked to confirm it.';
const CHAIN = 'The next step of its own chain of approval follows.';
const ADVICE = 'It is advice; a red one keeps its gate back until the lead has responded.';
const COUNTS = 'How each organisation stands is on the page of the opt-in.';
const STEERED =
  'The lead reports on it, and the steering group says whether the project goes on, is re-baselined or stops.';

const nexts: Next = {
  ProjectProposed: 'The programme office accepts the proposal or returns it to its lead.',
  ProjectAdopted: 'Nothing is asked of anybody before a lead accepts.',
  LeadAccepted: ({ acceptance }) =>
    acceptance
      ? 'The steering group decides at gate GR whether the lead passes.'
      : 'What the project waits for is asked of its lead.',
  LeadStoodDown: 'Any unit in the project can nominate the next lead.',
  LeadNominated: 'It leads once a new business case names it, it has accepted and the steering group agrees.',
  LeadChanged: 'Open tasks and reminders have moved to the new lead.',
  NoticeGiven: 'What the others would bear without it is on the project’s page.',
  NoticeWaived: 'Until then it bears its share.',
  UnitWithdrawn: 'It is tested whether the project is viable without it.',
  LateJoinRequested: 'It joins when every organisation of its unit has so decided.',
  LateJoined: NOTHING,
  ProposalAccepted: 'The lead writes the scope, which goes to the steering group at gate G1.',
  ProposalReturned: 'The lead can change it and hand it in again, or withdraw it.',
  ProposalResubmitted: 'The programme office accepts the proposal or returns it again.',
  ProposalWithdrawn: 'The project has ended, and nothing more is asked of anybody.',
  StageEntered: ({ stage }) => STAGES[stage],
  ProjectCancelled: 'Reminders stop. What was realised stays on record, and what was forecast drops out.',

  OwnFiguresSaved: 'They count in the business case from now on.',
  FiguresEstimated: 'Until the member agrees to them or gives its own, gate G3 cannot be asked.',
  EstimateAgreed: 'They count as its own from now on.',
  MemberReviewOpened: 'Without a comment in time it is recorded that there was none.',
  CommentGiven: 'It stands beside the version of the business case that it is about.',
  EqualityRecorded: NOTHING,
  PowersRecorded: NOTHING,

  GateSubmitted: 'The secretary puts it to a meeting or opens a vote in writing.',
  ItemSubmitted: 'The secretary puts it to a meeting.',
  ItemMoved: 'Without the reason no vote is opened on it there.',
  ItemTakenOff: 'Its papers are issued anew for the meeting that takes it.',
  PapersIssued: 'They can be read on the project’s page.',
  VoteOpened: 'Each eligible seat has one vote; whoever has an interest declares it first.',
  HoldersChanged: ({ meetsRule }) =>
    meetsRule
      ? 'A vote already cast stands; whoever holds the seat now declares interests before voting.'
      : 'Seats must be filled before it can be decided.',
  InterestDeclared: ({ kind, unmeetable }) => {
    if (unmeetable.length > 0) return 'Seats must be filled before it can be decided.';
    return kind === 'prejudicial'
      ? 'The seat takes no part in that vote.'
      : 'The seat votes, and its interest is shown.';
  },
  InterestsNoted: ({ meetsRule }) =>
    meetsRule
      ? 'Seats with a prejudicial interest take no part in that vote.'
      : 'Seats must be filled before it can be decided.',
  MeetingInquorate: 'No vote was taken.',
  VoteInquorate: 'Nothing was decided.',
  MeetingCalled: ({ carried }) =>
    carried
      ? 'The secretary puts it to a meeting.'
      : 'If enough seats ask, it goes to a meeting and is not decided in writing.',
  PaperReissued: 'Votes from now on are cast on the new version; those already cast can be changed.',
  PaperExempted: 'Those who may read it find it with the paper; everybody else sees that there is one.',
  GateApproved: ({ tally }) => votesIn(tally, 'What follows from it begins by itself.'),
  ApprovedWithConditions: ({ tally, conditions }) =>
    votesIn(
      tally,
      conditions?.some(({ kind }) => kind === 'precedent')
        ? 'The next stage opens when what must be met first has been met.'
        : 'The project goes on, and each condition is to be met by its day.',
    ),
  EvidenceFiled: 'Whether the condition is met is still to be said.',
  ConditionDischarged: 'Nothing more is asked for this condition.',
  ConditionsMet: 'The project goes on by itself.',
  ApprovalLapsed: 'The steering group must be asked again.',
  ExceptionRaised: STEERED,
  PostImplementationReviewFiled: 'It can be read on the project’s page.',
  ExceptionReported: 'The chair answers it for the steering group.',
  ExceptionAnswered: ({ answer }) =>
    ({
      continue: 'Delivery goes on.',
      rebaseline: 'The lead puts a new baseline to the steering group at gate GR.',
      stop: 'The steering group votes on it in a meeting.',
    })[answer],
  ChairsActionAgreed: 'The chair can now take it.',
  ChairsActionTaken: 'It is reported to the next meeting of the steering group.',
  ChairsActionLapsed: 'The steering group must be asked again.',
  ChairsActionStands: NOTHING,
  ItemWithdrawn: 'It is not voted on.',
  HoldAsked: 'The chair answers, and until then the project goes on.',
  HoldDeclined: 'The project goes on as before.',
  ProjectHeld: 'Decisions, returns and their deadlines stand still until then; conditions and notices run on.',
  HoldReviewed: 'It stays on hold until its end, or until the chair lets it go on.',
  ProjectResumed: 'Deadlines that stood still run on; what waits for whom is on the project’s page.',
  GateDeferred: ({ tally }) => votesIn(tally, 'It is asked again by then.'),
  GateReferredBack: ({ tally }) => votesIn(tally, 'The lead works on it and asks again.'),
  GateRejected: ({ tally }) => votesIn(tally, 'The project has ended, and nothing more is asked of anybody.'),

  MajorRouteAsked: 'From gate G2 on a review comes before each gate.',
  QuickWinTaken: 'It has one combined case.',
  QuickWinLeft: 'Scope and business case are decided apart.',
  AssuranceRecorded: ADVICE,
  ReviewAnswered: 'It no longer keeps its gate back.',

  MarkedNotRelevant: 'If that is wrong, your organisation can claim its invitation.',
  InvitationClaimed: 'It is invited like the others.',
  OptInOpened: 'It may join, join with conditions, decline, or put its decision off to a day. Silence never joins.',
  DecisionRecorded: COUNTS,
  SecondKeyAwaited: 'The unit has joined when both have joined on the same version of the business case.',
  Reconfirmed: COUNTS,
  OptInExtended: 'Until the new day each organisation can also replace its answer.',
  OptInClosed: 'It is tested whether the project is viable with those who joined.',
  ViabilityPassed: 'The lead can put it to the steering group at gate G3.',
  ViabilityFailed: 'The lead proposes to rework it, to invite again or to cancel it, and the chair confirms.',
  DecisionRecommended: CHAIN,
  DecisionChecked: CHAIN,
  DecisionCalledIn: 'Its unit is invited again and decides anew.',
  DecisionEffective: COUNTS,
  SilenceEnded: COUNTS,
  UnviableRouteProposed: 'The chair is asked to confirm it.',
  ReworkStarted: 'The new version goes to the steering group at gate G2 again.',
  InvitedAgain: 'They may answer until the new day; whoever has joined need do nothing.',

  RebaselineBegun: 'The lead writes a new version of the business case, which goes to gate GR.',
  RebaselineSubmitted: 'When it is approved, those whom it affects decide again.',
  ReOptInOpened: 'Until all have answered, work goes on and nothing new is committed.',
  ObjectionRaised: 'It has until the same day as the others.',
  ReOptInClosed: ({ adopted }) => (adopted ? 'Delivery goes on under it.' : STEERED),

  ClosureRequested: 'The steering group decides at gate G5.',
  ReturnSubmitted: CONFIRMED,
  BenefitConfirmed: ({ needsCountersignature }) =>
    needsCountersignature
      ? 'A reviewer from elsewhere countersigns the return, then the benefits lead validates it.'
      : 'The benefits lead is asked to validate the return.',
  ReturnCountersigned: 'The benefits lead is asked to validate it.',
  BenefitValidated: 'They count as realised; what is cashable can be taken into a budget.',
  BenefitQueried: 'The organisation answers by a new return.',
  BenefitCaptured: NOTHING,
  BenefitTurned: 'From now on it counts as that alone.',
  ContributionRecorded: CONFIRMED,
  ContributionConfirmed: NOTHING,
  RealisationRated: ({ plans, escalated }) => {
    if (escalated) return STEERED;
    return plans.length > 0 ? 'Whoever owns the benefits is asked to file one.' : NOTHING;
  },
  RiskRecorded: 'The lead looks at it again, and asks its owner what has been done about it.',
  RiskRevised: 'The lead looks at it again.',
  RiskClosed: 'Nobody looks at it any more; it stays in the register.',
  RecoveryPlanFiled: 'The months to come are judged as before.',
  BenefitWrittenOff: 'It is watched no longer.',
  ProjectClosed: 'After some months its lead is asked what came of it.',
};

const ENDED = 'The project has ended, and nothing more is asked of anybody.';

const STAGES: Readonly<Record<Stage, string>> = {
  PROPOSED: 'The programme office accepts the proposal or returns it to its lead.',
  SCOPING: 'The lead writes the scope, which goes to the steering group at gate G1.',
  BUSINESS_CASE: 'The lead writes the business case, which goes to the steering group at gate G2.',
  OPT_IN: 'Each organisation decides for itself whether it joins.',
  DELIVERY: 'Those who joined deliver it; milestones and benefits are on the project’s page.',
  CLOSURE: 'The steering group decides at gate G5 whether it closes.',
  BENEFITS_WATCH: 'Its benefits are watched until each is verified or written off.',
  CLOSED: 'After some months its lead is asked what came of it.',
  WITHDRAWN: ENDED,
  REJECTED: ENDED,
  CANCELLED: ENDED,
};

/** How the seats voted, and what follows. */
const votesIn = (tally: Tally | null | undefined, next: string): string =>
  tally ? `${tally.for} for, ${tally.against} against, ${tally.abstain} abstained. ${next}` : next;
