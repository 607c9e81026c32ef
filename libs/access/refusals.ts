import type { Directory } from '#domain/kernel/facts.js';
import { type Principal, rolesOf } from './access.js';

/** Who tried what in vain is for the auditor. */
export const mayReadRefusals = ({ id }: Principal, directory: Directory): boolean =>
  rolesOf(directory, id).some(({ role }) => role === 'AUD');
