import { penceOf } from '../form-fields.js';
import { answerOf, type Field } from '../form-mapper.js';

/** What a line brought: pounds where the row says so, else whole own units. */
export const amount: Field = {
  label: 'The amount',
  missing: 'Enter the amount, or 0',
  wrong: 'The amount must be a number, such as 1,234 or 1,234.56 pounds',
  focus: '',
  asked: false,
  inside: null,
  repeated: false,
  read: (sent, name) => {
    const typed = answerOf(sent, name);
    if (answerOf(sent, name.replace(/amount$/, 'in')) === 'pounds') return penceOf(typed);
    return typed.replace(/,/g, '') || undefined;
  },
  write: (value, name) => ({ [name]: String(value) }),
};
