import { postAddress, seatAddress } from '#domain/agenda/addresses.js';
import type { Address } from '#domain/agenda/state.js';
import { type Directory, everyPostOf, postsOf } from '#domain/kernel/facts.js';
import { roleNames } from '#domain/programme/roles.js';
import type { Deputy, Role, Seat } from '#domain/programme/state.js';

/** Whom an address means now: in words, and the people who hold it. */
export interface Addressee {
  readonly address: Address;
  readonly words: string;
  /** Opaque ids; none while the post or seat is vacant. */
  readonly holders: readonly string[];
}

/**
 * Looks an address up: one post, one seat or its substitute, a role of an organisation or a role of the programme. What
 * goes to a seat goes to the deputies given as well (V3).
 */
export function addresseeOf(address: Address, directory: Directory, deputies: readonly Deputy[] = []): Addressee {
  const places = [...placesAt(address, directory), ...deputisingAt(address, directory, deputies)];
  const holders = [...new Set(places.flatMap(({ holder }) => holder ?? []))];
  return { address, words: wordsFor(address, places, directory), holders };
}

/** Everybody who holds a post or a seat. */
export const holdersIn = (directory: Directory): readonly string[] => [
  ...new Set([...postsOf(directory), ...directory.programme.seats].flatMap(({ holder }) => holder ?? [])),
];

interface Place {
  readonly title: string;
  readonly holder: string | null;
}

function placesAt(address: Address, directory: Directory): readonly Place[] {
  const posts = postsOf(directory);
  const { seats } = directory.programme;
  if (address.startsWith('post:')) return everyPostOf(directory).filter(({ id }) => postAddress(id) === address);
  if (address.startsWith('seat:')) return seats.filter(({ id }) => seatAddress(id) === address);
  if (address.startsWith('person:')) return [{ title: 'you', holder: address.slice('person:'.length) }];
  if (address === 'SC') return seats.filter(({ office }) => office !== 'member');
  if (address.includes(':')) return personsNamed(address, seats);
  const [role, organisation] = address.split('@');
  return posts.filter(
    (post) => post.role === role && (organisation === undefined || post.organisation === organisation),
  );
}

/** V3: the deputies of a seat, beside its holder. */
const deputisingAt = (address: Address, { programme }: Directory, deputies: readonly Deputy[]): readonly Place[] =>
  deputies
    .filter(({ seat }) => seatAddress(seat) === address)
    .map(({ seat, person }) => ({
      title: `the deputy of ${programme.seats.find(({ id }) => id === seat)!.title}`,
      holder: person,
    }));

/** V3, V8: what a person named in an address is, or was, to a seat. */
const NAMED: Readonly<Record<string, string>> = {
  substitute: 'the substitute of',
  deputy: 'the deputy of',
  predecessor: 'whoever held the seat before:',
};

/** V3, V8: the seat, with the person named: `substitute:<seat>:<person>`. */
function personsNamed(address: Address, seats: readonly Seat[]): readonly Place[] {
  const [as, seat, person] = address.split(':');
  return seats
    .filter(({ id }) => id === seat && Object.hasOwn(NAMED, as))
    .map(({ title }) => ({ title: `${NAMED[as]} ${title}`, holder: person }));
}

function wordsFor(address: Address, places: readonly Place[], { organisations }: Directory): string {
  if (address.includes(':')) return places[0]?.title ?? address;
  const [role, organisation] = address.split('@');
  const name = roleNames[role as Role] ?? address;
  const of = organisations.find(({ id }) => id === organisation);
  return of ? `${name} of ${of.abbreviation}` : name;
}
