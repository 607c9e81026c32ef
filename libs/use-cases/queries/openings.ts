import { may, rolesOf } from '#access/access.js';
import type { Command, CommandType } from '#access/permissions.js';
import { duties } from '#domain/agenda/duties.js';
import { nextToPostpone, ownAddresses } from '#domain/agenda/postpone-reminder.js';
import { openCriteria } from '#domain/assurance/readiness.js';
import { isG1Decided, isMajor } from '#domain/assurance/route.js';
import { allLines } from '#domain/benefits/lines.js';
import { linesAwaited, returnsExpected } from '#domain/benefits/deadlines.js';
import { capturedOf, realisedOf, unsettledLines } from '#domain/benefits/standing.js';
import { monthOf } from '#domain/calendar/months.js';
import type { Instant } from '#domain/calendar/instant.js';
import { isToConfirm } from '#domain/contributions/confirm-contribution.js';
import { conditionalGate, isOpen } from '#domain/conditions/conditions.js';
import { isBaselined, submittedTo } from '#domain/cases/submitted.js';
import type { ExceptionStatus } from '#domain/exceptions/state.js';
import { changesUntil } from '#domain/gates/deadlines.js';
import { gateOfAction, isGate, presentRound, waitingItems } from '#domain/gates/items.js';
import type { Item, Round } from '#domain/gates/state.js';
import { arePapersIssued } from '#domain/gates/papers.js';
import { mayReissue } from '#domain/gates/reissue-paper.js';
import { isBarred } from '#domain/gates/standing-interests.js';
import { presidingIn } from '#domain/gates/presiding.js';
import { actsForSeat, holdsSeat } from '#domain/gates/seats.js';
import { eligibleIn, hasVoted, isEligible, isTied } from '#domain/gates/tally.js';
import { barsNotice } from '#domain/movements/give-notice.js';
import { barsLateJoin } from '#domain/movements/bars-late-join.js';
import { isHeld } from '#domain/holds/holds.js';
import { barsWhileHeld } from '#domain/holds/refuse.js';
import type { Facts } from '#domain/kernel/facts.js';
import { acceptanceCallInEndsAt, callInEndsAt, isProvisional } from '#domain/participation/call-in-window.js';
import { isOver, silenceEndsAt } from '#domain/participation/deadlines.js';
import { stepsToTake, takesStep } from '#domain/participation/chain.js';
import { keysNeeded, keysTurned } from '#domain/participation/keys.js';
import { invitedUnits, joinedUnits, leadUnitOf, participationOf, unitOf } from '#domain/participation/units.js';
import { nomineeAsked, provisionalAcceptance } from '#domain/leads/nomination.js';
import { mayNominate } from '#domain/leads/nominate-lead.js';
import { ENDINGS, stagesOf } from '#domain/projects/stages.js';
import type { ProjectCommand } from '#domain/projects/commands.js';
import type { Project } from '#domain/projects/state.js';
import { objectUntil, reOptInOf } from '#domain/rebaselines/deadlines.js';
import { outstandingIn, standingIn } from '#domain/rebaselines/outstanding.js';
import { barsRebaselining } from '#domain/rebaselines/submit-rebaseline.js';
import type { Reading } from './reading.js';

/** What a command is about: `{ item: 'G1', round: '2', seat: 'gla-chair' }`. */
export type About = Readonly<Record<string, string>>;

/** A command that a person may give as the project stands. The law still decides when it is given. */
export interface Opening {
  readonly command: CommandType;
  readonly about: About;
}

interface Situation {
  readonly project: Project;
  readonly facts: Facts;
  readonly now: Instant;
}

/** Everything that a person may do in a project now, as far as it can be told before they have said what. */
export function openingsOf({ project, directory }: Reading, person: string, now: Instant): readonly Opening[] {
  if (ENDINGS.includes(project.stage) || project.movingTo) return [];
  const principal = { kind: 'person', id: person } as const;
  const situation = { project, facts: { actor: principal, directory }, now };
  const inStage = (Object.keys(subjects) as Subject[]).filter((command) => stagesOf[command].includes(project.stage));
  return inStage.flatMap((command) =>
    subjects[command](situation)
      .filter((about) => !barsWhileHeld(project, { type: command, ...about } as unknown as ProjectCommand))
      .filter((about) => may(principal, { type: command, ...about } as unknown as Command, project, directory))
      .map((about) => ({ command, about })),
  );
}

