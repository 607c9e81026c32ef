import type { Instant } from '../calendar/instant.js';
import { imposed } from '../conditions/moved.js';
import type { Room } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import type { GateCommand } from './commands.js';
import { cast, changed } from './votes.js';
import { submitted } from './asked.js';
import type { GateEvent } from './events.js';
import { itemMoved, itemTakenOff } from './follow-meeting.js';
import { papersIssued } from './issue-papers.js';
import { isGate, presentRound, waitingItems } from './items.js';
import { paperExempted } from './mark-exempt.js';
import { paperReissued } from './reissue-paper.js';
import { interestDeclared } from './recusal.js';
import { scheduledRound } from './rounds.js';
import { asInterests, interestsNoted } from './standing-interests.js';
import type { ItemId, Outcome, Round, Tally } from './state.js';
import { lostEffect, tookEffect } from './took-effect.js';
import { withdrawItem } from './withdraw.js';
import { withItem, withRound } from './with-round.js';

/** Folds what happened to an item into its present round. */
export const evolve: Room<GateCommand, GateEvent>['evolve'] = {
  GateSubmitted: (project, recorded) => drafting(submitted(project, recorded), null),
  ItemSubmitted: submitted,

  ItemScheduled: (project, { event: { item, meeting, date }, at }) =>
    withRound(project, item, () => ({ meeting, meetingDate: date, putAt: at })),
  ItemMoved: itemMoved,
  ItemTakenOff: itemTakenOff,
  LateItemAllowed: (project, { event: { item, meeting, reason } }) =>
    withRound(project, item, () => ({ lateReason: { meeting, reason } })),
  PapersIssued: papersIssued,
  SubstituteNamed: (project, { event: { item, seat, person }, actor: by, at }) =>
    withRound(project, item, ({ substitutes: { [seat]: _, ...others } }) => ({
      substitutes: person === null ? others : { ...others, [seat]: { person, by, at } },
    })),

  VoteOpened: (project, { event, at }) => {
    const { recused = [], interests = [] } = event;
    const opened = withRound(project, event.item, ({ meetingDate }) => ({
      status: 'open',
      method: event.method,
      meeting: event.meeting,
      meetingDate: event.meeting && meetingDate,
      motion: event.motion,
      deferTo: event.deferTo,
      conditions: event.conditions ?? [],
      openedAt: at,
      electorate: event.electorate,
      present: event.present,
      presiding: event.presiding,
      rule: event.rule,
      recused,
    }));
    // V9: a seat removed for an item stays removed in every round of it.
    const noted = asInterests(interests, event.item, at);
    return withItem({ ...opened, interests: [...opened.interests, ...noted] }, event.item, () => ({ recused }));
  },
  VoteCast: (project, recorded) => withRound(project, recorded.event.item, (round) => cast(round, recorded)),
  VoteChanged: (project, recorded) => withRound(project, recorded.event.item, (round) => changed(round, recorded)),
  CastingVoteUsed: (project, { event: { item, seat, choice }, actor, at }) =>
    withRound(project, item, () => ({ casting: { seat, choice, by: actor, at } })),
  PresidingChosen: (project, { event: { item, seat } }) => withRound(project, item, () => ({ presiding: seat })),
  HoldersChanged: (project, { event: { item, seats } }) =>
    withRound(project, item, ({ successors }) => ({
      successors: { ...successors, ...Object.fromEntries(seats.map(({ seat, holder }) => [seat, holder])) },
    })),
  InterestDeclared: interestDeclared,
  InterestsNoted: interestsNoted,
  MeetingCalled: (project, { event: { item, seat, carried }, at }) => {
    const called = withRound(project, item, ({ calls }) => ({ calls: [...calls, seat] }));
    return carried ? anotherRound(called, { item, at, outcome: 'called_in' }, () => ({ meetingOnly: true })) : called;
  },

  PaperReissued: paperReissued,
  PaperExempted: paperExempted,

  ChairsActionAgreed: (project, { event: { item, seat, paper }, actor: by, at }) =>
    withRound(project, item, ({ agreements }) => ({ agreements: [...agreements, { seat, by, at, paper }] })),
  ChairsActionTaken: (project, { event: { item, seat, agreedBy, reason }, actor: by, at }) =>
    tookEffect(
      withRound(settled(project, { item, at, outcome: 'approved' }), item, () => ({
        chairsAction: { seat, agreedBy, reason, by, at },
      })),
      item,
      at,
    ),
  ChairsActionStands: (project, { event: { item }, at }) => settled(project, { item, at, outcome: 'reported' }),
  // What was asked on the strength of it is not asked any more.
  ChairsActionLapsed: (project, { event: { item, gate }, at }) => {
    const lapsed = lostEffect(settled(project, { item, at, outcome: 'lapsed' }), gate);
    const asked = waitingItems(lapsed.gates).filter(({ id }) => isGate(id));
    return { ...lapsed, gates: asked.reduce((gates, { id }) => withdrawItem(gates, id, at), lapsed.gates) };
  },
  ItemWithdrawn: (project, { event: { item }, at }) => {
    const withdrawn = { ...project, gates: withdrawItem(project.gates, item, at) };
    return item === 'G1' || item === 'G2' || item === 'G5' ? drafting(withdrawn, at) : withdrawn;
  },

  MeetingInquorate: (project, { event: { item, present, rule, meetBy }, at }) =>
    anotherRound(
      withRound(project, item, () => ({ present, rule })),
      { item, at, outcome: 'inquorate' },
      () => ({ meetingOnly: true, movesOn: true, meetBy }),
    ),
  VoteInquorate: (project, { event: { item, tally, meetBy }, at }) =>
    anotherRound(project, { item, at, outcome: 'inquorate', tally }, () => ({
      meetingOnly: true,
      movesOn: true,
      meetBy,
    })),
  // V4: another motion may be moved at the same meeting, with the papers and the substitutes it has.
  MotionLost: (project, { event: { item, tally }, at }) =>
    anotherRound(project, { item, at, outcome: 'lost', tally }, ({ meeting, meetingDate, issued, substitutes }) => ({
      meetingOnly: true,
      meeting,
      meetingDate,
      issued,
      substitutes,
    })),
  GateDeferred: (project, { event: { item, tally, until, ground, count }, at }) =>
    withItem(
      anotherRound(project, { item, at, outcome: 'deferred', tally }, () => ({
        notBefore: until,
        movesOn: ground !== 'motion',
      })),
      item,
      () => ({ deferrals: count }),
    ),

  GateApproved: (project, { event: { item, tally }, at }) =>
    tookEffect(settled(project, { item, at, outcome: 'approved', tally }), item, at),
  ApprovedWithConditions: (project, { event: { item, round, tally, conditions }, at }) => {
    const approved = settled(project, { item, at, outcome: 'approved_cond', tally });
    return { ...approved, conditions: [...approved.conditions, ...imposed(conditions, { item, round }, at)] };
  },
  GateReferredBack: (project, { event: { item, tally }, at }) => {
    const back = settled(project, { item, at, outcome: 'referred_back', tally });
    // V16: G1, G2 and G5 go back to their lead where they are; G3 goes back by entering another stage.
    return item === 'G1' || item === 'G2' || item === 'G5' ? drafting(back, at) : back;
  },
  GateRejected: (project, { event: { item, tally }, at }) => settled(project, { item, at, outcome: 'rejected', tally }),
};

/** Since when the stage's draft waits for its lead; `null`: it does not. */
const drafting = (project: Project, since: Instant | null): Project => ({
  ...project,
  cases: { ...project.cases, draftSince: since },
});

interface Ending {
  readonly item: ItemId;
  readonly at: Instant;
  readonly outcome: Outcome;
  /** None where the vote was not counted. */
  readonly tally?: Tally | null;
}

const ended = (project: Project, { item, at, outcome, tally = null }: Ending): Project =>
  withRound(project, item, () => ({ status: 'closed', outcome, tally, closedAt: at }));

/** The present round ends and settles the item. */
const settled = (project: Project, ending: Ending): Project =>
  withItem(ended(project, ending), ending.item, () => ({ status: 'settled' }));

/** The present round ends without settling the item; it waits in the next one. */
const anotherRound = (project: Project, ending: Ending, begin: (last: Round) => Partial<Round>): Project =>
  withItem(ended(project, ending), ending.item, (item) => {
    const last = presentRound(item);
    return { rounds: [...item.rounds, { ...scheduledRound(last.number + 1, ending.at), ...begin(last) }] };
  });
