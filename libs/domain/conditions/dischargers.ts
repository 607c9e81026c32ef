import { postAddress, roleOf, seatAddress } from '../agenda/addresses.js';
import type { Address } from '../agenda/state.js';
import { type Directory, postsHeldBy, postsOf, seatsHeldBy } from '../kernel/facts.js';
import type { ConditionMoved } from './state.js';

/** V15: who may find a condition met: the chair, unless the motion named a seat or a post. */
export const dischargerOf = ({ discharger }: Pick<ConditionMoved, 'discharger'>): Address => discharger ?? roleOf('SC');

/** V15: whether a person is who may find a condition met. */
export function discharges(
  condition: Pick<ConditionMoved, 'discharger'>,
  person: string,
  directory: Directory,
): boolean {
  const address = dischargerOf(condition);
  const seats = seatsHeldBy(directory, person);
  return (
    seats.some(({ id, office }) => seatAddress(id) === address || (address === roleOf('SC') && office !== 'member')) ||
    postsHeldBy(directory, person).some(({ id }) => postAddress(id) === address)
  );
}

/** The seat or the post of an id; `null`: there is none. */
export function dischargerNamed(id: string, directory: Directory): Address | null {
  if (directory.programme.seats.some((seat) => seat.id === id)) return seatAddress(id);
  return postsOf(directory).some((post) => post.id === id) ? postAddress(id) : null;
}
