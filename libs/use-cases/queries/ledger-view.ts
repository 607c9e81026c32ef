import type { Instant } from '#domain/calendar/instant.js';
import { type LedgerLine, ledgerOf, totalOfLines } from '#domain/contributions/ledger.js';
import { deliveredAt } from '#domain/contributions/places.js';
import { type Proposal, proposalFor } from '#domain/contributions/proposal.js';
import type { Adjustment } from '#domain/contributions/reapportion.js';
import { leadUnitOf, participationOf } from '#domain/participation/units.js';
import { personView, type PersonView, type Reading } from './reading.js';

/** A line of the ledger, with what shows that it was delivered. */
export interface LedgerLineView extends LedgerLine {
  readonly evidence: string | null;
  readonly recordedBy: PersonView | null;
  readonly recordedAt: Instant | null;
  readonly confirmedBy: PersonView | null;
  readonly confirmedAt: Instant | null;
}

/** The ledger of contributions: promised against delivered, by unit, year and kind. */
export interface LedgerView {
  /** `null`: no baseline has been approved, so nothing is promised yet. */
  readonly frozenAt: Instant | null;
  readonly lines: readonly LedgerLineView[];
  readonly totals: ReturnType<typeof totalOfLines>;
  readonly byUnit: readonly (ReturnType<typeof totalOfLines> & { readonly unit: string })[];
}

export function ledgerView(reading: Reading): LedgerView {
  const { project, text } = reading;
  const lines = project.benefits.frozenAt === null ? [] : ledgerOf(project);
  return {
    frozenAt: project.benefits.frozenAt,
    lines: lines.map((line) => {
      const made = deliveredAt(project, line);
      const confirmed = made?.confirmed ?? null;
      return {
        ...line,
        evidence: made ? text(made.evidence) : null,
        recordedBy: made ? personView(made.by, reading) : null,
        recordedAt: made?.at ?? null,
        confirmedBy: confirmed && personView(confirmed.by, reading),
        confirmedAt: confirmed?.at ?? null,
      };
    }),
    totals: totalOfLines(lines),
    byUnit: [...new Set(lines.map(({ unit }) => unit))].map((unit) => ({
      unit,
      ...totalOfLines(lines.filter((line) => line.unit === unit)),
    })),
  };
}

/** The units that could join or leave; never the lead's, and none that is not relevant. */
export const movableUnits = ({ project }: Reading): readonly string[] =>
  project.units
    .filter((unit) => unit.id !== leadUnitOf(project)?.id && participationOf(project, unit).status !== 'NOT_RELEVANT')
    .map(({ id }) => id);

interface AdjustmentView {
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  /** What it pays the others; negative: what it gets back. */
  readonly pays: string;
}

/** O10, X4: who would pay and get what, if a unit joined or left. Nothing is recorded. */
export interface ProposalView {
  readonly unit: string;
  readonly change: Proposal['change'];
  readonly oneOff: readonly AdjustmentView[];
  readonly running: readonly AdjustmentView[];
}

/** `null`: nothing can be proposed for this unit, or the project is not launched. */
export function proposalView({ project }: Reading, unit: string): ProposalView | null {
  const proposal = project.benefits.frozenAt === null ? null : proposalFor(project, unit);
  return proposal && { ...proposal, oneOff: proposal.oneOff.map(inText), running: proposal.running.map(inText) };
}

const inText = ({ unit, before, after, pays }: Adjustment): AdjustmentView => ({
  unit,
  before: `${before}`,
  after: `${after}`,
  pays: `${pays}`,
});
