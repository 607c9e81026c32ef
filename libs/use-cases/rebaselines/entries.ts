import { caseVersionOf } from '#domain/cases/version.js';
import { keyVersionOf } from '#domain/participation/version.js';
import type { Entry } from '../catalogue/entry.js';
import { ObjectRequest, SubmitRebaselineRequest } from './requests.js';

export const rebaselineEntries: readonly Entry[] = [
  {
    name: 'SubmitRebaseline',
    stream: 'project',
    noun: 'rebaselines',
    summary: 'The lead puts a new version of the case to the steering group as the new baseline, at GR (X2).',
    request: SubmitRebaselineRequest,
    begins: false,
    version: caseVersionOf,
  },
  {
    name: 'Object',
    stream: 'project',
    noun: 'objections',
    summary: 'An organisation that a re-baseline does not affect objects to it, and decides again (X3).',
    request: ObjectRequest,
    begins: false,
    version: (project, { organisation }: { organisation: string }) => keyVersionOf(project, organisation),
  },
];
