import { returnOf } from '#domain/benefits/returns.js';
import type { BenefitReturn, ReturnLine } from '#domain/benefits/state.js';
import { benefitVersionOf } from '#domain/benefits/version.js';
import { type PersonView, personView, type Reading } from './reading.js';

/** B2: a unit's return for a month, in words. */
export interface ReturnView extends Omit<
  BenefitReturn,
  'revision' | 'submittedBy' | 'confirmedBy' | 'countersignedBy'
> {
  readonly lines: readonly (Omit<ReturnLine, 'evidence'> & { readonly evidence: string | null })[];
  readonly submittedBy: PersonView | null;
  readonly confirmedBy: PersonView | null;
  readonly countersignedBy: PersonView | null;
  readonly version: string;
}

/** A return that has not been made yet has a version too, for the first one is made on it. */
export interface MissingReturn {
  readonly unit: string;
  readonly month: string;
  readonly status: 'missing';
  readonly version: string;
}

/** `null`: no such unit. */
export function returnView(reading: Reading, unit: string, month: string): ReturnView | MissingReturn | null {
  const { project, text } = reading;
  if (!project.units.some(({ id }) => id === unit)) return null;
  const version = benefitVersionOf(project, unit, month);
  const made = returnOf(project, unit, month);
  if (!made) return { unit, month, status: 'missing', version };
  const { revision: _, ...rest } = made;
  const person = (id: string | null) => (id === null ? null : personView(id, reading));
  return {
    ...rest,
    lines: made.lines.map((line) => ({ ...line, evidence: text(line.evidence) })),
    query: text(made.query),
    submittedBy: person(made.submittedBy),
    confirmedBy: person(made.confirmedBy),
    countersignedBy: person(made.countersignedBy),
    version,
  };
}
