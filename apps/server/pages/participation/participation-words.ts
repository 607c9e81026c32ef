import type {
  Answer,
  Condition,
  Finding,
  ParticipationStatus,
  PastDecision,
  ReasonCode,
  UnviableRoute,
  ViabilityTest,
} from '#domain/participation/state.js';
import type { ShownStatus } from '#use-cases/queries/participation-view.js';
import { poundsInWords } from '../words.js';

export const STATUSES: Readonly<Record<ParticipationStatus, string>> = {
  INVITED: 'Invited',
  NOT_RELEVANT: 'Not relevant',
  PENDING_SECOND_KEY: 'Waits for its second decision',
  PROVISIONAL: 'Decided, but it may still be called in',
  JOINED: 'Joined',
  JOINED_COND: 'Joined with conditions',
  CONDITION_FAILED: 'A condition has failed',
  DECLINED: 'Declined',
  DEFERRED: 'Put off its answer',
  LAPSED: 'Did not answer',
  RECONFIRM: 'Asked to confirm',
  NOTICE_GIVEN: 'Has given notice',
  WITHDRAWN: 'Has left',
  LATE_REQUESTED: 'Joins late, but not all it needs has been decided',
};

export const FINDINGS: Readonly<Record<Finding, string>> = {
  in_order: 'In order',
  not_in_order: 'Not in order',
};

/** What is recommended. */
export const ANSWERS: Readonly<Record<Answer, string>> = {
  join: 'Join',
  decline: 'Decline',
  defer: 'Put the answer off',
};

/** Why a decision counts no longer. */
export const ENDINGS: Readonly<Record<PastDecision['why'], string>> = {
  replaced: 'Replaced by a later decision',
  called_in: 'Called in by the organisation',
  asked_anew: 'The organisation was asked anew',
};

/** Also how a unit is shown whose answer is in and sealed. */
export const SHOWN_STATUSES: Readonly<Record<ShownStatus, string>> = {
  ...STATUSES,
  ANSWERED: 'Its answer is in, and sealed',
};

export const REASONS: Readonly<Record<ReasonCode, string>> = {
  own_arrangement: 'Own arrangement in place',
  no_benefit_at_our_scale: 'No benefit at our scale',
  resources: 'Resources',
  timing: 'Timing',
  powers: 'Powers',
  police_family_route: 'The police family has its own route',
  other: 'Another reason',
};

export const TESTS: Readonly<Record<ViabilityTest, string>> = {
  units: 'too few units have joined',
  required: 'a unit it cannot do without has not joined',
  cashable_floor: 'the net cashable benefit a year is below the least that was set',
  npv_floor: 'the net present value is below the least that was set',
};

export const ROUTES: Readonly<Record<UnviableRoute, string>> = {
  rework: 'Rework the case',
  invite_again: 'Invite those who have not joined again',
  cancel: 'Ask the steering group to cancel the project',
};

/** A condition of joining, as a clause: `if its share of the cost is at most £60,000`. */
export function conditionInWords(condition: Condition): string {
  switch (condition.metric) {
    case 'cost_share':
      return `its share of the cost is at most ${poundsInWords(condition.value)}`;
    case 'payback_years':
      return `its payback is at most ${condition.value} ${condition.value === '1' ? 'year' : 'years'}`;
    case 'units_joined':
      return `at least ${condition.value} ${condition.value === '1' ? 'unit joins' : 'units join'}`;
    case 'judged':
      return condition.text;
  }
}
