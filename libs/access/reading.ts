import type { Directory } from '#domain/kernel/facts.js';
import type { Role } from '#domain/programme/state.js';
import { type Principal, rolesOf } from './access.js';

/** Who sees what was refused: whoever audits, keeps the calendar or writes the minutes. */
const READ_REFUSALS: readonly Role[] = ['AUD', 'PO', 'SS'];

/** Whether refused attempts are shown to a person. */
export const mayReadRefusals = ({ id }: Principal, directory: Directory): boolean =>
  rolesOf(directory, id).some(({ role }) => READ_REFUSALS.includes(role));
