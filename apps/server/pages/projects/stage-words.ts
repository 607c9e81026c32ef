import type { Stage } from '#domain/projects/state.js';

const STAGES: Readonly<Record<Stage, string>> = {
  PROPOSED: 'Proposed',
  SCOPING: 'Scoping',
  BUSINESS_CASE: 'Business case',
  OPT_IN: 'Opt-in',
  DELIVERY: 'Delivery',
  CLOSURE: 'Closure',
  BENEFITS_WATCH: 'Benefits watch',
  CLOSED: 'Closed',
  WITHDRAWN: 'Withdrawn',
  REJECTED: 'Rejected',
  CANCELLED: 'Cancelled',
};

export const stageInWords = (stage: Stage): string => STAGES[stage];

/** All stages with their words, for a choice. */
export const stageItems = Object.entries(STAGES).map(([value, text]) => ({ value, text }));

const WAY: readonly Stage[] = [
  'PROPOSED',
  'SCOPING',
  'BUSINESS_CASE',
  'OPT_IN',
  'DELIVERY',
  'CLOSURE',
  'BENEFITS_WATCH',
  'CLOSED',
];

export interface StageOnTheWay {
  readonly text: string;
  readonly state: 'done' | 'present' | 'ahead';
}

/** The way through the stages and where a project stands on it; one that ended early shows its ending. */
export function wayOf(stage: Stage): readonly StageOnTheWay[] {
  const place = WAY.indexOf(stage);
  if (place < 0) return [{ text: STAGES[stage], state: 'present' }];
  return WAY.map((each, index) => ({
    text: STAGES[each],
    state: index < place ? 'done' : index === place ? 'present' : 'ahead',
  }));
}
