import type { Choice, ItemId, Motion, Outcome } from '#domain/gates/state.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { dateInWords } from '../words.js';

const QUESTIONS: Readonly<Record<string, string>> = {
  G1: 'Gate G1: is the scope worth a business case?',
  G2: 'Gate G2: is the case good enough to ask the members?',
  G3: 'Gate G3: shall the project start with those who have joined?',
  G5: 'Gate G5: can the project be closed?',
  cancel: 'Shall the project be cancelled?',
};

/** `gate G1`, `the cancellation`, `the write-off of “Lower agency rates”` */
export function itemName({ project }: Reading, id: string): string {
  if (id === 'cancel') return 'the cancellation';
  if (!id.startsWith('write-off/')) return `gate ${id}`;
  const line = project.benefits.baseline.find((each) => `write-off/${each.id}` === id);
  return `the write-off of “${line?.title ?? id.slice('write-off/'.length)}”`;
}

/** What the steering group is asked. */
export const questionOf = (reading: Reading, id: string): string =>
  QUESTIONS[id] ?? `Shall the benefit be written off? (${itemName(reading, id)})`;

/** What is moved, as a sentence that one votes for or against. */
export function motionInWords(motion: Motion, item: ItemId, deferTo: string | null): string {
  if (motion === 'approve' && item === 'cancel') return 'to cancel the project';
  if (motion === 'approve' && item.startsWith('write-off/')) return 'to write the benefit off';
  return {
    approve: 'to approve',
    defer: `to defer to ${deferTo ? dateInWords(deferTo) : 'a later date'}`,
    refer_back: 'to refer back to the lead',
    reject: 'to reject',
  }[motion];
}

export const METHODS = { written: 'in writing', meeting: 'in a meeting' };

export const CHOICES: Readonly<Record<Choice, string>> = { for: 'For', against: 'Against', abstain: 'Abstained' };

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  approved: 'Approved',
  deferred: 'Deferred',
  referred_back: 'Referred back',
  rejected: 'Rejected',
  inquorate: 'No quorum',
  lost: 'Motion lost',
  called_in: 'Called into a meeting',
  not_needed: 'No longer needed',
};
