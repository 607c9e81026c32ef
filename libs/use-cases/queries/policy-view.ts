import {
  calendarsPolicy,
  chairsActionPolicy,
  conditionsPolicy,
  exceptionPolicy,
  holdPolicy,
  leadPolicy,
  noticePolicy,
  optimismBiasPolicy,
  postImplementationPolicy,
  powersPolicy,
  realisationPolicy,
  rebaselinePolicy,
  recoveryPolicy,
  riskPolicy,
  tolerancePolicy,
} from '#domain/policy/additions.js';
import type { Policy } from '#domain/policy/policy.js';

type Added =
  | 'powers'
  | 'optimismBias'
  | 'conditions'
  | 'chairsAction'
  | 'exceptions'
  | 'hold'
  | 'rebaseline'
  | 'tolerance'
  | 'lead'
  | 'notice'
  | 'calendars'
  | 'realisation'
  | 'postImplementation'
  | 'recovery'
  | 'risks';

/** A policy with every part that counts, also those that it was adopted without. */
export type WholePolicy = Policy & Required<Pick<Policy, Added>>;

export const wholePolicy = (policy: Policy): WholePolicy => ({
  ...policy,
  powers: powersPolicy({ policy }),
  optimismBias: optimismBiasPolicy({ policy }),
  conditions: conditionsPolicy({ policy }),
  chairsAction: chairsActionPolicy({ policy }),
  exceptions: exceptionPolicy({ policy }),
  hold: holdPolicy({ policy }),
  rebaseline: rebaselinePolicy({ policy }),
  tolerance: tolerancePolicy({ policy }),
  lead: leadPolicy({ policy }),
  notice: noticePolicy({ policy }),
  calendars: calendarsPolicy({ policy }),
  realisation: realisationPolicy({ policy }),
  postImplementation: postImplementationPolicy({ policy }),
  recovery: recoveryPolicy({ policy }),
  risks: riskPolicy({ policy }),
});
