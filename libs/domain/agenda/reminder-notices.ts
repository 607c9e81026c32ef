import type { RemindersSent, ReminderUndelivered } from './events.js';
import type { Notice } from './notices.js';

/** Messages of reminders that are sent, or that go on to somebody else because they reached nobody. */
export function reminderNoticesOf(event: RemindersSent | ReminderUndelivered): readonly Notice[] {
  if (event.type === 'RemindersSent') {
    const { timer, what, dueAt, recipients } = event;
    return recipients.map((to) => ({ to, kind: 'reminder', about: what, timer, dueAt }));
  }
  const { timer, what, movedTo, matterDueAt } = event;
  return movedTo ? [{ to: movedTo, kind: 'reminder', about: what, timer, dueAt: matterDueAt }] : [];
}
