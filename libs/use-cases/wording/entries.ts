import type { Entry } from '../catalogue/entry.js';
import { AdoptMessageTemplateRequest, RestoreMessageTemplateRequest } from './requests.js';

export const wordingEntries: readonly Entry[] = [
  {
    name: 'AdoptMessageTemplate',
    stream: 'programme',
    noun: 'message-templates',
    summary: 'Mails of a kind have other words from now on.',
    request: AdoptMessageTemplateRequest,
    begins: false,
    version: null,
  },
  {
    name: 'RestoreMessageTemplate',
    stream: 'programme',
    noun: 'restored-templates',
    summary: 'Mails of a kind have the words of the next more general kind again, or the standard ones.',
    request: RestoreMessageTemplateRequest,
    begins: false,
    version: null,
  },
];
