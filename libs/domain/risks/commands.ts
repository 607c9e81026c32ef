import type { PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { RiskLevel } from '../policy/policy.js';
import type { Stage } from '../projects/state.js';
import type { RiskEnd, RiskStrategy } from './state.js';

/** How it stands. Of day and stage one is stated. */
export interface Assessing {
  readonly likelihood: RiskLevel;
  readonly impact: RiskLevel;
  readonly date?: PlainDate;
  readonly stage?: Stage;
  readonly owner: string;
  readonly strategy: RiskStrategy;
  readonly measures: TextRef;
}

/** PL: of the project; OR: of the part of its own organisation. */
export interface RecordRisk extends Assessing {
  readonly type: 'RecordRisk';
  readonly title: string;
  readonly cause: TextRef;
  readonly effect: TextRef;
  readonly category: string;
  /** Whose part it threatens; absent: the project as a whole. */
  readonly organisation?: string;
}

/** PL: it was looked at again, and stands so now. */
export interface ReviseRisk extends Assessing {
  readonly type: 'ReviseRisk';
  readonly risk: string;
  readonly reason: TextRef;
}

/** PL */
export interface CloseRisk {
  readonly type: 'CloseRisk';
  readonly risk: string;
  readonly end: RiskEnd;
  readonly exception?: string;
  readonly reason: TextRef;
}

export type RiskCommand = RecordRisk | ReviseRisk | CloseRisk;
