import { plannedReminders } from '#domain/agenda/reminders.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Reading } from './reading.js';
import { type AddresseeView, addresseeView } from './waiting.js';

/** A reminder that will be sent, or the entry of the chase log. */
export interface ReminderView {
  readonly timer: string;
  readonly what: string;
  /** `due-5`, `start+3` */
  readonly offset: string;
  readonly dueAt: Instant;
  /** `planned`, `sent` (what became of it stands in the chase log), or `overtaken` by a later rung. */
  readonly status: 'planned' | 'sent' | 'overtaken';
  /** When it was recorded; `null` while planned. */
  readonly at: Instant | null;
  /** Whether its recipients have put it off to this day. */
  readonly postponed: boolean;
  readonly recipients: readonly AddresseeView[];
}

/** What was sent and what will be, in the order of time. */
export function remindersView(reading: Reading): readonly ReminderView[] {
  const { project } = reading;
  const planned = plannedReminders(project).map((each) => ({ ...each, status: 'planned' as const, at: null }));
  return [...project.reminders, ...planned]
    .map(({ timer, what, offset, dueAt, status, at, postponed = false, recipients }) => ({
      timer,
      what,
      offset,
      dueAt,
      status,
      at,
      postponed,
      recipients: recipients.map((address) => addresseeView(address, reading)),
    }))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}
