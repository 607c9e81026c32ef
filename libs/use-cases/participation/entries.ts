import { keyVersionOf, participationVersionOf } from '#domain/participation/version.js';
import type { Project } from '#domain/projects/state.js';
import type { Entry } from '../catalogue/entry.js';
import {
  CallInRequest,
  ChooseUnviableRouteRequest,
  ClaimInvitationRequest,
  ConfirmUnviableRouteRequest,
  ExtendOptInRequest,
  MarkNotRelevantRequest,
  ReconfirmRequest,
  RecordDecisionRequest,
} from './requests.js';

const versionOfOwnKey = (project: Project, { organisation }: { organisation: string }): string =>
  keyVersionOf(project, organisation);

export const participationEntries: readonly Entry[] = [
  {
    name: 'MarkNotRelevant',
    stream: 'project',
    noun: 'irrelevances',
    summary: 'The lead marks the project as not relevant to a unit (O1).',
    request: MarkNotRelevantRequest,
    begins: false,
    version: (project, { unit }: { unit: string }) => participationVersionOf(project, unit),
  },
  {
    name: 'ClaimInvitation',
    stream: 'project',
    noun: 'claimed-invitations',
    summary: 'A unit claims an invitation after all (O1).',
    request: ClaimInvitationRequest,
    begins: false,
    version: (project, { unit }: { unit: string }) => participationVersionOf(project, unit),
  },
  {
    name: 'RecordDecision',
    stream: 'project',
    noun: 'decisions',
    summary: 'An organisation enters what its own body decided (O2 to O6, M1 to M4).',
    request: RecordDecisionRequest,
    begins: false,
    version: versionOfOwnKey,
  },
  {
    name: 'Reconfirm',
    stream: 'project',
    noun: 'reconfirmations',
    summary: 'An organisation joins again without its condition, or accepts its share (O3, O9).',
    request: ReconfirmRequest,
    begins: false,
    version: versionOfOwnKey,
  },
  {
    name: 'CallIn',
    stream: 'project',
    noun: 'call-ins',
    summary: 'An organisation calls in its own decision, in the window that it has for that (V13).',
    request: CallInRequest,
    begins: false,
    version: versionOfOwnKey,
  },
  {
    name: 'ExtendOptIn',
    stream: 'project',
    noun: 'extensions',
    summary: 'The chair extends the opt-in once (O2).',
    request: ExtendOptInRequest,
    begins: false,
    version: null,
  },
  {
    name: 'ChooseUnviableRoute',
    stream: 'project',
    noun: 'unviable-routes',
    summary: 'The lead proposes what follows when the project is not viable (O8).',
    request: ChooseUnviableRouteRequest,
    begins: false,
    version: null,
  },
  {
    name: 'ConfirmUnviableRoute',
    stream: 'project',
    noun: 'confirmed-routes',
    summary: 'The chair confirms what the lead proposed (O8).',
    request: ConfirmUnviableRouteRequest,
    begins: false,
    version: null,
  },
];
