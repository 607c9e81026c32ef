import type { LadderName } from '#domain/policy/policy.js';
import { ownRungsIn, postponable, reminderPlan, rungsIn } from '#use-cases/queries/reminder-plan.js';
import type { ProjectPage } from '../commands/command-page.js';
import { choice, date, given, rows, several, signed, text } from '../form-fields.js';
import { deedInWords, namesIn } from '../history/deed-words.js';
import { ladderInWords, RECIPIENTS, rungInWords } from '../programme/policy-words.js';
import { dayInWords, deadlineInWords, lowerFirst } from '../words.js';

const setReminderPlan: ProjectPage = {
  command: 'SetReminderPlan',
  room: 'agenda',
  title: ({ about }) => `Reminders of ${ladderInWords(about.ladder as LadderName)}, in this project`,
  deed: ({ about }) => `Change the reminders of ${ladderInWords(about.ladder as LadderName)}`,
  button: 'Change the reminders',
  done: 'Reminders changed',
  form: {
    ladder: given('ladder'),
    rungs: rows('reminders', {
      offset: signed('number of working days'),
      from: choice('day from which it is counted'),
      to: several('recipients'),
    }),
    reason: text('reason'),
  },
  repeats: { rungs: { least: 1 } },
  begin: ({ reading, about }) => ({ rungs: rungsIn(reading, about.ladder as LadderName) }),
  recorded: ({ reading, about }) => ({ rungs: ownRungsIn(reading, about.ladder as LadderName) }),
  know: ({ reading, about }) => ({
    policy: (reading.project.policy.ladders[about.ladder as LadderName] ?? []).map(rungInWords),
    recipients: Object.entries(RECIPIENTS).map(([value, words]) => ({ value, text: words })),
  }),
  answers: { 'REMINDER.SWITCHED_OFF': 'rungs' },
};

const postponeReminder: ProjectPage = {
  command: 'PostponeReminder',
  room: 'agenda',
  title: () => 'Be reminded later',
  deed: ({ reading, about }) =>
    `Be reminded later: ${lowerFirst(deedInWords(namesIn(reading), whatOf(reading, about.timer), about.timer))}`,
  button: 'Remind me then',
  done: 'Reminder put off',
  form: { timer: given('matter'), until: date('day of the reminder') },
  know: ({ reading, about: { timer }, person, now }) => {
    const off = postponable(reading, timer, person, now);
    const matter = reminderPlan(reading).find((each) => each.timer === timer);
    return {
      deed: deedInWords(namesIn(reading), whatOf(reading, timer), timer),
      next: off && deadlineInWords(off.next),
      latest: off && dayInWords(off.latest),
      due: matter?.dueAt ? deadlineInWords(matter.dueAt) : null,
    };
  },
  answers: {
    'REMINDER.SOONER': 'until',
    'REMINDER.PAST_DEADLINE': 'until',
    'REMINDER.NO_WORKING_DAY': 'until',
  },
};

const whatOf = (reading: Parameters<typeof reminderPlan>[0], timer: string): string =>
  reminderPlan(reading).find((each) => each.timer === timer)?.what ?? '';

export const agendaPages: readonly ProjectPage[] = [setReminderPlan, postponeReminder];
