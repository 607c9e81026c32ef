import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import type { Facts } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import type { PostponeReminder } from './commands.js';
import { duties } from './duties.js';
import type { ReminderPostponed } from './events.js';
import { addressesOf, deputisingOn } from './held-addresses.js';
import { putOff, withPutOff } from './put-off.js';
import { refuse } from './refuse.js';
import type { Address, Duty } from './state.js';
import { itemOfTimer } from './timers.js';

/** T1: whoever a matter of the project waits for puts its next reminder off. */
export const postponeReminder: Decide<PostponeReminder, ReminderPostponed> = (
  project,
  { timer, until },
  facts,
  now,
) => {
  const duty = duties(project).find((each) => each.timer === timer);
  if (!duty) return refuse('REMINDER.NOT_WAITING');
  return putOff(duty, { recipients: ownAddresses(duty, project, facts, now), until }, project, now);
};

/** Where a duty waits for whoever asks, by post or seat or as the deputy of these days (V3). */
export function ownAddresses(duty: Duty, project: Project, facts: Facts, now: Instant): readonly Address[] {
  const { actor, directory } = facts;
  const item = itemOfTimer(duty.timer);
  const own = [...addressesOf(actor.id, directory), ...deputisingOn(actor.id, directory, dateOf(now, project), item)];
  return [...new Set(duty.holders)].filter((address) => own.includes(address));
}

export const reminderPostponed: Evolve<ReminderPostponed> = (project, recorded) => ({
  ...project,
  reminderPlan: withPutOff(project, recorded),
});
