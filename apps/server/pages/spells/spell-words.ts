import type { Measured } from '#use-cases/queries/spells.js';
import type { Holder, SpellStep, StopReason } from '#domain/spells/state.js';

export const HOLDER_WORDS: Readonly<Record<Holder, string>> = {
  office: 'Programme office',
  lead: 'Lead',
  group: 'Steering group',
  owners: 'Owners of conditions',
  process: 'Converge itself',
  finance: 'Finance reviewer',
  organisation: 'Organisation',
};

export const STEP_WORDS: Readonly<Record<SpellStep, string>> = {
  proposal: 'Proposal',
  drafting: 'Drafting',
  vote: 'Vote of the steering group',
  condition: 'Condition of an approval',
  next_stage: 'Entering the next stage',
  comment: 'Comment on the case',
  notice: 'Notice of withdrawal',
  handover: 'Handing over the lead',
  acceptance: 'Accepting the lead',
  recommendation: 'Recommendation',
  finance: 'Check by finance',
  legal: 'Check by legal advice',
  decision: 'Decision',
  second_key: 'Second key',
};

export const STOP_WORDS: Readonly<Record<StopReason, string>> = {
  hold: 'on hold',
  deferred: 'put off to a date',
  call_in: 'may be called in',
  condition: 'waits for a condition',
};

/** Of the kinds of matters but gates, which have names. */
export const MATTER_WORDS: Readonly<Record<string, string>> = {
  proposal: 'Proposal',
  comment: 'Member review',
  answer: 'Opt-in',
  notice: 'Withdrawal',
  handover: 'Change of lead',
};

/** Steps, and the whole of an answer. */
export const MEASURED_WORDS: Readonly<Record<Measured, string>> = { answer: 'Opt-in as a whole', ...STEP_WORDS };
