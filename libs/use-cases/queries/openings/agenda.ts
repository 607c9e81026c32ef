import { duties } from '#domain/agenda/duties.js';
import { nextToPostpone, ownAddresses } from '#domain/agenda/postpone-reminder.js';
import type { Openings } from './situation.js';

export const agendaOpenings = {
  SetReminderPlan: ({ project }) =>
    [...new Set(duties(project).flatMap(({ ladder }) => ladder ?? []))].map((ladder) => ({ ladder })),
  PostponeReminder: ({ project, facts, now }) =>
    duties(project)
      .filter((duty) => nextToPostpone(project, duty, ownAddresses(duty, project, facts, now), now))
      .map(({ timer }) => ({ timer })),
} satisfies Openings;
