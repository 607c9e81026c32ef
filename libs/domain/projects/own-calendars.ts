import type { Act } from '../agenda/state.js';
import { type OwnCalendar, withOwn } from '../calendar/own-calendar.js';
import { accept, nothing } from '../kernel/decision.js';
import type { Directory } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { isReviewAwaited } from '../post-implementation/awaited.js';
import type { FollowOwnCalendar } from './commands.js';
import type { OwnCalendarFollowed } from './events.js';
import { ACTIVE } from './stages.js';
import type { Project } from './state.js';

/** T1: the project as an organisation's own calendar counts its days; the programme's where it has none. */
export const countedBy = <Counted extends Pick<Project, 'calendar' | 'ownCalendars'>>(
  project: Counted,
  organisation: string,
): Counted => {
  const own = project.ownCalendars?.[organisation];
  return own ? { ...project, calendar: withOwn(project.calendar, own) } : project;
};

/** T1: the calendars by which the days of a matter are counted: the programme’s, and its organisation’s own. */
export function calendarsOf(
  { calendar, ownCalendars = {} }: Pick<Project, 'calendar' | 'ownCalendars'>,
  organisations: readonly string[],
): readonly { readonly id: string; readonly version: number }[] {
  const own = organisations.length === 1 ? ownCalendars[organisations[0]] : undefined;
  const common = { id: calendar.id, version: calendar.version };
  return own ? [common, { id: organisations[0], version: own.version }] : [common];
}

/** T1: the latest of what each of several organisations counts for itself. */
export const latestOf = <Time extends string>(
  project: Project,
  organisations: readonly string[],
  count: (terms: Project) => Time,
): Time =>
  organisations
    .map((organisation) => count(countedBy(project, organisation)))
    .reduce((latest, each) => (each > latest ? each : latest), count(project));

/** T1: organisations whose calendar is another than the project knows; who is who is asked for it. */
export const calendarActs = (project: Project, { organisations }: Pick<Directory, 'organisations'>): readonly Act[] =>
  organisations
    .filter(({ id }) => countsFor(project, id))
    .filter(({ id, calendar }) => calendar && calendar.version !== project.ownCalendars?.[id]?.version)
    .map(({ id }) => ({ dueAt: project.lastAt, command: { type: 'FollowOwnCalendar', organisation: id } }));

/** Once a project is closed, only by whom what came of it is still to be told (B6). */
const countsFor = (project: Project, organisation: string): boolean =>
  ACTIVE.includes(project.stage) || (isReviewAwaited(project) && project.lead.organisation === organisation);

/** T1: open deadlines of an organisation move with its calendar; what is over stays as it was. */
export const followOwnCalendar: Decide<FollowOwnCalendar, OwnCalendarFollowed> = (
  project,
  { organisation },
  { directory },
) => {
  const calendar = directory.organisations.find(({ id }) => id === organisation)?.calendar;
  if (!calendar || calendar.version === versionFollowed(project, organisation)) return nothing;
  return accept({ type: 'OwnCalendarFollowed', organisation, calendar });
};

export const ownCalendarFollowed: Evolve<OwnCalendarFollowed> = (project, { event }) => ({
  ...project,
  ownCalendars: { ...project.ownCalendars, [event.organisation]: event.calendar },
});

const versionFollowed = ({ ownCalendars }: Project, organisation: string): OwnCalendar['version'] | undefined =>
  ownCalendars?.[organisation]?.version;
