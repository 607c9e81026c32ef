import { RISK_LEVELS, RISK_RATINGS, RISK_STATUSES } from '#use-cases/queries/risks.js';
import { date, instant, listed, listOf, object, oneOf, orNull, paged, person, stage, text } from './schema.js';

const assessed = {
  likelihood: oneOf(...RISK_LEVELS),
  impact: oneOf(...RISK_LEVELS),
  rating: oneOf(...RISK_RATINGS),
  owner: { ...text, description: 'Post that owns it.' },
  strategy: oneOf('avoid', 'reduce', 'fallback', 'transfer', 'share', 'accept'),
};

export const risks = paged(
  object({
    project: text,
    reference: text,
    title: text,
    id: text,
    risk: { ...text, description: 'What may happen.' },
    category: text,
    status: oneOf(...RISK_STATUSES),
    ...assessed,
    proximity: { ...text, description: 'A day or a stage.' },
    organisation: { ...text, description: 'Of the post that owns it.' },
    recordedAt: instant,
    lookedAt: instant,
    lookDueAt: instant,
    closedAt: orNull(instant),
  }),
);

const removable = orNull({ ...text, description: 'null: the words were removed.' });

export const risksOfProject = listed(
  object({
    id: text,
    title: text,
    cause: removable,
    effect: removable,
    category: text,
    organisation: orNull({ ...text, description: 'Whose part it threatens; null: the project as a whole.' }),
    status: oneOf(...RISK_STATUSES),
    lookDueAt: orNull(instant),
    versions: listOf(
      object({
        ...assessed,
        date: orNull(date),
        stage: orNull(stage),
        ownerOrganisation: text,
        measures: removable,
        reason: orNull({ ...text, description: 'null: the first, or the words were removed.' }),
        by: person,
        at: instant,
      }),
    ),
    closed: orNull(
      object({
        end: oneOf('passed', 'not_possible', 'occurred'),
        exception: orNull(text),
        reason: removable,
        by: person,
        at: instant,
      }),
    ),
    version: text,
  }),
);
