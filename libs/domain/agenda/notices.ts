import type { Instant } from '../calendar/instant.js';
import { presentRound } from '../gates/items.js';
import { dischargerOf } from '../conditions/dischargers.js';
import { conditionOf } from '../conditions/conditions.js';
import type { ExceptionRaised } from '../exceptions/events.js';
import type { Recorded } from '../kernel/event.js';
import { keysNeeded, keysOutstanding } from '../participation/keys.js';
import { sealIn } from '../participation/seal.js';
import { sealedFor } from '../participation/sealed.js';
import { hasJoined, unitById } from '../participation/units.js';
import type { ProjectEvent } from '../projects/events.js';
import type { Project } from '../projects/state.js';
import type { RealisationRated } from '../recoveries/events.js';
import { presentOf, riskOf } from '../risks/register.js';
import { postAddress, roleAt, roleOf, seatAddress } from './addresses.js';
import { RECEIPT, receiptFor } from './receipts.js';
import { reminderNoticesOf } from './reminder-notices.js';
import type { Address } from './state.js';

/** A message that an event calls for: to an address, about the event or, for a reminder, about a duty. */
export interface Notice {
  readonly to: Address;
  readonly kind: 'notice' | 'reminder';
  /** Type of the event, or of the command that settles the duty. */
  readonly about: string;
  /** Timer of the duty; a reminder whose matter is settled at handover is not needed. */
  readonly timer: string | null;
  readonly dueAt: Instant | null;
}

/** Messages of one event, given the project after it. The same for the same input: `verify` asks again. */
export function noticesOf(project: Project, recorded: Recorded<ProjectEvent>): readonly Notice[] {
  const { event } = recorded;
  if (event.type === 'RemindersSent' || event.type === 'ReminderUndelivered') return reminderNoticesOf(event);
  const addresses = (notified as Notified)[event.type]?.(project, event as never) ?? [];
  const unit = sealIn(project) && sealedFor(project, event);
  const told = unit
    ? sealedNotices(project, recorded, unit, addresses)
    : addresses.map((to) => ({ to, about: event.type }));
  const all = [...receiptFor(recorded).map((to) => ({ to, about: RECEIPT })), ...told];
  const once = all.filter(({ to }, index) => all.findIndex((other) => other.to === to) === index);
  return once.map(({ to, about }) => ({ to, kind: 'notice', about, timer: null, dueAt: null }));
}

/** What a message is about that says no more than that an answer is in. */
export const ANSWER_IN = 'AnswerIn';

/**
 * While answers are sealed, the unit itself is told all, and others once that its answer is in: with its last key, so
 * that neither when nor how often they are told says anything of what was answered.
 */
function sealedNotices(
  project: Project,
  { event: { type }, version }: Recorded<ProjectEvent>,
  unit: string,
  addresses: readonly Address[],
): readonly Pick<Notice, 'to' | 'about'>[] {
  const own = ofUnit(project, unit);
  const isIn = sealIn(project)!.answered[unit] === version;
  return addresses.flatMap((to) => {
    if (own.some((organisation) => to.endsWith(`@${organisation}`))) return [{ to, about: type }];
    return isIn ? [{ to, about: ANSWER_IN }] : [];
  });
}

type Notified = {
  readonly [Type in ProjectEvent['type']]?: (
    project: Project,
    event: Extract<ProjectEvent, { type: Type }>,
  ) => readonly Address[];
};

const lead = (project: Project): readonly Address[] => (project.lead.post ? [postAddress(project.lead.post)] : []);

const organisations = (project: Project): readonly string[] => project.units.flatMap((unit) => unit.organisations);

const invited = (project: Project): readonly string[] =>
  project.units
    .filter((unit) => project.participation.units[unit.id]?.status !== 'NOT_RELEVANT')
    .flatMap((unit) => unit.organisations);

/** "All OR": every invited organisation's representative. */
const representatives = (project: Project): readonly Address[] =>
  invited(project).map((organisation) => roleAt('OR', organisation));

const ofUnit = (project: Project, unit: string): readonly string[] =>
  project.units.find(({ id }) => id === unit)?.organisations ?? [];

/** Finance reviewers of a unit: what was returned waits for them, and what is validated may be captured (B3). */
const financeOf = (project: Project, unit: string): readonly Address[] =>
  ofUnit(project, unit).map((organisation) => roleAt('FIN', organisation));