type Subject = Exclude<
  keyof typeof stagesOf,
  | 'EnterStage'
  | 'DeferLostItem'
  | 'EndChairsAction'
  | 'EndHold'
  | 'LapseApproval'
  | 'CloseReOptIn'
  | 'HoldWithoutLead'
  | 'WithdrawUnit'
  | 'NoteHolders'
  | 'NoteInterests'
  | 'FollowOwnCalendar'
  | 'MoveToMeeting'
  | 'OpenOptIn'
  | 'CloseOptIn'
  | 'RunViability'
  | 'NoteChain'
  | 'ReleaseDecision'
  | 'EndSilence'
  | 'CountAsNil'
  | 'CloseProject'
  | 'SendDueReminders'
  | 'NoteUndelivered'
>;

const when = (possible: boolean, about: About = {}): readonly About[] => (possible ? [about] : []);

/** What each command can be about now; whether this person may is asked afterwards. */
const subjects: Readonly<Record<Subject, (situation: Situation) => readonly About[]>> = {
  AcceptLead: ({ project, facts }) =>
    project.lead.post
      ? ofNominee(project)
      : rolesOf(facts.directory, facts.actor.id)
          .filter(({ role, organisation }) => role === 'PL' && [null, organisation].includes(project.lead.organisation))
          .map(({ organisation, post }) => ({ organisation: organisation!, post: post! })),
  StandDown: ({ project }) =>
    project.leads.stoodDown || !project.lead.organisation ? [] : [{ organisation: project.lead.organisation }],
  GiveNotice: ({ project }) =>
    project.units
      .filter((unit) => barsNotice(project, unit) === null)
      .flatMap(({ organisations }) => organisations.map((organisation) => ({ organisation }))),
  WaiveNotice: ({ project }) => project.movements.notices.map(({ unit }) => ({ unit })),
  RequestLateJoin: (situation) => ofLateJoining(situation),
  NominateLead: ({ project }) => when(mayNominate(project)),
  SubmitRebaseline: ({ project }) => when(barsRebaselining(project) === null),
  Object: ({ project, now }) => {
    const reOptIn = reOptInOf(project);
    if (!reOptIn || now >= objectUntil(project, reOptIn)) return [];
    return standingIn(project, reOptIn).flatMap(({ organisations }) =>
      organisations.map((organisation) => ({ organisation })),
    );
  },
  RaiseException: ({ project }) => when(project.stage === 'DELIVERY'),
  AcceptProposal: ({ project }) => when(project.proposal?.status === 'waiting'),
  ReturnProposal: ({ project }) => when(project.proposal?.status === 'waiting'),
  ResubmitProposal: ({ project }) => when(project.proposal?.status === 'returned'),
  WithdrawProposal: ({ project }) => when(project.proposal !== null && !isG1Decided(project)),
  FollowPolicy: ({ project, facts }) => newer(facts.directory.programme.policy, project.policy),
  FollowCalendar: ({ project, facts }) => newer(facts.directory.programme.calendar, project.calendar),

  SetReminderPlan: ({ project }) =>
    [...new Set(duties(project).flatMap(({ ladder }) => ladder ?? []))].map((ladder) => ({ ladder })),
  PostponeReminder: ({ project, facts, now }) =>
    duties(project)
      .filter((duty) => nextToPostpone(project, duty, ownAddresses(duty, project, facts, now), now))
      .map(({ timer }) => ({ timer })),

  SaveScope: ({ project }) => when(isWithLead(project)),
  SaveCase: ({ project }) => when(isOpenToChange(project) && !project.assurance.quickWin),
  SaveJustification: ({ project }) => when(isOpenToChange(project) && project.assurance.quickWin),
  OpenMemberReview: ({ project }) => when(project.cases.version > 0 && project.cases.reviewOpenedAt === null),
  SaveOwnFigures: ({ project }) => (project.cases.current && !isBaselined(project) ? ofUnits(project) : []),
  EstimateFigures: ({ project }) =>
    project.cases.current && !isBaselined(project)
      ? ofUnits(project).filter(({ unit }) => project.cases.figures[unit]?.estimate !== false)
      : [],
  AgreeEstimate: ({ project }) =>
    isWithLead(project) && !isBaselined(project)
      ? ofUnits(project).filter(({ unit }) => project.cases.figures[unit]?.estimate)
      : [],
  GiveComment: ({ project, facts }) => (project.cases.reviewOpenedAt ? ofOwnOrganisations(facts) : []),
  // C6: until the gate has decided; it is no part of what was submitted, which is frozen as a paper.
  RecordEquality: ({ project }) => when(!isBaselined(project)),
  RecordPowers: () => when(true),
  RecordOptimismBias: ({ project }) => when(project.cases.current !== null && isWithLead(project)),

  SubmitToGate: ({ project }) => {
    const gate = GATES[project.stage];
    const possible =
      gate !== undefined &&
      (gate !== 'G3' || isViable(project)) &&
      (gate !== 'G4' || (isMajor(project) && project.delivery.status === 'running'));
    const asked = waitingItems(project.gates).some(({ id }) => id === gate) || conditionalGate(project) === gate;
    return when(possible && !asked, { gate: gate! });
  },
  SubmitItem: ({ project }) => [
    ...when(project.stage !== 'BENEFITS_WATCH' && isG1Decided(project), { kind: 'cancel' }),
    ...unsettledLines(project).map(({ id }) => ({ kind: 'write-off', line: id })),
  ],
  ScheduleItem: (situation) => onRounds(situation, ({ status }) => status === 'scheduled'),
  AllowLateItem: (situation) => onRounds(situation, ({ status }) => status === 'scheduled'),
  IssuePapers: (situation) =>
    onRounds(
      situation,
      (round, item) => round.status === 'scheduled' && round.meeting !== null && !arePapersIssued(item, round),
    ),
  OpenVote: (situation) => onRounds(situation, ({ status }) => status === 'scheduled'),
  CastVote: (situation) =>
    onSeats(
      situation,
      (round, seat) =>
        round.status === 'open' &&
        isEligible(round, seat) &&
        !hasVoted(round, seat) &&
        (round.method === 'written' || round.present.includes(seat)),
    ),
  ChangeVote: (situation) =>
    onSeats(
      situation,
      (round, seat) =>
        round.status === 'open' && hasVoted(round, seat) && situation.now < changesUntil(situation.project, round),
    ),
  RecordVoteFor: ({ project, facts }) =>
    roundsOf(project).flatMap(({ item, round }) =>
      eligibleIn(round)
        .filter(({ seat }) => round.status === 'open' && !hasVoted(round, seat) && !holdsSeat(seat, facts))
        .map(({ seat }) => ({ item: item.id, round: String(round.number), seat })),
    ),
  UseCastingVote: ({ project, facts, now }) =>
    onRounds(
      { project, facts, now },
      (round, item) =>
        round.status === 'open' &&
        isTied(round) &&
        round.casting === null &&
        actsForSeat({ project, item, round }, presidingIn(round) ?? '', facts, now),
    ),
  DeclareInterest: (situation) => {
    const { project, facts } = situation;
    const items = waitingItems(project.gates);
    if (items.length === 0) {
      return facts.directory.programme.seats.filter(({ id }) => holdsSeat(id, facts)).map(({ id }) => ({ seat: id }));
    }
    const settled = items
      .filter(({ id }) => isBarred(project, id, facts.actor.id, facts.directory.programme))
      .map(({ id }) => id as string);
    return onSeats(situation, ({ status }) => status !== 'closed').filter(({ item }) => !settled.includes(item));
  },
  ChoosePresiding: (situation) =>
    onRounds(situation, (round) => round.status === 'open' && presidingIn(round) === null),
  NameSubstitute: (situation) =>
    onSeats(situation, (round, seat) => round.status !== 'closed' && !hasVoted(round, seat)).filter(({ seat }) =>
      holdsSeat(seat, situation.facts),
    ),
  CallIntoMeeting: (situation) =>
    onSeats(
      situation,
      (round, seat) => round.status === 'open' && round.method === 'written' && !round.calls.includes(seat),
    ),
  ReissuePaper: ({ project, facts }) =>
    roundsOf(project)
      .filter(({ item }) => mayReissue({ project, item }, facts))
      .map(({ item, round }) => ({ item: item.id, round: String(round.number) })),
  MarkExempt: (situation) => onRounds(situation, ({ status }) => status !== 'closed'),
  CloseVote: (situation) => onRounds(situation, ({ status, method }) => status === 'open' && method === 'meeting'),

  AgreeToChairsAction: ({ project, facts }) =>
    gatesScheduled(project).flatMap(({ item, round }) =>
      facts.directory.programme.seats
        .filter(({ id }) => holdsSeat(id, facts) && !round.agreements.some(({ seat }) => seat === id))
        .map(({ id }) => ({ item: item.id, round: String(round.number), seat: id })),
    ),
  TakeChairsAction: ({ project }) =>
    gatesScheduled(project)
      .filter(({ round }) => round.agreements.length > 0)
      .map(({ item, round }) => ({ item: item.id, round: String(round.number) })),
  WithdrawItem: ({ project }) =>
    roundsOf(project)
      .filter(({ item, round }) => round.status === 'scheduled' && gateOfAction(item.id) === null)
      .map(({ item, round }) => ({ item: item.id, round: String(round.number) })),
  AskToHold: ({ project }) => when(!isHeld(project) && project.holds.asked === null),
  DeclineHold: ({ project }) => when(project.holds.asked !== null),
  Hold: ({ project }) => when(!isHeld(project)),
  ReviewHold: ({ project }) => when(isHeld(project)),
  Resume: ({ project }) => when(isHeld(project)),
  FileEvidence: ({ project }) => project.conditions.filter(isOpen).map(({ id }) => ({ condition: id })),
  DischargeCondition: ({ project }) =>
    project.conditions.filter(({ status }) => status === 'evidence_in').map(({ id }) => ({ condition: id })),
  FileExceptionReport: ({ project }) => exceptionsThat(project, 'open', 'answered'),
  AnswerException: ({ project }) => exceptionsThat(project, 'open', 'answered'),
  AskForMajorRoute: ({ project, facts }) =>
    isG1Decided(project)
      ? []
      : ofOwnOrganisations(facts).filter(({ organisation }) => !project.assurance.askedBy.includes(organisation)),
  TakeQuickWinRoute: ({ project }) => when(isWithLead(project) && !isMajor(project) && isStatedSmall(project)),
  LeaveQuickWinRoute: ({ project }) => when(isWithLead(project) && project.assurance.quickWin),
  RecordAssurance: () => when(true),
  RespondToReview: ({ project }) =>
    project.assurance.reviews.filter(({ response }) => !response).map(({ number }) => ({ review: String(number) })),
  ConfirmReadiness: ({ project }) =>
    isMajor(project) && project.delivery.status !== 'ready'
      ? openCriteria(project).map(({ id }) => ({ criterion: id }))
      : [],

  MarkNotRelevant: ({ project }) => ofUnits(project).filter(({ unit }) => unit !== leadUnitOf(project)?.id),
  ClaimInvitation: ({ project }) =>
    project.units
      .filter((unit) => participationOf(project, unit).status === 'NOT_RELEVANT')
      .map(({ id }) => ({ unit: id })),
  RecordDecision: (situation) => ofAnswering(situation),
  Reconfirm: (situation) => ofAnswering(situation, ['CONDITION_FAILED', 'RECONFIRM']),
  RecommendDecision: (situation) =>
    stepsOpen(situation)
      .filter(({ step }) => step === 'recommendation')
      .map(({ organisation }) => ({ organisation })),
  CheckDecision: (situation) => stepsOpen(situation).filter(({ step }) => step !== 'recommendation'),
  CallIn: ({ project, now }) => [
    ...project.units
      .flatMap((unit) => keysTurned(project, unit))
      .filter((key) => isProvisional(key) && now < callInEndsAt(project, key))
      .map(({ organisation }) => ({ organisation })),
    ...ofProvisionalAcceptance(project, now),
  ],
  ExtendOptIn: ({ project, now }) => {
    const { optIn } = project.participation;
    return when(optIn !== null && optIn.extension === 0 && !isOver(project, optIn, now));
  },
  ChooseUnviableRoute: ({ project }) => when(isUnviable(project)),
  ConfirmUnviableRoute: ({ project }) => {
    const route = project.participation.optIn?.proposedRoute?.route;
    return when(route !== undefined, { route: route! });
  },

  PlanMilestones: ({ project }) => when(project.delivery.handedOver === null),
  StartDelivery: ({ project }) =>
    when(project.delivery.status === 'mobilising' && project.delivery.milestones.length > 0),
  ReachMilestone: ({ project }) =>
    project.delivery.status !== 'mobilising'
      ? project.delivery.milestones.filter(({ reachedOn }) => reachedOn === null).map(({ id }) => ({ milestone: id }))
      : [],
  HandOver: ({ project }) => when(project.delivery.status !== 'mobilising'),
  FileLessons: ({ project }) => when(project.delivery.status !== 'mobilising'),
  RequestClosure: ({ project }) => when(project.delivery.status !== 'mobilising'),

  SubmitReturn: ({ project, now }) => [
    ...returnsExpected(project)
      .filter(({ unit, month }) => month <= monthOf(now, project) && linesAwaited(project, unit, month).length > 0)
      .map(({ unit, month }) => ({ unit, month })),
    ...returnsThat(project, 'submitted', 'queried'),
  ],
  ConfirmBenefit: ({ project }) => returnsThat(project, 'submitted'),
  CountersignReturn: ({ project }) =>
    returnsThat(project, 'confirmed').filter(
      ({ unit, month }) => project.benefits.returns[`${unit}/${month}`].needsCountersignature,
    ),
  ValidateReturn: ({ project }) => [
    ...returnsThat(project, 'countersigned'),
    ...returnsThat(project, 'confirmed').filter(
      ({ unit, month }) => !project.benefits.returns[`${unit}/${month}`].needsCountersignature,
    ),
  ],
  CaptureInBudget: ({ project }) =>
    allLines(project)
      .filter(
        ({ id, cashable, disBenefit }) => cashable && !disBenefit && realisedOf(project, id) > capturedOf(project, id),
      )
      .map(({ id }) => ({ line: id })),
  RecordContribution: ({ project }) =>
    project.benefits.frozenAt === null
      ? []
      : [...new Set([...joinedUnits(project).map(({ id }) => id), ...project.contributions.units])].map((unit) => ({
          unit,
        })),
  ConfirmContribution: ({ project }) =>
    Object.values(project.contributions.delivered)
      .filter(isToConfirm)
      .map(({ unit, kind, year }) => ({ unit, kind, year: String(year) })),
  TurnBenefit: ({ project }) => unsettledLines(project).map(({ id }) => ({ line: id })),
};

