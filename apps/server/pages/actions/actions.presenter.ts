import { postponableAction } from '#use-cases/queries/action-reminders.js';
import { actionIn } from '#use-cases/queries/action-view.js';
import { PRIORITY_NAMES } from './action-words.js';
import type { ProgrammePage, Scene } from '../commands/command-page.js';
import { choice, date, given, givenNumber, orNone, rows, text, yesNo } from '../form-fields.js';
import { facts } from '../shared/tables.js';
import { dateInWords, dayInWords, deadlineInWords } from '../words.js';

const idIn = ({ about }: Scene): string => about.action ?? '';

const know = (scene: Scene) => {
  const action = actionIn(scene.directory, idIn(scene));
  return {
    posts: scene.directory.organisations.flatMap(({ posts, abbreviation }) =>
      posts.map(({ id, title }) => ({ value: id, text: `${title} (${abbreviation})` })),
    ),
    action:
      action &&
      facts(
        ['Recommendation', action.recommendation],
        ['Responsible, as the source has it', action.responsibility ?? 'not stated'],
        ['By when, as the source has it', action.date ?? 'not stated'],
        ['Due', action.due ? dateInWords(action.due) : 'not stated'],
      ),
  };
};

const adoptActions: ProgrammePage = {
  command: 'AdoptActions',
  room: 'actions',
  title: () => 'Add to the action plan',
  deed: () => 'Add to the action plan',
  button: 'Add to the plan',
  done: 'Added to the action plan',
  form: {
    actions: rows('actions', {
      id: text('short name'),
      report: text('report'),
      section: text('section'),
      number: text('number in the report'),
      page: orNone(text('page')),
      recommendation: text('recommendation'),
      priority: orNone(choice('priority')),
      costs: orNone(text('cost')),
      responsibility: orNone(text('who is to see to it')),
      agreed: orNone(yesNo('agreed or not')),
      comment: orNone(text('comment')),
      date: orNone(text('date in words')),
      status: choice('status'),
      post: orNone(choice('responsible post')),
      due: orNone(date('day it is due')),
      source: text('source'),
    }),
  },
  repeats: { actions: { least: 1 } },
  know: (scene) => ({
    ...know(scene),
    priorities: Object.entries(PRIORITY_NAMES).map(([value, name]) => ({ value, text: name })),
  }),
  answers: { 'ACTION.TWICE': 'actions', 'ACTION.POST_UNKNOWN': 'actions' },
};

const updateAction: ProgrammePage = {
  command: 'UpdateAction',
  room: 'actions',
  title: (scene) => `Who is responsible for action ${idIn(scene)}, and until when?`,
  deed: (scene) => `Change who is responsible for action ${idIn(scene)}, or its day`,
  button: 'Save the change',
  done: 'Action changed',
  form: {
    action: given('action'),
    post: orNone(choice('responsible post')),
    due: orNone(date('day it is due')),
    revision: givenNumber('revision'),
    reason: text('reason'),
  },
  begin: (scene) => {
    const action = actionIn(scene.directory, idIn(scene));
    return { post: action?.post ?? null, due: action?.due ?? null, revision: action?.revision };
  },
  know,
  answers: { 'ACTION.POST_UNKNOWN': 'post' },
};

const completeAction: ProgrammePage = {
  command: 'CompleteAction',
  room: 'actions',
  title: (scene) => `Complete action ${idIn(scene)}`,
  deed: (scene) => `Complete action ${idIn(scene)}`,
  button: 'Complete the action',
  done: 'Action completed',
  form: { action: given('action'), evidence: text('evidence') },
  know,
};

const postponeActionReminder: ProgrammePage = {
  command: 'PostponeActionReminder',
  room: 'actions',
  title: () => 'Be reminded later',
  deed: (scene) => `Be reminded later of action ${idIn(scene)}`,
  button: 'Remind me then',
  done: 'Reminder put off',
  form: { action: given('action'), until: date('day of the reminder') },
  know: (scene) => {
    const off = postponableAction(scene.directory, idIn(scene), scene.person, scene.now);
    return {
      ...know(scene),
      next: off && deadlineInWords(off.next),
      latest: off && dayInWords(off.latest),
    };
  },
  answers: {
    'REMINDER.SOONER': 'until',
    'REMINDER.PAST_DEADLINE': 'until',
    'REMINDER.NO_WORKING_DAY': 'until',
  },
};

const reopenAction: ProgrammePage = {
  command: 'ReopenAction',
  room: 'actions',
  title: (scene) => `Reopen action ${idIn(scene)}`,
  deed: (scene) => `Reopen action ${idIn(scene)}`,
  button: 'Reopen the action',
  done: 'Action reopened',
  form: { action: given('action'), reason: text('reason') },
  know,
};

export const actionPages: readonly ProgrammePage[] = [
  adoptActions,
  updateAction,
  completeAction,
  postponeActionReminder,
  reopenAction,
];
