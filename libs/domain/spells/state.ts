import type { Instant } from '../calendar/instant.js';
import type { StepKind } from '../organisations/state.js';
import type { Stage } from '../projects/state.js';

/** With whom a matter lies. */
export type Holder = 'office' | 'lead' | 'group' | 'owners' | 'process' | 'finance' | 'organisation';

/** What whoever has it is to do: of an organisation, the step of its own chain of approval. */
export type SpellStep =
  'proposal' | 'drafting' | 'vote' | 'condition' | 'next_stage' | 'comment' | MoveStep | MemberStep;

/** X4, X5: of a unit that leaves, to serve its notice; of a lead that wants out, to hand over, and of who is nominated, to accept. */
export type MoveStep = 'notice' | 'handover' | 'acceptance';

export type MemberStep = StepKind | 'decision' | 'second_key';

/** Why its clock stands still: a hold (X6), a date it was put off to (O3, V16), a call-in window (V13), a condition (V15). */
export type StopReason = 'hold' | 'deferred' | 'call_in' | 'condition';

/** Where a matter lies. */
export interface Lying {
  /** `proposal`, `gate/G1`, `comment/tfl`, `answer/tfl`, `notice/met`, `handover`: in one place at a time. */
  readonly matter: string;
  readonly holder: Holder;
  /** `null`: it lies with no single organisation, or that is not stated. */
  readonly organisation: string | null;
  readonly step: SpellStep;
  /** `null`: its clock runs. */
  readonly stop: StopReason | null;
}

/** A time for which a matter lay with somebody. */
export interface Spell extends Lying {
  /** Which time it was asked: spells of one run follow each other without a gap. */
  readonly run: number;
  readonly since: Instant;
  /** `null`: it still lies there. */
  readonly until: Instant | null;
  /** Working days of the programme’s calendar, as it was at the end; `null`: it still lies there. */
  readonly days: number | null;
  /** It ended since what was asked had been done. */
  readonly done: boolean;
  /** O4: the body that decided; `null`: none has. */
  readonly body: string | null;
}

/** One matter after the other; those of the same matter in the order of time. */
export type SpellsState = readonly Spell[];

/** A time for which a project was at a stage. */
export interface StageTime {
  readonly stage: Stage;
  readonly since: Instant;
  /** `null`: it is there still. */
  readonly until: Instant | null;
  /** Working days without those on hold; `null`: it is there still, or not stated when it came there. */
  readonly days: number | null;
}
