import type { Role } from '../programme/state.js';
import type { Address } from './state.js';

/** A role in an organisation: `OR@tfl`. */
export const roleAt = (role: Role, organisation: string): Address => `${role}@${organisation}`;

/** A role of the programme: `PO`. */
export const roleOf = (role: 'PO' | 'SC' | 'SS' | 'BL' | 'AR' | 'MAG' | 'AUD'): Address => role;

export const postAddress = (post: string): Address => `post:${post}`;

export const seatAddress = (seat: string): Address => `seat:${seat}`;

/** One person, by opaque id, whatever they hold. */
export const personAddress = (person: string): Address => `person:${person}`;

/** V8: the person, by opaque id, who held a seat before. */
export const predecessorAddress = (seat: string, person: string): Address => `predecessor:${seat}:${person}`;

/** V3: the person, by opaque id, whom a seat has appointed its deputy. */
export const deputyAddress = (seat: string, person: string): Address => `deputy:${seat}:${person}`;

/** V3: the one person, by opaque id, whom a seat has named to vote in its place. */
export const substituteAddress = (seat: string, person: string): Address => `substitute:${seat}:${person}`;
