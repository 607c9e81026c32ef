import { document, instant, listed, listOf, object, oneOf, orNull, pence, text, whole } from './schema.js';

export const return_ = {
  ...document('The return with its lines, or its absence.'),
  required: ['unit', 'month', 'status', 'version'],
};

const rag = oneOf('green', 'amber', 'red');

/** B5 */
export const ratings = listed(
  object({
    month: text,
    planned: pence,
    realised: pence,
    percent: whole,
    rag,
    running: { ...whole, description: 'Ratings of this colour in a row, this one included.' },
    baseline: whole,
    at: instant,
    lines: listOf(
      object({
        line: text,
        title: text,
        unit: text,
        planned: pence,
        realised: { ...pence, description: 'Until the end of the month, by what is validated now.' },
        percent: orNull(whole),
        rag: orNull(rag),
      }),
    ),
  }),
);
