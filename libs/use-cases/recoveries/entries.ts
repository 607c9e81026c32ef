import { recoveryVersionOf } from '#domain/recoveries/version.js';
import type { Entry } from '../catalogue/entry.js';
import { FileRecoveryPlanRequest } from './requests.js';

export const recoveryEntries: readonly Entry[] = [
  {
    name: 'FileRecoveryPlan',
    stream: 'project',
    noun: 'recovery-plans',
    summary: 'The owner of benefits that lie behind files a recovery plan (B5).',
    request: FileRecoveryPlanRequest,
    begins: false,
    version: (project, { plan }: FileRecoveryPlanRequest) => recoveryVersionOf(project, plan),
  },
];
