import { dateOf, reminderOn } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { addWorkingDays } from '../calendar/working-days.js';
import type { Project } from '../projects/state.js';
import { planOf } from './reminder-plan.js';
import type { Address, Duty } from './state.js';

/** A ladder as it stands without anything put off: when its last rung goes out, and the terms its days are counted by. */
export interface Course {
  readonly lastAt: Instant;
  readonly terms: Reminded;
}

/** What reminders are counted by, and what has been sent and put off of them. */
export type Reminded = Pick<Project, 'reminders' | 'reminderPlan' | 'policy' | 'calendar' | 'ownCalendars' | 'lead'>;

/**
 * The last moment to which a reminder can be put off: the morning of the deadline or, where there is none, that of the
 * last rung. What tells others after it is where it was.
 */
export function latestPostponement({ dueAt }: Duty, { lastAt, terms }: Course): Instant {
  if (dueAt === null) return lastAt;
  const day = dateOf(dueAt, terms);
  const morning = reminderOn(day, terms);
  return morning < dueAt ? morning : reminderOn(addWorkingDays(day, -1, terms.calendar), terms);
}

/** When a rung goes to one of those it is for: on its own day, or on the one to which they have put it off. */
export function whenFor(address: Address, ownAt: Instant, duty: Duty, course: Course): Instant {
  const latest = latestPostponement(duty, course);
  return planOf(course.terms)
    .postponed.filter(({ timer, recipients }) => timer === duty.timer && recipients.includes(address))
    .reduce((due, { until, at }) => {
      const then = reminderOn(until, course.terms);
      const moved = then < latest ? then : latest;
      return at < due && due < moved ? moved : due;
    }, ownAt);
}

/** Whether anybody has put reminders of a duty off. */
export const isPutOff = ({ timer }: Duty, project: Reminded): boolean =>
  planOf(project).postponed.some((each) => each.timer === timer);
