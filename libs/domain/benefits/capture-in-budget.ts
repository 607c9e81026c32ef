import { accept, refusals } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import { inPounds, pence } from '../money/pence.js';
import { projectMessages } from '../projects/messages.js';
import { isAmount, isBudgetYear } from './amounts.js';
import { isBaselineUnstated, notActingFor, ofUnit } from './belonging.js';
import type { CaptureInBudget } from './commands.js';
import type { BenefitEvent } from './events.js';
import { lineOf } from './lines.js';
import { benefitMessages } from './messages.js';
import { capturedOf, realisedOf } from './standing.js';

const refuse = refusals({ ...projectMessages, ...benefitMessages });

/** B3: realised money goes into a named line of a budget, never more than was realised and is not captured yet. */
export const captureInBudget: Decide<CaptureInBudget, BenefitEvent> = (project, command, facts) => {
  const { line: id, amount, budgetYear, budgetLine } = command;
  const line = lineOf(project, id);
  if (isBaselineUnstated(project)) return refuse('PROJECT.NOT_STATED', { what: 'its benefits' });
  if (!line) return refuse('BENEFITS.LINE_UNKNOWN', { line: id });
  return ofUnit(project, line.unit, (unit) => {
    const notOwn = notActingFor(unit, 'FIN', facts);
    if (notOwn) return notOwn;
    if (!line.cashable) return refuse('BENEFITS.NOT_CASHABLE', { line: id });
    if (!isAmount(amount) || amount === '0') return refuse('BENEFITS.AMOUNT_INVALID', { line: id });
    if (!isBudgetYear(budgetYear)) return refuse('BENEFITS.BUDGET_YEAR_INVALID');
    if (budgetLine.trim() === '') return refuse('BENEFITS.BUDGET_LINE_MISSING');
    const open = realisedOf(project, id) - capturedOf(project, id);
    if (BigInt(amount) > open) return refuse('BENEFITS.CAPTURE_TOO_LARGE', { amount: inPounds(pence(open)) });
    return accept({ type: 'BenefitCaptured', line: id, amount, budgetYear, budgetLine });
  });
};
