import type { PlainDate } from '../calendar/instant.js';
import { type Directory, postsHeldBy, seatsHeldBy } from '../kernel/facts.js';
import { actsOn, deputiesOf, isFor } from '../programme/deputies.js';
import type { Role } from '../programme/state.js';
import { postAddress, roleAt, seatAddress, substituteAddress } from './addresses.js';
import type { Address } from './state.js';

/** Roles that exist once, wherever their post is. */
export const OF_THE_PROGRAMME: readonly Role[] = ['PO', 'SS', 'BL', 'AR', 'MAG', 'AUD'];

/** Every address at which a person is reached, by posts, seats and as whom a seat has named to vote. */
export function addressesOf(person: string, directory: Directory): readonly Address[] {
  const ofPosts = postsHeldBy(directory, person).flatMap(({ id, role, organisation }) => [
    postAddress(id),
    organisation === null || OF_THE_PROGRAMME.includes(role) ? role : roleAt(role, organisation),
  ]);
  const ofSeats = seatsHeldBy(directory, person).flatMap(({ id, office }) =>
    office === 'member' ? [seatAddress(id)] : [seatAddress(id), 'SC'],
  );
  const asSubstitute = directory.programme.seats.map(({ id }) => substituteAddress(id, person));
  return [...new Set([...ofPosts, ...ofSeats, ...asSubstitute])];
}

/** V3: the seats for which a person deputises on a day, for an item; `''`: for what concerns no item. */
export const deputisingOn = (
  person: string,
  { programme }: Directory,
  day: PlainDate,
  item: string,
): readonly Address[] =>
  deputiesOf(programme)
    .filter((deputy) => deputy.person === person && actsOn(deputy, day) && isFor(deputy, item))
    .map(({ seat }) => seatAddress(seat));
