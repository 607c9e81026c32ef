import { keyVersionOf } from '#domain/participation/version.js';
import type { Entry } from '../catalogue/entry.js';
import { RequestLateJoinRequest } from './requests.js';

export const movementEntries: readonly Entry[] = [
  {
    name: 'RequestLateJoin',
    stream: 'project',
    noun: 'late-joins',
    summary: 'An organisation joins a project that is being delivered, until its cut-off milestone is reached (O10).',
    request: RequestLateJoinRequest,
    begins: false,
    version: (project, { organisation }: RequestLateJoinRequest) => keyVersionOf(project, organisation),
  },
];
