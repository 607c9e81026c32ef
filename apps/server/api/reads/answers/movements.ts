import { date, document, instant, listOf, object, orNull, pence, text } from './schema.js';

const settlementLine = object({
  unit: text,
  before: pence,
  after: pence,
  runningBefore: pence,
  runningAfter: pence,
  pays: { type: 'string', description: 'Whole pence; negative: what the unit gets back.' },
});

const leaving = { unit: text, lines: listOf(settlementLine), bears: pence, exitCost: pence };

const givenBy = { ...text, description: 'Whose decision it is; null: no single organisation’s.' };

export const movements = object({
  cutOff: orNull(object({ title: text, due: date, reachedOn: orNull(date) })),
  lateJoins: listOf(
    object({
      unit: text,
      at: instant,
      lines: listOf(settlementLine),
      tranche: object({ cashable: pence, lines: listOf(document('A benefit line.')) }),
    }),
  ),
  couldJoin: listOf(object({ unit: text, lines: listOf(settlementLine) })),
  notices: listOf(object({ ...leaving, organisation: orNull(givenBy), givenAt: instant, leavesOn: date })),
  withdrawals: listOf(object({ ...leaving, at: instant })),
  couldLeave: listOf(object({ ...leaving, leavesOn: date })),
  baseline: orNull(pence),
});
