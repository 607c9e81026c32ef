import {
  chairsActionPolicy,
  conditionsPolicy,
  exceptionPolicy,
  holdPolicy,
  leadPolicy,
  rebaselinePolicy,
} from '#domain/policy/additions.js';
import type { Policy } from '#domain/policy/policy.js';

type Added = 'conditions' | 'chairsAction' | 'exceptions' | 'hold' | 'rebaseline' | 'lead';

/** A policy with every part that counts, also those that it was adopted without. */
export type WholePolicy = Policy & Required<Pick<Policy, Added>>;

export const wholePolicy = (policy: Policy): WholePolicy => ({
  ...policy,
  conditions: conditionsPolicy({ policy }),
  chairsAction: chairsActionPolicy({ policy }),
  exceptions: exceptionPolicy({ policy }),
  hold: holdPolicy({ policy }),
  rebaseline: rebaselinePolicy({ policy }),
  lead: leadPolicy({ policy }),
});
