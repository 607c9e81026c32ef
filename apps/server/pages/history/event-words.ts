import type { ProjectEvent } from '#domain/projects/events.js';
import type { Entry } from '#use-cases/queries/entries.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { CONFIDENCES } from '../assurance/assurance-sheet.js';
import { organisationName } from '../commands/command-page.js';
import { CONTRIBUTIONS } from '../cases/figures-sheet.js';
import { unitName, unitNames, workstreamName } from '../cases/case-sheet.js';
import { conditionName } from '../conditions/condition-words.js';
import { ANSWERS as ANSWERS_TO_EXCEPTIONS } from '../exceptions/exception-words.js';
import { CHOICES, INTERESTS, itemName, METHODS, motionInWords } from '../gates/gate-words.js';
import { STEPS } from '../organisations/scheme-words.js';
import { FINDINGS, REASONS, ROUTES, STATUSES, TESTS } from '../participation/participation-words.js';
import { settledInWords } from '../movements/movement-sheet.js';
import { ladderInWords } from '../programme/policy-words.js';
import { GROUNDS } from '../projects/grounds.js';
import { ENDS, RATINGS } from '../risks/risk-words.js';
import { stageInWords } from '../projects/stage-words.js';
import {
  countOf,
  dateInWords,
  listInWords,
  lowerFirst,
  monthInWords,
  poundsInWords,
  timeInWords,
  upperFirst,
} from '../words.js';
import { postName } from '../recoveries/recovery-sheet.js';
import { matterInWords } from '../passings/matter-words.js';
import { deedInWords, namesIn } from './deed-words.js';

/** What happened, in a sentence. */
export function eventInWords(reading: Reading, { type, body }: Pick<Entry, 'type' | 'body'>): string {
  const words = (sentences as unknown as Record<string, Sentence | undefined>)[type];
  return words ? words(body as never, reading) : type;
}

type Sentence = (event: never, reading: Reading) => string;

type Sentences = {
  readonly [Type in ProjectEvent['type']]: (event: Extract<ProjectEvent, { type: Type }>, reading: Reading) => string;
};

const seatName = ({ directory }: Reading, id: string): string =>
  directory.programme.seats.find((seat) => seat.id === id)?.title ?? id;

const tallyInWords = ({ tally }: { tally: { for: number; against: number; abstain: number } }): string =>
  `${tally.for} for, ${tally.against} against, ${tally.abstain} abstained`;

/** X2: why a baseline is replaced. */
const REBASELINES = {
  lead: 'the lead is to change',
  late_join: 'a unit joins late',
  withdrawal: 'a unit leaves',
};

const unitsIn = (reading: Reading, units: readonly { readonly unit: string }[]): string =>
  unitNames(
    reading,
    units.map(({ unit }) => unit),
  );

