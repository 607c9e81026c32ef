import { lineOf } from '#domain/benefits/lines.js';
import { type Directory, postsHeldBy, postsOf, seatsHeldBy } from '#domain/kernel/facts.js';
import { deputiesOf } from '#domain/programme/deputies.js';
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
    case 'ReplacePostHolder':
    case 'EstablishPost':
    case 'AbolishPost':
      return [command.organisation];
    case 'ReplacePerson':
      return organisationsHolding(command.person, directory);
    case 'PassMatters':
      return postsOf(directory).flatMap(({ id, organisation }) =>
        id === command.from && organisation ? [organisation] : [],
      );
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
    case 'RecordRisk':
      return command.organisation === undefined ? [] : [command.organisation];
    case 'FilePostImplementationReview':
      return project?.lead.organisation ? [project.lead.organisation] : [];
    case 'CaptureInBudget':
    case 'TurnBenefit':
      return organisationsOfUnit(project, project ? lineOf(project, command.line)?.unit : undefined);
    default:
      return [];
  }
}

/** Those in which somebody holds a post or a seat, or deputises for one. */
function organisationsHolding(person: string, directory: Directory): readonly string[] {
  const { seats } = directory.programme;
  const deputising = deputiesOf(directory.programme).filter((deputy) => deputy.person === person);
  const places = [
    ...postsHeldBy(directory, person),
    ...seatsHeldBy(directory, person),
    ...seats.filter(({ id }) => deputising.some(({ seat }) => seat === id)),
  ];
  return places.flatMap(({ organisation }) => organisation ?? []);
}

const organisationsOfUnit = (project: Project | null, unit: string | undefined): readonly string[] =>
  project?.units.find(({ id }) => id === unit)?.organisations ?? [];
