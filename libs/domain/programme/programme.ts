import { decideAction, withActions } from '../actions/action-plan.js';
import { inOrder } from '../calendar/calendar.js';
import type { Instant } from '../calendar/instant.js';
import { yearWithoutWorkingDay } from '../calendar/no-working-day.js';
import { type Aggregate, UnknownEvent } from '../kernel/aggregate.js';
import { type Decision, type Refusal, accept, refusals } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { Facts } from '../kernel/facts.js';
import { contradictionIn } from '../policy/contradictions.js';
import type { Policy } from '../policy/policy.js';
import { adoptProgramme } from './adopt-programme.js';
import type { ProgrammeCommand } from './commands.js';
import { appointDeputy, deputiesOf, endDeputy } from './deputies.js';
import { erasePerson } from './erase-person.js';
import type { ProgrammeEvent, SeatHolderReplaced } from './events.js';
import { declareStandingInterest, endStandingInterest, withInterest, withoutInterest } from './interests.js';
import { programmeMessages } from './messages.js';
import { redactRegister } from './redact-register.js';
import { replaceSeatHolder } from './replace-seat-holder.js';
import { decidePassing, withPassing } from '../passings/passings.js';
import { withHolder } from '../people/pass-post.js';
import { decidePeople, withFinished, withReplacement } from '../people/people.js';
import { decideWebhook, withWebhook } from '../webhooks/webhooks.js';
import { decideWording, withWording } from '../wording/wording.js';
import type { Deputy, Programme } from './state.js';

const refuse = refusals(programmeMessages);

/** Decides a command on a programme. Pure; before there is a programme there is no directory. */
export function decideProgramme(
  programme: Programme | null,
  command: ProgrammeCommand,
  facts: Facts,
  now: Instant,
): Decision<ProgrammeEvent> {
  if (command.type === 'AdoptProgramme') return adoptProgramme(programme, command);
  if (!programme) return refuse('PROGRAMME.UNKNOWN');
  switch (command.type) {
    case 'ErasePerson':
      return erasePerson(command, facts);
    case 'AdoptPolicy': {
      const { type: _, ...policy } = command;
      return (
        whyNotNext(programme.policy, policy) ?? whyContradictory(policy) ?? accept({ type: 'PolicyAdopted', policy })
      );
    }
    case 'AdoptCalendar': {
      const { type: _, ...calendar } = command;
      const year = yearWithoutWorkingDay(calendar);
      if (year !== undefined) return refuse('PROGRAMME.NO_WORKING_DAY', { year });
      return (
        whyNotNext(programme.calendar, calendar) ?? accept({ type: 'CalendarAdopted', calendar: inOrder(calendar) })
      );
    }
    case 'ReplaceSeatHolder':
      return replaceSeatHolder(programme, command, facts);
    case 'AppointDeputy':
      return appointDeputy(programme, command, facts, now);
    case 'EndDeputy':
      return endDeputy(programme, command, facts);
    case 'DeclareStandingInterest':
      return declareStandingInterest(programme, command, facts, now);
    case 'EndStandingInterest':
      return endStandingInterest(programme, command, facts);
    case 'RedactRegister':
      return redactRegister(command, facts);
    case 'SubscribeWebhook':
    case 'RotateWebhookSecret':
    case 'EndWebhook':
    case 'ReplayWebhook':
      return decideWebhook(programme, command, now);
    case 'AdoptMessageTemplate':
    case 'RestoreMessageTemplate':
      return decideWording(programme, command);
    case 'AddPerson':
    case 'ReplaceOfficer':
    case 'ReplacePerson':
    case 'FinishReplacement':
      return decidePeople(programme, command, facts, now);
    case 'PassMatters':
    case 'FinishPassing':
      return decidePassing(programme, command, facts);
    case 'AdoptActions':
    case 'UpdateAction':
    case 'CompleteAction':
    case 'ReopenAction':
    case 'PostponeActionReminder':
    case 'FollowActionCalendars':
    case 'RemindOfActions':
      return decideAction(programme, command, facts, now);
  }
}

/** Versions follow each other without a gap. */
const whyNotNext = (present: { version: number }, offered: { version: number }): Refusal | null =>
  offered.version === present.version + 1 ? null : refuse('PROGRAMME.OTHER_VERSION', { version: present.version + 1 });

function whyContradictory(policy: Policy): Refusal | null {
  const contradiction = contradictionIn(policy);
  return contradiction === null ? null : refuse('PROGRAMME.CONTRADICTION', { contradiction });
}

function evolve(programme: Programme | null, { event, at, actor }: Recorded<ProgrammeEvent>): Programme {
  if (event.type === 'ProgrammeAdopted') return event.programme;
  if (!programme) throw new UnknownEvent('programme', event.type);
  switch (event.type) {
    case 'PolicyAdopted':
      return { ...programme, policy: event.policy };
    case 'CalendarAdopted':
      return { ...programme, calendar: event.calendar };
    case 'SeatHolderReplaced':
      return replaced(programme, event);
    case 'DeputyAppointed': {
      const { type: _, ...deputy } = event;
      return { ...programme, deputies: [...deputiesOf(programme), deputy] };
    }
    case 'DeputyEnded':
      return withoutDeputies(programme, ({ seat, person }) => seat === event.seat && person === event.person);
    case 'StandingInterestDeclared':
      return withInterest(programme, event, at);
    case 'StandingInterestEnded':
      return withoutInterest(programme, event, at);
    case 'WebhookSubscribed':
    case 'WebhookSecretRotated':
    case 'WebhookReplayed':
    case 'WebhookEnded':
      return withWebhook(programme, { event, at });
    case 'ActionsAdopted':
    case 'ActionUpdated':
    case 'ActionCompleted':
    case 'ActionReopened':
    case 'OwnCalendarFollowed':
    case 'ReminderPostponed':
    case 'RemindersSent':
    case 'ReminderUndelivered':
      return withActions(programme, { event, at, actor });
    case 'MessageTemplateAdopted':
    case 'MessageTemplateRestored':
      return withWording(programme, event);
    case 'PostHolderReplaced':
      return { ...programme, posts: withHolder(programme.posts, event) };
    case 'PersonReplaced':
      return withReplacement(programme, event, at);
    case 'ReplacementFinished':
      return withFinished(programme, event, at);
    case 'MattersPassed':
    case 'PassingFinished':
      return withPassing(programme, { event, at, actor });
    case 'PersonAdded':
    case 'PersonErased':
    case 'TextRedacted':
      return programme;
    default:
      throw new UnknownEvent('programme', (event as { type: string }).type);
  }
}

/** V8: whom the predecessor had appointed acts no longer either. */
const replaced = (programme: Programme, { seat: id, holder }: SeatHolderReplaced): Programme =>
  withoutDeputies(
    { ...programme, seats: programme.seats.map((seat) => (seat.id === id ? { ...seat, holder } : seat)) },
    ({ seat }) => seat === id,
  );

const withoutDeputies = (programme: Programme, gone: (deputy: Deputy) => boolean): Programme => ({
  ...programme,
  deputies: deputiesOf(programme).filter((deputy) => !gone(deputy)),
});

export const programmeAggregate: Aggregate<Programme, ProgrammeEvent> = {
  kind: 'programme',
  foldVersion: 1,
  schemaVersion: 1,
  evolve,
};
