import type { Room } from '../kernel/room.js';
import { agreeToChairsAction } from './agree-to-chairs-action.js';
import { callIntoMeeting } from './call-into-meeting.js';
import { castVote } from './cast-vote.js';
import { changeVote } from './change-vote.js';
import { choosePresiding } from './choose-presiding.js';
import { closeVote } from './close-vote.js';
import type { GateCommand } from './commands.js';
import { declareInterest } from './declare-interest.js';
import { deferLostItem } from './defer-lost-item.js';
import { endChairsAction } from './end-chairs-action.js';
import type { GateEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Appended } from './matter.js';
import { issuePapers } from './issue-papers.js';
import { markExempt } from './mark-exempt.js';
import { moveToMeeting } from './move-to-meeting.js';
import { nameSubstitute } from './name-substitute.js';
import { noteHolders } from './note-holders.js';
import { noteInterests } from './note-interests.js';
import { openVote } from './open-vote.js';
import { recordVoteFor } from './record-vote-for.js';
import { reissuePaper } from './reissue-paper.js';
import { allowLateItem, scheduleItem } from './schedule-item.js';
import { submitItem } from './submit-item.js';
import { submitToGate } from './submit-to-gate.js';
import { takeChairsAction } from './take-chairs-action.js';
import { useCastingVote } from './use-casting-vote.js';
import { withdrawItem } from './withdraw-item.js';

/** The steering group: what it is asked, its meetings and written procedures, its votes and what they decide. */
export const gates: Room<GateCommand, GateEvent, Appended> = {
  decide: {
    SubmitToGate: submitToGate,
    SubmitItem: submitItem,
    ScheduleItem: scheduleItem,
    AllowLateItem: allowLateItem,
    IssuePapers: issuePapers,
    OpenVote: openVote,
    CastVote: castVote,
    ChangeVote: changeVote,
    RecordVoteFor: recordVoteFor,
    NoteHolders: noteHolders,
    NoteInterests: noteInterests,
    MoveToMeeting: moveToMeeting,
    UseCastingVote: useCastingVote,
    DeclareInterest: declareInterest,
    ChoosePresiding: choosePresiding,
    NameSubstitute: nameSubstitute,
    CallIntoMeeting: callIntoMeeting,
    AgreeToChairsAction: agreeToChairsAction,
    TakeChairsAction: takeChairsAction,
    EndChairsAction: endChairsAction,
    WithdrawItem: withdrawItem,
    CloseVote: closeVote,
    ReissuePaper: reissuePaper,
    MarkExempt: markExempt,
    DeferLostItem: deferLostItem,
  },
  evolve,
};
