import type { Entry } from '../catalogue/entry.js';
import { AcceptLeadRequest, NominateLeadRequest, StandDownRequest } from './requests.js';

export const leadEntries: readonly Entry[] = [
  {
    name: 'StandDown',
    stream: 'project',
    noun: 'stand-downs',
    summary: 'The organisation that leads wants to lead no longer; it leads on until another is confirmed (X5).',
    request: StandDownRequest,
    begins: false,
    version: null,
  },
  {
    name: 'NominateLead',
    stream: 'project',
    noun: 'nominations',
    summary: 'An organisation of a unit in the project is nominated to lead it (X5).',
    request: NominateLeadRequest,
    begins: false,
    version: null,
  },
  {
    name: 'AcceptLead',
    stream: 'project',
    noun: 'leads',
    summary: 'A project lead takes on an adopted project; an organisation that is nominated accepts the lead (X5).',
    request: AcceptLeadRequest,
    begins: false,
    version: null,
  },
];
