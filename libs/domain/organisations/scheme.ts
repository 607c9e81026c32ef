import type { Refusal } from '../kernel/decision.js';
import { namedTwice } from '../kernel/twice.js';
import { refuse } from './refuse.js';
import type { Scheme } from './state.js';

/** V13: no window is longer. */
const LONGEST_CALL_IN = 60;

/** O4, V13: a scheme that can be decided by: each body and each step once, and a window of whole days. */
export function barsScheme({ scheme, chain = [], callInDays = null }: Scheme): Refusal | null {
  if (scheme.length === 0) return refuse('ORGANISATION.SCHEME_EMPTY');
  const body = namedTwice(scheme.map((delegation) => delegation.body));
  if (body !== undefined) return refuse('ORGANISATION.BODY_TWICE', { body });
  const step = namedTwice(chain.map((each) => each.step));
  if (step !== undefined) return refuse('ORGANISATION.STEP_TWICE', { step });
  if (chain.some((each) => each.step === 'legal' && each.post === null)) return refuse('ORGANISATION.STEP_POST_NEEDED');
  const sound =
    callInDays === null || (Number.isInteger(callInDays) && callInDays > 0 && callInDays <= LONGEST_CALL_IN);
  return sound ? null : refuse('ORGANISATION.CALL_IN_DAYS', { most: LONGEST_CALL_IN });
}
