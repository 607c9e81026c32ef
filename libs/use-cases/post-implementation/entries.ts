import { postImplementationVersionOf } from '#domain/post-implementation/version.js';
import type { Entry } from '../catalogue/entry.js';
import { FilePostImplementationReviewRequest } from './requests.js';

export const postImplementationEntries: readonly Entry[] = [
  {
    name: 'FilePostImplementationReview',
    stream: 'project',
    noun: 'post-implementation-reviews',
    summary: 'The lead tells what came of a project that has been closed for some months (B6).',
    request: FilePostImplementationReviewRequest,
    begins: false,
    version: postImplementationVersionOf,
  },
];
