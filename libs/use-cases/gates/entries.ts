import { caseVersionOf, scopeVersionOf } from '#domain/cases/version.js';
import type { ItemId } from '#domain/gates/state.js';
import { gateVersion } from '#domain/gates/version.js';
import type { Project } from '#domain/projects/state.js';
import type { Entry } from '../catalogue/entry.js';
import {
  AllowLateItemRequest,
  CallIntoMeetingRequest,
  CastVoteRequest,
  CloseVoteRequest,
  MarkExemptRequest,
  NameSubstituteRequest,
  OpenVoteRequest,
  ReissuePaperRequest,
  ScheduleItemRequest,
  SubmitItemRequest,
  SubmitToGateRequest,
  UseCastingVoteRequest,
} from './requests.js';

const versionOfItem = (project: Project, { item }: { item: string }): string => gateVersion(project, item as ItemId);

export const gateEntries: readonly Entry[] = [
  {
    name: 'SubmitToGate',
    stream: 'project',
    noun: 'submissions',
    summary: 'The lead submits the project to a gate.',
    request: SubmitToGateRequest,
    begins: false,
    version: (project, { gate }: SubmitToGateRequest) =>
      gate === 'G1' ? scopeVersionOf(project) : caseVersionOf(project),
  },
  {
    name: 'SubmitItem',
    stream: 'project',
    noun: 'items',
    summary: 'Asks the steering group to cancel the project (X7) or to write a benefit off (B6).',
    request: SubmitItemRequest,
    begins: false,
    version: null,
  },
  {
    name: 'ScheduleItem',
    stream: 'project',
    noun: 'schedulings',
    summary: 'The secretary puts an item to a meeting (V1).',
    request: ScheduleItemRequest,
    begins: false,
    version: versionOfItem,
  },
  {
    name: 'AllowLateItem',
    stream: 'project',
    noun: 'late-items',
    summary: 'The chair records the reason for which a late item is taken (V1).',
    request: AllowLateItemRequest,
    begins: false,
    version: versionOfItem,
  },
  {
    name: 'OpenVote',
    stream: 'project',
    noun: 'opened-votes',
    summary: 'The secretary opens a vote on a motion (V2, V6).',
    request: OpenVoteRequest,
    begins: false,
    version: versionOfItem,
  },
  {
    name: 'CastVote',
    stream: 'project',
    noun: 'votes',
    summary: 'A seat votes (V3, V4).',
    request: CastVoteRequest,
    begins: false,
    version: versionOfItem,
  },
  {
    name: 'UseCastingVote',
    stream: 'project',
    noun: 'casting-votes',
    summary: 'Whoever presides uses the second vote in a tie (V5).',
    request: UseCastingVoteRequest,
    begins: false,
    version: versionOfItem,
  },
  {
    name: 'NameSubstitute',
    stream: 'project',
    noun: 'substitutes',
    summary: 'A seat names its substitute (V3).',
    request: NameSubstituteRequest,
    begins: false,
    version: versionOfItem,
  },
  {
    name: 'CallIntoMeeting',
    stream: 'project',
    noun: 'meeting-calls',
    summary: 'A seat asks that a written procedure be called into a meeting (V6).',
    request: CallIntoMeetingRequest,
    begins: false,
    version: versionOfItem,
  },
  {
    name: 'CloseVote',
    stream: 'project',
    noun: 'closed-votes',
    summary: 'The secretary closes a vote held in a meeting (V4, V5).',
    request: CloseVoteRequest,
    begins: false,
    version: versionOfItem,
  },
  {
    name: 'ReissuePaper',
    stream: 'project',
    noun: 'reissued-papers',
    summary:
      'The lead puts a corrected paper in the place of the one before; votes stay on the version they were cast on.',
    request: ReissuePaperRequest,
    begins: false,
    version: versionOfItem,
  },
  {
    name: 'MarkExempt',
    stream: 'project',
    noun: 'exempt-parts',
    summary: 'The secretary sets an exempt part of the paper apart (V12).',
    request: MarkExemptRequest,
    begins: false,
    version: versionOfItem,
  },
];
