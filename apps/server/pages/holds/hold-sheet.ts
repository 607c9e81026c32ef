import { holdIn } from '#use-cases/queries/hold-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { type Fact, facts } from '../shared/tables.js';
import { dayInWords, deadlineInWords, momentInWords } from '../words.js';

/** The hold that lasts (X6); `null`: the project is not held. */
export interface HoldSheet {
  readonly until: string;
  readonly reason: string | null;
  readonly facts: readonly Fact[];
  readonly reviews: readonly { readonly heading: string; readonly text: string | null }[];
}

export function holdSheet(reading: Reading): HoldSheet | null {
  const { text, nameOf } = reading;
  const hold = holdIn(reading);
  if (!hold) return null;
  return {
    until: dayInWords(hold.until),
    reason: text(hold.reason),
    facts: facts(
      ['On hold since', `${momentInWords(hold.since)}, by ${nameOf(hold.by) ?? 'somebody'}`],
      ['Until', dayInWords(hold.until)],
      ['To be looked at again by', deadlineInWords(hold.reviewDueAt)],
    ),
    reviews: hold.reviews.map(({ note, by, at }) => ({
      heading: `Looked at ${momentInWords(at)} by ${nameOf(by) ?? 'somebody'}`,
      text: text(note),
    })),
  };
}
