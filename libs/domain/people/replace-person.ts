import type { Instant, PlainDate } from '../calendar/instant.js';
import { dateIn } from '../calendar/zone.js';
import { type Decision, accept } from '../kernel/decision.js';
import { type Directory, type Facts, holdsPost, isOffice, postsHeldBy, seatsHeldBy } from '../kernel/facts.js';
import { namedTwice } from '../kernel/twice.js';
import { deputiesOf, meet } from '../programme/deputies.js';
import type { DeputyAppointed, DeputyEnded, SeatHolderReplaced } from '../programme/events.js';
import { seatPassed } from '../programme/replace-seat-holder.js';
import type { Programme } from '../programme/state.js';
import type { ReplacePerson } from './commands.js';
import type { PersonReplaced, PostHolderReplaced } from './events.js';
import { leavesOfficeVacant } from './pass-post.js';
import { type Place, placesHeldBy, postIn } from './places.js';
import { type PeopleCode, refuse } from './refuse.js';
import type { Left, Move } from './state.js';
import { barsNewcomer, barsSuccessor } from './successor.js';

/** The word by which a move names whoever is added with it. */
const NEWCOMER = 'newcomer';
/** The word by which a form, in which no answer means that a place stays, gives one to nobody. */
const NOBODY = 'vacant';

type Moved = PersonReplaced | PostHolderReplaced | SeatHolderReplaced | DeputyEnded | DeputyAppointed;

/**
 * V8: what somebody holds passes to others, by one decision. What may not pass, and what was not chosen, stays with a
 * reason; so nothing is lost on the way. What stands in the programme passes at once, posts of organisations follow.
 */
export function replacePerson(
  programme: Programme,
  { person, moves: asked, newcomer }: ReplacePerson,
  facts: Facts,
  now: Instant,
): Decision<Moved> {
  const day = dateIn(programme.calendar.zone, now);
  const held = placesHeldBy(facts.directory, person, day);
  if (held.length === 0) return refuse('PEOPLE.HOLDS_NOTHING');
  const twice = namedTwice(asked.map(({ place }) => place));
  if (twice !== undefined) return refuse('PEOPLE.PLACE_TWICE', { place: twice });
  const refused = newcomer === undefined ? null : barsNewcomer(facts);
  if (refused) return refused;
  const meant = asked.some(({ to }) => to === NEWCOMER);
  if (meant && newcomer === undefined) return refuse('PEOPLE.NEWCOMER_MISSING');
  if (newcomer !== undefined && !meant) return refuse('PEOPLE.NEWCOMER_UNUSED');

  const named = asked.map(({ place, to }) => ({ place, to: to === NEWCOMER ? newcomer! : to === NOBODY ? null : to }));
  const { moves, left } = judged({ person, named, held, newcomer }, facts);
  if (moves.length === 0) {
    const reason = left.find(({ code }) => code !== 'PEOPLE.NOT_CHOSEN')?.code ?? 'PEOPLE.NOTHING_CHOSEN';
    return refuse(reason as PeopleCode);
  }
  const replacement = `replacement-${(programme.replacements ?? []).length + 1}`;
  return accept(
    { type: 'PersonReplaced', replacement, person, moves, left },
    ...passingIn(programme, { replacement, person, moves, day }),
  );
}

interface Asked {
  readonly person: string;
  readonly named: readonly Move[];
  readonly held: readonly Place[];
  readonly newcomer: string | undefined;
}

/** Place by place: it passes, or stays with a reason. Posts come first, for with them a seat can be held. */
function judged(asked: Asked, facts: Facts): { readonly moves: readonly Move[]; readonly left: readonly Left[] } {
  const { named, held } = asked;
  const moves: Move[] = [];
  const left: Left[] = [];
  const inOrder = ['post', 'seat', 'deputy'].flatMap((kind) =>
    named.filter(({ place }) => place.startsWith(`${kind}:`)),
  );
  for (const move of [...inOrder, ...named.filter((each) => !inOrder.includes(each))]) {
    const code = whyItStays(move, asked, moves, facts);
    if (code) left.push({ place: move.place, code });
    else moves.push(move);
    if (!code && move.to === null) left.push({ place: move.place, code: 'PEOPLE.VACANT' });
  }
  const chosen = new Set(named.map(({ place }) => place));
  const rest = held.filter(({ place }) => !chosen.has(place)).map(({ place }) => place);
  return { moves, left: [...left, ...rest.map((place) => ({ place, code: whyNotChosen(place, moves) }))] };
}

