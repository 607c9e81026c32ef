import { lineOf } from '#domain/benefits/lines.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Project } from '#domain/projects/state.js';
import type { Command } from './permissions.js';

/** The organisations a command speaks for: its `own` in the permission matrix. */
export function organisationsOf(command: Command, project: Project | null, directory: Directory): readonly string[] {
  switch (command.type) {
    case 'ProposeProject':
      return [command.leadOrganisation];
    case 'AcceptLead':
    case 'StandDown':
    case 'Object':
    case 'AskForMajorRoute':
    case 'GiveComment':
    case 'RecordDecision':
    case 'Reconfirm':
    case 'CallIn':
    case 'RecommendDecision':
    case 'CheckDecision':
    case 'RequestLateJoin':
    case 'GiveNotice':
    case 'AdoptScheme':
    case 'AdoptOwnCalendar':
      return [command.organisation];
    case 'ReplaceSeatHolder':
      return directory.programme.seats.filter(({ id }) => id === command.seat).map(({ organisation }) => organisation);
    case 'SaveOwnFigures':
    case 'AgreeEstimate':
    case 'ClaimInvitation':
    case 'SubmitReturn':
    case 'ConfirmBenefit':
    case 'RecordContribution':
    case 'ConfirmContribution':
      return organisationsOfUnit(project, command.unit);
    case 'FilePostImplementationReview':
      return project?.lead.organisation ? [project.lead.organisation] : [];
    case 'CaptureInBudget':
    case 'TurnBenefit':
      return organisationsOfUnit(project, project ? lineOf(project, command.line)?.unit : undefined);
    default:
      return [];
  }
}

const organisationsOfUnit = (project: Project | null, unit: string | undefined): readonly string[] =>
  project?.units.find(({ id }) => id === unit)?.organisations ?? [];