const sentences: Sentences = {
  ProjectProposed: ({ title, leadOrganisation }, { directory }) =>
    `“${title}” proposed, led by ${organisationName(directory, leadOrganisation)}`,
  ProjectAdopted: ({ source, asAt, stage }) =>
    `Adopted as it ran, at the stage ${lowerFirst(stageInWords(stage))}, as ${source} states for ${asAt}`,
  LeadAccepted: ({ organisation, acceptance }, { directory }) =>
    `${organisationName(directory, organisation)} ${acceptance ? `accepted the lead, on version ${acceptance.caseVersion} of the business case` : 'took on the lead'}`,
  LeadStoodDown: ({ organisation }, { directory }) => `${organisationName(directory, organisation)} stood down as lead`,
  LeadNominated: ({ organisation }, { directory }) =>
    `${organisationName(directory, organisation)} nominated to lead the project`,
  LeadChanged: ({ from, organisation }, { directory }) =>
    `The lead passed from ${organisationName(directory, from)} to ${organisationName(directory, organisation)}`,
  RebaselineBegun: ({ ground }) => `Re-baseline begun: ${REBASELINES[ground]}`,
  RebaselineSubmitted: ({ affected }, reading) =>
    affected.length > 0
      ? `New baseline submitted to gate GR; it affects ${unitsIn(reading, affected)}`
      : 'New baseline submitted to gate GR; it affects nobody so that they would decide again',
  ReOptInOpened: ({ affected, caseVersion }, reading) =>
    affected.length > 0
      ? `Asked to decide again, on version ${caseVersion} of the business case: ${unitsIn(reading, affected)}`
      : 'Nobody is asked to decide again; each unit may object',
  ObjectionRaised: ({ organisation }, { directory }) =>
    `${organisationName(directory, organisation)} objected to the new baseline, and decides again`,
  ReOptInClosed: ({ adopted, leaving }, reading) => {
    if (!adopted) return 'The new baseline is not viable with those who would stay';
    return `The new baseline is in force${leaving.length > 0 ? `, without ${unitsIn(reading, leaving)}` : ''}`;
  },
  NoticeGiven: ({ unit, leavesOn, settlement }, reading) =>
    `${unitName(reading, unit)} gave notice and leaves on ${dateInWords(leavesOn)}; if nothing changes: ${settledInWords(reading, settlement.lines)}`,
  NoticeWaived: ({ unit, leavesOn }, reading) =>
    `${unitName(reading, unit)} may leave on ${dateInWords(leavesOn)} already`,
  UnitWithdrawn: ({ unit, settlement }, reading) =>
    `${unitName(reading, unit)} left: it bears ${poundsInWords(settlement.bears)} of the set-up cost and ${poundsInWords(settlement.exitCost)} of exit cost; ${settledInWords(reading, settlement.lines)}`,
  LateJoinRequested: ({ decision }, { directory }) =>
    `${organisationName(directory, decision.organisation)} decided to join late`,
  LateJoined: ({ unit, lines, tranche }, reading) =>
    `${unitName(reading, unit)} joined late: ${settledInWords(reading, lines)}; it brings ${poundsInWords(tranche.cashable)} a year beside the baseline`,
  ProposalAccepted: () => 'Proposal accepted',
  ProposalReturned: () => 'Proposal returned to its lead',
  ProposalResubmitted: ({ title }) => `Proposal handed in again as “${title}”`,
  ProposalWithdrawn: () => 'Project withdrawn',
  PolicyAdopted: ({ policy }) => `From here on the project follows version ${policy.version} of the policy`,
  OwnCalendarFollowed: ({ organisation, calendar }, { directory }) =>
    `From here on the days of ${organisationName(directory, organisation)} are counted by version ${calendar.version} of its own calendar`,
  MatterPassed: ({ matter, from, to }, reading) =>
    `${matterInWords(matter, reading.project)} passed from ${postName(reading, from)} to ${postName(reading, to)}`,
  CalendarAdopted: ({ calendar }) => `From here on the project follows version ${calendar.version} of the calendar`,
  TextRedacted: ({ ground }) => `Words removed from the record: ${lowerFirst(GROUNDS[ground])}`,
  StageEntered: ({ stage }) => `The project entered the stage ${lowerFirst(stageInWords(stage))}`,
  ProjectCancelled: () => 'Project cancelled',

  ScopeSaved: ({ scope }, { directory }) =>
    `Scope saved, in the workstream ${workstreamName(directory, scope.workstream)}`,
  CaseVersionCreated: ({ version, ground }) =>
    `Version ${version} of the business case${ground === 'figures' ? ', because figures have changed' : ''}`,
  MemberReviewOpened: ({ caseVersion }) =>
    `Version ${caseVersion} of the business case opened to the members’ comments`,
  OwnFiguresSaved: ({ unit }, reading) => `${unitName(reading, unit)} gave its figures`,
  FiguresEstimated: ({ unit }, reading) => `Figures of ${unitName(reading, unit)} estimated, not agreed`,
  EstimateAgreed: ({ unit }, reading) => `${unitName(reading, unit)} agreed to the estimate of its figures`,
  CommentGiven: ({ organisation, caseVersion }, { directory }) =>
    `${organisationName(directory, organisation)} commented on version ${caseVersion} of the business case`,
  EqualityRecorded: ({ step, needed }) =>
    step === 'screening'
      ? 'Equality screening recorded'
      : `Equality assessment ${needed ? 'recorded' : 'found not to be needed'}`,

  PowersRecorded: ({ parties }, { directory }) =>
    `Powers check recorded for ${listInWords(parties.map((organisation) => organisationName(directory, organisation)))}`,
  OptimismBiasRecorded: ({ oneOff, time, benefits }) =>
    `Optimism bias stated: one-off cost ${oneOff}%, time ${time}%, benefits ${benefits}%`,

  GateSubmitted: ({ item, paper }) => `Submitted to gate ${item} with the paper “${paper.title}”`,
  ItemSubmitted: ({ item }, reading) => `The steering group was asked for ${itemName(reading, item)}`,
  ItemMoved: ({ item, date, before, late }, reading) =>
    `${upperFirst(itemName(reading, item))} follows its meeting from ${dateInWords(before)} to ${dateInWords(date)}${late ? '; the chair’s reason for the short notice is asked for' : ''}`,
  ItemTakenOff: ({ item, before, ground }, reading) =>
    ground === 'cancelled'
      ? `${upperFirst(itemName(reading, item))} has no meeting: that of ${dateInWords(before)} was cancelled`
      : `${upperFirst(itemName(reading, item))} has no meeting: that of ${dateInWords(before)} was moved to a day on which it cannot be taken`,
  ItemScheduled: ({ item, date }, reading) =>
    `${upperFirst(itemName(reading, item))} put to the meeting of ${dateInWords(date)}`,
  LateItemAllowed: ({ item }, reading) => `${upperFirst(itemName(reading, item))} allowed as a late item`,
  PapersIssued: ({ item, date }, reading) =>
    `Papers on ${itemName(reading, item)} issued to the members for the meeting of ${dateInWords(date)}`,
  VoteOpened: ({ item, round, method, motion, deferTo }, reading) =>
    `Vote ${METHODS[method]} opened on ${itemName(reading, item)}, round ${round}: ${motionInWords(motion, item, deferTo)}`,
  MeetingInquorate: ({ item, meetBy }, reading) =>
    `No quorum in the meeting for ${itemName(reading, item)}; it goes to a meeting by ${dateInWords(meetBy)}`,
  VoteCast: ({ item, round, seat, choice }, reading) =>
    `${seatName(reading, seat)} on ${itemName(reading, item)}, round ${round}: ${CHOICES[choice].toLowerCase()}`,
  VoteChanged: ({ item, round, seat, choice }, reading) =>
    `${seatName(reading, seat)} on ${itemName(reading, item)}, round ${round}: changed to ${CHOICES[choice].toLowerCase()}`,
  CastingVoteUsed: ({ item, choice }, reading) => `Casting vote on ${itemName(reading, item)}: ${choice}`,
  HoldersChanged: ({ item, seats, meetsRule }, reading) =>
    `While the vote on ${itemName(reading, item)} is open, ${listInWords(seats.map(({ seat, holder }) => `${seatName(reading, seat)} ${holder === null ? 'fell vacant' : 'passed to somebody else'}`))}${meetsRule ? '' : '; too few are left to decide it'}`,
  InterestsNoted: ({ item, interests, meetsRule }, reading) =>
    `From the register of interests, on ${itemName(reading, item)}: ${listInWords(interests.map(({ seat, kind }) => `${INTERESTS[kind]} for ${seatName(reading, seat)}`))}${meetsRule ? '' : '; too few are left to decide it'}`,
  PresidingChosen: ({ item, seat }, reading) =>
    `${seatName(reading, seat)} chosen to preside on ${itemName(reading, item)}`,
  InterestDeclared: ({ item, seat, kind }, reading) =>
    `${seatName(reading, seat)} declared ${INTERESTS[kind]} in ${item === null ? 'the project' : itemName(reading, item)}`,
  SubstituteNamed: ({ item, seat, person }, reading) =>
    `Substitute ${person === null ? 'withdrawn' : 'named'} for ${seatName(reading, seat)} on ${itemName(reading, item)}`,
  MeetingCalled: ({ item, seat, carried }, reading) =>
    `${seatName(reading, seat)} asked for a meeting on ${itemName(reading, item)}${carried ? '; it goes to a meeting' : ''}`,
  PaperReissued: ({ item, paper }, reading) =>
    `New version of the paper on ${itemName(reading, item)}: “${paper.title}”`,
  PaperExempted: ({ item, paragraph }, reading) =>
    `Exempt appendix to the paper on ${itemName(reading, item)}, under paragraph ${paragraph} of Schedule 12A`,
  GateApproved: (event, reading) => `${upperFirst(itemName(reading, event.item))} carried: ${tallyInWords(event)}`,
  ApprovedWithConditions: (event, reading) =>
    `${upperFirst(itemName(reading, event.item))} carried with ${countOf(event.conditions.length, 'condition')}: ${tallyInWords(event)}`,
  GateDeferred: (event, reading) =>
    `${upperFirst(itemName(reading, event.item))} deferred to ${dateInWords(event.until)}: ${tallyInWords(event)}`,
  GateReferredBack: (event, reading) =>
    `${upperFirst(itemName(reading, event.item))} referred back: ${tallyInWords(event)}`,
  GateRejected: (event, reading) => `${upperFirst(itemName(reading, event.item))} rejected: ${tallyInWords(event)}`,
  MotionLost: (event, reading) => `Motion on ${itemName(reading, event.item)} lost: ${tallyInWords(event)}`,
  VoteInquorate: (event, reading) =>
    `The vote on ${itemName(reading, event.item)} ended without a quorum; it goes to a meeting by ${dateInWords(event.meetBy)}`,

  EvidenceFiled: ({ condition }, reading) => `Evidence filed: ${lowerFirst(conditionName(reading, condition))}`,
  ConditionDischarged: ({ condition }, reading) => `${conditionName(reading, condition)} discharged`,
  ConditionsMet: ({ item }, reading) => `The approval of ${itemName(reading, item)} took effect`,
  ApprovalLapsed: ({ item }, reading) =>
    `The approval of ${itemName(reading, item)} lapsed, because a condition was not met`,
  ExceptionRaised: (event, reading) => {
    if (event.ground === 'condition')
      return `Exception: ${lowerFirst(conditionName(reading, event.condition))} is overdue`;
    if (event.ground === 'chairs_action') {
      return `Exception: the chair’s action on ${itemName(reading, event.item)} was not confirmed`;
    }
    if (event.ground === 'realisation')
      return `Exception: benefits by ${monthInWords(event.month)} lie behind, month after month`;
    if (event.ground === 'rebaseline') {
      return event.outcome === 'referred_back'
        ? 'Exception: the new baseline was referred back'
        : 'Exception: the new baseline is not viable';
    }
    return event.ground === 'tolerance'
      ? `Exception: ${event.tolerance} is forecast beyond its tolerance`
      : 'Exception raised';
  },
  ExceptionReported: ({ exception }) => `The lead reported on exception ${exception}`,
  ExceptionAnswered: ({ exception, answer }) =>
    `Exception ${exception} answered: ${lowerFirst(ANSWERS_TO_EXCEPTIONS[answer])}`,

  ChairsActionAgreed: ({ item, seat }, reading) =>
    `${seatName(reading, seat)} agreed to a chair’s action on ${itemName(reading, item)}`,
  ChairsActionTaken: ({ item, seat, agreedBy }, reading) =>
    `${upperFirst(itemName(reading, item))} approved by chair’s action of ${seatName(reading, seat)}, with the agreement of ${seatName(reading, agreedBy)}`,
  ChairsActionLapsed: ({ gate }) => `The chair’s action on gate ${gate} lapsed, because its meeting did not confirm it`,
  ChairsActionStands: ({ gate }) => `The chair’s action on gate ${gate} was reported and stands`,
  ItemWithdrawn: ({ item }, reading) => `${upperFirst(itemName(reading, item))} withdrawn`,

  HoldAsked: () => 'The lead asked to hold the project',
  HoldDeclined: () => 'The chair did not hold the project',
  ProjectHeld: ({ until, interrupted }) =>
    `Project put on hold until ${dateInWords(until)}${interrupted.length > 0 ? '; an open vote passes to a meeting' : ''}`,
  HoldReviewed: () => 'The chair looked at the hold',
  ProjectResumed: () => 'Project resumed',
  MajorRouteAsked: ({ organisation }, { directory }) =>
    `${organisationName(directory, organisation)} asked for reviews before each gate: the route is major`,
  QuickWinTaken: () => 'Route of a quick win taken: one case, gates G1 and G2 in one vote',
  QuickWinLeft: ({ ground }) =>
    ground === 'asked' ? 'No quick win any more: a member asked for reviews' : 'Route of a quick win left',
  AssuranceRecorded: ({ number, gate, confidence }) =>
    `Gateway review ${number} before gate ${gate}: delivery confidence ${CONFIDENCES[confidence].toLowerCase()}`,
  ReviewAnswered: ({ review }) => `The lead responded to review ${review}`,
  ReadinessConfirmed: ({ criterion }) => `Confirmed as ready for service: ${criterion}`,

  MarkedNotRelevant: ({ unit }, reading) => `Marked as not relevant to ${unitName(reading, unit)}`,
  InvitationClaimed: ({ unit }, reading) => `${unitName(reading, unit)} claimed an invitation`,
  OptInOpened: ({ units, days, caseVersion }, reading) =>
    `Opt-in opened for ${countOf(days, 'working day')} on version ${caseVersion} of the case: ${unitNames(reading, units)}`,
  DecisionRecorded: ({ unit, decision, status }, reading) =>
    `${organisationName(reading.directory, decision.organisation)}: ${ANSWERS[decision.answer]}${decision.reasonCode ? ` (${REASONS[decision.reasonCode].toLowerCase()})` : ''}. ${unitName(reading, unit)}: ${STATUSES[status].toLowerCase()}`,
  SecondKeyAwaited: ({ organisation }, { directory }) =>
    `The decision of ${organisationName(directory, organisation)} is still awaited`,
  Reconfirmed: ({ decision, status }, { directory }) =>
    `${organisationName(directory, decision.organisation)} confirmed that it joins: ${STATUSES[status].toLowerCase()}`,
  OptInExtended: ({ days }) => `Opt-in extended by ${countOf(days, 'working day')}`,
  OptInClosed: ({ early }) => (early ? 'Opt-in closed early, because all have decided' : 'Opt-in closed'),
  ViabilityPassed: ({ viability }, reading) => `Worth starting with ${unitNames(reading, viability.units)}`,
  ViabilityFailed: ({ viability }) =>
    `Not worth starting as it stands: ${listInWords(viability.failed.map((test) => TESTS[test]))}`,
  ChainNoted: ({ organisation }, { directory }) =>
    `${organisationName(directory, organisation)} goes through other steps than before until it decides`,
  DecisionRecommended: ({ organisation, caseVersion }, { directory }) =>
    `Recommended to ${organisationName(directory, organisation)} what to decide on version ${caseVersion} of the case`,
  DecisionChecked: ({ organisation, caseVersion, step, finding }, { directory }) =>
    `${organisationName(directory, organisation)}: ${lowerFirst(STEPS[step])} on version ${caseVersion} of the case, ${lowerFirst(FINDINGS[finding!])}`,
  DecisionCalledIn: ({ organisation }, { directory }) =>
    `${organisationName(directory, organisation)} called its decision in`,
  DecisionEffective: ({ organisation }, { directory }) =>
    `The decision of ${organisationName(directory, organisation)} was not called in and counts`,
  SilenceEnded: ({ unit, status }, reading) => `${unitName(reading, unit)}: ${STATUSES[status].toLowerCase()}`,
  UnviableRouteProposed: ({ route }) => `The lead proposes: ${ROUTES[route].toLowerCase()}`,
  ReworkStarted: () => 'The case is reworked',
  InvitedAgain: ({ units, days }, reading) =>
    `Invited again for ${countOf(days, 'working day')}: ${unitNames(reading, units)}`,

  MilestonesPlanned: ({ milestones }) => `${countOf(milestones.length, 'milestone')} planned`,
  DeliveryStarted: () => 'Delivery started',
  MilestoneReached: ({ milestone, reachedOn }, { project }) =>
    `“${project.delivery.milestones.find(({ id }) => id === milestone)?.title ?? milestone}” reached on ${dateInWords(reachedOn)}`,
  HandedOver: () => 'Outputs handed over',
  LessonsFiled: () => 'Lessons filed',
  ClosureRequested: () => 'Closure asked for',

  BaselineFrozen: ({ lines }) => `Baseline of ${countOf(lines.length, 'benefit')} frozen`,
  PostImplementationReviewFiled: () => 'Post-implementation review filed',
  ReturnSubmitted: ({ unit, month }, reading) =>
    `${unitName(reading, unit)} returned its benefits for ${monthInWords(month)}`,
  BenefitConfirmed: ({ unit, month }, reading) =>
    `Return of ${unitName(reading, unit)} for ${monthInWords(month)} confirmed`,
  ReturnCountersigned: ({ unit, month }, reading) =>
    `Return of ${unitName(reading, unit)} for ${monthInWords(month)} countersigned`,
  BenefitValidated: ({ unit, month }, reading) =>
    `Return of ${unitName(reading, unit)} for ${monthInWords(month)} validated`,
  BenefitQueried: ({ unit, month }, reading) =>
    `Question about the return of ${unitName(reading, unit)} for ${monthInWords(month)}`,
  CountedAsNil: ({ unit, month }, reading) =>
    `No return of ${unitName(reading, unit)} for ${monthInWords(month)}: counted as nil`,
  BenefitCaptured: ({ amount, budgetYear, budgetLine }) =>
    `${poundsInWords(amount)} captured in the budget ${budgetYear}, ${budgetLine}`,
  RealisationRated: ({ month, percent, rag, plans, escalated, reported }) =>
    [
      `Benefits by ${monthInWords(month)} rated ${rag}: ${percent} per cent of what was planned`,
      ...(plans.length > 0
        ? [`asked for: recovery ${plans.length === 1 ? 'plan' : 'plans'} ${listInWords(plans.map(({ id }) => id))}`]
        : []),
      ...(escalated ? ['escalated to the steering group'] : []),
      ...(reported ? ['told to the Mayor’s Advisory Group'] : []),
    ].join('; '),
  RiskRecorded: ({ risk, title, rating }) => `Risk ${risk} recorded: “${title}”, rated ${lowerFirst(RATINGS[rating])}`,
  RiskRevised: ({ risk, rating }) => `Risk ${risk} looked at again: rated ${lowerFirst(RATINGS[rating])}`,
  RiskClosed: ({ risk, end, exception }) =>
    `Risk ${risk} closed: ${lowerFirst(ENDS[end])}${exception ? `, exception ${exception}` : ''}`,
  RecoveryPlanFiled: ({ plan }) => `Recovery plan ${plan} filed`,
  BenefitTurned: ({ line, into }, { project }) =>
    `“${titleOfLine(project, line) ?? line}” turned into “${into.title}”, ${into.cashable ? 'cashable' : 'not cashable'}`,
  ContributionRecorded: ({ unit, kind, year, amount }, reading) =>
    `${unitName(reading, unit)} recorded ${poundsInWords(amount)} delivered of ${CONTRIBUTIONS[kind].toLowerCase()} in year ${year}`,
  ContributionConfirmed: ({ unit, kind, year, amount }, reading) =>
    `${poundsInWords(amount)} of ${CONTRIBUTIONS[kind].toLowerCase()} that ${unitName(reading, unit)} delivered in year ${year} confirmed`,
  BenefitWrittenOff: ({ line }, { project }) => `“${titleOfLine(project, line) ?? line}” written off`,
  ProjectClosed: () => 'Project closed: every benefit is verified or written off',

  ReminderPlanSet: ({ ladder, rungs }) =>
    rungs.length > 0
      ? `Reminders of ${ladderInWords(ladder)} changed for this project`
      : `Reminders of ${ladderInWords(ladder)} follow the policy again`,
  ReminderPostponed: ({ what, timer, until }, reading) =>
    `Reminder to ${lowerFirst(deedInWords(namesIn(reading), what, timer))} put off to ${dateInWords(until)}`,
  RemindersSent: ({ what, recipients }, reading) =>
    `Reminder to ${countOf(recipients.length, 'recipient')} to ${lowerFirst(deedInWords(namesIn(reading), what))}`,
  ReminderUndelivered: ({ what, movedTo }, reading) =>
    `A reminder to ${lowerFirst(deedInWords(namesIn(reading), what))} reached nobody${movedTo ? ', and went to somebody else' : ''}`,
};

