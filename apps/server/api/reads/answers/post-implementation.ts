import { REVIEW_STATES } from '#use-cases/queries/post-implementation-reviews.js';
import { date, instant, object, oneOf, orNull, paged, pence, person, text, versioned, whole } from './schema.js';

const recorded = object({
  wholeLifeCost: orNull(pence),
  forecast: orNull(pence),
  realised: orNull(pence),
  captured: orNull(pence),
});

const removable = orNull({ ...text, description: 'null: the words were removed.' });

export const postImplementationReview = versioned({
  opensOn: date,
  dueAt: instant,
  recorded: { ...recorded, description: 'What the record says now; null: there is no baseline.' },
  filed: orNull(
    object({
      at: instant,
      by: person,
      entry: { ...whole, description: 'Number of its entry in the history.' },
      achieved: removable,
      shortfall: removable,
      lessons: removable,
      stated: object({ wholeLifeCost: orNull(pence), netBenefit: orNull(pence) }),
      recorded: { ...recorded, description: 'What the record said then.' },
    }),
  ),
});

export const postImplementationReviews = paged(
  object({
    project: text,
    reference: text,
    title: text,
    lead: text,
    closedAt: instant,
    opensOn: date,
    dueAt: instant,
    filedAt: orNull(instant),
    state: oneOf(...REVIEW_STATES),
  }),
);
