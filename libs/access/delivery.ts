import type { Directory } from '#domain/kernel/facts.js';
import { type Principal, rolesOf } from './access.js';

/** What could not be delivered is for the programme office to mend, and for the auditor to see. */
export const mayReadUndelivered = ({ id }: Principal, directory: Directory): boolean =>
  rolesOf(directory, id).some(({ role }) => role === 'PO' || role === 'AUD');

export const mayResend = ({ id }: Principal, directory: Directory): boolean =>
  rolesOf(directory, id).some(({ role }) => role === 'PO');
