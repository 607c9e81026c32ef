import type { Duty } from '#domain/agenda/state.js';
import type { Project } from '#domain/projects/state.js';
import type { Rows } from './tables.js';

export const agendaRows = ({ id: project, reminders }: Project, duties: readonly Duty[]): Rows => ({
  inbox: duties.flatMap(({ timer, holders, what, organisations, since, dueAt }) =>
    [...new Set(holders)].map((address) => ({ project, timer, address, what, organisations, since, dueAt })),
  ),
  reminders: reminders.flatMap(({ timer, offset, recipients, what, dueAt, at, status }) =>
    recipients.map((recipient) => ({ project, timer, offset, recipient, what, dueAt, at, status })),
  ),
});
