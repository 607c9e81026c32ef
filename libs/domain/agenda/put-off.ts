import { dateOf, reminderOn } from '../calendar/due.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import { isWorkingDay } from '../calendar/working-days.js';
import { dateInWords } from '../calendar/words.js';
import { type Decision, accept, nothing } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { ReminderPostponed } from './events.js';
import { latestPostponement, type Reminded } from './postponed.js';
import { refuse } from './refuse.js';
import { planOf } from './reminder-plan.js';
import { courseOf, plannedOf, type PlannedReminder } from './reminders.js';
import type { Address, Duty, ReminderPlan } from './state.js';

/** A duty is put off within its deadline and never switched off; whoever else it waits for is reminded as before. */
export function putOff(
  duty: Duty,
  { recipients, until }: Pick<ReminderPostponed, 'recipients' | 'until'>,
  of: Reminded,
  now: Instant,
): Decision<ReminderPostponed> {
  if (recipients.length === 0) return refuse('REMINDER.NOT_YOURS');
  const next = nextOf(duty, recipients, of, now);
  const course = courseOf(duty, of);
  if (!next || !course) return refuse('REMINDER.NONE_LEFT');
  const { terms } = course;
  const then = reminderOn(until, terms);
  const latest = latestPostponement(duty, course);
  if (then > latest) return refuse('REMINDER.PAST_DEADLINE', { latest: dateInWords(dateOf(latest, terms)) });
  if (isPutOffTo(duty, { recipients, until }, of)) return nothing;
  if (then <= next.dueAt) return refuse('REMINDER.SOONER', { next: dateInWords(dateOf(next.dueAt, terms)) });
  if (!isWorkingDay(until, terms.calendar)) return refuse('REMINDER.NO_WORKING_DAY');
  const { timer, what } = duty;
  return accept({ type: 'ReminderPostponed', timer, what, recipients, until, from: next.dueAt });
}

/** The next reminder of a duty to come within its deadline that goes to some of these. */
export function nextOf(
  duty: Duty,
  recipients: readonly Address[],
  of: Reminded,
  now: Instant,
): PlannedReminder | undefined {
  const course = courseOf(duty, of);
  if (!course) return undefined;
  const latest = latestPostponement(duty, course);
  return plannedOf([duty], of).find(
    ({ dueAt, recipients: to }) => dueAt > now && dueAt <= latest && to.some((address) => recipients.includes(address)),
  );
}

/** To which day a person may put off the next reminder, and when it would come; `null`: there is none to put off. */
export function postponableOf(
  duty: Duty,
  recipients: readonly Address[],
  of: Reminded,
  now: Instant,
): { readonly next: Instant; readonly latest: PlainDate } | null {
  const course = courseOf(duty, of);
  const next = nextOf(duty, recipients, of, now);
  return course && next ? { next: next.dueAt, latest: dateOf(latestPostponement(duty, course), course.terms) } : null;
}

const isPutOffTo = (
  { timer }: Duty,
  { recipients, until }: Pick<ReminderPostponed, 'recipients' | 'until'>,
  of: Reminded,
) => {
  const last = planOf(of).postponed.findLast(
    (each) => each.timer === timer && recipients.every((address) => each.recipients.includes(address)),
  );
  return last?.until === until;
};

/** A plan of reminders with what has been put off. */
export const withPutOff = (
  of: Pick<Reminded, 'reminderPlan'>,
  { event, at, actor: by }: Pick<Recorded<ReminderPostponed>, 'event' | 'at' | 'actor'>,
): ReminderPlan => {
  const { timer, recipients, until } = event;
  const plan = planOf(of);
  return { ...plan, postponed: [...plan.postponed, { timer, recipients, until, at, by }] };
};
