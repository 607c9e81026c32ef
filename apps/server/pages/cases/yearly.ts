import { penceOf, poundsOf } from '../form-fields.js';
import { answerOf, type Field } from '../form-mapper.js';

/** Amounts of money by year, from year 1: one a line, in pounds. Left empty, they are not given. */
export const yearly: Field = {
  label: 'The amounts by year',
  missing: 'Enter one amount a line, from year 1',
  wrong: 'The amounts by year must be amounts in pounds, one a line, such as 1,234 or 1,234.56',
  focus: '',
  asked: true,
  inside: null,
  repeated: false,
  read: (sent, name) => {
    const lines = answerOf(sent, name)
      .split('\n')
      .filter((line) => line.trim() !== '');
    return lines.length > 0 ? lines.map((line) => penceOf(line.trim())) : undefined;
  },
  write: (value, name) => ({ [name]: (value as readonly string[]).map(poundsOf).join('\n') }),
};
