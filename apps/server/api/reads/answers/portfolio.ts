import { instant, listOf, listed, object, oneOf, orNull, paged, stage, text, whole } from './schema.js';

export const portfolio = object({
  stages: listOf(object({ stage, stageName: text, projects: whole })),
  active: whole,
  exceptionsOpen: whole,
  all: whole,
});

const figure = object({
  what: text,
  unit: oneOf('count', 'percent', 'pence', 'units', 'days'),
  value: orNull({ ...text, description: 'null: not stated.' }),
  measure: orNull({
    ...text,
    description: 'What it is made of, for /portfolio/things; null: nothing is in the record.',
  }),
  kind: orNull(text),
  part: orNull(text),
  member: orNull({ ...text, description: 'Id of a unit or organisation.' }),
  rag: orNull(oneOf('green', 'amber', 'red')),
});

export const portfolioNumbers = listed(object({ number: whole, title: text, figures: listOf(figure) }));

export const portfolioThings = paged(
  object({
    project: text,
    reference: text,
    title: text,
    kind: text,
    part: orNull(text),
    member: orNull(text),
    at: orNull(instant),
    amount: orNull({ ...text, description: 'In pence, own units or working days.' }),
    entry: orNull({ ...whole, description: 'Number of its entry in the history of the project.' }),
    reason: orNull(text),
  }),
);
