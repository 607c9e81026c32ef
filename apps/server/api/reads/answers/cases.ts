import {
  type Schema,
  document,
  instant,
  listOf,
  listed,
  object,
  oneOf,
  orNull,
  pence,
  person,
  text,
  versioned,
  whole,
  yesNo,
} from './schema.js';

export const scope = versioned({
  scope: orNull(
    object({
      currentPosition: orNull(text),
      level: text,
      gainBand: text,
      existingArrangement: orNull(text),
      workstream: text,
    }),
  ),
});

const caseTotals = object({
  oneOff: pence,
  running: pence,
  cashable: pence,
  netAnnualCashable: pence,
  netPresentValue: pence,
  deliveryMonths: orNull(whole),
});

export const case_ = versioned({
  caseVersion: whole,
  case: orNull(document('The case as it was saved, its chapters in words.')),
  reviewOpenedAt: orNull(instant),
  comments: listOf(
    object({
      organisation: text,
      role: text,
      caseVersion: whole,
      figuresRevision: orNull({
        ...whole,
        description: 'Revision of the figures it speaks of; null: there were none.',
      }),
      text: orNull(text),
      by: person,
      at: instant,
    }),
  ),
  withoutComment: orNull(listOf(object({ organisation: text, dueAt: instant }))),
  equality: object({
    screening: orNull(object({ text: orNull(text), at: instant })),
    assessment: orNull(object({ needed: yesNo, text: orNull(text), at: instant })),
  }),
  powers: orNull(
    object({
      text: orNull(text),
      parties: listOf(text),
      lead: orNull(text),
      by: person,
      at: instant,
      unchecked: { ...listOf(text), description: 'Parties of today that it does not speak of.' },
      stale: yesNo,
    }),
  ),
  optimismBias: orNull(document('The optimism bias as stated, in per cent, with its evidence in words.')),
  totals: orNull(object({ without: caseTotals, with: orNull(caseTotals) })),
});

const partFigures: Schema = {
  type: 'object',
  required: ['part', 'oneOff', 'running', 'staffDays', 'cashable'],
  properties: {
    part: text,
    oneOff: pence,
    running: pence,
    staffDays: { type: 'number' },
    cashable: pence,
    cashableByYear: listOf(pence),
  },
};

export const figures = versioned({
  unit: text,
  estimate: yesNo,
  standing: orNull({ ...text, description: '`estimate, not agreed` or `agreed`; null: none yet.' }),
  parts: listOf(partFigures),
  contributions: listOf(
    document(
      'What the unit brings into a part in a year: part, kind, year, amount in pence, description; staff in days.',
    ),
  ),
  by: orNull(person),
  at: orNull(instant),
});

export const figureHistory = listed(
  object({
    entry: { ...whole, description: 'Number of the entry in the history of the project.' },
    revision: whole,
    step: oneOf('given', 'estimated', 'agreed'),
    by: person,
    at: instant,
    caseVersion: whole,
    changes: listOf(
      object({
        part: text,
        figure: text,
        year: orNull(whole),
        kind: orNull(text),
        description: orNull(text),
        before: orNull(text),
        after: orNull(text),
      }),
    ),
  }),
);
