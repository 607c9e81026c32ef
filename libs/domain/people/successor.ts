import type { Refusal } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import { refuse } from './refuse.js';

/** T2: whoever follows is known by name, so that they can be told; an address is one person’s. */
export const barsSuccessor = (person: string, { people = {} }: Facts): Refusal | null => {
  const kept = people[person] ?? 'unknown';
  if (kept === 'there') return null;
  return refuse(kept === 'removed' ? 'PEOPLE.REMOVED' : 'PEOPLE.UNKNOWN');
};

/** A mail address names one person: by it they sign in. */
export const barsNewcomer = ({ addressTaken }: Facts): Refusal | null =>
  addressTaken ? refuse('PEOPLE.ADDRESS_TAKEN') : null;
