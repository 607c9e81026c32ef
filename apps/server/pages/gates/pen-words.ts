import type { PenHolder } from '#domain/gates/pen.js';
import { penIn } from '#use-cases/queries/pen-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { countOf, dateInWords, listInWords } from '../words.js';

const HOLDERS: Readonly<Record<PenHolder, string>> = {
  lead: 'its lead',
  group: 'the steering group',
  owners: 'the owners of its conditions',
};

/** V16: with whom the gate of this stage lies, and for how many working days it has lain with each. */
export function penInWords(reading: Reading, now: string): string | null {
  const pen = penIn(reading, now);
  if (!pen) return null;
  const spent = (Object.keys(HOLDERS) as PenHolder[])
    .filter((holder) => pen.days[holder] > 0 || holder === pen.holder)
    .map((holder) => `${countOf(pen.days[holder], 'working day')} with ${HOLDERS[holder]}`);
  return `Gate ${pen.gate} lies with ${HOLDERS[pen.holder]} since ${dateInWords(pen.since)}. At this stage so far: ${listInWords(spent)}.`;
}
