import type { Role } from '../programme/state.js';
import type { Address } from './state.js';

/** A role in an organisation: `OR@tfl`. */
export const roleAt = (role: Role, organisation: string): Address => `${role}@${organisation}`;

/** A role of the programme: `PO`. */
export const roleOf = (role: 'PO' | 'SC' | 'SS' | 'BL' | 'AR' | 'MAG' | 'AUD'): Address => role;

export const postAddress = (post: string): Address => `post:${post}`;

export const seatAddress = (seat: string): Address => `seat:${seat}`;

/** V3: the one person, by opaque id, whom a seat has named to vote in its place. */
export const substituteAddress = (seat: string, person: string): Address => `substitute:${seat}:${person}`;
