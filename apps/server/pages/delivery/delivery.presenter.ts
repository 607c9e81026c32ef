import type { ProjectPage, ProjectScene } from '../commands/command-page.js';
import { choice, date, given, rows, text, ticked } from '../form-fields.js';
import { dateInWords } from '../words.js';
import { deliverySheet } from './delivery-sheet.js';

const know = ({ reading }: ProjectScene) => ({ delivery: deliverySheet(reading) });

const milestoneIn = ({ reading, about }: ProjectScene) =>
  reading.project.delivery.milestones.find(({ id }) => id === about.milestone);

const planMilestones: ProjectPage = {
  command: 'PlanMilestones',
  room: 'delivery',
  title: () => 'Plan of milestones',
  deed: ({ reading }) =>
    reading.project.delivery.milestones.length > 0 ? 'Change the plan of milestones' : 'Plan the milestones',
  button: 'Save the plan',
  done: 'Milestones planned',
  form: {
    milestones: rows('milestones', {
      id: given('milestone'),
      title: text('milestone'),
      due: date('date it is due'),
      cutOff: ticked('cut-off'),
    }),
  },
  repeats: { milestones: { least: 3, id: 'milestone' } },
  recorded: ({ reading }) => ({ milestones: reading.project.delivery.milestones }),
  know: ({ reading }) => ({ reached: reading.project.delivery.milestones.some(({ reachedOn }) => reachedOn !== null) }),
};

const startDelivery: ProjectPage = {
  command: 'StartDelivery',
  room: 'delivery',
  title: () => 'Start delivery',
  deed: () => 'Start delivery',
  button: 'Start delivery',
  done: 'Delivery started',
  form: {},
  know,
};

const reachMilestone: ProjectPage = {
  command: 'ReachMilestone',
  room: 'delivery',
  title: (scene) => `When was “${milestoneIn(scene)?.title ?? ''}” reached?`,
  deed: (scene) => `Record that “${milestoneIn(scene)?.title ?? ''}” was reached`,
  button: 'Record the milestone',
  done: 'Milestone recorded',
  form: { milestone: given('milestone'), reachedOn: date('date it was reached') },
  know: (scene) => ({ due: dateInWords(milestoneIn(scene)?.due ?? scene.now) }),
  answers: { 'DELIVERY.DATE_IN_FUTURE': 'reachedOn' },
};

const handOver: ProjectPage = {
  command: 'HandOver',
  room: 'delivery',
  title: () => 'Hand the outputs over',
  deed: () => 'Hand the outputs over',
  button: 'Hand over',
  done: 'Outputs handed over',
  form: { to: choice('post that runs the outputs from now on'), text: text('description of what is handed over') },
  begin: ({ reading }) => {
    const { handedOver } = reading.project.delivery;
    return handedOver ? { to: handedOver.to, text: reading.text(handedOver.text) } : {};
  },
  know: (scene) => ({
    ...know(scene),
    posts: scene.directory.organisations.flatMap(({ posts }) =>
      posts.map(({ id, title }) => ({ value: id, text: title })),
    ),
  }),
  answers: { 'DELIVERY.POST_UNKNOWN': 'to' },
};

const fileLessons: ProjectPage = {
  command: 'FileLessons',
  room: 'delivery',
  title: () => 'Lessons learned',
  deed: () => 'File the lessons learned',
  button: 'File the lessons',
  done: 'Lessons filed',
  form: { text: text('lessons') },
  begin: ({ reading }) => ({ text: reading.text(reading.project.delivery.lessons?.text ?? null) }),
};

const requestClosure: ProjectPage = {
  command: 'RequestClosure',
  room: 'delivery',
  title: () => 'Ask for closure',
  deed: () => 'Ask for closure',
  button: 'Ask for closure',
  done: 'Closure asked for',
  form: {},
  know,
};

export const deliveryPages: readonly ProjectPage[] = [
  planMilestones,
  startDelivery,
  reachMilestone,
  handOver,
  fileLessons,
  requestClosure,
];
