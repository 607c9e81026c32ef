import { may } from '#access/access.js';
import type { Command, CommandType } from '#access/permissions.js';
import type { Instant } from '#domain/calendar/instant.js';
import { barsWhileHeld } from '#domain/holds/refuse.js';
import type { ProjectCommand } from '#domain/projects/commands.js';
import { stagesOf } from '#domain/projects/stages.js';
import type { Reading } from './reading.js';
import type { About, Situation } from './openings/situation.js';
import { agendaOpenings } from './openings/agenda.js';
import { assuranceOpenings } from './openings/assurance.js';
import { benefitsOpenings } from './openings/benefits.js';
import { casesOpenings } from './openings/cases.js';
import { conditionsOpenings } from './openings/conditions.js';
import { contributionsOpenings } from './openings/contributions.js';
import { deliveryOpenings } from './openings/delivery.js';
import { exceptionsOpenings } from './openings/exceptions.js';
import { gatesOpenings } from './openings/gates.js';
import { holdsOpenings } from './openings/holds.js';
import { leadsOpenings } from './openings/leads.js';
import { movementsOpenings } from './openings/movements.js';
import { participationOpenings } from './openings/participation.js';
import { postImplementationOpenings } from './openings/post-implementation.js';
import { projectsOpenings } from './openings/projects.js';
import { rebaselinesOpenings } from './openings/rebaselines.js';
import { recoveriesOpenings } from './openings/recoveries.js';
import { risksOpenings } from './openings/risks.js';

export type { About } from './openings/situation.js';

/** A command that a person may give as the project stands. The law still decides when it is given. */
export interface Opening {
  readonly command: CommandType;
  readonly about: About;
}

/** Everything that a person may do in a project now, as far as it can be told before they have said what. */
export function openingsOf({ project, directory }: Reading, person: string, now: Instant): readonly Opening[] {
  if (project.movingTo) return [];
  const principal = { kind: 'person', id: person } as const;
  const situation = { project, facts: { actor: principal, directory }, now };
  const inStage = (Object.keys(subjects) as Subject[]).filter((command) => stagesOf[command].includes(project.stage));
  return inStage.flatMap((command) =>
    subjects[command](situation)
      .filter((about) => !barsWhileHeld(project, { type: command, ...about } as unknown as ProjectCommand))
      .filter((about) => may(principal, { type: command, ...about } as unknown as Command, project, directory))
      .map((about) => ({ command, about })),
  );
}

type Subject = Exclude<
  keyof typeof stagesOf,
  | 'EnterStage'
  | 'DeferLostItem'
  | 'EndChairsAction'
  | 'EndHold'
  | 'LapseApproval'
  | 'CloseReOptIn'
  | 'HoldWithoutLead'
  | 'WithdrawUnit'
  | 'NoteHolders'
  | 'NoteInterests'
  | 'FollowOwnCalendar'
  | 'MoveToMeeting'
  | 'OpenOptIn'
  | 'CloseOptIn'
  | 'RunViability'
  | 'NoteChain'
  | 'ReleaseDecision'
  | 'EndSilence'
  | 'CountAsNil'
  | 'RateRealisation'
  | 'CloseProject'
  | 'SendDueReminders'
  | 'NoteUndelivered'
>;

/** What each command can be about now; whether this person may is asked afterwards. */
const subjects: Readonly<Record<Subject, (situation: Situation) => readonly About[]>> = {
  ...projectsOpenings,
  ...agendaOpenings,
  ...leadsOpenings,
  ...movementsOpenings,
  ...rebaselinesOpenings,
  ...exceptionsOpenings,
  ...casesOpenings,
  ...gatesOpenings,
  ...holdsOpenings,
  ...conditionsOpenings,
  ...assuranceOpenings,
  ...participationOpenings,
  ...deliveryOpenings,
  ...benefitsOpenings,
  ...contributionsOpenings,
  ...postImplementationOpenings,
  ...recoveriesOpenings,
  ...risksOpenings,
};
