import type { Outcome } from '#use-cases/commands/outcome.js';
import type { Violation } from '#use-cases/validation/validate.js';
import { Problem } from '../../http/problem.js';

type Refusal = Extract<Outcome, { kind: 'refused' }>;

/** How many faults of one body are listed. */
const MOST_ERRORS = 50;

export const notValid = (violations: readonly Violation[]): Problem =>
  new Problem(422, 'COMMAND.INVALID', 'Some of what was sent is not right. Nothing has been recorded.', {
    errors: violations
      .slice(0, MOST_ERRORS)
      .map(({ pointer, sentence }) => ({ pointer, detail: sentence, code: 'FIELD.INVALID' })),
  });

/** A refusal in the words of the law, with the status of its ground. */
export const refusalOf = ({ ground, code, sentence }: Refusal): Problem =>
  new Problem(
    code.endsWith('.UNKNOWN') && SUBJECTS.includes(code) ? 404 : STATUS[ground],
    code,
    sentence,
    ground === 'in_flight' ? soon : {},
  );

const STATUS: Readonly<Record<Refusal['ground'], number>> = {
  law: 409,
  permission: 403,
  version: 412,
  reused: 422,
  in_flight: 409,
  unknown: 400,
};

/** There is nothing at the address: the project or the meeting does not exist. */
const SUBJECTS = ['PROJECT.UNKNOWN', 'MEETING.UNKNOWN', 'PROGRAMME.UNKNOWN'];

const soon = { headers: { 'retry-after': '1' } };
