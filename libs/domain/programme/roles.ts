import type { Role } from './state.js';

/** Words for people. */
export const roleNames: Readonly<Record<Role | 'owner' | 'discharger' | 'process' | 'installation', string>> = {
  PL: 'the project lead',
  OR: 'the organisation representative',
  OD: 'the decision recorder',
  FIN: 'the finance reviewer',
  SM: 'a steering group member',
  SC: 'the chair of the steering group',
  SS: 'the secretary of the steering group',
  BL: 'the benefits lead',
  PO: 'the programme office',
  AR: 'the assurance reviewer',
  MAG: 'the Mayor’s Advisory Group',
  AUD: 'the auditor',
  CE: 'the chief executive',
  owner: 'whoever holds the post that it is given to',
  discharger: 'whoever may discharge the condition: the chair, or the seat or post that the motion names',
  process: 'the process itself',
  installation: 'the installation',
};
