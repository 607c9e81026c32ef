import type { ContributionKind } from '../cases/state.js';
import { type Refusal, accept, nothing } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { isAmount } from '../money/pence.js';
import type { Project } from '../projects/state.js';
import type { RecordContribution } from './commands.js';
import type { ContributionRecorded } from './events.js';
import { barsUnit } from './own-unit.js';
import { deliveredAt, withDelivered } from './places.js';
import { refuse } from './refuse.js';

/** What a unit has delivered in all so far, of a kind in a year: stated again when there is more, or it was wrong. */
export const recordContribution: Decide<RecordContribution, ContributionRecorded> = (project, command, facts) => {
  const { unit, kind, year, amount, days = null, evidence } = command;
  const refused = barsUnit(project, unit, 'OR', facts) ?? barsDelivery(project, command);
  if (refused) return refused;
  const before = deliveredAt(project, command);
  if (before && before.amount === amount && before.days === days && before.evidence === evidence) return nothing;
  return accept({ type: 'ContributionRecorded', unit, kind, year, amount, days, evidence });
};

const KINDS: readonly ContributionKind[] = ['cash', 'staff', 'assets', 'hosting'];

function barsDelivery(project: Project, { kind, year, amount, days, evidence }: RecordContribution): Refusal | null {
  const years = project.cases.current?.years ?? 0;
  if (!KINDS.includes(kind)) return refuse('CONTRIBUTIONS.KIND_UNKNOWN');
  if (!Number.isInteger(year) || year < 0 || year > years) return refuse('CONTRIBUTIONS.YEAR_WRONG', { years });
  if (!isAmount(amount)) return refuse('CONTRIBUTIONS.AMOUNT_WRONG');
  const sound = kind === 'staff' ? days !== undefined && Number.isFinite(days) && days >= 0 : days === undefined;
  if (!sound) return refuse('CONTRIBUTIONS.DAYS_WRONG');
  return evidence ? null : refuse('CONTRIBUTIONS.NO_EVIDENCE');
}

/** What was confirmed before stands until more is confirmed. */
export const contributionRecorded: Evolve<ContributionRecorded> = (project, { event, at, actor }) => {
  const { type: _, ...recorded } = event;
  return withDelivered(project, {
    ...recorded,
    by: actor,
    at,
    confirmed: deliveredAt(project, event)?.confirmed ?? null,
  });
};
