import { conditionVersionOf } from '#domain/conditions/version.js';
import type { Project } from '#domain/projects/state.js';
import type { Entry } from '../catalogue/entry.js';
import { DischargeConditionRequest, FileEvidenceRequest } from './requests.js';

const versionOfCondition = (project: Project, { condition }: { condition: string }): string =>
  conditionVersionOf(project, condition);

export const conditionEntries: readonly Entry[] = [
  {
    name: 'FileEvidence',
    stream: 'project',
    noun: 'evidence',
    summary: 'The owner of a condition files evidence that it is met (V15).',
    request: FileEvidenceRequest,
    begins: false,
    version: versionOfCondition,
  },
  {
    name: 'DischargeCondition',
    stream: 'project',
    noun: 'discharges',
    summary: 'The chair, or the seat or post that the motion names, finds a condition of an approval met (V15).',
    request: DischargeConditionRequest,
    begins: false,
    version: versionOfCondition,
  },
];
