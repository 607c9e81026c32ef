import { accept, nothing } from '../kernel/decision.js';
import type { Room } from '../kernel/room.js';
import type { AgendaCommand } from './commands.js';
import type { AgendaEvent, RemindersSent } from './events.js';
import { type PlannedReminder, plannedReminders } from './reminders.js';
import type { ReminderEntry } from './state.js';

/** Reminders, each once for its timer, offset and recipient. */
export const agenda: Room<AgendaCommand, AgendaEvent> = {
  decide: {
    SendDueReminders: (project, _command, _facts, now) => {
      const due = plannedReminders(project).filter(({ dueAt }) => dueAt <= now);
      if (due.length === 0) return nothing;
      const timers = [...new Set(due.map(({ timer }) => timer))];
      return accept(...timers.map((timer) => latestOf(due.filter((each) => each.timer === timer))));
    },
  },
  evolve: {
    RemindersSent: (project, { event, at }) => {
      const { timer, what, offset, dueAt, recipients, overtaken } = event;
      const entries: ReminderEntry[] = [
        ...overtaken.map((rung) => ({ timer, what, at, status: 'overtaken' as const, ...rung })),
        { timer, what, offset, dueAt, at, status: 'sent', recipients },
      ];
      return { ...project, reminders: [...project.reminders, ...entries] };
    },
  },
};

/** Of one ladder only the latest due rung goes out; those it overtook are recorded and not sent. */
function latestOf(rungs: readonly PlannedReminder[]): RemindersSent {
  const latest = rungs.at(-1)!;
  return {
    type: 'RemindersSent',
    ...latest,
    overtaken: rungs.slice(0, -1).map(({ offset, dueAt, recipients }) => ({ offset, dueAt, recipients })),
  };
}
