import { duties } from '#domain/agenda/duties.js';
import { ownAddresses } from '#domain/agenda/postpone-reminder.js';
import { nextOf } from '#domain/agenda/put-off.js';
import type { Openings } from './situation.js';

export const agendaOpenings = {
  SetReminderPlan: ({ project }) =>
    [...new Set(duties(project).flatMap(({ ladder }) => ladder ?? []))].map((ladder) => ({ ladder })),
  PostponeReminder: ({ project, facts, now }) =>
    duties(project)
      .filter((duty) => nextOf(duty, ownAddresses(duty, project, facts, now), project, now))
      .map(({ timer }) => ({ timer })),
} satisfies Openings;
