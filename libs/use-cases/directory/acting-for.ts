import type { Address } from '#domain/agenda/state.js';
import { type Directory, everyPostOf } from '#domain/kernel/facts.js';

/** For whom posts of the programme act, which belong to no member. */
export const PROGRAMME = 'programme';

/** The organisation for which whoever is reached at an address acts. */
export function organisationAt(address: Address, directory: Directory): string {
  const [kind, id] = address.split(':');
  if (kind === 'post') return everyPostOf(directory).find((post) => post.id === id)?.organisation ?? PROGRAMME;
  if (id !== undefined) return directory.programme.seats.find((seat) => seat.id === id)?.organisation ?? PROGRAMME;
  return address.split('@')[1] ?? PROGRAMME;
}
