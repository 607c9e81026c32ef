import type { Directory } from '#domain/kernel/facts.js';
import type { Role } from '#domain/programme/state.js';
import { holdsOneOf, type Principal } from './access.js';

/** Who tried what in vain is for the auditor. */
export const READ_REFUSALS: readonly Role[] = ['AUD'];

export const mayReadRefusals = ({ id }: Principal, directory: Directory): boolean =>
  holdsOneOf(READ_REFUSALS, id, directory);
