import type { Directory } from '../kernel/facts.js';
import type { OwnCalendarFollowed } from '../projects/events.js';
import type { Programme } from '../programme/state.js';
import { actionDuties } from './reminders.js';

/** T1: changed calendars of those who are responsible for an open action; its reminders to come move with them. */
export function calendarsToFollow(
  programme: Programme,
  { organisations }: Pick<Directory, 'organisations'>,
): readonly OwnCalendarFollowed[] {
  const responsible = new Set(actionDuties(programme).flatMap((duty) => duty.organisations));
  const known = programme.actionPlan?.ownCalendars;
  return organisations.flatMap(({ id: organisation, calendar }) =>
    calendar && responsible.has(organisation) && calendar.version !== known?.[organisation]?.version
      ? [{ type: 'OwnCalendarFollowed', organisation, calendar }]
      : [],
  );
}
