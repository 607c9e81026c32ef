import type { Instant, PlainDate } from '../calendar/instant.js';
import type { BenefitCommand } from '../benefits/commands.js';
import type { ConditionCommand } from '../conditions/commands.js';
import type { RaiseException } from '../exceptions/commands.js';
import type { GateCommand } from '../gates/commands.js';
import type { EndHold } from '../holds/commands.js';
import type { HoldWithoutLead } from '../leads/commands.js';
import type { WithdrawUnit } from '../movements/commands.js';
import type { ParticipationCommand } from '../participation/commands.js';
import type { TextRef } from '../kernel/event.js';
import type { LadderName, Rung } from '../policy/policy.js';
import type { EnterStage, FollowOwnCalendar } from '../projects/commands.js';
import type { CloseReOptIn } from '../rebaselines/commands.js';
import type { RateRealisation } from '../recoveries/commands.js';
import type { SendDueReminders } from './commands.js';

/**
 * Whom something waits for or goes to: a role of an organisation (`OR@tfl`), a role of the programme (`PO`), one post
 * (`post:tfl-pl`) or one seat (`seat:gla-chair`), whose holder is looked up at reading and at sending. Only whom a seat has
 * named is a person (V3), and who held it before (V8): `substitute:gla-chair:<id>`, `deputy:…`, `predecessor:…`.
 */
export type Address = string;

/** Something that waits for somebody: an entry of the inbox, and the timer of a ladder of reminders. */
export interface Duty {
  /** Names the matter within the project, `vote/G1/2` or `opt-in/1/tfl`; the same for as long as it waits. */
  readonly timer: string;
  /** Command that settles it. */
  readonly what: string;
  /** Organisations it waits for; none: the programme. */
  readonly organisations: readonly string[];
  readonly holders: readonly Address[];
  /** It may lie ahead: until then nobody is asked yet. */
  readonly since: Instant;
  /** `null`: no deadline. */
  readonly dueAt: Instant | null;
  readonly ladder: LadderName | null;
  /** What the days of its ladder before the due time are counted to, where it is not that itself. */
  readonly countedTo?: Instant;
}

/** A reminder as recorded: the chase log. */
export interface ReminderEntry {
  readonly timer: string;
  /** `due-5`, `start+3` */
  readonly offset: string;
  readonly what: string;
  readonly dueAt: Instant;
  readonly at: Instant;
  readonly status: 'sent' | 'overtaken';
  readonly recipients: readonly Address[];
  /** Absent: on its day; else its recipients had put it off to this one. */
  readonly postponed?: true;
}

/** What a project has changed of the policy's reminders, and what recipients have put off. */
export interface ReminderPlan {
  /** Rises with each ladder that is set. */
  readonly version: number;
  readonly ladders: Readonly<Partial<Record<LadderName, OwnLadder>>>;
  readonly postponed: readonly Postponement[];
}

/** A ladder that a project has set for itself. */
export interface OwnLadder {
  /** Empty: those of the policy again. */
  readonly rungs: readonly Rung[];
  readonly reason: TextRef;
  readonly at: Instant;
  readonly by: string;
}

/** No reminder of a duty goes to these before a day; further ones of it count anew. */
export interface Postponement {
  readonly timer: string;
  readonly recipients: readonly Address[];
  readonly until: PlainDate;
  readonly at: Instant;
  readonly by: string;
}

/** A reminder that reached nobody, and to whom the matter went instead. */
export interface UndeliveredEntry {
  readonly timer: string;
  readonly what: string;
  readonly address: Address;
  readonly movedTo: Address | null;
  readonly at: Instant;
}

export type RemindersState = readonly ReminderEntry[];

/** Something the process does by itself when it falls due. */
export interface Act {
  readonly dueAt: Instant;
  readonly command: ProcessCommand;
}

/** The commands of the process: the rest are people's. */
export type ProcessCommand =
  | EnterStage
  | FollowOwnCalendar
  | SendDueReminders
  | Extract<
      GateCommand,
      { type: 'CloseVote' | 'DeferLostItem' | 'EndChairsAction' | 'NoteHolders' | 'NoteInterests' | 'MoveToMeeting' }
    >
  | EndHold
  | HoldWithoutLead
  | CloseReOptIn
  | WithdrawUnit
  | Extract<ConditionCommand, { type: 'LapseApproval' }>
  | RaiseException
  | Extract<
      ParticipationCommand,
      { type: 'OpenOptIn' | 'CloseOptIn' | 'RunViability' | 'NoteChain' | 'ReleaseDecision' | 'EndSilence' }
    >
  | Extract<BenefitCommand, { type: 'CountAsNil' | 'CloseProject' }>
  | RateRealisation;
