import { penceOf, poundsOf, rows } from '../form-fields.js';
import { answerOf, type Field } from '../form-mapper.js';

const one = (label: string, rest: Pick<Field, 'missing' | 'wrong' | 'read' | 'write'>): Field => ({
  label,
  focus: '',
  asked: true,
  inside: null,
  repeated: false,
  ...rest,
});

const metricOf: Field = one('The kind of condition', {
  missing: 'Select the kind of condition',
  wrong: null,
  read: (sent, name) => answerOf(sent, name) || undefined,
  write: (value, name) => ({ [name]: String(value) }),
});

/** Which way round a condition is measured follows from its kind (O6), so it is not asked. */
const operator: Field = {
  ...one('The direction', {
    missing: '',
    wrong: null,
    read: (sent, name) => OPERATORS[answerOf(sent, name.replace(/operator$/, 'metric'))],
    write: () => ({}),
  }),
  asked: false,
};

const OPERATORS: Readonly<Record<string, string>> = { cost_share: '<=', payback_years: '<=', units_joined: '>=' };

/** Pounds of a share of cost, else years or units. */
const value: Field = one('The amount, years or units of the condition', {
  missing: 'Enter the amount, years or units of the condition',
  wrong: 'The amount, years or units of the condition must be a number, such as 60,000 or 1.75',
  read: (sent, name) => {
    const typed = answerOf(sent, name);
    return answerOf(sent, name.replace(/value$/, 'metric')) === 'cost_share'
      ? penceOf(typed)
      : typed.replace(/,/g, '') || undefined;
  },
  write: (recorded, name) => ({ [name]: String(recorded) }),
});

const words: Field = one('The condition in words', {
  missing: 'Enter the condition in words',
  wrong: null,
  read: (sent, name) => answerOf(sent, name) || undefined,
  write: (recorded, name) => ({ [name]: String(recorded) }),
});

/** O6: conditions of joining. A share of cost is typed in pounds. */
export const conditions: Field = rows('conditions', { metric: metricOf, operator, value, text: words });

interface RecordedCondition {
  readonly metric: string;
  readonly value?: string;
}

/** A condition as the form shows it: a share of cost in pounds. */
export const conditionInPounds = <Condition extends RecordedCondition>(condition: Condition): Condition =>
  condition.metric === 'cost_share' ? { ...condition, value: poundsOf(condition.value ?? '0') } : condition;
