import { date, instant, listOf, object, oneOf, orNull, pence, person, text, whole, yesNo } from './schema.js';

const sums = { committed: pence, recorded: pence, confirmed: pence, outstanding: pence };

export const ledger = object({
  frozenAt: orNull(instant),
  lines: listOf(
    object({
      unit: text,
      kind: text,
      year: whole,
      ...sums,
      committedDays: orNull({ type: 'number' }),
      recordedDays: orNull({ type: 'number' }),
      confirmedDays: orNull({ type: 'number' }),
      toConfirm: yesNo,
      evidence: orNull(text),
      recordedBy: orNull(person),
      recordedAt: orNull(instant),
      confirmedBy: orNull(person),
      confirmedAt: orNull(instant),
    }),
  ),
  totals: object(sums),
  byUnit: listOf(object({ unit: text, ...sums })),
});

const adjustments = listOf(
  object({
    unit: text,
    before: pence,
    after: pence,
    pays: { ...pence, description: 'Whole pence; negative: what it gets back.' },
  }),
);

export const proposal = object({
  unit: text,
  change: oneOf('joins', 'leaves'),
  leavesOn: orNull(date),
  oneOff: adjustments,
  running: adjustments,
});
