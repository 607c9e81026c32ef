import type { Entry } from '../catalogue/entry.js';
import {
  AbolishPostRequest,
  AddPersonRequest,
  EstablishPostRequest,
  ReplaceOfficerRequest,
  ReplacePersonRequest,
  ReplacePostHolderRequest,
} from './requests.js';

export const peopleEntries: readonly Entry[] = [
  {
    name: 'AddPerson',
    stream: 'programme',
    noun: 'people',
    summary: 'Somebody becomes known by name and address, before they hold anything; neither is in any event (T2).',
    request: AddPersonRequest,
    begins: false,
    version: null,
  },
  {
    name: 'ReplaceOfficer',
    stream: 'programme',
    noun: 'officers',
    summary: 'A post of the programme itself passes to another person, or falls vacant.',
    request: ReplaceOfficerRequest,
    begins: false,
    version: null,
  },
  {
    name: 'ReplacePostHolder',
    stream: 'organisation',
    noun: 'post-holders',
    summary: 'A post of a member passes to another person, with whatever hangs on it, or falls vacant.',
    request: ReplacePostHolderRequest,
    begins: false,
    version: null,
  },
  {
    name: 'EstablishPost',
    stream: 'organisation',
    noun: 'posts',
    summary: 'A member has one post more, held by somebody or vacant.',
    request: EstablishPostRequest,
    begins: false,
    version: null,
  },
  {
    name: 'AbolishPost',
    stream: 'organisation',
    noun: 'abolished-posts',
    summary: 'A post that nobody holds and that is named for nothing open is there no longer; its id stays its own.',
    request: AbolishPostRequest,
    begins: false,
    version: null,
  },
  {
    name: 'ReplacePerson',
    stream: 'programme',
    noun: 'replacements',
    summary:
      'What somebody holds passes to others, all of it or some, by one decision; what may not pass stays with its reason (V8).',
    request: ReplacePersonRequest,
    begins: false,
    version: null,
  },
];
