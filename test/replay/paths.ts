import type { Look, ProcessAct } from '#workflows/contract.js';

type Stage = Look['stage'];

/**
 * Somebody acts, and the process is nudged; what follows falls due at once, or after so many days. `enters`: the stage
 * that the last act enters.
 */
export interface Step {
  readonly acts: readonly ProcessAct[];
  readonly after?: number;
  readonly enters?: Stage;
  /** The record does not answer for some seconds. */
  readonly away?: true;
}

const enters = (stage: Stage, ...acts: ProcessAct[]): Step => ({ acts: [...acts, 'EnterStage'], enters: stage });

const due = (after: number, ...acts: ProcessAct[]): Step => ({ after, acts });

const nothing: Step = { acts: [] };

const toScoping = enters('SCOPING');
const toBusinessCase = enters('BUSINESS_CASE', 'CloseVote');
const toOptIn = enters('OPT_IN', 'CloseVote');
const opened: Step = { acts: ['OpenOptIn'] };
const closed: Step = { acts: ['CloseOptIn', 'RunViability'] };
const toDelivery = enters('DELIVERY', 'CloseVote');
const toClosure = enters('CLOSURE');
const toBenefitsWatch = enters('BENEFITS_WATCH', 'CloseVote');
const toTheEnd = enters('CLOSED', 'CloseProject');

/** Every path through the stages, and what can happen on the way. Each project begins as proposed. */
export const paths: Readonly<Record<string, readonly Step[]>> = {
  'to-the-end': [
    toScoping,
    nothing,
    toBusinessCase,
    nothing,
    toOptIn,
    opened,
    closed,
    toDelivery,
    nothing,
    toClosure,
    toBenefitsWatch,
    toTheEnd,
  ],
  'reminded-all-the-way': [
    due(7, 'SendDueReminders'),
    toScoping,
    due(14, 'SendDueReminders'),
    due(5, 'CloseVote', 'DeferLostItem'),
    toBusinessCase,
    due(14, 'SendDueReminders'),
    toOptIn,
    opened,
    due(21, 'SendDueReminders'),
    due(42, 'CloseOptIn', 'RunViability'),
    due(14, 'EndSilence', 'RunViability'),
    toDelivery,
    due(30, 'SendDueReminders', 'CountAsNil'),
    due(30, 'CloseVote', 'DeferLostItem'),
    toClosure,
    due(30, 'SendDueReminders', 'CountAsNil'),
    toBenefitsWatch,
    due(30, 'SendDueReminders', 'CountAsNil'),
    due(300, 'CloseVote'),
    toTheEnd,
  ],
  withdrawn: [nothing, enters('WITHDRAWN')],
  'withdrawn-in-scoping': [toScoping, nothing, enters('WITHDRAWN')],
  'rejected-at-the-first-gate': [toScoping, enters('REJECTED', 'CloseVote')],
  'rejected-at-the-second-gate': [toScoping, toBusinessCase, enters('REJECTED', 'CloseVote')],
  'not-viable-reworked-and-cancelled': [
    toScoping,
    toBusinessCase,
    toOptIn,
    opened,
    closed,
    enters('BUSINESS_CASE'),
    toOptIn,
    opened,
    due(42, 'CloseOptIn', 'RunViability'),
    enters('CANCELLED', 'CloseVote'),
  ],
  'rejected-at-the-third-gate': [toScoping, toBusinessCase, toOptIn, opened, closed, enters('REJECTED', 'CloseVote')],
  'cancelled-in-delivery': [
    toScoping,
    toBusinessCase,
    toOptIn,
    opened,
    closed,
    toDelivery,
    enters('CANCELLED', 'CloseVote'),
  ],
  'around-the-votes': [
    toScoping,
    { acts: ['NoteHolders'] },
    due(30, 'EndHold'),
    toBusinessCase,
    due(28, 'RaiseException', 'LapseApproval'),
    due(7, 'EndChairsAction'),
    toOptIn,
    opened,
    { acts: ['NoteHolders'] },
    closed,
    toDelivery,
    due(30, 'RaiseException', 'EndHold'),
    toClosure,
    due(30, 'EndChairsAction'),
    toBenefitsWatch,
    due(30, 'RaiseException'),
    toTheEnd,
  ],
  'rebaselined-under-another-lead': [
    toScoping,
    toBusinessCase,
    toOptIn,
    opened,
    closed,
    toDelivery,
    due(14, 'HoldWithoutLead'),
    due(30, 'EndHold'),
    due(14, 'SendDueReminders', 'ReleaseDecision'),
    due(14, 'EndSilence', 'RunViability'),
    due(2, 'RunViability', 'CloseReOptIn'),
    toClosure,
    toBenefitsWatch,
    toTheEnd,
  ],
  'the-record-away': [toScoping, { ...toBusinessCase, away: true }, enters('REJECTED', 'CloseVote')],
};
