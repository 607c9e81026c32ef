import { ApplicationFailure, TemporalFailure } from '@temporalio/common';
import { isCancellation, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities, Look } from '../contract.js';

/** What no repetition mends. */
const FINAL = ['UnknownProject', 'UnknownAct'];

/**
 * Looks and acts are short transactions on the record, and each can be repeated: what is stale only looks again. They
 * are local, so that one workflow task does all that is ready, and they are tried for some seconds; a record that is
 * away for longer is the workflow's affair, which then waits.
 */
export const {
  look,
  enterStage,
  openOptIn,
  closeOptIn,
  runViability,
  noteChain,
  releaseDecision,
  endSilence,
  closeVote,
  deferLostItem,
  endChairsAction,
  endHold,
  lapseApproval,
  raiseException,
  closeReOptIn,
  holdWithoutLead,
  withdrawUnit,
  noteHolders,
  noteInterests,
  moveToMeeting,
  followOwnCalendar,
  countAsNil,
  rateRealisation,
  closeProject,
  sendDueReminders,
} = proxyLocalActivities<Activities>({
  startToCloseTimeout: '5 seconds',
  retry: {
    initialInterval: '100 milliseconds',
    backoffCoefficient: 2,
    maximumAttempts: 6,
    nonRetryableErrorTypes: FINAL,
  },
});

/** The record asks for what this stage does not know: the worker is older than the record, and must not guess. */
export const unknownAct = ({ stage, ready }: Look): ApplicationFailure =>
  ApplicationFailure.nonRetryable(
    `A project in stage ${stage} is to ${ready}, which this stage does not know.`,
    'UnknownAct',
  );

/** Whether the process ends with this failure; with any other, the record only did not answer. */
export const isFinal = (error: unknown): boolean =>
  !(error instanceof TemporalFailure) ||
  isCancellation(error) ||
  (error instanceof ApplicationFailure && FINAL.includes(error.type ?? ''));
