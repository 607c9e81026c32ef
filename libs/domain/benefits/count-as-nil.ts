import { instantInWords } from '../calendar/words.js';
import { accept, nothing, refusals } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import type { CountAsNil } from './commands.js';
import { returnsExpected } from './deadlines.js';
import type { BenefitEvent } from './events.js';
import { benefitMessages } from './messages.js';
import { returnOf } from './returns.js';

const refuse = refusals(benefitMessages);

/** B2: a return that stays missing counts as nil, so that nothing waits for it for ever. */
export const countAsNil: Decide<CountAsNil, BenefitEvent> = (project, { unit, month }, _facts, now) => {
  if (returnOf(project, unit, month)) return nothing;
  const expected = returnsExpected(project).find((each) => each.unit === unit && each.month === month);
  if (!expected) return refuse('BENEFITS.MONTH_NOT_EXPECTED', { unit, month });
  if (now < expected.nilAt)
    return refuse('BENEFITS.NOT_YET_NIL', { month, until: instantInWords(expected.nilAt, project.calendar) });
  return accept({ type: 'CountedAsNil', unit, month });
};