const exceptionsThat = ({ exceptions }: Project, ...statuses: readonly ExceptionStatus[]): readonly About[] =>
  exceptions.filter(({ status }) => statuses.includes(status)).map(({ id }) => ({ exception: id }));

const GATES: Readonly<Partial<Record<Project['stage'], string>>> = {
  SCOPING: 'G1',
  BUSINESS_CASE: 'G2',
  OPT_IN: 'G3',
  DELIVERY: 'G4',
  CLOSURE: 'G5',
};

const isStatedSmall = ({ cases: { scope } }: Project): boolean =>
  scope?.wholeLifeCost !== undefined && scope.deliveryMonths !== undefined;

const newer = (present: { readonly version: number }, own: { readonly version: number }): readonly About[] =>
  when(present.version > own.version, { version: String(present.version) });

/** Scope and case do not change while the steering group has them before it, or has approved them conditionally. */
const isOpenToChange = (project: Project): boolean =>
  (isWithLead(project) || project.stage === 'OPT_IN') && !isBaselined(project);

const isWithLead = (project: Project): boolean => submittedTo(project) === undefined;

const ofUnits = (project: Project): readonly About[] => invitedUnits(project).map(({ id }) => ({ unit: id }));

const ofOwnOrganisations = ({ actor, directory }: Facts): readonly About[] =>
  [...new Set(rolesOf(directory, actor.id).flatMap(({ organisation }) => organisation ?? []))].map((organisation) => ({
    organisation,
  }));

