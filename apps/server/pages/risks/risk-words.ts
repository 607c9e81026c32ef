import type { RiskLevel, RiskRating } from '#domain/policy/policy.js';
import type { Proximity, RiskEnd, RiskStatus, RiskStrategy } from '#domain/risks/state.js';
import { stageInWords } from '../projects/stage-words.js';
import { dateInWords, lowerFirst } from '../words.js';

export const LEVELS: Readonly<Record<RiskLevel, string>> = {
  very_low: 'Very low',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  very_high: 'Very high',
};

export const RATINGS: Readonly<Record<RiskRating, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  very_high: 'Very high',
};

export const STATUSES: Readonly<Record<RiskStatus, string>> = {
  open: 'Open',
  closed: 'Closed',
  left: 'Left open at the end',
};

export const STRATEGIES: Readonly<Record<RiskStrategy, string>> = {
  avoid: 'Avoid',
  reduce: 'Reduce',
  fallback: 'Fall back on another plan',
  transfer: 'Transfer',
  share: 'Share',
  accept: 'Accept',
};

export const ENDS: Readonly<Record<RiskEnd, string>> = {
  passed: 'Its time is over',
  not_possible: 'It cannot come any more',
  occurred: 'It has occurred',
};

/** When it could come. */
export const proximityInWords = (proximity: Proximity): string =>
  'date' in proximity ? `By ${dateInWords(proximity.date)}` : `In ${lowerFirst(stageInWords(proximity.stage))}`;
