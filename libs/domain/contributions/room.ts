import type { Room } from '../kernel/room.js';
import type { ContributionCommand } from './commands.js';
import { confirmContribution, contributionConfirmed } from './confirm-contribution.js';
import type { ContributionEvent } from './events.js';
import { contributionRecorded, recordContribution } from './record-contribution.js';

/** What the members bring in: promised with their figures, delivered with evidence. */
export const contributions: Room<ContributionCommand, ContributionEvent> = {
  decide: { RecordContribution: recordContribution, ConfirmContribution: confirmContribution },
  evolve: { ContributionRecorded: contributionRecorded, ContributionConfirmed: contributionConfirmed },
};
