import type { Directory } from '#domain/kernel/facts.js';
import type { Role } from '#domain/programme/state.js';
import { holdsOneOf, type Principal } from './access.js';

/** What could not be delivered, and what other systems are told, is for the programme office to mend, and for the auditor to see. */
export const READ_UNDELIVERED: readonly Role[] = ['PO', 'AUD'];

export const RESEND: readonly Role[] = ['PO'];

export const mayReadUndelivered = ({ id }: Principal, directory: Directory): boolean =>
  holdsOneOf(READ_UNDELIVERED, id, directory);

export const mayResend = ({ id }: Principal, directory: Directory): boolean => holdsOneOf(RESEND, id, directory);
