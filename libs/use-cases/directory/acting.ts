import { type CommandType, permissions } from '#access/permissions.js';
import type { Address } from '#domain/agenda/state.js';

/**
 * Whether those at an address do themselves what waits for them. A representative is waited for together with the
 * recorder of its organisation, sees to it that its body decides, and enters nothing.
 */
export function actsAt(address: Address, what: string): boolean {
  if (address.includes(':')) return true; // a post, a seat or its substitute is named because it acts
  const [role] = address.split('@', 1);
  return permissions[what as CommandType].some((grant) => grant.role === role || grant.role === 'discharger');
}
