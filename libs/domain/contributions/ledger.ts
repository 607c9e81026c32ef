import type { ContributionKind } from '../cases/state.js';
import { type Pence, pence } from '../money/pence.js';
import type { Project } from '../projects/state.js';
import { commitmentsOf } from './commitments.js';
import { isToConfirm } from './confirm-contribution.js';
import { keyOf } from './places.js';
import type { Place } from './state.js';

/** A line of the ledger: promised against delivered. Days are of staff. */
export interface LedgerLine extends Place {
  readonly committed: Pence;
  readonly recorded: Pence;
  readonly confirmed: Pence;
  /** What is promised and not confirmed; what is delivered beyond the promise makes it no less than nothing. */
  readonly outstanding: Pence;
  readonly committedDays: number | null;
  readonly recordedDays: number | null;
  readonly confirmedDays: number | null;
  readonly toConfirm: boolean;
}

const KINDS: readonly ContributionKind[] = ['cash', 'staff', 'assets', 'hosting'];

/** The ledger, by unit in the project's order, then by year and kind. */
export function ledgerOf(project: Project): readonly LedgerLine[] {
  const committed = new Map(commitmentsOf(project).map((each) => [keyOf(each), each]));
  const delivered = new Map(Object.entries(project.contributions.delivered));
  const places = new Map<string, Place>([...committed, ...delivered]);
  const lines = [...places].map(([key, { unit, kind, year }]): LedgerLine => {
    const [promise, made] = [committed.get(key), delivered.get(key)];
    const staff = (days: number | null | undefined): number | null => (kind === 'staff' ? (days ?? 0) : null);
    const [promised, confirmed] = [promise?.amount ?? '0', made?.confirmed?.amount ?? '0'];
    return {
      unit,
      kind,
      year,
      committed: promised,
      recorded: made?.amount ?? '0',
      confirmed,
      outstanding: atLeastNothing(BigInt(promised) - BigInt(confirmed)),
      committedDays: staff(promise?.days),
      recordedDays: staff(made?.days),
      confirmedDays: staff(made?.confirmed?.days),
      toConfirm: made !== undefined && isToConfirm(made),
    };
  });
  const order = project.units.map(({ id }) => id);
  return lines.sort(
    (a, b) =>
      order.indexOf(a.unit) - order.indexOf(b.unit) || a.year - b.year || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
}

const atLeastNothing = (amount: bigint): Pence => pence(amount > 0n ? amount : 0n);

/** Sums over lines. */
export function totalOfLines(lines: readonly LedgerLine[]) {
  const total = (of: 'committed' | 'recorded' | 'confirmed' | 'outstanding'): Pence =>
    pence(lines.reduce((sum, line) => sum + BigInt(line[of]), 0n));
  return {
    committed: total('committed'),
    recorded: total('recorded'),
    confirmed: total('confirmed'),
    outstanding: total('outstanding'),
  };
}
