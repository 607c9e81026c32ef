import type { Outcome } from '#use-cases/commands/outcome.js';
import type { Violation } from '#use-cases/validation/validate.js';
import type { Code } from '../../http/codes.js';
import { Problem } from '../../http/problem.js';

type Refusal = Extract<Outcome, { kind: 'refused' }>;

/** How many faults of one body are listed. */
const MOST_ERRORS = 50;

export const notValid = (violations: readonly Violation[]): Problem =>
  new Problem('COMMAND.INVALID', undefined, {
    errors: violations
      .slice(0, MOST_ERRORS)
      .map(({ pointer, sentence }) => ({ pointer, detail: sentence, code: 'FIELD.INVALID' })),
  });

/** A refusal in the words of the law; its code is among those of the rooms' messages. */
export const refusalOf = ({ ground, code, sentence }: Refusal): Problem =>
  new Problem(code as Code, sentence, ground === 'in_flight' ? soon : {});

const soon = { headers: { 'retry-after': '1' } };