const roundsOf = (project: Project): readonly { readonly item: Item; readonly round: Round }[] =>
  waitingItems(project.gates).map((item) => ({ item, round: presentRound(item) }));

const gatesScheduled = (project: Project) =>
  roundsOf(project).filter(({ item, round }) => isGate(item.id) && round.status === 'scheduled');

const onRounds = ({ project }: Situation, possible: (round: Round, item: Item) => boolean): readonly About[] =>
  roundsOf(project)
    .filter(({ item, round }) => possible(round, item))
    .map(({ item, round }) => ({ item: item.id, round: String(round.number) }));

/** The seats for which this person acts: their own, or those they stand in for. */
const onSeats = (
  { project, facts, now }: Situation,
  possible: (round: Round, seat: string) => boolean,
): readonly About[] =>
  roundsOf(project).flatMap(({ item, round }) =>
    facts.directory.programme.seats
      .filter(({ id }) => possible(round, id) && actsForSeat({ project, item, round }, id, facts, now))
      .map(({ id }) => ({ item: item.id, round: String(round.number), seat: id })),
  );

/** Organisations of the units that can answer, or answer anew while the window is open. */
function ofAnswering({ project, now }: Situation, statuses?: readonly string[]): readonly About[] {
  const { optIn } = project.participation;
  if (!optIn) return [];
  if (project.stage === 'DELIVERY') return ofAskedAgain(project, now);
  return invitedUnits(project)
    .filter((unit) => {
      const participation = participationOf(project, unit);
      if (statuses && !statuses.includes(participation.status)) return false;
      const until = silenceEndsAt(project, optIn, participation);
      return until ? now < until : !isOver(project, optIn, now);
    })
    .flatMap(({ organisations }) => organisations.map((organisation) => ({ organisation })));
}

