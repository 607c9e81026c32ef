import type { ExceptionAnswer, ExceptionKind, ExceptionStatus } from '#domain/exceptions/state.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { conditionName } from '../conditions/condition-words.js';
import { itemName } from '../gates/gate-words.js';
import { monthInWords } from '../words.js';

export const KINDS: Readonly<Record<ExceptionKind, string>> = {
  condition: 'Condition overdue',
  chairs_action: 'Chair’s action not confirmed',
  lead: 'Raised by the lead',
  tolerance: 'Tolerance forecast to break',
  rebaseline: 'Re-baseline came to nothing',
  realisation: 'Benefits behind month after month',
};

export const STATUSES: Readonly<Record<ExceptionStatus, string>> = {
  open: 'Open',
  answered: 'Answered',
  closed: 'Closed',
};

export const ANSWERS: Readonly<Record<ExceptionAnswer, string>> = {
  continue: 'Go on',
  rebaseline: 'Re-baseline',
  stop: 'Stop: ask to cancel the project',
};

const TOLERANCES: Readonly<Record<string, string>> = { cost: 'Cost', time: 'Time', benefit: 'Benefits' };

/** What it is about, in words. */
export function aboutInWords(kind: ExceptionKind, about: string | null, reading: Reading): string {
  if (about === null) return 'As the lead says';
  if (kind === 'condition') return conditionName(reading, about);
  if (kind === 'realisation') return `Benefits realised by ${monthInWords(about)}`;
  return kind === 'tolerance' ? (TOLERANCES[about] ?? about) : itemName(reading, about);
}
