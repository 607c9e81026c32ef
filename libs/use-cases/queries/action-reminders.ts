import { actionOf, actionPlanOf } from '#domain/actions/action-plan.js';
import { actionDuties, actionOfTimer, plannedActionReminders, remindedIn } from '#domain/actions/reminders.js';
import { addressesOf } from '#domain/agenda/held-addresses.js';
import { postponableOf } from '#domain/agenda/put-off.js';
import { planOf } from '#domain/agenda/reminder-plan.js';
import type { Duty } from '#domain/agenda/state.js';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import { calendarsOf } from '#domain/projects/own-calendars.js';
import type { Reading } from './reading.js';
import type { MatterView } from './reminder-plan.js';
import { addresseeView } from './waiting.js';

/** Everything that is sent about an action that waits. */
export interface ActionMatter extends Pick<
  MatterView,
  'timer' | 'waitsFor' | 'since' | 'dueAt' | 'calendars' | 'postponed' | 'reminders'
> {
  readonly action: string;
  readonly recommendation: string;
}

/** The reminders of every open action that has a day, the next one first; without a day nobody is reminded. */
export function actionReminders(reading: Pick<Reading, 'directory' | 'nameOf'>): readonly ActionMatter[] {
  return dated(reading.directory)
    .map((duty) => matterOf(duty, reading))
    .sort((a, b) => a.dueAt!.localeCompare(b.dueAt!) || a.action.localeCompare(b.action));
}

const dated = ({ programme }: Directory): readonly Duty[] =>
  actionDuties(programme).filter(({ dueAt }) => dueAt !== null);

function matterOf(duty: Duty, reading: Pick<Reading, 'directory' | 'nameOf'>): ActionMatter {
  const { programme } = reading.directory;
  const { timer, holders, organisations, since, dueAt } = duty;
  const { id, recommendation } = actionOf(programme, actionOfTimer(timer))!;
  const isOfIt = (each: { readonly timer: string }) => each.timer === timer;
  const planned = plannedActionReminders(programme)
    .filter(isOfIt)
    .map((each) => ({ ...each, status: 'planned' as const, at: null }));
  return {
    action: id,
    recommendation,
    timer,
    since,
    dueAt,
    waitsFor: holders.map((address) => addresseeView(address, reading)),
    calendars: calendarsOf(remindedIn(programme), organisations),
    postponed: planOf(actionPlanOf(programme))
      .postponed.filter(isOfIt)
      .map(({ recipients, until, at }) => ({ by: recipients.map((each) => addresseeView(each, reading)), until, at })),
    reminders: [...actionPlanOf(programme).reminders.filter(isOfIt), ...planned].map(
      ({ recipients, postponed = false, ...each }) => ({
        ...each,
        postponed,
        recipients: recipients.map((address) => addresseeView(address, reading)),
      }),
    ),
  };
}

/** What a person may put off of an action now: its next reminder, and to which day at the latest. `null`: nothing. */
export function postponableAction(
  directory: Directory,
  action: string,
  person: string,
  now: Instant,
): { readonly next: Instant; readonly latest: PlainDate } | null {
  const { programme } = directory;
  const duty = actionDuties(programme).find(({ timer }) => actionOfTimer(timer) === action);
  if (!duty) return null;
  const own = addressesOf(person, directory);
  const recipients = duty.holders.filter((address) => own.includes(address));
  return postponableOf(duty, recipients, remindedIn(programme), now);
}
