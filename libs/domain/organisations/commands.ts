import type { Organisation } from './state.js';

/** Installation: a member with its scheme of delegation and its posts. */
export interface AdoptOrganisation extends Organisation {
  readonly type: 'AdoptOrganisation';
}

export type OrganisationCommand = AdoptOrganisation;
