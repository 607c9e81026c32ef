import { consequencesOf } from '#domain/agenda/consequences.js';
import { ownAddresses } from '#domain/agenda/postpone-reminder.js';
import { postponableOf } from '#domain/agenda/put-off.js';
import { planOf, rungsOf } from '#domain/agenda/reminder-plan.js';
import { remindedOf } from '#domain/agenda/reminders.js';
import type { Duty, ProcessCommand } from '#domain/agenda/state.js';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { calendarsOf } from '#domain/projects/own-calendars.js';
import type { LadderName, Rung } from '#domain/policy/policy.js';
import type { Reading } from './reading.js';
import { type ReminderView, remindersView } from './reminder-view.js';
import { type AddresseeView, addresseeView, type DutyView, dutyView, hasAnswered, mostUrgentFirst } from './waiting.js';

/** Everything that will be sent about a matter that waits, and what comes of it if nobody acts. */
export interface MatterView extends DutyView {
  /** `null`: nobody is reminded of it. */
  readonly ladder: LadderName | null;
  /** Whether its ladder is the project's own; else it is the policy's. */
  readonly own: boolean;
  readonly postponed: readonly {
    readonly by: AddresseeView[];
    readonly until: PlainDate;
    readonly at: Instant;
  }[];
  /** Sent, overtaken and to come, in the order of time. */
  readonly reminders: readonly ReminderView[];
  /** What happens by itself if nobody acts. */
  readonly follows: readonly { readonly dueAt: Instant; readonly what: ProcessCommand['type'] }[];
}

/** The reminders of every matter that waits, the most urgent first. */
export function reminderPlan(reading: Reading): readonly MatterView[] {
  const reminders = remindersView(reading);
  return remindedOf(reading.project)
    .filter((duty) => !hasAnswered(reading, duty))
    .map((duty) => matterView(duty, reading, reminders))
    .sort(mostUrgentFirst);
}

function matterView(duty: Duty, reading: Reading, reminders: readonly ReminderView[]): MatterView {
  const { project } = reading;
  const { timer, organisations, ladder } = duty;
  const plan = planOf(project);
  return {
    ...dutyView(duty, reading),
    calendars: calendarsOf(project, organisations), // its reminders are counted by them, also without a deadline
    ladder,
    own: ladder !== null && (plan.ladders[ladder]?.rungs.length ?? 0) > 0,
    postponed: plan.postponed
      .filter((each) => each.timer === timer)
      .map(({ recipients, until, at }) => ({ by: recipients.map((each) => addresseeView(each, reading)), until, at })),
    reminders: reminders.filter((each) => each.timer === timer),
    follows: consequencesOf(duty, project).map(({ dueAt: at, command }) => ({ dueAt: at, what: command.type })),
  };
}

/** What a person may put off of a matter now: its next reminder, and to which day at the latest. `null`: nothing. */
export function postponable(
  { project, directory }: Reading,
  timer: string,
  person: string,
  now: Instant,
): { readonly next: Instant; readonly latest: PlainDate } | null {
  const duty = remindedOf(project).find((each) => each.timer === timer);
  if (!duty) return null;
  const facts = { actor: { kind: 'person', id: person }, directory } as const;
  return postponableOf(duty, ownAddresses(duty, project, facts, now), project, now);
}

/** The rungs of a ladder as a project has them. */
export const rungsIn = ({ project }: Reading, ladder: LadderName): readonly Rung[] => rungsOf({ ladder }, project);

/** The rungs that a project has set for itself; none: it follows the policy. */
export const ownRungsIn = ({ project }: Reading, ladder: LadderName): readonly Rung[] =>
  planOf(project).ladders[ladder]?.rungs ?? [];
