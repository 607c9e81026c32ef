import type { Entry } from '../catalogue/entry.js';
import {
  AdoptCalendarRequest,
  AdoptPolicyRequest,
  AdoptProgrammeRequest,
  AppointDeputyRequest,
  EndDeputyRequest,
  ErasePersonRequest,
  ReplaceSeatHolderRequest,
} from './requests.js';

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
  {
    name: 'ReplaceSeatHolder',
    stream: 'programme',
    noun: 'seat-holders',
    summary: 'A seat of the steering group passes to another person, or falls vacant (V8).',
    request: ReplaceSeatHolderRequest,
    begins: false,
    version: null,
  },
  {
    name: 'AppointDeputy',
    stream: 'programme',
    noun: 'deputies',
    summary: 'A seat appoints a deputy for days of absence, also for votes that are open already (V3).',
    request: AppointDeputyRequest,
    begins: false,
    version: null,
  },
  {
    name: 'EndDeputy',
    stream: 'programme',
    noun: 'ended-deputies',
    summary: 'A seat ends the appointment of its deputy before its last day.',
    request: EndDeputyRequest,
    begins: false,
    version: null,
  },
];
