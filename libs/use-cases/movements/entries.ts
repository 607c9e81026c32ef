import { keyVersionOf, participationVersionOf } from '#domain/participation/version.js';
import type { Entry } from '../catalogue/entry.js';
import { GiveNoticeRequest, RequestLateJoinRequest, WaiveNoticeRequest } from './requests.js';

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
  {
    name: 'GiveNotice',
    stream: 'project',
    noun: 'withdrawal-notices',
    summary: 'An organisation gives notice that its unit leaves; the lead hands over first (X4).',
    request: GiveNoticeRequest,
    begins: false,
    version: (project, { organisation }: GiveNoticeRequest) => keyVersionOf(project, organisation),
  },
  {
    name: 'WaiveNotice',
    stream: 'project',
    noun: 'notice-waivers',
    summary: 'The chair lets a unit leave before its notice or its committed term has ended (X4).',
    request: WaiveNoticeRequest,
    begins: false,
    version: (project, { unit }: WaiveNoticeRequest) => participationVersionOf(project, unit),
  },
];
