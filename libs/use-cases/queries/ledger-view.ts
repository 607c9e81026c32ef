import type { Instant } from '#domain/calendar/instant.js';
import { type LedgerLine, ledgerOf, totalOfLines } from '#domain/contributions/ledger.js';
import { deliveredAt } from '#domain/contributions/places.js';
import type { Pence } from '#domain/money/pence.js';
import { type Move, moveOf } from '#domain/movements/moves.js';
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
  readonly before: Pence;
  readonly after: Pence;
  /** What it pays the others; negative: what it gets back. */
  readonly pays: string;
}

/** O10, X4: who would pay and get what, if a unit joined or left. Nothing is recorded. */
export interface ProposalView extends Omit<Move, 'lines'> {
  readonly oneOff: readonly AdjustmentView[];
  readonly running: readonly AdjustmentView[];
}

/** `null`: nothing can be proposed for this unit, or the project is not launched. */
export function proposalView({ project }: Reading, unit: string, now: Instant): ProposalView | null {
  const move = moveOf(project, unit, now);
  if (!move) return null;
  const { lines, ...proposed } = move;
  return {
    ...proposed,
    oneOff: lines.map(({ unit: id, before, after, pays }) => ({ unit: id, before, after, pays })),
    running: lines.map(({ unit: id, runningBefore: before, runningAfter: after }) => ({
      unit: id,
      before,
      after,
      pays: `${BigInt(after) - BigInt(before)}`,
    })),
  };
}
