import type { Entry } from '../catalogue/entry.js';
import { AdoptOrganisationRequest, AdoptOwnCalendarRequest, AdoptSchemeRequest } from './requests.js';

export const adoptOrganisation: Entry = {
  name: 'AdoptOrganisation',
  stream: 'organisation',
  noun: 'organisations',
  summary: 'A member with its scheme of delegation and its posts.',
  request: AdoptOrganisationRequest,
  begins: true,
  version: null,
};

export const organisationEntries: readonly Entry[] = [
  {
    name: 'AdoptScheme',
    stream: 'organisation',
    noun: 'schemes',
    summary:
      'A new version of how a member decides: who may, by which steps, and for how long it may call in (O4, V13).',
    request: AdoptSchemeRequest,
    begins: false,
    version: null,
  },
  {
    name: 'AdoptOwnCalendar',
    stream: 'organisation',
    noun: 'own-calendars',
    summary:
      'A new version of the days on which a member does not work, and of when its bodies take no decisions (T1).',
    request: AdoptOwnCalendarRequest,
    begins: false,
    version: null,
  },
];
