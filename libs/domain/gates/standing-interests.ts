import type { Instant } from '../calendar/instant.js';
import type { Recorded } from '../kernel/event.js';
import { standingInterests, standsBarred } from '../programme/interests.js';
import type { Programme } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { changesUntil } from './deadlines.js';
import type { InterestsNoted } from './events.js';
import { isPrejudiced } from './interests.js';
import { presentRound } from './items.js';
import { reachIn } from './reach.js';
import { removedFrom, struckIn } from './recusal.js';
import type { Capacity, Interest, Item, ItemId, NotedInterest, Round } from './state.js';
import { holderIn } from './tally.js';

/** V9: whether a person takes no part in an item, over an interest in it, in the project, or a standing one. */
export const isBarred = (
  project: Project,
  item: ItemId,
  person: string,
  programme: Pick<Programme, 'interests'>,
): boolean => isPrejudiced(project, item, person) || standsBarred(programme, project, person);

/** V9: standing interests of those who hold the seats when a vote opens. */
export const standingAtOpening = (project: Project, programme: Programme): readonly NotedInterest[] =>
  programme.seats.flatMap(({ id, holder }) => notesOf(project, programme, { seat: id, person: holder, as: 'holder' }));

/** V9: standing interests that will count once the vote opens, beside those already known to the item. */
export const interestsAhead = (project: Project, item: Item, programme: Programme): readonly Interest[] =>
  presentRound(item).status === 'scheduled'
    ? standingAtOpening(project, programme)
        .filter(({ interest, seat }) => !isNoted(project, item.id, interest, seat))
        .flatMap((each) => asInterests([each], item.id, declaredAt(programme, each.interest)))
    : [];

const declaredAt = ({ interests = [] }: Programme, interest: string): Instant =>
  interests.find(({ id }) => id === interest)!.at;

/** Somebody who acts, or has acted, for a seat. */
interface ActsFor {
  readonly seat: string;
  readonly person: string | null;
  readonly as: Capacity;
}

const notesOf = (project: Project, programme: Programme, { seat, person, as }: ActsFor): readonly NotedInterest[] =>
  person === null
    ? []
    : standingInterests(programme, project, person).map(({ id, kind, nature }) => ({
        interest: id,
        seat,
        person,
        kind,
        standing: nature,
        as,
      }));

/**
 * V8, V9: standing interests that an open vote does not know yet: declared since it opened, or of somebody who has come to
 * hold a seat. After the vote has ended, only what was declared while it ran.
 */
export function unnoted(project: Project, item: Item, programme: Programme, now: Instant): readonly NotedInterest[] {
  const round = presentRound(item);
  if (round.status !== 'open') return [];
  const until = changesUntil(project, round);
  const counts = (id: string): boolean => {
    const at = declaredAt(programme, id);
    return at < until && (now < until || at >= round.openedAt!);
  };
  return acting(round)
    .flatMap((each) => notesOf(project, programme, each))
    .filter(({ interest, seat }) => counts(interest) && !isNoted(project, item.id, interest, seat));
}

/** Who holds the seats now, and who has voted for one in another right. */
function acting(round: Round): readonly ActsFor[] {
  const holders = round.electorate.map((elector): ActsFor => {
    return { seat: elector.seat, person: holderIn(round, elector), as: 'holder' };
  });
  const votes = round.votes.flatMap(({ seat, by, as }): ActsFor[] =>
    as === 'substitute' || as === 'deputy' ? [{ seat, person: by, as }] : [],
  );
  return [...holders, ...votes];
}

const isNoted = ({ interests }: Project, item: ItemId, standing: string, seat: string): boolean =>
  interests.some((each) => each.item === item && each.standing === standing && each.seat === seat);

/** What noting comes to; `null`: there is nothing to note. */
export function noted(project: Project, item: Item, programme: Programme, now: Instant): InterestsNoted | null {
  const interests = unnoted(project, item, programme, now);
  if (interests.length === 0) return null;
  const round = presentRound(item);
  const removes = interests.filter(({ kind, as }) => kind === 'prejudicial' && as === 'holder').map(({ seat }) => seat);
  return {
    type: 'InterestsNoted',
    item: item.id,
    round: round.number,
    interests,
    meetsRule: reachIn(round, removes).meetsRule,
  };
}

/** Folds it: kept with the other interests; a prejudicial one takes out the seat, or only the vote of who stands in. */
export function interestsNoted(
  project: Project,
  { event, at }: Pick<Recorded<InterestsNoted>, 'event' | 'at'>,
): Project {
  const { item, interests } = event;
  const prejudicial = interests.filter(({ kind }) => kind === 'prejudicial');
  const gates = prejudicial.reduce((state, { seat, person, as }) => {
    if (as !== 'holder') return struckIn(state, item, { seat, person, at });
    const isOut = state[item]!.recused.some((recusal) => recusal.seat === seat);
    return isOut ? state : removedFrom(state, item, { seat, person, at });
  }, project.gates);
  return { ...project, gates, interests: [...project.interests, ...asInterests(interests, item, at)] };
}

/** V9: noted interests as they stand beside those declared in the item itself. */
export const asInterests = (noted_: readonly NotedInterest[], item: ItemId, at: Instant): readonly Interest[] =>
  noted_.map(({ interest, standing, ...rest }) => ({ ...rest, item, nature: standing, at, standing: interest }));
