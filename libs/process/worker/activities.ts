import type { ProcessDesk } from '#use-cases/process/process-desk.js';
import type { ActInput, Activities, Look, ProcessAct } from '#workflows/contract.js';

/** What the process needs of its desk. */
export type Desk = Pick<ProcessDesk, 'look' | 'act'>;

/** What the workflow may do, done at the desk of the process. */
export function activitiesOver(desk: Desk): Activities {
  const give =
    (act: ProcessAct) =>
    ({ project, version }: ActInput): Promise<Look> =>
      desk.act(act, project, version);

  return {
    look: ({ project }) => desk.look(project),
    enterStage: give('EnterStage'),
    openOptIn: give('OpenOptIn'),
    closeOptIn: give('CloseOptIn'),
    runViability: give('RunViability'),
    noteChain: give('NoteChain'),
    releaseDecision: give('ReleaseDecision'),
    endSilence: give('EndSilence'),
    closeVote: give('CloseVote'),
    deferLostItem: give('DeferLostItem'),
    endChairsAction: give('EndChairsAction'),
    endHold: give('EndHold'),
    lapseApproval: give('LapseApproval'),
    raiseException: give('RaiseException'),
    closeReOptIn: give('CloseReOptIn'),
    holdWithoutLead: give('HoldWithoutLead'),
    withdrawUnit: give('WithdrawUnit'),
    followOwnCalendar: give('FollowOwnCalendar'),
    noteHolders: give('NoteHolders'),
    noteInterests: give('NoteInterests'),
    moveToMeeting: give('MoveToMeeting'),
    countAsNil: give('CountAsNil'),
    rateRealisation: give('RateRealisation'),
    closeProject: give('CloseProject'),
    sendDueReminders: give('SendDueReminders'),
  };
}