/** O10: organisations of the units that may still join late, one after the other. */
const ofLateJoining = ({ project }: Pick<Situation, 'project'>): readonly About[] =>
  project.stage === 'DELIVERY'
    ? project.units
        .filter((unit) => barsLateJoin(project, unit) === null)
        .flatMap((unit) => keysNeeded(project, unit).map((organisation) => ({ organisation })))
    : [];

/** O4: the steps of their chains that organisations which can answer may take now, or take anew. */
const stepsOpen = (situation: Situation) =>
  [...ofAnswering(situation), ...ofLateJoining(situation), ...ofNominee(situation.project)].flatMap(
    ({ organisation }) => {
      const { project, facts } = situation;
      const unit = unitOf(project, organisation)!;
      const { chain = [] } = facts.directory.organisations.find(({ id }) => id === organisation) ?? {};
      return chain
        .filter((step) => takesStep(step, organisation, facts))
        .filter((step) => stepsToTake(project, unit, organisation, chain.slice(0, chain.indexOf(step))).length === 0)
        .map(({ step }) => ({ organisation, step }));
    },
  );

const isViable = ({ participation: { optIn } }: Project): boolean => optIn?.viability?.passed === true && !optIn.stale;

const isUnviable = ({ participation: { optIn } }: Project): boolean =>
  optIn?.viability?.passed === false && !optIn.stale;

