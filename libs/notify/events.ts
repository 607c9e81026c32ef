import type { NotifiedEvent } from '#domain/agenda/notices.js';
import type { ExceptionAnswer, ExceptionKind } from '#domain/exceptions/state.js';
import { gateOfAction } from '#domain/gates/items.js';
import type { ItemId } from '#domain/gates/state.js';
import { inPounds } from '#domain/money/pence.js';
import type { Answer } from '#domain/participation/state.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import type { RiskEnd } from '#domain/risks/state.js';
import { dateInWords, dayInWords } from '#domain/calendar/words.js';
import { stageNames } from '#domain/projects/stages.js';

type EventOf<Type extends NotifiedEvent> = Extract<ProjectEvent, { type: Type }>;

/** Names of organisations and units, by id. */
export type Naming = (id: string) => string;

/** What happened, without a full stop: the subject of a notice, and its first sentence. */
export const events: { readonly [Type in NotifiedEvent]: (event: EventOf<Type>, name: Naming) => string } = {
  ProjectProposed: ({ leadOrganisation }, name) => `${name(leadOrganisation)} has proposed a project`,
  ProjectAdopted: ({ stage }) => `A running project was adopted, in the stage ${stageNames[stage]}`,
  LeadAccepted: ({ organisation, acceptance }, name) =>
    acceptance ? `${name(organisation)} accepts the lead` : `${name(organisation)} leads the project from now on`,
  LeadStoodDown: ({ organisation }, name) => `${name(organisation)} no longer wants to lead the project`,
  LeadNominated: ({ organisation }, name) => `${name(organisation)} was nominated to lead the project`,
  LeadChanged: ({ organisation, from }, name) =>
    `${name(organisation)} leads the project from now on, in place of ${name(from)}`,
  NoticeGiven: ({ unit, leavesOn }, name) =>
    `${name(unit)} has given notice and leaves the project on ${dayInWords(leavesOn)}`,
  NoticeWaived: ({ unit, leavesOn }, name) => `${name(unit)} may leave the project on ${dayInWords(leavesOn)} already`,
  UnitWithdrawn: ({ unit }, name) => `${name(unit)} has left the project; what each of the others bears is on its page`,
  LateJoinRequested: ({ unit, decision }, name) =>
    `${name(decision.organisation)} decided that ${name(unit)} is to join the project late`,
  LateJoined: ({ unit, tranche }, name) =>
    `${name(unit)} has joined the project late; it bears a share of the set-up cost, nobody’s share rises, and it brings ${inPounds(tranche.cashable)} a year beside the baseline`,
  ProposalAccepted: () => 'The proposal was accepted',
  ProposalReturned: () => 'The proposal was returned to its lead',
  ProposalResubmitted: () => 'The proposal was handed in again',
  ProposalWithdrawn: () => 'The proposal was withdrawn',
  StageEntered: ({ stage }) => `The project has entered the stage ${stageNames[stage]}`,
  ProjectCancelled: () => 'The steering group has cancelled the project',

  OwnFiguresSaved: ({ unit }, name) => `${name(unit)} has saved its own figures`,
  FiguresEstimated: ({ unit }, name) => `The lead has estimated the figures of ${name(unit)}; they are not agreed`,
  EstimateAgreed: ({ unit }, name) => `${name(unit)} has agreed to the estimate of its figures`,
  MemberReviewOpened: ({ caseVersion }) => `Version ${caseVersion} of the business case is open to your comments`,
  CommentGiven: ({ organisation }, name) => `${name(organisation)} has commented on the business case`,
  EqualityRecorded: ({ step }) => `The equality ${step} was recorded`,
  PowersRecorded: () => 'The legal basis for the parties was recorded',

  GateSubmitted: ({ item }) => `${itemInWords(item)} was put to the steering group`,
  ItemSubmitted: ({ item }) => `${itemInWords(item)} was put to the steering group`,
  ItemMoved: ({ item, date }) =>
    `The meeting was moved to ${dateInWords(date)}, and your reason is needed why it takes ${itemInWords(item, 'inside')} at such short notice`,
  ItemTakenOff: ({ item, before, ground }) =>
    ground === 'cancelled'
      ? `The meeting of ${dateInWords(before)} was cancelled; ${itemInWords(item, 'inside')} goes to the next one by itself`
      : `The meeting of ${dateInWords(before)} was moved to a day on which ${itemInWords(item, 'inside')} cannot be taken; it goes to another one by itself`,
  PapersIssued: ({ item, date }) =>
    `The papers for the meeting of ${dayInWords(date)} were issued: ${itemInWords(item, 'inside')}`,
  VoteOpened: ({ item }) => `A vote is open: ${itemInWords(item, 'inside')}`,
  HoldersChanged: ({ item, meetsRule }) =>
    meetsRule
      ? `A seat that votes on ${itemInWords(item, 'inside')} has passed to somebody else`
      : `Too few seats are held for ${itemInWords(item, 'inside')} to be decided`,
  InterestDeclared: ({ item, unmeetable }) =>
    unmeetable.length > 0
      ? `An interest was declared, and too few seats are left: ${listed(unmeetable)} can no longer be decided`
      : `An interest was declared in ${item === null ? 'the project' : itemInWords(item, 'inside')}`,
  InterestsNoted: ({ item, meetsRule }) =>
    meetsRule
      ? `The register of interests bears on ${itemInWords(item, 'inside')}`
      : `Over the register of interests too few seats are left for ${itemInWords(item, 'inside')} to be decided`,
  MeetingInquorate: ({ item, meetBy }) =>
    `The meeting had no quorum: ${itemInWords(item, 'inside')} goes to a meeting by ${dayInWords(meetBy)}`,
  VoteInquorate: ({ item, meetBy }) =>
    `The vote had no quorum: ${itemInWords(item, 'inside')} goes to a meeting by ${dayInWords(meetBy)}`,
  MeetingCalled: ({ item, carried }) =>
    carried
      ? `${itemInWords(item)} was called into a meeting`
      : `A seat asks to call ${itemInWords(item, 'inside')} into a meeting`,
  PaperReissued: ({ item }) => `The paper has a new version: ${itemInWords(item, 'inside')}`,
  PaperExempted: ({ item }) => `The paper has an exempt appendix: ${itemInWords(item, 'inside')}`,
  GateApproved: ({ item }) => `${itemInWords(item)} was approved`,
  ApprovedWithConditions: ({ item }) => `${itemInWords(item)} was approved with conditions`,
  EvidenceFiled: () => 'Evidence was filed that a condition is met',
  ConditionDischarged: () => 'A condition was found to be met',
  ConditionsMet: ({ item }) => `Nothing keeps back the approval of ${itemInWords(item, 'inside')} any more`,
  ApprovalLapsed: ({ item }) => `The approval of ${itemInWords(item, 'inside')} has lapsed over a condition`,
  ExceptionRaised: ({ ground }) => EXCEPTIONS[ground],
  PostImplementationReviewFiled: () => 'The lead has told what came of the project',
  ExceptionReported: () => 'The lead has reported on an exception',
  ExceptionAnswered: ({ answer }) => ANSWERS_TO_EXCEPTIONS[answer],
  ChairsActionAgreed: ({ item }) => `A seat agrees that the chair may approve ${itemInWords(item, 'inside')}`,
  ChairsActionTaken: ({ item }) => `${itemInWords(item)} was approved by chair’s action`,
  ChairsActionLapsed: ({ gate }) => `The chair’s action on gate ${gate} was not confirmed, so its approval has lapsed`,
  ChairsActionStands: ({ gate }) => `The chair’s action on gate ${gate} was reported to the steering group and stands`,
  ItemWithdrawn: ({ item }) => `${itemInWords(item)} was withdrawn`,
  HoldAsked: () => 'The lead asks to hold the project',
  HoldDeclined: () => 'The chair does not hold the project',
  ProjectHeld: ({ until }) => `The project is on hold until ${dayInWords(until)}`,
  HoldReviewed: () => 'The chair has looked at the hold of the project',
  ProjectResumed: () => 'The project goes on where it was',
  GateDeferred: ({ item, until }) => `${itemInWords(item)} was deferred to ${dayInWords(until)}`,
  GateReferredBack: ({ item }) => `${itemInWords(item)} was referred back`,
  GateRejected: ({ item }) => `${itemInWords(item)} was rejected`,

  MajorRouteAsked: ({ organisation }, name) =>
    `${name(organisation)} asks that the project be reviewed before each gate`,
  QuickWinTaken: () => 'The project is on the route of a quick win: gates G1 and G2 in one vote',
  QuickWinLeft: () => 'The project is no quick win any more: gate G1 is asked by itself',
  AssuranceRecorded: ({ gate }) => `A review before gate ${gate} was recorded`,
  ReviewAnswered: ({ review }) => `The lead has responded to review ${review}`,

  MarkedNotRelevant: ({ unit }, name) => `The lead does not consider ${name(unit)} concerned by the project`,
  InvitationClaimed: ({ unit }, name) => `${name(unit)} has claimed its invitation`,
  OptInOpened: () => 'Your organisation is invited to decide whether it joins',
  DecisionRecorded: ({ decision }, name) => `${name(decision.organisation)} ${answers[decision.answer]}`,
  SecondKeyAwaited: ({ organisation }, name) => `The decision of ${name(organisation)} is awaited as the second of two`,
  Reconfirmed: ({ decision }, name) => `${name(decision.organisation)} ${answers[decision.answer]}, when asked again`,
  OptInExtended: ({ days }) => `There are ${days} more working days to decide`,
  OptInClosed: ({ early }) => (early ? 'The opt-in has closed: every member has decided' : 'The opt-in has closed'),
  ViabilityPassed: () => 'The project is viable with those who joined',
  ViabilityFailed: () => 'The project is not viable with those who joined',
  DecisionRecommended: ({ organisation }, name) => `It is recommended to ${name(organisation)} what to decide`,
  DecisionChecked: ({ organisation, step }, name) =>
    `${name(organisation)} has checked the matter: ${step === 'finance' ? 'finance' : 'legal advice'}`,
  DecisionCalledIn: ({ organisation }, name) => `${name(organisation)} has called its decision in`,
  DecisionEffective: ({ organisation }, name) =>
    `The decision of ${name(organisation)} was not called in, and counts from now on`,
  SilenceEnded: ({ unit, status }, name) =>
    status === 'LAPSED'
      ? `The invitation of ${name(unit)} has lapsed without a decision`
      : `${name(unit)} counts as having declined`,
  UnviableRouteProposed: ({ route }) => `The lead proposes ${routes[route]}`,
  ReworkStarted: () => 'The business case is being reworked',
  InvitedAgain: () => 'The members that have not joined are invited again',

  RebaselineBegun: () => 'The baseline of the project is to be replaced',
  RebaselineSubmitted: () => 'A new baseline was put to the steering group at gate GR',
  ReOptInOpened: () => 'Those whom the new baseline affects decide again; the others may object',
  ObjectionRaised: ({ organisation }, name) => `${name(organisation)} objects to the new baseline, and decides again`,
  ReOptInClosed: ({ adopted }) =>
    adopted ? 'The new baseline is in force' : 'The new baseline is not viable with those who would stay',

  ClosureRequested: () => 'The lead asks for closure',
  ReturnSubmitted: ({ unit, month }, name) => `${name(unit)} has returned its benefits of ${monthInWords(month)}`,
  BenefitConfirmed: ({ unit, month }, name) =>
    `The benefits of ${name(unit)} for ${monthInWords(month)} were confirmed`,
  ReturnCountersigned: ({ unit, month }, name) =>
    `The return of ${name(unit)} for ${monthInWords(month)} was countersigned`,
  BenefitValidated: ({ unit, month }, name) =>
    `The benefits of ${name(unit)} for ${monthInWords(month)} were validated`,
  BenefitQueried: ({ unit, month }, name) =>
    `There is a query about the return of ${name(unit)} for ${monthInWords(month)}`,
  BenefitCaptured: ({ budgetYear }) => `A benefit was taken into the budget of ${budgetYear}`,
  BenefitTurned: ({ into }) =>
    `A benefit has turned into one that is ${into.cashable ? 'cashable' : 'not cashable'}: ${into.title}`,
  ContributionRecorded: ({ unit }, name) => `${name(unit)} has recorded what it contributed`,
  ContributionConfirmed: ({ unit }, name) => `What ${name(unit)} contributed was confirmed`,
  RealisationRated: ({ month, percent, rag, plans, escalated }) =>
    `Benefits are ${rag}: ${percent} per cent of what was planned by ${monthInWords(month)} was realised${
      plans.length > 0 ? '; a recovery plan is asked for' : escalated ? '; the steering group is to decide' : ''
    }`,
  RiskRecorded: ({ risk, title }) => `Risk ${risk} was recorded: ${title}`,
  RiskRevised: ({ risk }) => `Risk ${risk} was looked at again`,
  RiskClosed: ({ risk, end }) => `Risk ${risk} is closed: ${RISK_ENDS[end]}`,
  RecoveryPlanFiled: ({ plan }) => `Recovery plan ${plan} was filed`,
  BenefitWrittenOff: () => 'The steering group has written a benefit off',
  ProjectClosed: () => 'The project is closed: its last benefit is verified or written off',
};

