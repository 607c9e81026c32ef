import type { Instant } from '../calendar/instant.js';
import type { Project } from '../projects/state.js';
import type { RemindersSent } from './events.js';
import { type PlannedReminder, plannedReminders } from './reminders.js';

/** What goes out now of each ladder. */
export const remindersDue = (project: Project, now: Instant): readonly RemindersSent[] =>
  remindersOf(plannedReminders(project), now);

/** The same of any reminders to come. */
export function remindersOf(planned: readonly PlannedReminder[], now: Instant): readonly RemindersSent[] {
  const due = planned.filter(({ dueAt }) => dueAt <= now);
  const timers = [...new Set(due.map(({ timer }) => timer))];
  return timers.flatMap((timer) => ofLadder(due.filter((each) => each.timer === timer)));
}

/**
 * Of one ladder only the latest due rung goes out; those it overtook are recorded and not sent. What some had put off
 * goes to them beside it, once, unless that rung is for them as well.
 */
function ofLadder(due: readonly PlannedReminder[]): readonly RemindersSent[] {
  const latest = due.filter(({ postponed }) => !postponed).at(-1);
  const reached = latest?.recipients ?? [];
  const putOff = due.filter(({ postponed }) => postponed);
  const overtaken = split(putOff, (address) => reached.includes(address));
  const rest = split(putOff, (address) => !reached.includes(address));
  const groups = [...new Set(rest.map(({ recipients }) => recipients.join()))].map((key) =>
    rest.filter(({ recipients }) => recipients.join() === key),
  );
  const plain = due.filter(({ postponed }) => !postponed);
  const events = groups.map(latestOf);
  return latest ? [latestOf([...overtaken, ...plain]), ...events] : events;
}

/** The same reminders for some of those they are for. */
const split = (
  reminders: readonly PlannedReminder[],
  isFor: (address: string) => boolean,
): readonly PlannedReminder[] =>
  reminders
    .map((reminder) => ({ ...reminder, recipients: reminder.recipients.filter(isFor) }))
    .filter(({ recipients }) => recipients.length > 0);

function latestOf(rungs: readonly PlannedReminder[]): RemindersSent {
  const latest = rungs.at(-1)!;
  return {
    type: 'RemindersSent',
    ...latest,
    overtaken: rungs.slice(0, -1).map(({ timer: _timer, what: _what, ...rung }) => rung),
  };
}