const returnsThat = ({ benefits }: Project, ...statuses: readonly string[]): readonly About[] =>
  Object.values(benefits.returns)
    .filter(({ status }) => statuses.includes(status))
    .map(({ unit, month }) => ({ unit, month }));

/** X3: after the launch, the units that decide again over a re-baseline. */
function ofAskedAgain(project: Project, now: Instant): readonly About[] {
  const reOptIn = reOptInOf(project);
  if (!reOptIn) return [];
  return outstandingIn(project, reOptIn)
    .filter(
      (unit) => now < (silenceEndsAt(project, project.participation.optIn!, participationOf(project, unit)) ?? now),
    )
    .flatMap(({ organisations }) => organisations.map((organisation) => ({ organisation })));
}

/** X5: the organisation that is nominated, once the case names it and until it has accepted. */
function ofNominee(project: Project): readonly About[] {
  const organisation = nomineeAsked(project);
  return organisation === null ? [] : [{ organisation, post: project.leads.nominated!.post }];
}

/** X5, V13: the nominee that has accepted, while it may call that in. */
function ofProvisionalAcceptance(project: Project, now: Instant): readonly About[] {
  const acceptance = provisionalAcceptance(project);
  return acceptance && now < acceptanceCallInEndsAt(project, acceptance)
    ? [{ organisation: acceptance.organisation }]
    : [];
}