/** V3: whom the predecessor had appointed ends with the seat. */
const whyNotChosen = (place: string, moves: readonly Move[]): PeopleCode =>
  moves.some((move) => move.place.replace('seat:', 'deputy:') === place) ? 'PEOPLE.SEAT_PASSES' : 'PEOPLE.NOT_CHOSEN';

function whyItStays(
  { place, to }: Move,
  { person, held, newcomer }: Asked,
  before: readonly Move[],
  facts: Facts,
): PeopleCode | null {
  const found = held.find((each) => each.place === place);
  if (!found) return 'PEOPLE.NOT_HELD';
  if (!mayPass(found, facts)) return 'PEOPLE.NOT_YOURS';
  const { directory } = facts;
  const post = postIn(directory, place);
  if (to === null) return post && leavesOfficeVacant(post, facts) ? 'PEOPLE.OFFICE_VACANT' : null;
  if (to === person) return 'PEOPLE.SAME_PERSON';
  const unknown = to === newcomer ? null : barsSuccessor(to, facts);
  if (unknown) return unknown.code as PeopleCode;
  if (found.kind === 'post') return null;
  return whyNoVote(found, to, before, directory) ?? whyNoDeputy(found, { person, to }, directory);
}

/** V3: who votes for a seat has a post in its organisation, and no other vote. */
function whyNoVote({ kind, id, organisation }: Place, to: string, before: readonly Move[], directory: Directory) {
  const getting = before.filter((move) => move.to === to).map(({ place }) => place);
  const posts = [...postsHeldBy(directory, to), ...getting.flatMap((place) => postIn(directory, place) ?? [])];
  if (!posts.some((post) => post.organisation === organisation)) return 'PEOPLE.HOLDS_NO_POST' as const;
  const votes =
    seatsHeldBy(directory, to).length > 0 ||
    getting.some((place) => place.startsWith('seat:') || place.startsWith('deputy:'));
  if (votes) return 'PEOPLE.HAS_VOTE' as const;
  const passes = kind === 'deputy' && before.some(({ place }) => place === `seat:${id}`);
  return passes ? ('PEOPLE.SEAT_PASSES' as const) : null;
}

/** V3: nobody stands in for two seats on the same day. */
function whyNoDeputy({ kind, id }: Place, { person, to }: { person: string; to: string }, { programme }: Directory) {
  if (kind !== 'deputy') return null;
  const [passing, others] = [person, to].map((who) => deputiesOf(programme).filter((each) => each.person === who));
  const days = passing.filter(({ seat }) => seat === id).map((each) => ({ ...each, person: to }));
  return days.some((each) => others.some((other) => meet(each, other))) ? ('PEOPLE.HAS_VOTE' as const) : null;
}

/** Of the own organisation its representative, of any the programme office. */
const mayPass = ({ organisation }: Place, facts: Facts): boolean =>
  isOffice(facts) || (organisation !== null && holdsPost(facts, 'OR', organisation));

interface Passing extends Pick<PersonReplaced, 'replacement' | 'person' | 'moves'> {
  readonly day: PlainDate;
}

/** What passes in the programme itself, with the decision. */
function passingIn(programme: Programme, { replacement, person, moves, day }: Passing): readonly Moved[] {
  let after = programme;
  return moves.flatMap(({ place, to }): readonly Moved[] => {
    const [kind, id] = [place.slice(0, place.indexOf(':')), place.slice(place.indexOf(':') + 1)];
    if (kind === 'post') {
      const ofProgramme = programme.posts.some((post) => post.id === id);
      return ofProgramme ? [{ type: 'PostHolderReplaced', post: id, holder: to, before: person, replacement }] : [];
    }
    if (kind === 'seat') {
      const passed = { ...seatPassed(after, id, to), replacement };
      after = { ...after, seats: after.seats.map((seat) => (seat.id === id ? { ...seat, holder: to } : seat)) };
      return [passed];
    }
    const days = deputiesOf(programme).filter(
      (each) => each.seat === id && each.person === person && each.until >= day,
    );
    return [
      { type: 'DeputyEnded', seat: id, person },
      ...(to === null ? [] : days.map((each) => ({ type: 'DeputyAppointed' as const, ...each, person: to }))),
    ];
  });
}
