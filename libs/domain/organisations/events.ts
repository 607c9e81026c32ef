import type { Organisation } from './state.js';

export interface OrganisationAdopted {
  readonly type: 'OrganisationAdopted';
  readonly organisation: Organisation;
}

/** Every event of the stream `organisation/<id>`. */
export type OrganisationEvent = OrganisationAdopted;
