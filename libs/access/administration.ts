import type { Directory } from '#domain/kernel/facts.js';
import { type Principal, rolesOf } from './access.js';

/** Who looks after who is who: the programme office, of its own organisation each representative. */
export const mayAdminister = ({ id }: Principal, directory: Directory): boolean =>
  rolesOf(directory, id).some(({ role }) => role === 'PO' || role === 'OR');
