import type { Instant } from '../calendar/instant.js';
import { type Decision, type Refusal, accept, nothing } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import type { Decide } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import { whyEnded } from './cast-vote.js';
import type { DeclareInterest } from './commands.js';
import { changesUntil } from './deadlines.js';
import type { InterestDeclared } from './events.js';
import { itemOf, presentRound, waitingItems } from './items.js';
import { type Appended, refuse } from './matter.js';
import { reachWithout } from './recusal.js';
import { capacityOf, holdsSeat } from './seats.js';
import { isBarred } from './standing-interests.js';
import type { Capacity, Item, Round } from './state.js';
import { voteOf } from './votes.js';

/**
 * V9: whoever acts for a seat declares an interest, or that there is none, in one item or in the whole project. A
 * prejudicial one of the seat's holder removes the seat and strikes its vote; of somebody who stands in, only that
 * person's right and vote: the seat can still be voted for by its holder.
 */
export const declareInterest: Decide<DeclareInterest, Appended> = (project, command, facts, now) => {
  const { seat, item: id = null, kind, nature = null } = command;
  const items =
    id === null ? waitingItems(project.gates) : [itemOf(project.gates, id)].filter((item) => item !== undefined);
  if (id !== null && items[0]?.status !== 'waiting') return refuse('GATE.NO_ITEM');
  const as = standingOf(project, items, seat, facts, now);
  if (!as) return refuse('GATE.NOT_YOUR_SEAT');
  const refused = id === null ? null : whyOver(project, presentRound(items[0]), now);
  if (refused) return refused;
  if (kind !== 'none' && !nature) return refuse('GATE.NATURE_NEEDED');
  return declared(project, { seat, id, kind, nature, as, items }, facts, now);
};

interface Declaration extends Pick<InterestDeclared, 'seat' | 'kind' | 'nature' | 'as'> {
  readonly id: InterestDeclared['item'];
  readonly items: readonly Item[];
}

function declared(
  project: Project,
  { seat, id, kind, nature, as, items }: Declaration,
  facts: Facts,
  now: Instant,
): Decision<InterestDeclared> {
  const person = facts.actor.id;
  const before = project.interests
    .filter((each) => each.seat === seat && each.person === person && each.item === id)
    .at(-1);
  if (before?.kind === kind && (kind === 'none' || (kind === 'prejudicial' && as === 'holder'))) return nothing;
  if (kind !== 'prejudicial' && items.some((item) => isBarred(project, item.id, person, facts.directory.programme))) {
    return refuse('GATE.STAYS_RECUSED');
  }
  const prejudiced = kind === 'prejudicial' ? items.filter((item) => !whyOver(project, presentRound(item), now)) : [];
  const removed = as === 'holder' ? prejudiced.filter((item) => !isRecusedFrom(item, seat)) : [];
  const struck = as === 'holder' ? [] : prejudiced.filter((item) => hasActed(presentRound(item), seat, person));
  return accept({
    type: 'InterestDeclared',
    seat,
    item: id,
    kind,
    nature,
    as,
    removes: removed.map((item) => item.id),
    strikes: struck.map((item) => item.id),
    unmeetable: removed
      .filter((item) => !reachWithout(project, item, seat, facts.directory).meetsRule)
      .map(({ id: each }) => each),
  });
}

/** In which right the actor declares for a seat; for a whole project as who holds it or is its deputy. */
function standingOf(
  project: Project,
  items: readonly Item[],
  seat: string,
  facts: Facts,
  now: Instant,
): Capacity | null {
  const capacities = items.map((item) => capacityOf({ project, item, round: presentRound(item) }, seat, facts, now));
  return capacities.find((each) => each !== null) ?? (holdsSeat(seat, facts) ? 'holder' : null);
}

/** Whether the vote of a seat, or the casting vote, is this person's. */
const hasActed = (round: Round, seat: string, person: string): boolean =>
  voteOf(round, seat)?.by === person || (round.casting?.seat === seat && round.casting.by === person);

/** Nothing can be struck from a vote that has ended. */
const whyOver = (project: Project, round: Round, now: Instant): Refusal | null =>
  round.status === 'open' ? whyEnded(project, changesUntil(project, round), now) : null;

const isRecusedFrom = (item: Item, seat: string): boolean => item.recused.some((recusal) => recusal.seat === seat);
