import type { Entry } from '../catalogue/entry.js';
import { AskToHoldRequest, DeclineHoldRequest, HoldRequest, ResumeRequest, ReviewHoldRequest } from './requests.js';

const common = { stream: 'project', begins: false, version: null } as const;

export const holdEntries: readonly Entry[] = [
  {
    ...common,
    name: 'AskToHold',
    noun: 'hold-requests',
    summary: 'The lead asks the chair to hold the project (X6).',
    request: AskToHoldRequest,
  },
  {
    ...common,
    name: 'DeclineHold',
    noun: 'declined-holds',
    summary: 'The chair does not hold the project, as the lead asked.',
    request: DeclineHoldRequest,
  },
  {
    ...common,
    name: 'Hold',
    noun: 'holds',
    summary: 'The chair holds the project, with a reason and to a date (X6).',
    request: HoldRequest,
  },
  {
    ...common,
    name: 'ReviewHold',
    noun: 'hold-reviews',
    summary: 'The chair has looked at a hold (X6).',
    request: ReviewHoldRequest,
  },
  {
    ...common,
    name: 'Resume',
    noun: 'resumptions',
    summary: 'The project goes on where it was (X6).',
    request: ResumeRequest,
  },
];
