import { dateOf, reminderOn } from '../calendar/due.js';
import { dateInWords } from '../calendar/words.js';
import { isWorkingDay } from '../calendar/working-days.js';
import { accept, nothing } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import type { Instant } from '../calendar/instant.js';
import type { PostponeReminder } from './commands.js';
import { duties } from './duties.js';
import type { ReminderPostponed } from './events.js';
import { addressesOf, deputisingOn } from './held-addresses.js';
import { latestPostponement } from './postponed.js';
import { refuse } from './refuse.js';
import { planOf } from './reminder-plan.js';
import { courseOf, type PlannedReminder, plannedReminders } from './reminders.js';
import type { Address, Duty } from './state.js';
import { itemOfTimer } from './timers.js';

/** A duty is put off within its deadline and never switched off; whoever else it waits for is reminded as before. */
export const postponeReminder: Decide<PostponeReminder, ReminderPostponed> = (
  project,
  { timer, until },
  facts,
  now,
) => {
  const duty = duties(project).find((each) => each.timer === timer);
  if (!duty) return refuse('REMINDER.NOT_WAITING');
  const recipients = ownAddresses(duty, project, facts, now);
  if (recipients.length === 0) return refuse('REMINDER.NOT_YOURS');
  const next = nextToPostpone(project, duty, recipients, now);
  const course = courseOf(duty, project);
  if (!next || !course) return refuse('REMINDER.NONE_LEFT');
  const { terms } = course;
  const then = reminderOn(until, terms);
  const latest = latestPostponement(duty, course);
  if (then > latest) return refuse('REMINDER.PAST_DEADLINE', { latest: dateInWords(dateOf(latest, terms)) });
  if (isPostponedTo(project, { timer, recipients, until })) return nothing;
  if (then <= next.dueAt) return refuse('REMINDER.SOONER', { next: dateInWords(dateOf(next.dueAt, terms)) });
  if (!isWorkingDay(until, terms.calendar)) return refuse('REMINDER.NO_WORKING_DAY');
  return accept({ type: 'ReminderPostponed', timer, what: duty.what, recipients, until, from: next.dueAt });
};

/** Where a duty waits for whoever asks, by post or seat or as the deputy of these days (V3). */
export function ownAddresses(duty: Duty, project: Project, facts: Facts, now: Instant): readonly Address[] {
  const { actor, directory } = facts;
  const item = itemOfTimer(duty.timer);
  const own = [...addressesOf(actor.id, directory), ...deputisingOn(actor.id, directory, dateOf(now, project), item)];
  return [...new Set(duty.holders)].filter((address) => own.includes(address));
}

/** The next reminder to come within the deadline that goes to some of these. */
export function nextToPostpone(
  project: Project,
  duty: Duty,
  recipients: readonly Address[],
  now: Instant,
): PlannedReminder | undefined {
  const course = courseOf(duty, project);
  return plannedReminders(project).find(
    (reminder) =>
      reminder.timer === duty.timer &&
      reminder.dueAt > now &&
      reminder.dueAt <= latestPostponement(duty, course!) &&
      reminder.recipients.some((address) => recipients.includes(address)),
  );
}

const isPostponedTo = (
  project: Project,
  { timer, recipients, until }: Pick<ReminderPostponed, 'timer' | 'recipients' | 'until'>,
) => {
  const last = planOf(project).postponed.findLast(
    (each) => each.timer === timer && recipients.every((address) => each.recipients.includes(address)),
  );
  return last?.until === until;
};

export const reminderPostponed: Evolve<ReminderPostponed> = (project, { event, at, actor: by }) => {
  const { timer, recipients, until } = event;
  const plan = planOf(project);
  return {
    ...project,
    reminderPlan: { ...plan, postponed: [...plan.postponed, { timer, recipients, until, at, by }] },
  };
};
