import type { Entry } from '../catalogue/entry.js';
import { PassMattersRequest } from './requests.js';

export const passingEntries: readonly Entry[] = [
  {
    name: 'PassMatters',
    stream: 'programme',
    noun: 'passings',
    summary:
      'What a post answers for (projects led, conditions, benefits, recovery plans, risks, actions) passes to another post of the same organisation, by one decision; what may not pass stays with its reason (C9, V15).',
    request: PassMattersRequest,
    begins: false,
    version: null,
  },
];