const EXCEPTIONS: Readonly<Record<ExceptionKind, string>> = {
  condition: 'A condition of an approval is overdue',
  chairs_action: 'An approval by chair’s action was not confirmed, and work on it has begun',
  lead: 'The lead has raised an exception',
  tolerance: 'The lead forecasts that a tolerance will be broken',
  rebaseline: 'A re-baseline came to nothing',
  realisation: 'Benefits lie so far behind, month after month, that the steering group is to decide',
};

const RISK_ENDS: Readonly<Record<RiskEnd, string>> = {
  passed: 'its time is over',
  not_possible: 'it cannot come any more',
  occurred: 'it has occurred',
};

const ANSWERS_TO_EXCEPTIONS: Readonly<Record<ExceptionAnswer, string>> = {
  continue: 'The steering group answers an exception: the project goes on',
  rebaseline: 'The steering group answers an exception: it asks for a re-baseline',
  stop: 'The steering group answers an exception: it is asked to cancel the project',
};

export const answers: Readonly<Record<Answer, string>> = {
  join: 'has decided to join',
  decline: 'has decided not to join',
  defer: 'has put its decision off',
};

const routes = {
  rework: 'to rework the business case',
  invite_again: 'to invite the members again',
  cancel: 'to cancel the project',
};

/** `Gate G1`; `inside` a sentence, `gate G1`. */
export function itemInWords(item: ItemId, place: 'first' | 'inside' = 'first'): string {
  const words = wordsFor(item);
  return place === 'first' ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function wordsFor(item: ItemId): string {
  if (item === 'cancel') return 'the cancellation';
  if (item.startsWith('write-off/')) return 'a write-off';
  const gate = gateOfAction(item);
  return gate ? `the chair’s action on gate ${gate}` : `gate ${item}`;
}

/** `January 2009` */
const monthInWords = (month: string): string => dateInWords(`${month}-01`).replace(/^\d+ /, '');

const listed = (items: readonly ItemId[]): string => items.map((item) => itemInWords(item, 'inside')).join(', ');