/** The seats that imposed the condition, or agreed to the chair's action. */
function seatsOn(project: Project, event: ExceptionRaised): readonly Address[] {
  if (event.ground === 'chairs_action') {
    return project.gates[event.item]!.rounds.flatMap(({ agreements }) =>
      agreements.map(({ seat }) => seatAddress(seat)),
    );
  }
  if (event.ground !== 'condition') return lastElectorate(project);
  const { item, round } = conditionOf(project, event.condition)!;
  const ballot = project.gates[item]!.rounds.find(({ number }) => number === round)!;
  return ballot.electorate.map(({ seat }) => seatAddress(seat));
}

/** The seats that voted last: the steering group, as far as the project knows it. */
function lastElectorate({ gates }: Project): readonly Address[] {
  const rounds = Object.values(gates).flatMap((item) => item?.rounds ?? []);
  const opened = rounds.filter(({ openedAt }) => openedAt !== null);
  const last = opened.sort((a, b) => a.openedAt!.localeCompare(b.openedAt!)).at(-1);
  return (last?.electorate ?? []).map(({ seat }) => seatAddress(seat));
}

const joined = (project: Project): readonly Address[] =>
  project.units
    .filter(({ id }) => hasJoined(project.participation.units[id]))
    .flatMap(({ organisations: members }) => members.map((organisation) => roleAt('OR', organisation)));

/** X3: those who are affected with who decides for them; the others are told. */
const toldOfBaseline = (project: Project, affected: readonly { readonly unit: string }[]): readonly Address[] => [
  ...affected.flatMap(({ unit }) =>
    ofUnit(project, unit).flatMap((organisation) => [roleAt('OR', organisation), roleAt('OD', organisation)]),
  ),
  ...joined(project),
];

/** M3: the authority is told where the other organisation of its unit decides alone within what it has delegated. */
function delegators(project: Project, id: string): readonly Address[] {
  const unit = unitById(project, id)!;
  const needed = keysNeeded(project, unit);
  const [authority] = unit.organisations;
  return needed.includes(authority) ? [] : [roleAt('OR', authority), roleAt('OD', authority)];
}

/** M1: the organisations whose keys a unit still waits for. */
const awaitedFrom = (project: Project, id: string): readonly string[] =>
  keysOutstanding(project, unitById(project, id)!);

/** B5: nobody is told of a rating from which nothing follows. */
const toldOfRating = (project: Project, { plans, escalated, reported }: RealisationRated): readonly Address[] =>
  plans.length === 0 && !escalated && !reported
    ? []
    : [
        ...plans.map(({ owner }) => postAddress(owner)),
        ...lead(project),
        roleOf('BL'),
        roleOf('SC'),
        ...(reported ? [...joined(project), roleOf('MAG')] : []),
      ];

const everyone = (project: Project): readonly Address[] => [
  ...lead(project),
  ...representatives(project),
  roleOf('PO'),
];

