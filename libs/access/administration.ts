import type { Directory } from '#domain/kernel/facts.js';
import type { Role } from '#domain/programme/state.js';
import { holdsOneOf, type Principal } from './access.js';

/** Who looks after who is who: the programme office, of its own organisation each representative. */
const ADMINISTER: readonly Role[] = ['PO', 'OR'];

/** What passed to whom is for the auditor to see as well. */
export const READ_PASSED: readonly Role[] = [...ADMINISTER, 'AUD'];

export const mayAdminister = ({ id }: Principal, directory: Directory): boolean =>
  holdsOneOf(ADMINISTER, id, directory);