const ANSWERS = { join: 'joins', decline: 'declines', defer: 'puts its answer off' };

/** Of a meeting or of the programme. */
export const otherEventInWords = ({ type, body }: Pick<Entry, 'type' | 'body'>): string => OTHERS[type]?.(body) ?? type;

const OTHERS: Readonly<Record<string, (body: Entry['body']) => string>> = {
  MeetingMoved: ({ date, startsAt, place, before }) =>
    `Meeting moved from ${whenAndWhere(before)} to ${whenAndWhere({ date, startsAt, place })}`,
  MeetingCancelled: ({ date }) => `Meeting of ${dateInWords(String(date))} cancelled`,
  MeetingDeclared: ({ date }) => `Meeting declared for ${dateInWords(String(date))}`,
  AttendanceRecorded: ({ present }) => `${countOf((present as readonly string[]).length, 'seat')} present`,
  AttendanceSaid: ({ coming }) => (coming ? 'A seat will come' : 'A seat sent its apologies'),
  MeetingClosed: () => 'Meeting closed',
  MinutesApproved: ({ date }) => `Minutes approved at the meeting of ${dateInWords(String(date))}`,
  PolicyAdopted: ({ policy }) => `Version ${(policy as { version: number }).version} of the policy adopted`,
  CalendarAdopted: ({ calendar }) => `Version ${(calendar as { version: number }).version} of the calendar adopted`,
  PersonErased: () => 'Name and address of a person removed',
  SeatHolderReplaced: ({ holder }) => (holder === null ? 'A seat fell vacant' : 'A seat passed to another person'),
  PersonAdded: () => 'Somebody was added by name and address',
  PostHolderReplaced: ({ holder }) => (holder === null ? 'A post fell vacant' : 'A post passed to another person'),
  PostEstablished: ({ post }) => `There is a new post: ${(post as { title: string }).title}`,
  PostAbolished: ({ post }) => `The post ${String(post)} was abolished`,
  PersonReplaced: ({ moves, left }) =>
    `${countOf((moves as readonly unknown[]).length, 'place')} of somebody passed to others, ${countOf((left as readonly unknown[]).length, 'remark')} on what remains`,
  ReplacementFinished: () => 'Everything that was to pass has passed',
  MattersPassed: ({ moves, left }) =>
    `${countOf((moves as readonly unknown[]).length, 'matter')} passed to another post, ${countOf((left as readonly unknown[]).length, 'matter')} stayed`,
  PassingFinished: () => 'Every matter that was to pass has passed',
  DeputyAppointed: ({ from, until }) =>
    `Deputy appointed from ${dateInWords(String(from))} to ${dateInWords(String(until))}`,
  OwnCalendarAdopted: ({ calendar }) =>
    `Version ${(calendar as { version: number }).version} of its own calendar adopted`,
  SchemeAdopted: ({ version }) => `Version ${String(version)} of the scheme adopted`,
  WebhookSubscribed: ({ url }) => `Another system is told of what happens: ${String(url)}`,
  WebhookSecretRotated: () => 'A new secret for webhooks',
  WebhookReplayed: () => 'Another system is told again of what happened',
  WebhookEnded: () => 'Another system is told no longer of what happens',
  MessageTemplateAdopted: ({ version }) => `Version ${String(version)} of the words of a mail adopted`,
  MessageTemplateRestored: () => 'A mail has its standard words again',
  DeputyEnded: () => 'Appointment of a deputy ended',
  StandingInterestDeclared: () => 'Interest entered in the register',
  StandingInterestEnded: () => 'Interest in the register ended',
  TextRedacted: () => 'Words of the register of interests removed',
};

/** `5 March 2009 at 2pm, City Hall` */
function whenAndWhere(meeting: unknown): string {
  const { date, startsAt, place } = meeting as {
    readonly date: string;
    readonly startsAt: string;
    readonly place: string;
  };
  return `${dateInWords(date)} at ${timeInWords(startsAt)}, ${place}`;
}

/** O10: of the baseline, or beside it. */
const titleOfLine = ({ benefits: { baseline, beside = [] } }: Reading['project'], id: string): string | undefined =>
  [...baseline, ...beside].find((line) => line.id === id)?.title;