/** Who is told of each event. */
const notified = {
  ProjectProposed: (project) => [
    roleOf('PO'),
    ...organisations(project).map((organisation) => roleAt('OR', organisation)),
  ],
  ProjectAdopted: () => [roleOf('PO')],
  LeadAccepted: (project, { acceptance }) => (acceptance ? everyone(project) : [roleOf('PO')]),
  LeadStoodDown: everyone,
  LeadNominated: (project, { organisation }) => [...everyone(project), roleAt('OD', organisation)],
  LeadChanged: everyone,
  ProposalAccepted: lead,
  ProposalReturned: lead,
  ProposalResubmitted: () => [roleOf('PO')],
  ProposalWithdrawn: (project) => [roleOf('PO'), ...representatives(project)],
  StageEntered: representatives,
  ProjectCancelled: (project) => [
    ...representatives(project),
    roleOf('PO'),
    roleOf('BL'),
    ...(project.gates.G3?.status === 'settled' ? [roleOf('MAG')] : []),
  ],
  OwnFiguresSaved: (project, { unit }) => [...lead(project), ...financeOf(project, unit)],
  FiguresEstimated: (project, { unit }) =>
    ofUnit(project, unit).flatMap((organisation) => [roleAt('OR', organisation), roleAt('FIN', organisation)]),
  EstimateAgreed: (project, { unit }) => [...lead(project), ...financeOf(project, unit)],
  MemberReviewOpened: (project) =>
    invited(project).flatMap((organisation) => [roleAt('OR', organisation), roleAt('FIN', organisation)]),
  CommentGiven: lead,
  EqualityRecorded: () => [roleOf('PO')],
  PowersRecorded: () => [roleOf('PO')],
  GateSubmitted: () => [roleOf('SS')],
  ItemSubmitted: () => [roleOf('SS'), roleOf('SC')],
  ItemMoved: (_project, { late }) => (late ? [roleOf('SC')] : []),
  ItemTakenOff: (project) => [...lead(project), roleOf('SS')],
  PapersIssued: (_project, { told }) => told.map(seatAddress),
  VoteOpened: (_project, { electorate }) => electorate.map(({ seat }) => seatAddress(seat)),
  HoldersChanged: (_project, { seats, meetsRule }) => [
    roleOf('SS'),
    roleOf('SC'),
    ...seats.map(({ seat }) => seatAddress(seat)),
    ...(meetsRule ? [] : [roleOf('PO')]),
  ],
  InterestDeclared: (_project, { kind, unmeetable }) =>
    kind === 'none' ? [] : [roleOf('SS'), roleOf('SC'), ...(unmeetable.length > 0 ? [roleOf('PO')] : [])],
  InterestsNoted: (_project, { meetsRule }) => [roleOf('SS'), roleOf('SC'), ...(meetsRule ? [] : [roleOf('PO')])],
  MeetingInquorate: (project) => [...lead(project), roleOf('SS'), roleOf('SC')],
  VoteInquorate: (project) => [...lead(project), roleOf('SS'), roleOf('SC')],
  MeetingCalled: (_project, { carried }) => (carried ? [roleOf('SS'), roleOf('SC')] : [roleOf('SS')]),
  PaperReissued: (project, { item }) => [
    roleOf('SS'),
    ...presentRound(project.gates[item]!).electorate.map(({ seat }) => seatAddress(seat)),
  ],
  PaperExempted: (project, { item }) =>
    presentRound(project.gates[item]!).electorate.map(({ seat }) => seatAddress(seat)),
  GateApproved: everyone,
  ApprovedWithConditions: (project, { conditions }) => [
    ...everyone(project),
    ...conditions.map(({ owner }) => postAddress(owner)),
  ],
  EvidenceFiled: (project, { condition }) => [dischargerOf(conditionOf(project, condition)!)],
  ConditionDischarged: lead,
  ConditionsMet: lead,
  ApprovalLapsed: everyone,
  ExceptionRaised: (project, event) => [roleOf('SC'), ...seatsOn(project, event), ...joined(project)],
  RealisationRated: toldOfRating,
  RiskRecorded: (project, { owner }) => [postAddress(owner), ...lead(project)],
  RiskRevised: (_project, { owner }) => [postAddress(owner)],
  RiskClosed: (project, { risk }) => [postAddress(presentOf(riskOf(project, risk)!).owner)],
  RecoveryPlanFiled: (project) => [roleOf('BL'), ...lead(project), roleOf('SC')],
  ExceptionReported: () => [roleOf('SC')],
  ExceptionAnswered: (project) => [...lead(project), ...joined(project), roleOf('PO')],
  ChairsActionAgreed: () => [roleOf('SC')],
  ChairsActionTaken: (project, { told }) => [...told.map(seatAddress), ...lead(project), ...representatives(project)],
  ChairsActionLapsed: everyone,
  ChairsActionStands: lead,
  ItemWithdrawn: () => [roleOf('SS'), roleOf('SC')],
  HoldAsked: () => [roleOf('SC')],
  HoldDeclined: lead,
  ProjectHeld: everyone,
  HoldReviewed: lead,
  ProjectResumed: everyone,
  GateDeferred: (project, { count }) => [
    ...everyone(project),
    ...(count >= project.policy.deferral.reportedFrom ? [roleOf('MAG')] : []),
  ],
  GateReferredBack: everyone,
  GateRejected: everyone,
  MajorRouteAsked: (project) => [...lead(project), roleOf('PO')],
  QuickWinTaken: () => [roleOf('PO'), roleOf('SS')],
  QuickWinLeft: (project) => [...lead(project), roleOf('PO'), roleOf('SS')],
  AssuranceRecorded: (project) => [...lead(project), roleOf('SC'), roleOf('PO')],
  ReviewAnswered: () => [roleOf('AR'), roleOf('SC')],
  MarkedNotRelevant: (project, { unit }) => ofUnit(project, unit).map((organisation) => roleAt('OR', organisation)),
  InvitationClaimed: lead,
  OptInOpened: (project) =>
    invited(project).flatMap((organisation) => [roleAt('OR', organisation), roleAt('OD', organisation)]),
  DecisionRecorded: (project, { unit }) => [...lead(project), roleOf('PO'), ...delegators(project, unit)],
  SecondKeyAwaited: (_project, { organisation }) => [roleAt('OD', organisation), roleAt('OR', organisation)],
  Reconfirmed: (project, { unit }) => [...lead(project), roleOf('PO'), ...delegators(project, unit)],
  DecisionRecommended: (_project, { organisation }) => [roleAt('OR', organisation), roleAt('OD', organisation)],
  DecisionChecked: (_project, { organisation }) => [roleAt('OR', organisation), roleAt('OD', organisation)],
  DecisionCalledIn: (project, { organisation }) => [
    ...lead(project),
    roleOf('PO'),
    roleAt('OR', organisation),
    roleAt('OD', organisation),
  ],
  DecisionEffective: (project, { organisation }) => [
    ...lead(project),
    roleOf('PO'),
    roleAt('OR', organisation),
    roleAt('OD', organisation),
  ],
  OptInExtended: representatives,
  OptInClosed: (project) => [...lead(project), ...representatives(project)],
  ViabilityPassed: (project) => [...lead(project), ...representatives(project), roleOf('SC')],
  ViabilityFailed: (project) => [...lead(project), ...representatives(project), roleOf('SC')],
  SilenceEnded: (project, { unit }) => [
    ...lead(project),
    ...ofUnit(project, unit).map((organisation) => roleAt('OR', organisation)),
  ],
  UnviableRouteProposed: () => [roleOf('SC')],
  ReworkStarted: representatives,
  InvitedAgain: (project) =>
    invited(project).flatMap((organisation) => [roleAt('OR', organisation), roleAt('OD', organisation)]),
  RebaselineBegun: (project) => [...lead(project), ...joined(project), roleOf('SC'), roleOf('PO')],
  RebaselineSubmitted: (project, { affected }) => [roleOf('SS'), ...toldOfBaseline(project, affected)],
  ReOptInOpened: (project, { affected }) => toldOfBaseline(project, affected),
  ObjectionRaised: (project) => [...lead(project), roleOf('PO')],
  ReOptInClosed: everyone,
  LateJoinRequested: (project, { unit }) => [
    ...lead(project),
    roleOf('PO'),
    ...awaitedFrom(project, unit).flatMap((organisation) => [roleAt('OD', organisation), roleAt('OR', organisation)]),
  ],
  // O10: nobody's share rises, so the steering group is told and does not vote.
  LateJoined: (project) => [
    ...lead(project),
    ...joined(project),
    roleOf('BL'),
    roleOf('SC'),
    ...lastElectorate(project),
  ],
  NoticeGiven: (project) => [...lead(project), ...joined(project), roleOf('SC'), roleOf('BL')],
  NoticeWaived: (project, { unit }) => [
    ...lead(project),
    ...joined(project),
    ...ofUnit(project, unit).map((organisation) => roleAt('OR', organisation)),
  ],
  UnitWithdrawn: (project, { unit }) => [
    ...lead(project),
    ...joined(project),
    ...ofUnit(project, unit).map((organisation) => roleAt('OR', organisation)),
    roleOf('SC'),
    roleOf('BL'),
  ],
  ClosureRequested: (project) => [...representatives(project), roleOf('BL'), roleOf('MAG')],
  ReturnSubmitted: (project, { unit }) => [...financeOf(project, unit), roleOf('BL')],
  BenefitConfirmed: (project, { needsCountersignature }) => [
    roleOf('BL'),
    ...lead(project),
    ...(needsCountersignature ? [roleOf('AR')] : []),
  ],
  ReturnCountersigned: () => [roleOf('BL')],
  BenefitValidated: (project, { unit }) => [
    ...financeOf(project, unit),
    ...ofUnit(project, unit).map((organisation) => roleAt('OR', organisation)),
    ...lead(project),
  ],
  BenefitQueried: (project, { unit }) => [
    ...ofUnit(project, unit).map((organisation) => roleAt('OR', organisation)),
    ...lead(project),
  ],
  BenefitCaptured: (project) => [roleOf('BL'), ...lead(project)],
  BenefitTurned: (project) => [roleOf('BL'), ...lead(project)],
  ContributionRecorded: (project, { unit }) => [...financeOf(project, unit), ...lead(project)],
  ContributionConfirmed: lead,
  BenefitWrittenOff: (project) => [...representatives(project), roleOf('BL'), roleOf('MAG')],
  ProjectClosed: (project) => [...representatives(project), roleOf('BL'), roleOf('MAG')],
  PostImplementationReviewFiled: (project) => [roleOf('PO'), roleOf('SC'), roleOf('BL'), ...joined(project)],
} satisfies Notified;

/** The events that call for messages. */
export type NotifiedEvent = keyof typeof notified;
