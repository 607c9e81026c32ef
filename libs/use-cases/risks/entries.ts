import { riskVersionOf } from '#domain/risks/version.js';
import type { Project } from '#domain/projects/state.js';
import type { Entry } from '../catalogue/entry.js';
import { CloseRiskRequest, RecordRiskRequest, ReviseRiskRequest } from './requests.js';

const common = {
  stream: 'project',
  begins: false,
  version: (project: Project, { risk }: { risk: string }): string => riskVersionOf(project, risk),
} as const;

export const riskEntries: readonly Entry[] = [
  {
    ...common,
    name: 'RecordRisk',
    noun: 'risks',
    summary: 'The lead, or for its own part a member’s representative, records a risk (PR-33).',
    request: RecordRiskRequest,
    version: null,
  },
  {
    ...common,
    name: 'ReviseRisk',
    noun: 'risk-revisions',
    summary: 'The lead has looked at a risk again, and says how it stands now (PR-33).',
    request: ReviseRiskRequest,
  },
  {
    ...common,
    name: 'CloseRisk',
    noun: 'risk-closures',
    summary: 'The lead closes a risk that has passed, cannot come any more, or has occurred (PR-33).',
    request: CloseRiskRequest,
  },
];
