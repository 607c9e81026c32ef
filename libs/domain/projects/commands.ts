import type { AgendaCommand } from '../agenda/commands.js';
import type { AssuranceCommand } from '../assurance/commands.js';
import type { BenefitCommand } from '../benefits/commands.js';
import type { CaseCommand } from '../cases/commands.js';
import type { ConditionCommand } from '../conditions/commands.js';
import type { ContributionCommand } from '../contributions/commands.js';
import type { DeliveryCommand } from '../delivery/commands.js';
import type { ExceptionCommand } from '../exceptions/commands.js';
import type { GateCommand } from '../gates/commands.js';
import type { HoldCommand } from '../holds/commands.js';
import type { TextRef } from '../kernel/event.js';
import type { LeadCommand } from '../leads/commands.js';
import type { MovementCommand } from '../movements/commands.js';
import type { ParticipationCommand } from '../participation/commands.js';
import type { FollowPassing } from '../passings/commands.js';
import type { PostImplementationCommand } from '../post-implementation/commands.js';
import type { RebaselineCommand } from '../rebaselines/commands.js';
import type { RecoveryCommand } from '../recoveries/commands.js';
import type { RiskCommand } from '../risks/commands.js';
import type { Adopted, RedactionGround, Stage } from './state.js';

/** PL, OR: of the own organisation, a member. */
export interface ProposeProject {
  readonly type: 'ProposeProject';
  readonly title: string;
  readonly summary: TextRef;
  readonly workstream: string;
  readonly leadOrganisation: string;
  /** Post of the project lead, in the lead organisation. */
  readonly leadPost: string;
}

/** PO: a project that ran, or had ended well, before the programme used this system. */
export interface AdoptProject extends Adopted {
  readonly type: 'AdoptProject';
  readonly title: string;
  readonly workstream: string | null;
  readonly leadOrganisation: string | null;
  readonly stage: Exclude<Stage, 'PROPOSED' | 'WITHDRAWN' | 'REJECTED' | 'CANCELLED'>;
}

/** PO */
export interface AcceptProposal {
  readonly type: 'AcceptProposal';
}

/** PO */
export interface ReturnProposal {
  readonly type: 'ReturnProposal';
  readonly reason: TextRef;
}

/** PL: a returned proposal, changed. */
export interface ResubmitProposal {
  readonly type: 'ResubmitProposal';
  readonly title: string;
  readonly summary: TextRef;
}

/** PL, before G1 is decided. */
export interface WithdrawProposal {
  readonly type: 'WithdrawProposal';
  readonly reason: TextRef;
}

/** PO: the project follows the programme's present policy, by recorded decision. */
export interface FollowPolicy {
  readonly type: 'FollowPolicy';
  readonly version: number;
}

/** PO: the project follows the programme's present calendar; open timers are planned anew (T1). */
export interface FollowCalendar {
  readonly type: 'FollowCalendar';
  readonly version: number;
}

/** Process: an organisation has changed its calendar; its open timers are planned anew (T1). */
export interface FollowOwnCalendar {
  readonly type: 'FollowOwnCalendar';
  readonly organisation: string;
}

/** PO: takes words away for good, at any stage; that it was done, by whom and on what ground stays (T2). */
export interface RedactText {
  readonly type: 'RedactText';
  readonly reference: TextRef;
  readonly ground: RedactionGround;
  readonly reason?: TextRef;
}

/** Process: its ground is in the record. */
export interface EnterStage {
  readonly type: 'EnterStage';
  readonly stage: Stage;
}

export type ProjectsCommand =
  | ProposeProject
  | AdoptProject
  | AcceptProposal
  | ReturnProposal
  | ResubmitProposal
  | WithdrawProposal
  | FollowPolicy
  | FollowCalendar
  | FollowOwnCalendar
  | RedactText
  | EnterStage
  | FollowPassing;

/** Every command on the stream `project/<id>`. */
export type ProjectCommand =
  | ProjectsCommand
  | CaseCommand
  | GateCommand
  | ConditionCommand
  | ExceptionCommand
  | HoldCommand
  | AssuranceCommand
  | ParticipationCommand
  | DeliveryCommand
  | RebaselineCommand
  | LeadCommand
  | MovementCommand
  | BenefitCommand
  | ContributionCommand
  | PostImplementationCommand
  | RecoveryCommand
  | RiskCommand
  | AgendaCommand;
