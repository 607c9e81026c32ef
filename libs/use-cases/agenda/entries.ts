import { planVersionOf } from '#domain/agenda/version.js';
import type { Entry } from '../catalogue/entry.js';
import { PostponeReminderRequest, SetReminderPlanRequest } from './requests.js';

export const agendaEntries: readonly Entry[] = [
  {
    name: 'SetReminderPlan',
    stream: 'project',
    noun: 'reminder-plans',
    summary: 'The programme office changes a ladder of reminders for one project (section 7).',
    request: SetReminderPlanRequest,
    begins: false,
    version: (project) => String(planVersionOf(project)),
  },
  {
    name: 'PostponeReminder',
    stream: 'project',
    noun: 'postponed-reminders',
    summary: 'Whoever something waits for puts its next reminder off, within the deadline (section 7).',
    request: PostponeReminderRequest,
    begins: false,
    version: null,
  },
];
