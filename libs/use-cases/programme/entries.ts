import type { Entry } from '../catalogue/entry.js';
import { AdoptCalendarRequest, AdoptPolicyRequest, AdoptProgrammeRequest, ErasePersonRequest } from './requests.js';

export const adoptProgramme: Entry = {
  name: 'AdoptProgramme',
  stream: 'programme',
  noun: 'programmes',
  summary: 'A programme begins, whole.',
  request: AdoptProgrammeRequest,
  begins: true,
  version: null,
};

export const programmeEntries: readonly Entry[] = [
  {
    name: 'AdoptPolicy',
    stream: 'programme',
    noun: 'policies',
    summary: 'The programme office adopts a new version of the policy.',
    request: AdoptPolicyRequest,
    begins: false,
    version: null,
  },
  {
    name: 'AdoptCalendar',
    stream: 'programme',
    noun: 'calendars',
    summary: 'The programme office adopts a new version of the calendar (T1).',
    request: AdoptCalendarRequest,
    begins: false,
    version: null,
  },
  {
    name: 'ErasePerson',
    stream: 'programme',
    noun: 'erasures',
    summary: 'The programme office removes the name and address of a person who holds nothing any more (T2).',
    request: ErasePersonRequest,
    begins: false,
    version: null,
  },
];
