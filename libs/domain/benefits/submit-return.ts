import { isMonth } from '../calendar/dates.js';
import type { Month } from '../calendar/instant.js';
import { monthOf } from '../calendar/months.js';
import type { BenefitLine } from '../cases/state.js';
import { type Refusal, accept, nothing, refusals } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import { same } from '../kernel/same.js';
import { namedTwice } from '../kernel/twice.js';
import { isAmount } from './amounts.js';
import { notActingFor, ofUnit } from './belonging.js';
import type { SubmitReturn } from './commands.js';
import { linesAwaited, nilAt } from './deadlines.js';
import type { BenefitEvent } from './events.js';
import { benefitMessages } from './messages.js';
import { returnOf } from './returns.js';
import type { BenefitReturn, ReturnLine } from './state.js';

const refuse = refusals(benefitMessages);

/** B2, B3: what each unsettled line of the unit brought in the month, with evidence. */
export const submitReturn: Decide<SubmitReturn, BenefitEvent> = (project, { unit: id, month, lines }, facts, now) =>
  ofUnit(project, id, (unit) => {
    const notOwn = notActingFor(unit, 'OR', facts);
    if (notOwn) return notOwn;
    if (!isMonth(month)) return refuse('BENEFITS.MONTH_UNKNOWN', { month });
    if (month > monthOf(now, project)) return refuse('BENEFITS.MONTH_IN_FUTURE', { month });
    const before = returnOf(project, id, month);
    const standing = before && whyItStands(before, month);
    if (standing) return standing;
    const awaited = linesAwaited(project, id, month);
    if (awaited.length === 0) return refuse('BENEFITS.MONTH_NOT_EXPECTED', { unit: unit.name, month });
    if (!before && now >= nilAt(project, month)) return refuse('BENEFITS.TOO_LATE', { month });
    if (before?.status === 'submitted' && same(before.lines, lines)) return nothing;
    return whyIncomplete(awaited, lines) ?? accept({ type: 'ReturnSubmitted', unit: id, month, lines });
  });

/** A return may be corrected until it is confirmed, and is made again when it is queried. */
function whyItStands({ status }: BenefitReturn, month: Month): Refusal | null {
  switch (status) {
    case 'submitted':
    case 'queried':
      return null;
    case 'confirmed':
    case 'countersigned':
      return refuse('BENEFITS.ALREADY_CONFIRMED', { month });
    case 'validated':
      return refuse('BENEFITS.ALREADY_VALIDATED', { month });
    case 'nil':
      return refuse('BENEFITS.ALREADY_NIL', { month });
  }
}

/** Each awaited line once, no other, each with a whole amount, and with evidence where it is more than nothing (B3). */
function whyIncomplete(awaited: readonly BenefitLine[], lines: readonly ReturnLine[]): Refusal | null {
  const given = lines.map(({ line }) => line);
  const unknown = given.find((line) => !awaited.some(({ id }) => id === line));
  if (unknown !== undefined) return refuse('BENEFITS.LINE_UNKNOWN', { line: unknown });
  const twice = namedTwice(given);
  if (twice !== undefined) return refuse('BENEFITS.LINE_TWICE', { line: twice });
  const missing = awaited.filter(({ id }) => !given.includes(id)).map(({ title }) => title);
  if (missing.length > 0) return refuse('BENEFITS.LINES_MISSING', { lines: missing.join(', ') });
  const inexact = lines.find(({ amount }) => !isAmount(amount));
  if (inexact) return refuse('BENEFITS.AMOUNT_INVALID', { line: inexact.line });
  const unproven = lines.find(({ amount, evidence }) => amount !== '0' && !evidence);
  return unproven ? refuse('BENEFITS.NO_EVIDENCE', { line: unproven.line }) : null;
}
