import type { ItemSubmitted } from '../gates/events.js';
import type { LateJoined } from '../movements/events.js';
import type { Room } from '../kernel/room.js';
import { callIn, decisionCalledIn } from './call-in.js';
import { closeOptIn, optInClosed } from './close-opt-in.js';
import type { ParticipationCommand } from './commands.js';
import { endSilence, silenceEnded } from './end-silence.js';
import type { ParticipationEvent } from './events.js';
import { chainNoted, noteChain } from './note-chain.js';
import { checkDecision, recommendDecision, stepWasTaken } from './take-step.js';
import { extendOptIn, optInExtended } from './extend-opt-in.js';
import { claimInvitation, invitationClaimed, markNotRelevant, markedNotRelevant } from './invitations.js';
import { openOptIn, optInOpened } from './open-opt-in.js';
import { reconfirm } from './reconfirm.js';
import { recordDecision } from './record-decision.js';
import { decisionEffective, releaseDecision } from './release-decision.js';
import { runViability, viabilityFailed, viabilityPassed } from './run-viability.js';
import { keyTurned } from './turn-key.js';
import {
  chooseUnviableRoute,
  confirmUnviableRoute,
  invitedAgain,
  reworkStarted,
  unviableRouteProposed,
} from './unviable-route.js';

/** The opt-in: who is invited, what each member's own body decides, and whether the project is worth it with them. */
export const participation: Room<
  ParticipationCommand,
  ParticipationEvent,
  ParticipationEvent | ItemSubmitted | LateJoined
> = {
  decide: {
    MarkNotRelevant: markNotRelevant,
    ClaimInvitation: claimInvitation,
    OpenOptIn: openOptIn,
    RecordDecision: recordDecision,
    Reconfirm: reconfirm,
    RecommendDecision: recommendDecision,
    CheckDecision: checkDecision,
    NoteChain: noteChain,
    CallIn: callIn,
    ReleaseDecision: releaseDecision,
    ExtendOptIn: extendOptIn,
    CloseOptIn: closeOptIn,
    RunViability: runViability,
    EndSilence: endSilence,
    ChooseUnviableRoute: chooseUnviableRoute,
    ConfirmUnviableRoute: confirmUnviableRoute,
  },
  evolve: {
    MarkedNotRelevant: markedNotRelevant,
    InvitationClaimed: invitationClaimed,
    OptInOpened: optInOpened,
    DecisionRecorded: keyTurned,
    // M1: the first key is in the record with its decision; this tells the other one.
    SecondKeyAwaited: (project) => project,
    Reconfirmed: keyTurned,
    ChainNoted: chainNoted,
    DecisionRecommended: stepWasTaken,
    DecisionChecked: stepWasTaken,
    DecisionCalledIn: decisionCalledIn,
    DecisionEffective: decisionEffective,
    OptInExtended: optInExtended,
    OptInClosed: optInClosed,
    ViabilityPassed: viabilityPassed,
    ViabilityFailed: viabilityFailed,
    SilenceEnded: silenceEnded,
    UnviableRouteProposed: unviableRouteProposed,
    ReworkStarted: reworkStarted,
    InvitedAgain: invitedAgain,
  },
};
