import type { Entry } from '../catalogue/entry.js';
import { AdoptOrganisationRequest } from './requests.js';

export const adoptOrganisation: Entry = {
  name: 'AdoptOrganisation',
  stream: 'organisation',
  noun: 'organisations',
  summary: 'A member with its scheme of delegation and its posts.',
  request: AdoptOrganisationRequest,
  begins: true,
  version: null,
};
