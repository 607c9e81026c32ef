import { contributionVersionOf } from '#domain/contributions/places.js';
import type { Project } from '#domain/projects/state.js';
import type { Entry } from '../catalogue/entry.js';
import { ConfirmContributionRequest, RecordContributionRequest } from './requests.js';

const version = (project: Project, { unit }: { unit: string }): string => contributionVersionOf(project, unit);

export const contributionEntries: readonly Entry[] = [
  {
    name: 'RecordContribution',
    stream: 'project',
    noun: 'contributions',
    summary: 'A member records what it has delivered of its contributions so far, of a kind in a year.',
    request: RecordContributionRequest,
    begins: false,
    version,
  },
  {
    name: 'ConfirmContribution',
    stream: 'project',
    noun: 'confirmed-contributions',
    summary: 'The member’s finance reviewer confirms what is recorded.',
    request: ConfirmContributionRequest,
    begins: false,
    version,
  },
];
