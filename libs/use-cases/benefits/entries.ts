import { benefitVersionOf, captureVersionOf } from '#domain/benefits/version.js';
import type { Month } from '#domain/calendar/instant.js';
import type { Project } from '#domain/projects/state.js';
import type { Entry } from '../catalogue/entry.js';
import {
  CaptureInBudgetRequest,
  ConfirmBenefitRequest,
  CountersignReturnRequest,
  SubmitReturnRequest,
  TurnBenefitRequest,
  ValidateReturnRequest,
} from './requests.js';

const versionOfReturn = (project: Project, { unit, month }: { unit: string; month: Month }): string =>
  benefitVersionOf(project, unit, month);

export const benefitEntries: readonly Entry[] = [
  {
    name: 'SubmitReturn',
    stream: 'project',
    noun: 'returns',
    summary: 'A unit returns a month’s benefits (B2).',
    request: SubmitReturnRequest,
    begins: false,
    version: versionOfReturn,
  },
  {
    name: 'ConfirmBenefit',
    stream: 'project',
    noun: 'confirmations',
    summary: 'The unit’s finance reviewer confirms a return (B3).',
    request: ConfirmBenefitRequest,
    begins: false,
    version: versionOfReturn,
  },
  {
    name: 'CountersignReturn',
    stream: 'project',
    noun: 'countersignatures',
    summary: 'The assurance reviewer countersigns a return of the benefits lead’s own organisation.',
    request: CountersignReturnRequest,
    begins: false,
    version: versionOfReturn,
  },
  {
    name: 'ValidateReturn',
    stream: 'project',
    noun: 'validations',
    summary: 'The benefits lead validates or queries a return (B2).',
    request: ValidateReturnRequest,
    begins: false,
    version: versionOfReturn,
  },
  {
    name: 'CaptureInBudget',
    stream: 'project',
    noun: 'captures',
    summary: 'The unit’s finance reviewer captures realised money in a budget (B3).',
    request: CaptureInBudgetRequest,
    begins: false,
    version: (project, { line }: CaptureInBudgetRequest) => captureVersionOf(project, line),
  },
  {
    name: 'TurnBenefit',
    stream: 'project',
    noun: 'turned-benefits',
    summary: 'The unit’s finance reviewer records that a benefit is of the other kind from a month on (B4).',
    request: TurnBenefitRequest,
    begins: false,
    version: null,
  },
];
