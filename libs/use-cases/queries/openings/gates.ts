import { isG1Decided, isMajor } from '#domain/assurance/route.js';
import { unsettledLines } from '#domain/benefits/standing.js';
import { conditionalGate } from '#domain/conditions/conditions.js';
import { changesUntil } from '#domain/gates/deadlines.js';
import { gateOfAction, isGate, presentRound, waitingItems } from '#domain/gates/items.js';
import { arePapersIssued } from '#domain/gates/papers.js';
import { presidingIn } from '#domain/gates/presiding.js';
import { mayReissue } from '#domain/gates/reissue-paper.js';
import { actsForSeat, holdsSeat } from '#domain/gates/seats.js';
import { isBarred } from '#domain/gates/standing-interests.js';
import type { Item, Round } from '#domain/gates/state.js';
import { eligibleIn, hasVoted, isEligible, isTied } from '#domain/gates/tally.js';
import type { Project } from '#domain/projects/state.js';
import { type About, type Situation, type Openings, when } from './situation.js';

export const gatesOpenings = {
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
} satisfies Openings;

const GATES: Readonly<Partial<Record<Project['stage'], string>>> = {
  SCOPING: 'G1',
  BUSINESS_CASE: 'G2',
  OPT_IN: 'G3',
  DELIVERY: 'G4',
  CLOSURE: 'G5',
};

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

const isViable = ({ participation: { optIn } }: Project): boolean => optIn?.viability?.passed === true && !optIn.stale;
