import type { Directory } from '#domain/kernel/facts.js';
import { possibleOwners } from '#use-cases/queries/condition-view.js';
import type { PortfolioFigure } from '#use-cases/portfolio/numbers.js';
import { membersOf } from '#use-cases/queries/participation-matrix.js';
import { deedInWords } from '../history/deed-words.js';
import { reasonInWords } from '../participation/matrix-words.js';
import { stageInWords } from '../projects/stage-words.js';
import { countOf, poundsInWords, withCommas, monthInWords } from '../words.js';

const NOT_STATED = 'Not stated';

/** Words for kinds of things, by measure; what is not here stands for itself. */
const KINDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  route: { quick_win: 'Quick win', standard: 'Standard', major: 'Major' },
  gain: { quick: 'Quick gain', medium: 'Medium gain', long: 'Long-term gain' },
  held: { held: 'On hold' },
  active: { active: 'Active' },
  share: { joined: 'Joined', not_joined: 'Not joined' },
  answers: {
    ...{ joined: 'Joined', declined: 'Declined', deferred: 'Deferred', lapsed: 'Lapsed' },
    ...{ sealed: 'Sealed', other: 'Still open, or left again' },
  },
  'open-decisions': { open: 'Open' },
  decided: { decided: 'Decided' },
  'gate-items': { waiting: 'Waiting', deferred: 'Deferred', inquorate: 'Without a quorum' },
  'first-time': { first_time: 'Approved the first time', not_first_time: 'Not approved the first time' },
  conditions: { open: 'Open, and not overdue', overdue: 'Overdue' },
  'chairs-actions': { chairs_action: 'Chair’s actions' },
  urgency: { urgency: 'Decisions of members in urgency' },
  moves: {
    ...{ rebaseline: 'Re-baselines approved', withdrawal: 'Withdrawals', late_join: 'Late joins' },
    ...{ lead_change: 'Changes of lead', cancellation: 'Cancellations' },
  },
  confidence: {
    ...{ green: 'Green', amber_green: 'Amber/green', amber: 'Amber', amber_red: 'Amber/red', red: 'Red' },
    not_stated: 'Not reviewed',
  },
  viability: {
    ...{ units: 'Too few members', required: 'A member is missing without which it does not go ahead' },
    ...{ cashable_floor: 'Net cashable benefit below its floor', npv_floor: 'Net present value below its floor' },
  },
  equality: { done: 'Done', missing: 'Missing' },
  exceptions: {
    ...{ condition: 'Condition overdue', chairs_action: 'Chair’s action not confirmed', lead: 'Raised by the lead' },
    ...{ tolerance: 'Tolerance forecast to break', rebaseline: 'Re-baseline came to nothing' },
    realisation: 'Benefits behind month after month',
  },
  ratings: { green: 'Green', amber: 'Amber', red: 'Red' },
  'recovery-plans': { open: 'Recovery plans to be filed', overdue: 'Recovery plans overdue' },
  escalated: { escalated: 'Escalated to the steering group' },
  'quick-wins': { delivered: 'Delivered' },
  'action-plan': { open: 'Open, and not overdue', overdue: 'Overdue', complete: 'Complete' },
  'action-posts': { open: 'Open, and not overdue', overdue: 'Overdue', complete: 'Complete' },
};

const AMOUNTS: Readonly<Record<string, string>> = {
  forecast: 'Forecast of baselines',
  planned: 'Planned to date',
  realised: 'Realised',
  captured: 'Captured in budgets',
  in_cases: 'In cases that are not baselined',
  one_off: 'One-off cost',
  running: 'Running cost a year',
  net: 'Net benefit a year',
  npv: 'Net present value',
};

/** Words for what a figure says of the whole of its things. */
const WHATS: Readonly<Record<string, string>> = {
  share: 'Share',
  invited: 'Invited',
  open: 'Open',
  open_median: 'Open: median age',
  open_longest: 'Open: longest',
  decided_median: 'Decided: median',
  first_time: 'Approved the first time',
  all: 'All projects',
  captured: 'Captured, of what was realised',
  overdue: 'Overdue',
  complete: 'Complete',
  done: 'Done',
  missing: 'Missing',
  not_stated: NOT_STATED,
  not_joined: 'Not joined',
};

/** A kind of things of a measure. */
export function kindInWords(measure: string | null, kind: string, directory: Directory): string {
  const known = measure === null ? undefined : KINDS[measure]?.[kind];
  if (known) return known;
  if (kind === 'not_stated') return NOT_STATED;
  if (measure === 'stage' || measure === 'stage-days' || measure === 'reached') return stageInWords(kind as never);
  if (measure === 'workstream' || measure === 'sources') return workstreamInWords(kind, directory);
  if (measure === 'reasons') return reasonInWords(kind);
  if (measure === 'overdue') return deedInWords({ units: [], milestones: [] }, kind);
  return AMOUNTS[kind] ?? kind;
}

const workstreamInWords = (id: string, { programme }: Directory): string =>
  programme.workstreams.find((each) => each.id === id)?.name ?? (id === 'not_stated' ? NOT_STATED : id);

export function memberInWords(id: string, directory: Directory): string {
  return (
    membersOf(directory).find((member) => member.id === id)?.name ??
    directory.organisations.find((organisation) => organisation.id === id)?.abbreviation ??
    id
  );
}

/** A part of the things of a measure: an item, a workstream, a measure of benefit, a stage. */
export function partInWords(measure: string, part: string, directory: Directory): string {
  if (measure === 'realisation') return workstreamInWords(part, directory);
  if (measure === 'action-plan') return { high: 'High', medium: 'Medium', low: 'Low' }[part] ?? NOT_STATED;
  if (measure === 'action-posts')
    return part === 'not_stated'
      ? NOT_STATED
      : (possibleOwners(directory).find(({ id }) => id === part)?.title ?? part);
  if (measure === 'ratings') return monthInWords(part);
  if (measure === 'held') return stageInWords(part as never);
  return { precedent: 'Precedent', subsequent: 'Subsequent' }[part] ?? part;
}

/** What a figure is, without its member. */
export function figureInWords({ what, measure, kind, part }: PortfolioFigure, directory: Directory): string {
  const own = WHATS[what] ?? kindInWords(measure, kind ?? what, directory);
  if (part === null) return own;
  const words = partInWords(measure!, part, directory);
  return measure === 'realisation' ? words : `${own}: ${words}`;
}

const RAGS = { green: 'green', amber: 'amber', red: 'red' };

/** What is not known is not stated. */
export function valueInWords({ value, unit, rag }: Pick<PortfolioFigure, 'value' | 'unit' | 'rag'>): string {
  if (value === null) return 'not stated';
  return `${amountInWords(value, unit)}${rag ? ` (${RAGS[rag]})` : ''}`;
}

export function amountInWords(value: string, unit: PortfolioFigure['unit']): string {
  if (unit === 'pence') return poundsInWords(value);
  if (unit === 'percent') return `${value}%`;
  if (unit === 'days') return countOf(Number(value), 'working day');
  return withCommas(value);
}
