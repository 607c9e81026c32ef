import { accept, nothing } from '../kernel/decision.js';
import type { Room } from '../kernel/room.js';
import type { AgendaCommand } from './commands.js';
import type { AgendaEvent } from './events.js';
import { postponeReminder, reminderPostponed } from './postpone-reminder.js';
import { remindersDue } from './reminders-due.js';
import { reminderPlanSet, setReminderPlan } from './set-reminder-plan.js';
import { noteUndelivered } from './note-undelivered.js';
import type { ReminderEntry } from './state.js';

/** Reminders, each once for its timer, offset and recipient; what a project changes of them, and a recipient puts off. */
export const agenda: Room<AgendaCommand, AgendaEvent> = {
  decide: {
    SendDueReminders: (project, _command, _facts, now) => {
      const due = remindersDue(project, now);
      return due.length === 0 ? nothing : accept(...due);
    },
    SetReminderPlan: setReminderPlan,
    PostponeReminder: postponeReminder,
    NoteUndelivered: noteUndelivered,
  },
  evolve: {
    RemindersSent: (project, { event, at }) => {
      const { type: _, overtaken, timer, what, ...rung } = event;
      const entries: ReminderEntry[] = [
        ...overtaken.map((each) => ({ timer, what, at, status: 'overtaken' as const, ...each })),
        { timer, what, at, status: 'sent', ...rung },
      ];
      return { ...project, reminders: [...project.reminders, ...entries] };
    },
    ReminderPlanSet: reminderPlanSet,
    ReminderPostponed: reminderPostponed,
    ReminderUndelivered: (project, { event, at }) => {
      const { timer, what, address, movedTo } = event;
      return { ...project, undelivered: [...(project.undelivered ?? []), { timer, what, address, movedTo, at }] };
    },
  },
};
