import type { Reading } from '#use-cases/queries/reading.js';
import { type Fact, facts, type Table, table } from '../shared/tables.js';
import { dateInWords, momentInWords } from '../words.js';

export interface DeliverySheet {
  readonly milestones: Table;
  readonly facts: readonly Fact[];
  readonly handover: string | null;
  readonly lessons: string | null;
}

/** What is drawn of delivery: the plan, what has been reached, hand-over and lessons. */
export function deliverySheet({ project, directory, text }: Reading): DeliverySheet {
  const { milestones, startedAt, handedOver, lessons } = project.delivery;
  const posts = [
    ...directory.programme.posts,
    ...directory.organisations.flatMap(({ posts: present, formerPosts = [] }) => [...present, ...formerPosts]),
  ];
  return {
    milestones: table(
      'Milestones',
      ['Milestone', 'Due', 'Reached'],
      milestones.map(({ title, due, reachedOn, cutOff }) => [
        cutOff ? `${title} (until then units can join late)` : title,
        dateInWords(due),
        reachedOn ? dateInWords(reachedOn) : 'Not yet',
      ]),
    ),
    facts: facts(
      ['Stands', STATUSES[project.delivery.status]],
      ['Delivery started', startedAt && momentInWords(startedAt)],
      [
        'Outputs handed over',
        handedOver &&
          `${momentInWords(handedOver.at)}, to ${posts.find(({ id }) => id === handedOver.to)?.title ?? handedOver.to}`,
      ],
      ['Lessons filed', lessons && momentInWords(lessons.at)],
    ),
    handover: handedOver && text(handedOver.text),
    lessons: lessons && text(lessons.text),
  };
}

const STATUSES = {
  mobilising: 'Being prepared',
  running: 'Running',
  ready: 'Ready for service',
  exception: 'Running under an exception, which the steering group answers',
  rebaseline: 'Running, while its baseline is replaced',
};
